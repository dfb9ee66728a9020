#include "widget/mentions.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "text/ascii.hpp"
#include "text/byte_set.hpp"

namespace premod {
namespace {

using std::size_t;
constexpr auto npos = std::string_view::npos;

bool is_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '$' || static_cast<unsigned char>(c) >= 0x80;
}

struct Comments {
  std::string_view open, close;
};

/// The comments of a kind of file, by its extension.
std::array<Comments, 2> comments_of(std::string_view extension) {
  if (extension == "css") return {{{"/*", "*/"}, {}}};
  if (extension == "twig") return {{{"{#", "#}"}, {"<!--", "-->"}}};
  if (extension == "html" || extension == "htm" || extension == "svg" || extension == "xml")
    return {{{"<!--", "-->"}, {}}};
  if (extension == "json" || extension == "md" || extension == "txt") return {};
  return {{{"/*", "*/"}, {"//", "\n"}}};
}

/// The bytes at which a comment, a string or an address can begin; the others are most of any file.
/// Scripts have their addresses in strings.
constexpr text::ByteSet script_beginnings("/\"'`");
constexpr text::ByteSet other_beginnings("/{<\"'`u=");
/// The bytes that mean something inside of a string, whatever its quotes.
constexpr text::ByteSet special_in_strings("\"'`\n\\${");

class Scanner {
 public:
  explicit Scanner(const File& file)
      : text_(file.bytes),
        comments_(comments_of(file.extension())),
        beginnings_(file.extension() == "js" ? script_beginnings : other_beginnings),
        joins_(file.extension() != "css" && file.extension() != "json"),
        markup_(file.extension() == "twig" || file.extension().starts_with("htm")) {}

  std::vector<Mention> scan() {
    const std::string_view whole = text_;
    scan_to(text_.size());
    // Strings inside of ${...}: `${debug || './app.js'}`.
    for (std::size_t i = 0; i < inside_.size(); ++i) {
      const Stretch stretch = inside_[i];
      level_ = stretch.level;
      at_ = stretch.begin;
      text_ = whole.substr(0, stretch.end);  // what is behind it is read already
      scan_to(stretch.end);
    }
    return std::move(out_);
  }

 private:
  struct Stretch {
    size_t begin, end;
    int level;
  };

  void scan_to(size_t end) {
    while (true) {
      at_ = beginnings_.find_in(text_.substr(0, end), at_);
      if (at_ >= end) return;
      const char c = text_[at_];
      if ((c == '/' || c == '{' || c == '<') && skip_comment()) continue;
      if (c == '"' || c == '\'' || c == '`') {
        read_expression();
      } else if (c == 'u' && text_.substr(at_, 4) == "url(") {
        read_url();
      } else if (c == '=' && markup_ && begins_bare_address()) {
        read_bare_address();
      } else {
        ++at_;
      }
    }
  }

  bool skip_comment() {
    for (const Comments& kind : comments_) {
      if (kind.open.empty() || text_.substr(at_, kind.open.size()) != kind.open) continue;
      // "//" in front of a host is no comment, wherever quotes were missed.
      if (kind.open == "//" && at_ > 0 && text_[at_ - 1] == ':') continue;
      const size_t end = text_.find(kind.close, at_ + kind.open.size());
      at_ = end == npos ? text_.size() : end + kind.close.size();
      return true;
    }
    return false;
  }

  void read_url() {
    const size_t begin = at_ + 4;
    at_ = begin;
    while (at_ < text_.size() && text::is_space(text_[at_])) ++at_;
    if (at_ < text_.size() && (text_[at_] == '"' || text_[at_] == '\''))
      return;  // read as a string
    const size_t end = std::min(text_.find_first_of(")\n", at_), text_.size());
    add(std::string(text_.substr(at_, std::min(end - at_, max_mention_bytes + 1))), begin, end);
    at_ = end;
  }

  // `src=a.png`: HTML asks for no quotes.
  [[nodiscard]] bool begins_bare_address() const {
    const auto ends_with = [this](std::string_view name) {
      if (at_ < name.size()) return false;
      for (size_t i = 0; i < name.size(); ++i)
        if ((text_[at_ - name.size() + i] | 0x20) != name[i]) return false;
      return true;
    };
    const char next = at_ + 1 < text_.size() ? text_[at_ + 1] : ' ';
    const bool bare =
        !text::is_space(next) && next != '"' && next != '\'' && next != '>' && next != '`';
    return bare && (ends_with("src") || ends_with("href"));
  }

  void read_bare_address() {
    const size_t begin = ++at_;
    std::string text;
    while (at_ < text_.size() && !text::is_space(text_[at_]) && text_[at_] != '>' &&
           text.size() <= max_mention_bytes) {
      if (is_placeholder()) {
        text += hole;
      } else {
        text += text_[at_++];
      }
    }
    add(std::move(text), begin, at_);
  }

  // A string, or strings and other things joined by "+" (in php and twig by "." and "~").
  void read_expression() {
    const size_t begin = at_;
    std::string text;
    if (joins_ && joined_before(begin)) text += hole;
    size_t end = begin;
    while (true) {
      read_string(text);
      end = at_;
      if (!joins_) break;
      bool more = false;
      while (skip_plus()) {
        if (at_ < text_.size() && (text_[at_] == '"' || text_[at_] == '\'' || text_[at_] == '`')) {
          more = true;
          break;
        }
        if (text.empty() || text.back() != hole) text += hole;
        skip_operand();
        end = at_;
      }
      if (!more || text.size() > max_mention_bytes) break;
    }
    at_ = end;
    add(std::move(text), begin, end);
  }

  // What stands before the string is computed: `base + "/x.png"`.
  [[nodiscard]] bool joined_before(size_t at) const {
    while (at > 0 && text::is_space(text_[at - 1])) --at;
    return at > 0 && (text_[at - 1] == '+' || text_[at - 1] == '~');
  }

  bool skip_plus() {
    size_t at = at_;
    while (at < text_.size() && text::is_space(text_[at])) ++at;
    if (at >= text_.size() || (text_[at] != '+' && text_[at] != '~')) return false;
    ++at;
    while (at < text_.size() && text::is_space(text_[at])) ++at;
    at_ = at;
    return true;
  }

  // A name with members, calls and indices, or something in parentheses, whose strings are read on
  // their own.
  void skip_operand() {
    const size_t begin = at_;
    size_t first = npos;
    int depth = 0;
    for (; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (c == '(' || c == '[') {
        ++depth;
      } else if ((c == ')' || c == ']') && depth > 0) {
        --depth;
      } else if (depth == 0 && !is_name(c) && c != '.' && c != '!' && c != '?') {
        break;
      } else if (c == '"' || c == '\'' || c == '`') {
        if (first == npos) first = at_;
        if (level_ < max_level && at_ - begin < max_mention_bytes && skip_plain_string()) continue;
        at_ = first;
        return;
      }
    }
    if (first == npos) return;
    if (depth == 0)
      inside_.push_back({begin, at_, level_ + 1});
    else
      at_ = first;
  }

  // Leaves `at_` on the closing quote; false if there is none near.
  bool skip_plain_string() {
    const char quote = text_[at_];
    const size_t limit = std::min(text_.size(), at_ + max_mention_bytes);
    for (size_t at = at_ + 1; at < limit && text_[at] != '\n'; ++at) {
      if (text_[at] == '\\') {
        ++at;
      } else if (text_[at] == quote) {
        at_ = at;
        return true;
      }
    }
    return false;
  }

  // Reads the string at `at_` behind its end; line ends end all but template literals.
  void read_string(std::string& text) {
    const char quote = text_[at_++];
    const size_t too_long = text.size() + max_mention_bytes + 1;
    while (at_ < text_.size() && text_[at_] != quote) {
      const char c = text_[at_];
      if (c == '\n' && quote != '`') return;
      if (c == '\\' && at_ + 1 < text_.size()) {
        ++at_;
        if (text_[at_] != '\n' && text.size() < too_long) text += text_[at_];
        ++at_;
        continue;
      }
      if ((c == '$' || c == '{') && is_placeholder()) {
        if (text.empty() || text.back() != hole) text += hole;
        continue;
      }
      const size_t begin = at_;
      at_ = special_in_strings.find_in(text_, at_ + 1);
      if (text.size() < too_long)
        text += text_.substr(begin, std::min(at_ - begin, too_long - text.size()));
    }
    if (at_ < text_.size()) ++at_;
  }

  // `${...}` of a template literal, {{...}} of twig; leaves `at_` behind it.
  bool is_placeholder() {
    const std::string_view two = text_.substr(at_, 2);
    if (two != "${" && two != "{{") return false;
    const std::string_view close = two == "${" ? "}" : "}}";
    const size_t end =
        text_.substr(0, std::min(text_.size(), at_ + max_mention_bytes)).find(close, at_ + 2);
    if (end == npos) return false;
    if (level_ < max_level && text_.substr(at_, end - at_).find_first_of("\"'`") != npos)
      inside_.push_back({at_ + 2, end, level_ + 1});
    at_ = end + close.size();
    return true;
  }

  void add(std::string text, size_t begin, size_t end) {
    const bool names = text.find_first_not_of(hole) != std::string::npos;
    if (!names || text.size() > max_mention_bytes) return;
    out_.push_back(
        {std::move(text), {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}});
  }

  std::string_view text_;
  std::array<Comments, 2> comments_;
  const text::ByteSet& beginnings_;
  bool joins_;
  bool markup_;
  static constexpr int max_level = 3;  // of placeholders inside placeholders
  size_t at_ = 0;
  int level_ = 0;
  std::vector<Stretch> inside_;
  std::vector<Mention> out_;
};

}  // namespace

std::vector<Mention> mentions_in(const File& file) {
  std::vector<Mention> out = Scanner(file).scan();
  std::stable_sort(out.begin(), out.end(),
                   [](const Mention& a, const Mention& b) { return a.span.begin < b.span.begin; });
  return out;
}

}  // namespace premod
