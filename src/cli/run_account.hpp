#pragma once

// Private to cli/: what --verbose says of a run.

#include <chrono>
#include <string>

namespace geomsan {

/// Tells on standard error what each stage of a run came to and how long it took.
class RunAccount {
 public:
  /// @param wanted without it nothing is said
  explicit RunAccount(bool wanted) : wanted_(wanted) {}
  [[nodiscard]] bool wanted() const { return wanted_; }
  /// The seconds since the last stage ended, as they are told. Begins the next stage.
  [[nodiscard]] std::string stage_seconds();
  /// Says it where it is wanted.
  void tell(const std::string& text) const;

 private:
  using Clock = std::chrono::steady_clock;

  bool wanted_;
  Clock::time_point began_ = Clock::now();
};

}  // namespace geomsan
