#pragma once

// Private to cli/.

#include <chrono>
#include <cstddef>
#include <mutex>
#include <string>

namespace geomsan {

/// How far a piece of work has come.
struct Progress {
  std::size_t done = 0;   ///< of `total`
  std::size_t total = 0;  ///< 0 when it is not known
  std::size_t documents = 0;
  double seconds = 0;  ///< since it began
};

/// One line: bar and share where the total is known, documents, their rate, time left.
[[nodiscard]] std::string progress_line(const Progress& progress);

/// A line on standard error that is written over and over, for work of more than two seconds. Shown only on a terminal.
class ProgressBar {
 public:
  explicit ProgressBar(bool wanted);
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;
  ~ProgressBar() { clear(); }

  /// Begins a piece of work.
  void begin(std::size_t total);
  /// Safe to call from several threads.
  void advance(std::size_t done, std::size_t documents);
  /// Takes the line away, so that something else can be written.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  bool wanted_;
  bool visible_ = false;
  std::mutex mutex_;
  Clock::time_point began_ = Clock::now();
  Clock::time_point phase_began_ = began_;
  Clock::time_point written_ = began_;
  Progress progress_;
};

}  // namespace geomsan
