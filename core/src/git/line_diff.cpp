#include "git/line_diff.hpp"

#include <cstring>

#include "git/library.hpp"

namespace premod::git {
namespace {

/// git cuts whole equal blocks off the end before it compares without context, which decides where
/// some ambiguous hunks come to lie; so the same is done here.
void trim_common_tail(std::string_view& a, std::string_view& b) {
  constexpr std::size_t block = 1'024;
  const std::size_t smaller = a.size() < b.size() ? a.size() : b.size();
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
  // A side without lines is named by the line before it.
  const auto begin = [](int start, int count) { return count == 0 ? start : start - 1; };
  static_cast<std::vector<Hunk>*>(payload)->push_back(
      {begin(hunk->old_start, hunk->old_lines), hunk->old_lines,
       begin(hunk->new_start, hunk->new_lines), hunk->new_lines});
  return 0;
}

}  // namespace

std::optional<std::vector<Hunk>> diff_lines(std::string_view from, std::string_view to) {
  trim_common_tail(from, to);
  git_diff_options options = GIT_DIFF_OPTIONS_INIT;
  options.flags = GIT_DIFF_FORCE_TEXT | GIT_DIFF_INDENT_HEURISTIC;
  options.context_lines = 0;
  options.interhunk_lines = 0;
  std::vector<Hunk> hunks;
  if (git_diff_buffers(from.data(), from.size(), nullptr, to.data(), to.size(), nullptr, &options,
                       nullptr, nullptr, take_hunk, nullptr, &hunks) != 0)
    return std::nullopt;
  return hunks;
}

}  // namespace premod::git
