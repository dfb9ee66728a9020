#include "markup/twig_values.hpp"

#include <algorithm>
#include <utility>

#include "text/ascii.hpp"

namespace premod::twig {
namespace {

using Texts = std::vector<std::string>;
using Tokens = std::vector<Token>;
using Known = std::map<std::string, Texts, std::less<>>;

constexpr int max_depth = 16;  ///< of brackets and choices
constexpr int max_joins = 64;  ///< of one expression

void add(Texts& to, std::string text) {
  if (text.size() > max_known_bytes) text = std::string(1, unknown_part);
  if (to.size() < max_choices && !text::contains(to, text)) to.push_back(std::move(text));
}

/// Reads one expression; what it does not know is unknown, never wrong.
class Reader {
 public:
  Reader(std::string_view text, const Known& known, const Tokens& parts, std::size_t from)
      : text_(text), known_(known), parts_(parts), at_(from) {}

  Texts read(int depth = 0) {
    Texts out = joined(depth);
    if (depth > max_depth) return out;
    while (is("?") || is("?:") || is("??")) {
      const bool choice = take() == "?";
      Texts second = read(depth + 1);
      if (choice && is(":")) {
        take();
        out = std::move(second);
        second = read(depth + 1);
      } else if (choice) {
        out = std::move(second);
        second = {""};
      }
      for (std::string& one : second) add(out, std::move(one));
    }
    return out;
  }
  [[nodiscard]] std::size_t at() const { return at_; }

 private:
  [[nodiscard]] std::string_view here() const {
    return at_ < parts_.size() ? parts_[at_].span.of(text_) : std::string_view();
  }
  [[nodiscard]] bool is(std::string_view sign) const {
    return at_ < parts_.size() && parts_[at_].kind == TokenKind::punctuation && here() == sign;
  }
  std::string_view take() { return parts_[at_++].span.of(text_); }
  [[nodiscard]] bool at_end() const {
    return at_ >= parts_.size() || parts_[at_].kind == TokenKind::end;
  }

  Texts joined(int depth) {
    Texts out = filtered(depth);
    while (is("~") || is("+")) {
      take();
      const Texts more = filtered(depth);
      if (++joins_ > max_joins) {
        out = unknown();
        continue;
      }
      Texts all;
      for (const std::string& a : out)
        for (const std::string& b : more) add(all, a + b);
      out = std::move(all);
    }
    return out;
  }

  /// What only writes it in another way keeps it; `default` is another choice.
  Texts filtered(int depth) {
    Texts out = operand(depth);
    while (is("|")) {
      take();
      const std::string_view name = at_end() ? std::string_view() : take();
      Texts given;
      if (is("(")) given = bracket(")", depth);
      if (name == "default") {
        for (std::string& one : given) add(out, std::move(one));
      } else if (name != "raw" && name != "trim" && name != "e" && name != "escape") {
        out = unknown();
      }
    }
    return out;
  }

  Texts operand(int depth) {
    if (at_end() || depth > max_depth) return unknown();
    const Token& token = parts_[at_];
    if (token.kind == TokenKind::string) {
      const Span span = token.span;
      ++at_;
      return token.unclosed ? unknown() : string(span);
    }
    if (token.kind == TokenKind::number) return {std::string(take())};
    if (is("(")) return bracket(")", depth);
    if (is("[")) return bracket("]", depth);  // the first template of a list that is there
    if (token.kind != TokenKind::name) {
      ++at_;
      return unknown();
    }
    return name(depth);
  }

  /// The items of a list, each a choice; behind the closing bracket.
  Texts bracket(std::string_view closing, int depth) {
    take();
    Texts out;
    while (!at_end() && !is(closing)) {
      const std::size_t before = at_;
      for (std::string& one : read(depth + 1)) add(out, std::move(one));
      if (is(",") || at_ == before) take();
    }
    if (is(closing)) take();
    return out.empty() ? unknown() : out;
  }

  /// `cdn`, `hosts.cdn`, `hosts['cdn']`
  Texts name(int depth) {
    std::string path(take());
    bool whole = true;
    while (is(".") || is("[") || is("(")) {
      const bool member = is(".");
      if (member) {
        take();
        if (!at_end()) path.append(".").append(take());
        continue;
      }
      const bool call = is("(");
      const Texts keys = bracket(call ? ")" : "]", depth);
      whole = whole && !call && keys.size() == 1;
      path.append(".").append(keys.front());
    }
    const auto found = known_.find(path);
    return whole && found != known_.end() ? found->second : unknown();
  }

  /// In double quotes `#{host}` is what the name stands for.
  Texts string(Span span) const {
    const bool open = text_[span.begin] == '"';
    Texts out{""};
    for (std::uint32_t i = span.begin + 1; i + 1 < span.end; ++i) {
      if (open && text_.substr(i, 2) == "#{") {
        const std::size_t end = std::min<std::size_t>(text_.find('}', i), span.end - 1);
        std::string_view inner = text_.substr(i + 2, end - i - 2);
        while (inner.starts_with(' ')) inner.remove_prefix(1);
        while (inner.ends_with(' ')) inner.remove_suffix(1);
        const auto found = known_.find(inner);
        Texts all;
        for (const std::string& a : out)
          for (const std::string& b : found == known_.end() ? unknown() : found->second)
            add(all, a + b);
        out = std::move(all);
        i = static_cast<std::uint32_t>(end);
        continue;
      }
      if (text_[i] == '\\' && i + 2 < span.end) ++i;
      for (std::string& one : out) one += text_[i];
    }
    return out;
  }

  static Texts unknown() { return {std::string(1, unknown_part)}; }

  std::string_view text_;
  const Known& known_;
  const Tokens& parts_;
  std::size_t at_;
  int joins_ = 0;
};

}  // namespace

std::vector<std::string> Values::of(const Tokens& parts, std::size_t from) const {
  return Reader(text_, known_, parts, from).read();
}

/// In a branch the name may keep what it had.
void Values::give(std::string_view name, Texts texts) {
  Texts& known = known_[std::string(name)];
  if (branches_ == 0) known.clear();
  for (std::string& one : texts) add(known, std::move(one));
}

/// `{% set a = 'x' %}`, `{% set a, b = 'x', 'y' %}`, `{% set hosts = {cdn: 'x'} %}`
void Values::set(const Tokens& parts) {
  std::vector<std::string_view> names;
  std::size_t at = 1;
  for (; at < parts.size() && part(parts, at) != "="; ++at)
    if (parts[at].kind == TokenKind::name) names.push_back(part(parts, at));
  if (names.empty()) return;
  if (at >= parts.size()) {
    captured_name_ = names.front();
    captured_.clear();
    return;
  }
  ++at;
  if (part(parts, at) == "{") return set_table(names.front(), parts, at + 1);
  for (const std::string_view name : names) {
    Reader reader(text_, known_, parts, at);
    give(name, reader.read());
    at = reader.at() + 1;  // the comma
  }
}

void Values::set_table(std::string_view name, const Tokens& parts, std::size_t from) {
  std::size_t at = from;
  while (at + 2 < parts.size() && part(parts, at) != "}") {
    std::string key(part(parts, at));
    if (parts[at].kind == TokenKind::string && key.size() > 1) key = key.substr(1, key.size() - 2);
    if (part(parts, at + 1) != ":") return;
    Reader reader(text_, known_, parts, at + 2);
    give(std::string(name) + "." + key, reader.read());
    at = reader.at();
    if (part(parts, at) == ",") ++at;
  }
}

/// `{% for url in ['x', 'y'] %}`
void Values::go_through(const Tokens& parts) {
  if (part(parts, 2) == "in" && parts[1].kind == TokenKind::name)
    give(part(parts, 1),
         part(parts, 3) == "[" ? of(parts, 3) : Texts{std::string(1, unknown_part)});
}

void Values::pass(const Piece& piece, const Tokens& parts) {
  if (!captured_name_.empty() && captured_.size() <= max_known_bytes) {
    if (piece.kind == PieceKind::text) captured_ += piece.span.of(text_);
    if (piece.kind == PieceKind::output) captured_ += of(parts, 0).front();
  }
  if (piece.kind != PieceKind::tag) return;
  const std::string_view name = piece.name;
  if (name == "endset" && !captured_name_.empty())
    give(std::exchange(captured_name_, {}), {std::exchange(captured_, {})});
  if (name == "if" || name == "for") ++branches_;
  if ((name == "endif" || name == "endfor") && branches_ > 0) --branches_;
  if (name == "for") go_through(parts);
  if (name == "set") set(parts);
}

}  // namespace premod::twig
