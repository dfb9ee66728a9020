#include "snapshot/memo_store.hpp"

#include <gtest/gtest.h>

#include <string_view>
#include <thread>
#include <vector>

#include "text/limit_log.hpp"

namespace premod {
namespace {

using Limits = std::vector<std::string_view>;

struct Outer {
  int value;
};
struct Inner {
  int value;
};

const Outer& ask(MemoStore& store) {
  return store.get<Outer>([&] {
    const Inner& inner = store.get<Inner>([] {
      text::note_limit("max_inner");
      return Inner{1};
    });
    return Outer{inner.value + 1};
  });
}

TEST(MemoStore, WhoeverAsksLearnsOfTheLimit) {
  MemoStore store;
  static_cast<void>(text::take_limits());
  EXPECT_EQ(ask(store).value, 2);
  EXPECT_EQ(text::take_limits(), Limits{"max_inner"});

  EXPECT_EQ(ask(store).value, 2);
  EXPECT_EQ(text::take_limits(), Limits{"max_inner"}) << "the second rule";

  Limits elsewhere;
  std::thread([&] {
    static_cast<void>(ask(store));
    elsewhere = text::take_limits();
  }).join();
  EXPECT_EQ(elsewhere, Limits{"max_inner"});
}

TEST(MemoStore, WhatWasHitBeforeConcernsOnlyWhoHitIt) {
  MemoStore store;
  static_cast<void>(text::take_limits());
  text::note_limit("max_before");
  static_cast<void>(store.get<Inner>([] { return Inner{1}; }));
  EXPECT_EQ(text::take_limits(), Limits{"max_before"});
  static_cast<void>(store.get<Inner>([] { return Inner{1}; }));
  EXPECT_TRUE(text::take_limits().empty());
}

TEST(MemoStore, ALimitHitBeforeIsKeptWhereItIsHitAgain) {
  MemoStore store;
  static_cast<void>(text::take_limits());
  text::note_limit("max_inner");
  static_cast<void>(ask(store));
  EXPECT_EQ(text::take_limits(), Limits{"max_inner"});
  static_cast<void>(ask(store));
  EXPECT_EQ(text::take_limits(), Limits{"max_inner"});
}

TEST(Once, IsDoneOnceAndToldToAll) {
  text::Once once;
  int runs = 0;
  static_cast<void>(text::take_limits());
  for (int asked = 0; asked < 2; ++asked) {
    once([&] {
      ++runs;
      text::note_limit("max_once");
    });
    EXPECT_EQ(text::take_limits(), Limits{"max_once"}) << asked;
  }
  EXPECT_EQ(runs, 1);
}

}  // namespace
}  // namespace premod
