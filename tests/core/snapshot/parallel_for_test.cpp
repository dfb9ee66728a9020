// Pieces of work on several threads: each is done once, and a failure is not lost.
#include "snapshot/parallel_for.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <string>
#include <vector>

#include "snapshot/memo_store.hpp"

namespace premod {
namespace {

TEST(AtOnce, DoesEveryPieceOnce) {
  for (const std::size_t count : {0U, 1U, 2U, 1'000U}) {
    std::vector<std::atomic<int>> done(count);
    parallel_for(count, [&](std::size_t i) { ++done[i]; });
    for (const std::atomic<int>& one : done) ASSERT_EQ(one, 1);
  }
}

TEST(AtOnce, ThrowsWhatAPieceThrows) {
  EXPECT_THROW(parallel_for(100,
                            [](std::size_t i) {
                              if (i == 42) throw std::runtime_error("42");
                            }),
               std::runtime_error);
}

TEST(MemoStore, IsWorkedOutOnceAndStays) {
  MemoStore derived;
  int made = 0;
  const auto make = [&] { return std::string("made ") + std::to_string(++made); };
  const std::string& first = derived.get<std::string>(make);
  const int& number =
      derived.get<int>([&] { return static_cast<int>(derived.get<std::string>(make).size()); });
  EXPECT_EQ(&derived.get<std::string>(make), &first);
  EXPECT_EQ(first, "made 1");
  EXPECT_EQ(number, 6);
}

TEST(MemoStore, GivesAllThreadsTheSameValue) {
  MemoStore derived;
  std::vector<const std::vector<int>*> seen(64);
  parallel_for(seen.size(), [&](std::size_t i) {
    seen[i] = &derived.get<std::vector<int>>([] { return std::vector<int>(1'000, 7); });
  });
  for (const std::vector<int>* one : seen) EXPECT_EQ(one, seen.front());
}

}  // namespace
}  // namespace premod
