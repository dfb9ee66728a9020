#include "text/language/joined_words.hpp"

#include <algorithm>
#include <array>

#include "text/byte_set.hpp"
#include "text/language/character_reference.hpp"
#include "text/utf8.hpp"
#include "text/words.hpp"

namespace premod::text {
namespace {

constexpr std::size_t max_tag_bytes = 200;  // a longer one is no part of a word

bool is_unseen(char32_t c) {
  return c == 0xAD || c == 0x34F || c == 0x61C || c == 0x180E || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) ||
         (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF || (c >= 0xE0000 && c <= 0xE01EF);
}

/// `&shy;`, `&#8203;`, `&#x200b` at the beginning of the text: its length; 0 for another one.
std::size_t unseen_reference(std::string_view text) {
  const auto found = character_reference(text);
  return found && is_unseen(found->value) ? found->length : 0;
}

/// A tag or comment that leaves the letters around it in one word: its length, else 0.
std::size_t inline_tag(std::string_view text) {
  constexpr std::array<std::string_view, 28> names = {
      "b",    "i",   "u",   "s",   "em",   "strong", "small", "font", "mark", "wbr",
      "sub",  "sup", "bdi", "bdo", "code", "del",    "ins",   "abbr", "cite", "dfn",
      "data", "kbd", "tt",  "var", "samp", "time",   "span",  "a"};
  if (text.starts_with("<!--")) {
    const std::size_t end = text.substr(0, max_tag_bytes).find("-->");
    return end == text.npos ? 0 : end + 3;
  }
  const std::size_t close = text.substr(0, max_tag_bytes).find('>');
  if (close == text.npos) return 0;
  std::string_view inside = text.substr(1, close - 1);
  if (inside.starts_with('/')) inside.remove_prefix(1);
  const std::string name = lower_ascii(inside.substr(0, inside.find_first_of(" \t\r\n/")));
  if (std::find(names.begin(), names.end(), name) == names.end()) return 0;
  // Two of them side by side are entries of a list, set apart by their style.
  const std::string_view next = text.substr(close + 1);
  const bool box = name == "span" || name == "a";
  if (box && text.starts_with("</") && (next.starts_with("<a") || next.starts_with("<span")))
    return 0;
  return close + 1;
}

bool is_letter_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const char32_t c = decode_utf8(text, at).value;
  return is_latin(c) || is_cyrillic(c);
}

class Joiner {
 public:
  explicit Joiner(std::string_view text) : text_(text), out_(text) {}

  std::string run() {
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t end = end_of_unseen(at);
      if (end > at) {
        if (in_word_ && is_letter_at(text_, end)) {
          if (!gap_) put_ = at;
          gap_ = true;
        } else {
          leave_word(end);
        }
        at = end;
        continue;
      }
      const CodePoint point = decode_utf8(text_, at);
      const bool letter = is_latin(point.value) || is_cyrillic(point.value);
      if (!letter) leave_word(at);
      if (gap_)
        for (std::size_t i = at; i < at + point.length; ++i) out_[put_++] = text_[i];
      in_word_ = letter;
      at += point.length;
    }
    leave_word(text_.size());
    return std::move(out_);
  }

 private:
  /// Behind everything at `at` that is not seen; `at` itself if there is nothing.
  [[nodiscard]] std::size_t end_of_unseen(std::size_t at) const {
    while (at < text_.size()) {
      std::size_t length = 0;
      if (text_[at] == '&') {
        length = unseen_reference(text_.substr(at));
      } else if (text_[at] == '<') {
        length = inline_tag(text_.substr(at));
      } else if (static_cast<unsigned char>(text_[at]) >= 0x80U) {
        const CodePoint point = decode_utf8(text_, at);
        length = is_unseen(point.value) ? point.length : 0;
      }
      if (length == 0) break;
      at += length;
    }
    return at;
  }

  /// What comes next stands in its own place, `place`, again.
  void leave_word(std::size_t place) {
    if (gap_)
      std::fill(out_.begin() + static_cast<std::ptrdiff_t>(put_),
                out_.begin() + static_cast<std::ptrdiff_t>(place), ' ');
    gap_ = in_word_ = false;
  }

  std::string_view text_;
  std::string out_;
  bool in_word_ = false;
  bool gap_ = false;  // the word goes on at put_, not in its own place
  std::size_t put_ = 0;
};

}  // namespace

bool may_have_split_words(std::string_view text) {
  // The first bytes of the characters that nobody sees.
  static constexpr ByteSet marks("<&\xC2\xCD\xD8\xE1\xE2\xEF\xF3");
  return marks.find_in(text) < text.size();
}

std::string with_words_joined(std::string_view text) { return Joiner(text).run(); }

}  // namespace premod::text
