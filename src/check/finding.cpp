#include "check/finding.hpp"

#include <array>

namespace geomsan {
namespace {

constexpr std::array<std::string_view, 6> kVerdicts{"agree",    "rounding",     "hedged",
                                                    "conflict", "undetermined", "changed"};
constexpr std::array<std::string_view, 3> kSeverities{"note", "warning", "error"};
constexpr std::array<std::string_view, 5> kChannels{"article", "source", "topic", "twin", "signature"};

}  // namespace

std::string_view name_of(Verdict verdict) { return kVerdicts[static_cast<std::size_t>(verdict)]; }
std::string_view name_of(Severity severity) { return kSeverities[static_cast<std::size_t>(severity)]; }
std::string_view name_of(Channel channel) { return kChannels[static_cast<std::size_t>(channel)]; }

std::optional<Severity> severity_named(std::string_view name) {
  for (std::size_t i = 0; i < kSeverities.size(); ++i) {
    if (kSeverities[i] == name) return static_cast<Severity>(i);
  }
  return std::nullopt;
}

}  // namespace geomsan
