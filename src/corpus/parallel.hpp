#pragma once
/// @file
/// Work on documents on several threads, with the result of one.

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace geomsan {

/// Who does the work.
struct Workers {
  unsigned jobs = 0;             ///< threads; 0 for one for each core
  std::function<bool()> stop{};  ///< asked before each piece of work when given; once true nothing more is begun
};

/// Runs `work(i)` for every i below `count`. Results go to their own places, so the order of work does not show. Passes
/// on the first exception of any thread, also one of `stop`.
/// @return how many were done: all i below it, and no others
template <typename Work>
std::size_t for_each_index(std::size_t count, const Workers& workers, Work work) {
  const unsigned jobs = workers.jobs > 0 ? workers.jobs : std::max(1U, std::thread::hardware_concurrency());
  std::atomic<std::size_t> next{0};
  std::atomic<bool> stopped{false};
  std::exception_ptr failure;
  std::mutex failing;
  const auto run = [&] {
    try {
      while (!stopped) {
        if (workers.stop && workers.stop()) break;
        const std::size_t i = next++;
        if (i >= count) break;
        work(i);
      }
    } catch (...) {
      const std::lock_guard lock(failing);
      if (!failure) failure = std::current_exception();
      stopped = true;
    }
  };
  {
    std::vector<std::jthread> threads;
    for (unsigned i = 1; i < jobs && i < count; ++i) threads.emplace_back(run);
    run();
  }
  if (failure) std::rethrow_exception(failure);
  return std::min(next.load(), count);
}

}  // namespace geomsan
