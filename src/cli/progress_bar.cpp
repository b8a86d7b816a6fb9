#include "cli/progress_bar.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <utility>

#include "grammar/numeral_printer.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

constexpr std::size_t kBarColumns = 24;
/// Before this much is done the time left is a guess.
constexpr double kSureShare = 0.01;
constexpr auto kPatience = std::chrono::seconds(2);
constexpr auto kRefresh = std::chrono::milliseconds(200);

std::string clock_time(double seconds) {
  const auto whole = static_cast<std::size_t>(seconds);
  if (whole >= 3600) return fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
  return fmt::format("{}:{:02}", whole / 60, whole % 60);
}

}  // namespace

std::string progress_line(const Progress& progress) {
  std::string line;
  const double share =
      progress.total == 0 ? 0 : std::min(1.0, static_cast<double>(progress.done) / static_cast<double>(progress.total));
  if (progress.total > 0) {
    const auto full = static_cast<std::size_t>(share * static_cast<double>(kBarColumns));
    for (std::size_t i = 0; i < kBarColumns; ++i) line += i < full ? "█" : "░";
    line += fmt::format(" {:3.0f}% · ", share * 100);
  }
  line += message(MessageId::progress_documents, group_digits(progress.documents));
  if (progress.documents > 0 && progress.seconds > 0) {
    const double rate = static_cast<double>(progress.documents) / progress.seconds;
    line += " · " + message(MessageId::progress_rate, group_digits(static_cast<std::size_t>(rate)));
  }
  if (share >= kSureShare && share < 1) {
    line += " · " + message(MessageId::progress_left, clock_time(progress.seconds * (1 - share) / share));
  }
  return line;
}

ProgressBar::ProgressBar(bool wanted) : wanted_(wanted && isatty(STDERR_FILENO) == 1) {}

void ProgressBar::begin(std::size_t total) {
  const std::lock_guard lock(mutex_);
  progress_ = {.total = total};
  phase_began_ = Clock::now();
}

void ProgressBar::advance(std::size_t done, std::size_t documents) {
  if (!wanted_) return;
  const std::lock_guard lock(mutex_);
  progress_.done += done;
  progress_.documents += documents;
  const auto now = Clock::now();
  if (now - began_ < kPatience || now - written_ < kRefresh) return;
  written_ = now;
  visible_ = true;
  progress_.seconds = std::chrono::duration<double>(now - phase_began_).count();
  fmt::print(stderr, "\r\x1b[2K{}", progress_line(progress_));
  std::fflush(stderr);
}

void ProgressBar::clear() {
  const std::lock_guard lock(mutex_);
  if (!std::exchange(visible_, false)) return;
  fmt::print(stderr, "\r\x1b[2K");
  std::fflush(stderr);
}

}  // namespace geomsan
