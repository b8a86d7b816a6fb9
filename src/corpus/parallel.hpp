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

/// Runs `work(i)` for every i below `count` on `jobs` threads (0: one for each core). Results go to their own places,
/// so the order of work does not show. Passes on the first exception of any thread.
/// @param stop asked before each i when given; once it is true nothing more is begun
/// @return how many were done: all i below it, and no others
template <typename Work>
std::size_t for_each_index(std::size_t count, unsigned jobs, const std::function<bool()>& stop, Work work) {
  if (jobs == 0) jobs = std::max(1U, std::thread::hardware_concurrency());
  std::atomic<std::size_t> next{0};
  std::atomic<bool> stopped{false};
  std::exception_ptr failure;
  std::mutex failing;
  const auto run = [&] {
    try {
      while (!stopped) {
        if (stop && stop()) break;
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
