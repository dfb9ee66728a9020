#include "markup/twig_values.hpp"

#include <algorithm>
#include <utility>

#include "text/ascii.hpp"

namespace premod::twig {
namespace {

using Texts = std::vector<std::string>;
using Tokens = std::vector<Token>;

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

  Value read(int depth = 0) {
    Value out = joined(depth);
    if (depth > max_depth) return out;
    while (is("?") || is("?:") || is("??")) {
      const bool choice = take() == "?";
      Value second = read(depth + 1);
      if (choice && is(":")) {
        take();
        out = std::move(second);
        second = read(depth + 1);
      } else if (choice) {
        out = std::move(second);
        second = {{""}, {}};
      }
      for (std::string& one : second.texts) add(out.texts, std::move(one));
      out.items.reset();
    }
    return out;
  }
  [[nodiscard]] std::size_t at() const { return at_; }

  /// The items of a list or the arguments of a call, each a choice; behind the closing bracket.
  std::vector<Texts> bracket(std::string_view closing, int depth) {
    take();
    std::vector<Texts> out;
    while (!at_end() && !is(closing)) {
      const std::size_t before = at_;
      // `name: value` and `name = value` of named arguments
      if (at_ + 1 < parts_.size() && parts_[at_].kind == TokenKind::name &&
          (text_at(at_ + 1) == "=" || text_at(at_ + 1) == ":"))
        at_ += 2;
      Texts item = read(depth + 1).texts;
      if (out.size() < max_items) out.push_back(std::move(item));
      if (is(",") || at_ == before) take();
    }
    if (is(closing)) take();
    return out;
  }

  /// `{'a': 'b', c: 'd'}`; behind the closing bracket.
  std::vector<std::pair<std::string, Value>> table(int depth) {
    take();
    std::vector<std::pair<std::string, Value>> out;
    while (!at_end() && !is("}")) {
      const std::size_t before = at_;
      const bool name = parts_[at_].kind == TokenKind::name;
      std::string key = name ? std::string(take()) : joined(depth + 1).texts.front();
      if (is(":")) take();
      Value value = read(depth + 1);
      if (out.size() < max_items) out.emplace_back(std::move(key), std::move(value));
      if (is(",") || at_ == before) take();
    }
    if (is("}")) take();
    return out;
  }

 private:
  [[nodiscard]] std::string_view text_at(std::size_t at) const {
    return at < parts_.size() ? parts_[at].span.of(text_) : std::string_view();
  }
  [[nodiscard]] bool is(std::string_view sign) const {
    return at_ < parts_.size() && parts_[at_].kind == TokenKind::punctuation &&
           text_at(at_) == sign;
  }
  std::string_view take() { return parts_[at_++].span.of(text_); }
  [[nodiscard]] bool at_end() const {
    return at_ >= parts_.size() || parts_[at_].kind == TokenKind::end;
  }

  Value joined(int depth) {
    Value out = with_filters(depth);
    while (is("~") || is("+")) {
      take();
      const Value more = with_filters(depth);
      out.items.reset();
      if (++joins_ > max_joins) {
        out = unknown();
        continue;
      }
      Texts all;
      for (const std::string& a : out.texts)
        for (const std::string& b : more.texts) add(all, a + b);
      out.texts = std::move(all);
    }
    return out;
  }

  /// What only writes it in another way keeps it; `default` is another choice.
  Value with_filters(int depth) {
    Value out = operand(depth);
    while (is("|")) {
      take();
      const std::string_view name = at_end() ? std::string_view() : take();
      const Arguments given = is("(") ? arguments(depth) : Arguments{};
      if (name == "default") {
        for (const std::string& one : given.texts) add(out.texts, one);
      } else {
        auto made = filtered(name, out, given);
        out = made ? std::move(*made) : unknown();
        for (std::string& text : out.texts)
          if (text.size() > max_known_bytes) text = std::string(1, unknown_part);
      }
    }
    return out;
  }

  Arguments arguments(int depth) {
    Arguments out;
    if (text_at(at_ + 1) == "{") {
      take();
      for (auto& [key, value] : table(depth + 1))
        out.pairs.emplace_back(std::move(key), value.texts.front());
      if (is(")")) take();
      return out;
    }
    for (Texts& item : bracket(")", depth)) out.texts.push_back(std::move(item.front()));
    return out;
  }

  Value operand(int depth) {
    if (at_end() || depth > max_depth) return unknown();
    const Token& token = parts_[at_];
    if (token.kind == TokenKind::string) {
      const Span span = token.span;
      ++at_;
      return token.unclosed ? unknown() : Value{string(span), {}};
    }
    if (token.kind == TokenKind::number) return {{std::string(take())}, {}};
    if (is("(")) return in_brackets(depth);
    if (is("[")) return list(depth);  // a name of templates: the first that is there
    if (token.kind != TokenKind::name) {
      const bool sign =
          is("-") && at_ + 1 < parts_.size() && parts_[at_ + 1].kind == TokenKind::number;
      ++at_;
      if (sign && !at_end()) return {{"-" + std::string(take())}, {}};
      return unknown();
    }
    return name(depth);
  }

  Value in_brackets(int depth) {
    take();
    Value out = read(depth + 1);
    while (!at_end() && !is(")")) take();
    if (is(")")) take();
    return out;
  }

  Value list(int depth) {
    Value out;
    out.items.emplace();
    for (Texts& item : bracket("]", depth)) {
      out.items->push_back(item.front());
      for (std::string& one : item) add(out.texts, std::move(one));
    }
    if (out.texts.empty()) out.texts = unknown().texts;
    return out;
  }

  /// `cdn`, `hosts.cdn`, `hosts['cdn']`
  Value name(int depth) {
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
      const auto keys = bracket(call ? ")" : "]", depth);
      whole = whole && !call && keys.size() == 1 && keys.front().size() == 1;
      path.append(".").append(keys.empty() ? "" : keys.front().front());
    }
    const auto found = known_.find(path);
    return whole && found != known_.end() ? found->second : unknown();
  }

  /// In double quotes `#{host}` is what the name stands for.
  [[nodiscard]] Texts string(Span span) const {
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
          for (const std::string& b : found == known_.end() ? unknown().texts : found->second.texts)
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

  static Value unknown() { return {{std::string(1, unknown_part)}, {}}; }

  std::string_view text_;
  const Known& known_;
  const Tokens& parts_;
  std::size_t at_;
  int joins_ = 0;
};

}  // namespace

std::vector<std::string> Values::of(const Tokens& parts, std::size_t from) const {
  return Reader(text_, known_, parts, from).read().texts;
}

std::vector<std::string> Values::handed_on(const Tokens& parts) const {
  Texts out;
  std::size_t at = 1;
  while (at < parts.size() && part(parts, at) != "with") ++at;
  if (part(parts, at + 1) != "{") return out;
  Reader reader(text_, known_, parts, at + 1);
  for (auto& [key, value] : reader.table(0))
    for (std::string& one : value.texts) out.push_back(std::move(one));
  return out;
}

/// In a branch the name may keep what it had.
void Values::give(std::string_view name, Value value) {
  Value& known = known_[std::string(name)];
  if (branches_ == 0) known.texts.clear();
  for (std::string& one : value.texts) add(known.texts, std::move(one));
  known.items = std::move(value.items);
  for (std::size_t i = 0; known.items && i < known.items->size(); ++i)
    give(std::string(name) + "." + std::to_string(i), Value{{(*known.items)[i]}, {}});
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
  Reader reader(text_, known_, parts, at);
  if (part(parts, at) == "{") {
    for (auto& [key, value] : reader.table(0))
      give(std::string(names.front()) + "." + key, std::move(value));
    return;
  }
  for (const std::string_view name : names) {
    Reader one(text_, known_, parts, at);
    give(name, one.read());
    at = one.at() + 1;  // the comma
  }
}

/// `{% for url in ['x', 'y'] %}`, `{% for key, url in {a: 'x'} %}`
void Values::go_through(const Tokens& parts) {
  std::vector<std::string_view> names;
  std::size_t at = 1;
  for (; at < parts.size() && part(parts, at) != "in"; ++at)
    if (parts[at].kind == TokenKind::name) names.push_back(part(parts, at));
  if (names.empty() || at >= parts.size()) return;
  Reader reader(text_, known_, parts, ++at);
  const Texts unknown{std::string(1, unknown_part)};
  if (part(parts, at) == "{") {
    Texts keys, values;
    for (auto& [key, value] : reader.table(0)) {
      add(keys, std::move(key));
      for (std::string& one : value.texts) add(values, std::move(one));
    }
    if (names.size() > 1) give(names.front(), keys.empty() ? unknown : std::move(keys));
    return give(names.back(), values.empty() ? unknown : std::move(values));
  }
  Value value = reader.read();
  if (names.size() > 1) give(names.front(), unknown);
  give(names.back(), value.items ? std::move(value.texts) : unknown);
}

/// `{% macro field(name, type = 'text') %}`: what its calls give to it, or else the default.
void Values::begin_macro(const Tokens& parts) {
  const auto known =
      calls_ == nullptr ? MacroCalls::const_iterator() : calls_->find(part(parts, 1));
  const bool called = calls_ != nullptr && known != calls_->end();
  std::size_t place = 0;
  for (std::size_t at = 3; at < parts.size() && part(parts, at) != ")";) {
    const std::string_view name = part(parts, at++);
    Texts texts;
    if (called && place < known->second.size()) texts = known->second[place];
    if (part(parts, at) == "=" || part(parts, at) == ":") {
      Reader reader(text_, known_, parts, at + 1);
      for (std::string& one : reader.read().texts) add(texts, std::move(one));
      at = reader.at();
    }
    if (part(parts, at) == ",") ++at;
    if (texts.empty()) texts = {std::string(1, unknown_part)};
    give(name, std::move(texts));
    ++place;
  }
}

bool Values::note_calls(const Tokens& parts, MacroCalls& calls) const {
  std::size_t left = max_call_readings * parts.size();
  for (std::size_t at = 0; at + 1 < parts.size(); ++at) {
    if (parts[at].kind != TokenKind::name || part(parts, at + 1) != "(") continue;
    const auto alias = aliases_.find(part(parts, at));
    const auto known =
        calls.find(alias == aliases_.end() ? part(parts, at) : std::string_view(alias->second));
    if (known == calls.end()) continue;
    Reader reader(text_, known_, parts, at + 1);
    std::vector<Texts> given = reader.bracket(")", 0);
    if (reader.at() - at > left) return false;
    left -= reader.at() - at;
    auto& places = known->second;
    if (places.size() < given.size()) places.resize(given.size());
    for (std::size_t i = 0; i < given.size(); ++i)
      for (std::string& one : given[i]) add(places[i], std::move(one));
  }
  return true;
}

void Values::pass(const Piece& piece, const Tokens& parts) {
  if (!captured_name_.empty() && captured_.size() <= max_known_bytes) {
    if (piece.kind == PieceKind::text) captured_ += piece.span.of(text_);
    if (piece.kind == PieceKind::output) captured_ += of(parts, 0).front();
  }
  if (piece.kind != PieceKind::tag) return;
  const std::string_view name = piece.name;
  if (name == "endset" && !captured_name_.empty())
    give(std::exchange(captured_name_, {}), Texts{std::exchange(captured_, {})});
  if (name == "if" || name == "for") ++branches_;
  if ((name == "endif" || name == "endfor") && branches_ > 0) --branches_;
  if (name == "for") go_through(parts);
  if (name == "set") set(parts);
  if (name == "macro") begin_macro(parts);
  if (name == "from")  // `{% from 'forms.twig' import field as text_field %}`
    for (std::size_t at = 1; at + 1 < parts.size(); ++at)
      if (part(parts, at) == "as") aliases_[std::string(part(parts, at + 1))] = part(parts, at - 1);
}

MacroCalls macro_calls(std::string_view text, const std::vector<Piece>& pieces, bool& whole) {
  MacroCalls calls;
  const auto parts_of = [&](const Piece& piece) {
    return tokens(piece.inner.of(text), piece.inner.begin);
  };
  for (const Piece& piece : pieces) {
    if (piece.kind != PieceKind::tag || piece.name != "macro") continue;
    const Tokens parts = parts_of(piece);
    if (parts.size() > 2) calls[std::string(parts[1].span.of(text))];
  }
  if (calls.empty()) return calls;
  Values values(text);
  for (const Piece& piece : pieces) {
    const bool code = piece.kind == PieceKind::tag || piece.kind == PieceKind::output;
    const Tokens parts = code ? parts_of(piece) : Tokens();
    if (piece.name != "macro") whole = values.note_calls(parts, calls) && whole;
    values.pass(piece, parts);
  }
  return calls;
}

}  // namespace premod::twig
