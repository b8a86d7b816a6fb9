#include "cli/run_account.hpp"

#include <fmt/format.h>

#include <cstdio>

namespace geomsan {

std::string RunAccount::stage_seconds() {
  const Clock::time_point now = Clock::now();
  const double seconds = std::chrono::duration<double>(now - began_).count();
  began_ = now;
  return fmt::format("{:.1f}", seconds);
}

void RunAccount::tell(const std::string& text) const {
  if (wanted_) fmt::print(stderr, "{}\n", text);
}

}  // namespace geomsan
