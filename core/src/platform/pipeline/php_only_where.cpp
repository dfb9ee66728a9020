#include "platform/pipeline/php_only_where.hpp"

#include <algorithm>

namespace premod::platform {
namespace {

using php::none;
using php::Range;

constexpr std::uint32_t max_condition = 400;  ///< tokens of one condition, or of a body's end
constexpr int max_block = 2'000;              ///< tokens and brackets from a condition to its block
constexpr int max_brackets = 8;               ///< around one comparison

bool is_and(std::string_view text) { return text == "&&" || php::lower(text) == "and"; }
bool is_or(std::string_view text) { return text == "||" || php::lower(text) == "or"; }

class Reader {
 public:
  Reader(const php::File& file, std::uint32_t at)
      : file_(file),
        size_(static_cast<std::uint32_t>(file.tokens().size())),
        at_(at),
        equal_(file.text(at) == "==" || file.text(at) == "===") {}

  std::vector<Range> run() {
    std::uint32_t inside = at_;
    for (int n = 0; n < max_brackets; ++n) {
      const std::uint32_t open = opening_before(inside);
      const std::uint32_t end = end_of_level(inside);
      if (!joins_well(open == none ? begin_ : open + 1, end)) return std::move(out_);
      if (joined_) out_.push_back({at_, end});  // the rest of the condition
      if (open == none) return std::move(out_);
      const std::string word = open == 0 ? "" : php::lower(file_.text(open - 1));
      if (word == "if" || word == "elseif" || word == "while") {
        add_body(open - 1, file_.partner(open) + 1);
        return std::move(out_);
      }
      if (open > 0 && (file_.text(open - 1) == "!" || is_name(open - 1))) return std::move(out_);
      inside = open;
    }
    return std::move(out_);
  }

 private:
  [[nodiscard]] bool is_name(std::uint32_t at) const {
    return file_.tokens()[at].kind == php::TokenKind::name;
  }

  /// The bracket around it; none at the level of the statement, which then begins at begin_.
  std::uint32_t opening_before(std::uint32_t from) {
    for (std::uint32_t i = from; i > 0 && from - i < max_condition;) {
      --i;
      const std::uint32_t partner = file_.partner(i);
      const std::string_view text = file_.text(i);
      if (text == ";" || text == "{" || text == "}") {
        begin_ = i + 1;
        return none;
      }
      if (partner == none) continue;
      if (partner > i) return text == "(" ? i : none;
      i = partner;
    }
    begin_ = from;
    return none;
  }

  [[nodiscard]] std::uint32_t end_of_level(std::uint32_t from) const {
    for (std::uint32_t i = from; i < size_ && i - from < max_condition; ++i) {
      const std::uint32_t partner = file_.partner(i);
      const std::string_view text = file_.text(i);
      if (text == ";" || text == "," || (partner != none && partner < i)) return i;
      if (partner != none) i = partner;
    }
    return from;
  }

  /// `a === b` is implied by a chain of `and`, `a !== b` denied by a chain of `or`.
  bool joins_well(std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t i = begin; i < end; ++i) {
      const std::uint32_t partner = file_.partner(i);
      if (partner != none && partner > i) {
        i = partner;
        continue;
      }
      const std::string_view text = file_.text(i);
      if (text == "?" || text == "=>" || (equal_ ? is_or(text) : is_and(text))) return false;
      if (i > at_ && (equal_ ? is_and(text) : is_or(text))) joined_ = true;
    }
    return true;
  }

  /// `body`: behind the condition's closing bracket.
  void add_body(std::uint32_t word, std::uint32_t body) {
    const bool block = file_.text(body) == "{" && file_.partner(body) != none;
    const std::uint32_t end = block ? file_.partner(body) : end_of_level(body);
    if (equal_) {
      out_.push_back({body, end});
      return;
    }
    if (!leaves(block ? body + 1 : body, end)) return;
    out_.push_back({end, end_of_block(word, end)});
  }

  /// The last statement goes away from here.
  [[nodiscard]] bool leaves(std::uint32_t begin, std::uint32_t end) const {
    std::uint32_t first = begin;
    for (std::uint32_t i = begin; i + 1 < end && i - begin < max_condition; ++i) {
      if (file_.partner(i) != none && file_.partner(i) > i) i = file_.partner(i);
      if (file_.text(i) == ";" && i + 1 < end) first = i + 1;
    }
    const std::string word = first < end ? php::lower(file_.text(first)) : "";
    return word == "return" || word == "throw" || word == "continue" || word == "exit" ||
           word == "die" || word == "break";
  }

  [[nodiscard]] std::uint32_t end_of_block(std::uint32_t word, std::uint32_t from) const {
    int steps = 0;
    for (std::uint32_t i = word; i > 0 && ++steps < max_block;) {
      --i;
      const std::uint32_t partner = file_.partner(i);
      if (partner == none) continue;
      if (partner > i) return file_.text(i) == "{" ? partner : from;
      i = partner;
    }
    return steps < max_block ? size_ : from;
  }

  const php::File& file_;
  const std::uint32_t size_;
  const std::uint32_t at_;
  const bool equal_;
  std::uint32_t begin_ = 0;
  bool joined_ = false;
  std::vector<Range> out_;
};

}  // namespace

std::vector<Range> runs_where(const php::File& file, std::uint32_t at) {
  return Reader(file, at).run();
}

}  // namespace premod::platform
