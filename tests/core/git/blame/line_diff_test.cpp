// Our line diff against libgit2's copy of git's, which answers the same and is too slow for blame.
#include "git/blame/line_diff.hpp"

#include <git2.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <random>
#include <string>

#include "git/library.hpp"

namespace premod::git {

std::ostream& operator<<(std::ostream& out, const Hunk& hunk) {
  return out << "-" << hunk.old_begin << "," << hunk.old_count << " +" << hunk.new_begin << ","
             << hunk.new_count;
}

namespace {

/// As git does before it compares without context.
void trim_common_tail(std::string_view& a, std::string_view& b) {
  constexpr std::size_t block = 1'024;
  const std::size_t smaller = std::min(a.size(), b.size());
  std::size_t trimmed = 0;
  while (trimmed + block <= smaller &&
         std::memcmp(a.data() + a.size() - trimmed - block, b.data() + b.size() - trimmed - block,
                     block) == 0)
    trimmed += block;
  const std::string_view tail = a.substr(a.size() - trimmed);
  const auto line_end = tail.find('\n');
  const std::size_t kept = line_end == std::string_view::npos ? trimmed : line_end + 1;
  a.remove_suffix(trimmed - kept);
  b.remove_suffix(trimmed - kept);
}

int take_hunk(const git_diff_delta*, const git_diff_hunk* hunk, void* payload) {
  const auto begin = [](int start, int count) { return count == 0 ? start : start - 1; };
  static_cast<std::vector<Hunk>*>(payload)->push_back(
      {begin(hunk->old_start, hunk->old_lines), hunk->old_lines,
       begin(hunk->new_start, hunk->new_lines), hunk->new_lines});
  return 0;
}

std::vector<Hunk> oracle(std::string_view from, std::string_view to) {
  start_library();
  trim_common_tail(from, to);
  git_diff_options options = GIT_DIFF_OPTIONS_INIT;
  options.flags = GIT_DIFF_FORCE_TEXT | GIT_DIFF_INDENT_HEURISTIC;
  options.context_lines = 0;
  options.interhunk_lines = 0;
  std::vector<Hunk> hunks;
  EXPECT_EQ(git_diff_buffers(from.data(), from.size(), nullptr, to.data(), to.size(), nullptr,
                             &options, nullptr, nullptr, take_hunk, nullptr, &hunks),
            0);
  return hunks;
}

bool agree(const std::string& from, const std::string& to) {
  const Lines old_lines(from);
  const Lines new_lines(to, old_lines);
  const Lines anew(to);
  EXPECT_EQ(new_lines.size(), anew.size());
  for (std::size_t i = 0; i < anew.size() && i < new_lines.size(); ++i) {
    EXPECT_EQ(new_lines.end_of(i), anew.end_of(i)) << i;
    EXPECT_EQ(new_lines.hash(i), anew.hash(i)) << i;
  }
  const auto got = diff_lines(old_lines, new_lines);
  const auto want = oracle(from, to);
  EXPECT_EQ(got, want);
  if (testing::Test::HasFailure() && from.size() < 3'000)
    std::printf("--- from\n%s--- to\n%s---\n", from.c_str(), to.c_str());
  return !testing::Test::HasFailure();
}

class LineDiff : public testing::Test {
 protected:
  int roll(int below) { return static_cast<int>(random_() % static_cast<unsigned>(below)); }

  std::string line(int kinds) {
    const int kind = roll(kinds);
    if (kind == 0) return "\n";
    if (kind == 1) return "  }\n";
    return std::string(static_cast<std::size_t>(roll(3)) * 2, roll(9) == 0 ? '\t' : ' ') + "line " +
           std::to_string(roll(kinds)) + (roll(40) == 0 ? " \r\n" : ";\n");
  }
  std::vector<std::string> text(int count, int kinds) {
    std::vector<std::string> out;
    for (int i = 0; i < count; ++i) out.push_back(line(kinds));
    return out;
  }
  static std::string joined(const std::vector<std::string>& lines, bool final_line_end) {
    std::string out;
    for (const std::string& one : lines) out += one;
    if (!final_line_end && !out.empty()) out.pop_back();
    return out;
  }
  void edit(std::vector<std::string>& lines, int times, int kinds) {
    for (int i = 0; i < times; ++i) {
      const int at = roll(static_cast<int>(lines.size()) + 1);
      const int count = roll(4) == 0 ? roll(12) : 1 + roll(3);
      const auto where = lines.begin() + at;
      const auto end = lines.begin() + std::min<long>(at + count, static_cast<long>(lines.size()));
      const int what = roll(4);
      if (what == 0) {
        lines.erase(where, end);
      } else if (what == 1) {
        const auto more = text(count, kinds);
        lines.insert(where, more.begin(), more.end());
      } else if (what == 2) {
        const std::vector<std::string> copy(where, end);  // a block again: groups that can slide
        lines.insert(lines.begin() + at, copy.begin(), copy.end());
      } else {
        std::vector<std::string> moved(where, end);
        lines.erase(where, end);
        const auto to = lines.begin() + roll(static_cast<int>(lines.size()) + 1);
        lines.insert(to, moved.begin(), moved.end());
      }
    }
  }
  bool trial(int size, int kinds, int edits) {
    std::vector<std::string> lines = text(size, kinds);
    const std::string from = joined(lines, roll(8) != 0);
    edit(lines, edits, kinds);
    return agree(from, joined(lines, roll(8) != 0));
  }

  std::mt19937 random_{20'240'601};
};

TEST_F(LineDiff, NothingAndEverything) {
  for (const std::string from : {"", "a\n", "a", "a\nb\n", "\n\n\n"})
    for (const std::string to : {"", "a\n", "a", "b\na\n", "\n\n", "a\nb\nc"})
      EXPECT_TRUE(agree(from, to)) << from << "|" << to;
}

TEST_F(LineDiff, SmallTextsOfFewKindsOfLines) {
  for (int i = 0; i < 6'000; ++i)
    ASSERT_TRUE(trial(roll(30), 2 + roll(12), 1 + roll(5))) << "trial " << i;
}

TEST_F(LineDiff, TextsLongEnoughToBeTrimmedAndGuessed) {
  for (int i = 0; i < 120; ++i)
    ASSERT_TRUE(trial(200 + roll(900), 4 + roll(400), 1 + roll(60))) << "trial " << i;
}

TEST_F(LineDiff, RewritesBeyondTheLimitsOfEffort) {
  for (int i = 0; i < 6; ++i) {
    ASSERT_TRUE(trial(3'000, 40 + roll(3'000), 900)) << "edited, trial " << i;
    const std::string from = joined(text(2'000, 60), true);
    ASSERT_TRUE(agree(from, joined(text(2'500, 60), true))) << "unrelated, trial " << i;
  }
}

}  // namespace
}  // namespace premod::git
