// Secrets that rules found, and those that a line shows by itself, in a comment, say: no excerpt
// and no sentence of a report repeats them, whichever rule quotes the line.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "engine/run.hpp"
#include "widget/widget.hpp"

namespace premod {

class Concealed {
 public:
  /// What the hits conceal; where the rule about secrets was not among those that ran, it is asked.
  Concealed(const Widget& widget, const RunResult& result);

  /// Words that were found before.
  explicit Concealed(std::set<std::string, std::less<>> words) : words_(std::move(words)) {}

  [[nodiscard]] const std::set<std::string, std::less<>>& words() const { return words_; }
  /// `text` with all but the first characters of every secret as `*`; the length stays the same.
  [[nodiscard]] std::string masked(std::string text) const;
  /// Bytes around a cut that must be looked at, so that no half of a secret is left.
  [[nodiscard]] std::size_t longest() const { return longest_; }

 private:
  void add(const RuleResult& result);
  void add(std::string_view text);

  std::set<std::string, std::less<>> words_;
  std::size_t longest_ = 160;  // of those that are seen in the line itself, about
};

}  // namespace premod
