// Independent pieces of work on several threads, where there is enough of it to pay for them.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <future>
#include <system_error>
#include <thread>
#include <vector>

namespace premod {

/// Threads beside the caller's.
inline constexpr std::size_t max_helping_threads = 3;

/// Calls `work(i)` for every i below `count`, in any order and at once; returns when all are done.
/// An exception of one ends its thread's share and is thrown here. Without threads it is a loop.
template <class Work>
void parallel_for(std::size_t count, Work work) {
  std::atomic<std::size_t> next = 0;
  const auto share = [&] {
    for (std::size_t i = next++; i < count; i = next++) work(i);
  };
  const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
  std::vector<std::future<void>> helpers;
  while (helpers.size() + 1 < std::min({count, cores, max_helping_threads + 1})) {
    try {
      helpers.push_back(std::async(std::launch::async, share));
    } catch (const std::system_error&) {
      break;  // no more threads here
    }
  }
  share();
  for (std::future<void>& helper : helpers) helper.get();
}

}  // namespace premod
