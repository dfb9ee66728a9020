#include "markup/twig_values.hpp"

#include <algorithm>
#include <utility>

#include "text/ascii.hpp"

namespace premod::twig {

using Tokens = std::vector<Token>;

std::vector<std::string> Values::of(const Tokens& parts, std::size_t from) const {
  return reader(parts, from).read().texts;
}

std::vector<std::string> Values::handed_on(const Tokens& parts) const {
  Texts out;
  std::size_t at = 1;
  while (at < parts.size() && part(parts, at) != "with") ++at;
  if (part(parts, at + 1) != "{") return out;
  for (auto& [key, value] : reader(parts, at + 1).table(0))
    for (std::string& one : value.texts) out.push_back(std::move(one));
  return out;
}

void Values::remember(Scope& scope, const std::string& name) {
  const auto [at, fresh] = scope.before.try_emplace(name);
  if (!fresh) return;
  const auto known = known_.find(name);
  if (known != known_.end() && work_.spend(known->second.texts.size())) at->second = known->second;
}

/// In a branch the name may keep what it had.
void Values::give(std::string_view name, Value value) {
  const std::string key(name);
  const auto scope = std::find_if(scopes_.rbegin(), scopes_.rend(),
                                  [](const Scope& one) { return one.tag != "for"; });
  if (scope != scopes_.rend() && !scope->outside) remember(*scope, key);
  Value& known = known_[key];
  if (branches_ == 0) known.texts.clear();
  for (std::string& one : value.texts) add(known.texts, std::move(one));
  known.items = std::move(value.items);
  if (!known.items) return;
  const std::vector<Texts> items = *known.items;
  for (std::size_t i = 0; i < items.size(); ++i)
    give(key + "." + std::to_string(i), Value{items[i], {}});
}

/// Only in the innermost scope, whatever the name stands for around it.
void Values::give_here(std::string_view name, Texts texts) {
  if (!scopes_.empty() && !scopes_.back().outside) remember(scopes_.back(), std::string(name));
  known_[std::string(name)] = Value{std::move(texts), {}};
}

void Values::open(std::string_view tag, bool alone) {
  Scope scope{tag, {}, {}, branches_};
  if (alone) scope.outside = std::exchange(known_, {});
  if (tag != "for") branches_ = 0;
  scopes_.push_back(std::move(scope));
}

void Values::close(std::string_view tag) {
  if (scopes_.empty() || scopes_.back().tag != tag) return;
  Scope& scope = scopes_.back();
  branches_ = scope.branches;
  if (scope.outside) {
    known_ = std::move(*scope.outside);
  } else {
    for (auto& [name, value] : scope.before)
      if (value)
        known_[name] = std::move(*value);
      else
        known_.erase(name);
  }
  scopes_.pop_back();
}

/// `{% set a = 'x' %}`, `{% set a, b = 'x', 'y' %}`, `{% set hosts = {cdn: 'x'} %}`
void Values::set(const Tokens& parts) {
  std::vector<std::string_view> names;
  std::size_t at = 1;
  for (; at < parts.size() && part(parts, at) != "="; ++at)
    if (parts[at].kind == TokenKind::name) names.push_back(part(parts, at));
  if (names.empty()) return;
  if (at >= parts.size()) {
    captures_.push_back({std::string(names.front()), {""}, {}});
    return;
  }
  ++at;
  if (part(parts, at) == "{") {
    for (auto& [key, value] : reader(parts, at).table(0))
      give(std::string(names.front()) + "." + key, std::move(value));
    return;
  }
  for (const std::string_view name : names) {
    Reader one = reader(parts, at);
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
  Reader reader = this->reader(parts, ++at);
  const Texts unknown{only({})};
  if (part(parts, at) == "{") {
    Texts keys, values;
    for (auto& [key, value] : reader.table(0)) {
      add(keys, std::move(key));
      for (std::string& one : value.texts) add(values, std::move(one));
    }
    if (names.size() > 1) give_here(names.front(), keys.empty() ? unknown : std::move(keys));
    return give_here(names.back(), values.empty() ? unknown : std::move(values));
  }
  Value value = reader.read();
  if (names.size() > 1) give_here(names.front(), unknown);
  give_here(names.back(), value.items ? std::move(value.texts) : unknown);
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
      Reader reader = this->reader(parts, at + 1);
      for (std::string& one : reader.read().texts) add(texts, std::move(one));
      at = reader.at();
    }
    if (part(parts, at) == ",") ++at;
    if (texts.empty()) texts = {only({})};
    give_here(name, std::move(texts));
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
    Reader reader = this->reader(parts, at + 1);
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

/// `{% with {a: 'b'} only %}`, `{% embed 'c.twig' with {a: 'b'} %}`
void Values::begin_with(std::string_view tag, const Tokens& parts) {
  std::size_t at = 1;
  if (tag == "embed")
    while (at < parts.size() && part(parts, at) != "with") ++at;
  else
    --at;  // the tag's own name
  std::vector<std::pair<std::string, Value>> given;
  if (part(parts, at + 1) == "{") given = reader(parts, at + 1).table(0);
  open(tag, parts.size() > 1 && part(parts, parts.size() - 2) == "only");
  for (auto& [name, value] : given) give_here(name, std::move(value.texts));
}

void Values::pass_scopes(std::string_view tag, const Tokens& parts) {
  if (tag == "if" || tag == "for") ++branches_;
  if ((tag == "endif" || tag == "endfor") && branches_ > 0) --branches_;
  if (tag == "for") {
    open(tag);
    go_through(parts);
  }
  if (tag == "block" && parts.size() <= 3) open(tag);
  if (tag == "with" || tag == "embed") begin_with(tag, parts);
  if (tag == "macro") {  // sees what it is given only
    open(tag, true);
    begin_macro(parts);
  }
  if (tag.starts_with("end")) close(tag.substr(3));
}

void Values::capture(const Texts& more) {
  Texts& texts = captures_.back().texts;
  texts = joined_texts(texts, more, work_);
}

/// One of the branches is written, or none; what a loop writes is not known.
void Values::pass_branch(std::string_view tag) {
  auto& [name, texts, branches] = captures_.back();
  if (tag == "if" || tag == "for") branches.push_back({texts, {}, false});
  const bool end = tag == "endif" || tag == "endfor";
  if (branches.empty() || (!end && tag != "else" && tag != "elseif")) return;
  auto& [before, done, has_else] = branches.back();
  for (std::string& one : texts) add(done, std::move(one));
  texts = before;
  if (tag == "else") has_else = true;
  if (!end) return;
  if (!has_else)
    for (const std::string& one : before) add(done, one);
  if (tag == "endfor")
    for (const std::string& one : before) add(done, one + only({}));
  texts = std::move(done);
  branches.pop_back();
}

void Values::pass(const Piece& piece, const Tokens& parts) {
  if (!captures_.empty() && piece.kind == PieceKind::text)
    capture(piece.span.size() > max_known_bytes ? Texts{only({})}
                                                : Texts{std::string(piece.span.of(text_))});
  if (!captures_.empty() && piece.kind == PieceKind::output) capture(of(parts, 0));
  if (piece.kind != PieceKind::tag) return;
  const std::string_view name = piece.name;
  if (!captures_.empty()) pass_branch(name);
  if (name == "endset" && !captures_.empty()) {
    Capture done = std::move(captures_.back());
    captures_.pop_back();
    give(done.name, Value{std::move(done.texts), {}});
  }
  pass_scopes(name, parts);
  if (name == "set") set(parts);
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
