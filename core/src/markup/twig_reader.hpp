// What an expression of twig may write, as far as the template tells.
#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "markup/twig.hpp"
#include "markup/twig_filters.hpp"
#include "text/ascii.hpp"

namespace premod::twig {

using Known = std::map<std::string, Value, std::less<>>;

/// Reads one expression; what it does not know is unknown, never wrong.
class Reader {
 public:
  Reader(std::string_view text, const Known& known, const std::vector<Token>& parts,
         std::size_t from, Work& work)
      : text_(text), known_(known), parts_(parts), at_(from), work_(work) {}

  Value read(int depth = 0) {
    Value out = compared(depth);
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

  static constexpr int max_depth = 16;  ///< of brackets and choices
  static constexpr int max_joins = 64;  ///< of one expression

  /// The items of a list or the arguments of a call, each a choice; behind the closing bracket.
  std::vector<Texts> bracket(std::string_view closing, int depth, bool* cut = nullptr) {
    take();
    std::vector<Texts> out;
    while (!at_end() && !is(closing)) {
      const std::size_t before = at_;
      // `name: value` and `name = value` of named arguments
      if (at_ + 1 < parts_.size() && parts_[at_].kind == TokenKind::name &&
          (text_at(at_ + 1) == "=" || text_at(at_ + 1) == ":"))
        at_ += 2;
      Texts item = read(depth + 1).texts;
      if (out.size() < max_items)
        out.push_back(std::move(item));
      else if (cut != nullptr)
        *cut = true;
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
      std::string key = name ? std::string(take()) : only(joined(depth + 1).texts);
      if (is(":")) take();
      Value value = read(depth + 1);
      if (out.size() == max_items) out.emplace_back(key = only({}), value = unknown());
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

  [[nodiscard]] bool at_comparison() const {
    if (at_end()) return false;
    return parts_[at_].kind == TokenKind::name
               ? text::is_one_of(text_at(at_), {"and", "or", "xor", "not", "in", "is", "matches",
                                                "starts", "ends", "by"})
               : text::is_one_of(text_at(at_),
                                 {"==", "!=", "===", "!==", "<", ">", "<=", ">=", "<=>"}) &&
                     parts_[at_].kind == TokenKind::punctuation;
  }

  /// `count > 5`, `not open`, `kind is defined and kind in list`: what it comes to is not known.
  Value compared(int depth) {
    Value out = at_comparison() ? unknown() : joined(depth);
    while (at_comparison()) {
      while (at_comparison())
        if (text::is_one_of(take(), {"starts", "ends"}) && text_at(at_) == "with") take();
      joined(depth);
      out = unknown();
    }
    return out;
  }

  Value joined(int depth) {
    Value out = with_filters(depth);
    while (is("~") || is("+")) {
      take();
      const Value more = with_filters(depth);
      out.items.reset();
      if (++joins_ > max_joins) {
        out = {limited(), {}};
        continue;
      }
      out.texts = joined_texts(out.texts, more.texts, work_);
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
        for (const Texts& argument : given.texts)
          for (const std::string& one : argument) add(out.texts, one);
      } else {
        auto made = work_.spend(out.texts.size() + 1) ? filtered(name, out, given) : std::nullopt;
        out = made ? std::move(*made) : unknown();
        for (std::string& text : out.texts)
          if (text.size() > max_known_bytes) text = only({});
      }
    }
    return out;
  }

  Arguments arguments(int depth) {
    Arguments out;
    if (text_at(at_ + 1) == "{") {
      take();
      for (auto& [key, value] : table(depth + 1))
        out.pairs.emplace_back(std::move(key), std::move(value.texts));
      if (is(")")) take();
      return out;
    }
    out.texts = bracket(")", depth);
    return out;
  }

  Value operand(int depth) {
    if (at_end()) return unknown();
    if (depth > max_depth) return {limited(), {}};
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
    bool cut = false;
    out.items = bracket("]", depth, &cut);
    for (const Texts& item : *out.items)
      for (const std::string& one : item) add(out.texts, one);
    if (cut) out.items->push_back(unknown().texts);  // the others
    if (cut || out.texts.empty()) add(out.texts, only({}));
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
    return whole && found != known_.end() && work_.spend(found->second.texts.size()) ? found->second
                                                                                     : unknown();
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
        out =
            joined_texts(out, found == known_.end() ? unknown().texts : found->second.texts, work_);
        i = static_cast<std::uint32_t>(end);
        continue;
      }
      if (text_[i] == '\\' && i + 2 < span.end) ++i;
      for (std::string& one : out) one += text_[i];
    }
    return out;
  }

  static Value unknown() { return {{only({})}, {}}; }

  std::string_view text_;
  const Known& known_;
  const std::vector<Token>& parts_;
  std::size_t at_;
  Work& work_;
  int joins_ = 0;
};

}  // namespace premod::twig
