#include "php/values/value_reader.hpp"

#include <algorithm>
#include <numeric>

#include "php/strings.hpp"
#include "text/ascii.hpp"

namespace premod::php {
namespace {

using text::is_one_of;

constexpr int max_chain = 8;  ///< of `$a = $b = X`; what is given farther on is not known

/// `+=`, `??=` and the like.
bool changes(std::string_view text) {
  return (text.size() > 1 && text.ends_with('=') &&
          !is_one_of(text, {"==", "===", "!=", "!==", "<=", ">="})) ||
         text == "++" || text == "--";
}

/// Functions of PHP that write to an argument.
const std::map<std::string, std::set<std::size_t>, std::less<>>& written_arguments() {
  static const std::map<std::string, std::set<std::size_t>, std::less<>> all = {
      {"settype", {0}},      {"sort", {0}},        {"rsort", {0}},
      {"usort", {0}},        {"asort", {0}},       {"arsort", {0}},
      {"uasort", {0}},       {"ksort", {0}},       {"krsort", {0}},
      {"uksort", {0}},       {"shuffle", {0}},     {"array_push", {0}},
      {"array_pop", {0}},    {"array_shift", {0}}, {"array_unshift", {0}},
      {"array_splice", {0}}, {"array_walk", {0}},  {"array_multisort", {0}},
      {"parse_str", {1}},    {"preg_match", {2}},  {"preg_match_all", {2}},
      {"exec", {1, 2}},      {"str_replace", {3}}, {"is_callable", {2}},
      {"apcu_fetch", {1}},   {"fscanf", {2}},      {"sscanf", {2}}};
  return all;
}

}  // namespace

void ValueReader::run() {
  read_blocks();
  std::iota(unforgotten_.begin(), unforgotten_.end(), 0U);
  read_parameters();
  for (std::uint32_t i = 0; i < size_; ++i) {
    if (skipped_[i]) continue;
    const TokenKind kind = file_.tokens()[i].kind;
    if (kind == TokenKind::name) read_word(i);
    if (kind == TokenKind::variable) read_variable(i);
    if (text(i + 1) == "=" && is_pattern(i)) forget({file_.partner(i), i});
  }
  for (auto& [name, all] : values_.given_)
    std::stable_sort(all.begin(), all.end(),
                     [](const Given& one, const Given& other) { return one.at < other.at; });
  for (auto& [member, value] : values_.members_)
    if (changed_.contains(member.second)) value = {};
  for (auto& [name, value] : values_.members_of_any_)
    if (changed_.contains(name)) value = {};
}

void ValueReader::read_blocks() {
  std::vector<std::uint32_t> open = {none};
  for (std::uint32_t i = 0; i < size_; ++i) {
    const bool brace = file_.partner(i) != none && (text(i) == "{" || text(i) == "}");
    if (brace && file_.partner(i) < i && open.size() > 1) open.pop_back();
    values_.blocks_.push_back(open.back());
    if (brace && file_.partner(i) > i) open.push_back(i);
  }
}

/// Who calls chooses what parameters are; those by reference change what they are given.
void ValueReader::read_parameters() {
  skipped_.assign(size_, false);
  for (std::uint32_t n = 0; n < file_.functions().size(); ++n) {
    const Function& function = file_.functions()[n];
    std::size_t index = 0;
    bool by_reference = false;
    bool promoted = false;
    for (std::uint32_t i = function.parameters.begin; i < function.parameters.end; ++i) {
      skipped_[i] = true;
      if (text(i) == "&") by_reference = true;
      if (is_one_of(lower(text(i)), {"public", "private", "protected", "readonly"}))
        promoted = true;
      if (is_variable(i)) {
        if (function.has_body)
          values_.given_[{n, text(i)}].push_back(
              {function.body.begin - 1, Gift::unknown, {}, true});
        if (by_reference && !function.name.empty()) references_[lower(function.name)].insert(index);
        if (promoted) changed_.insert(text(i).substr(1));
      }
      if (file_.partner(i) != none && file_.partner(i) > i) {
        i = file_.partner(i);
      } else if (text(i) == ",") {
        ++index;
        by_reference = promoted = false;
      }
    }
  }
}

void ValueReader::read_word(std::uint32_t i) {
  const std::string word = lower(text(i));
  const std::string_view after = text(i + 1);
  const std::uint32_t close = after == "(" ? file_.partner(i + 1) : none;
  if (word == "foreach") read_foreach(i);
  if ((word == "static" || word == "global") && is_variable(i + 1) && !is_property(i + 1)) {
    forget({i + 1, statement_end(i)});
    std::fill(skipped_.begin() + i, skipped_.begin() + statement_end(i), true);
  }
  if (close != none && (word == "catch" || word == "unset" || word == "fn")) forget({i + 2, close});
  if (const Call* const call = file_.call_at(i)) read_references(*call);
  if (after == "=" || (i > 0 && is_member(text(i - 1)))) read_member(i);
  if (word == "define" && close != none && text(i + 3) == ",")
    keep("\\", constant_text(file_, i + 2), file_.short_expression(i + 4));
}

void ValueReader::read_references(const Call& call) {
  if (call.name == "extract") values_.extracts_[call.function].push_back(call.at);
  if (call.kind == CallKind::language_construct) return;
  const auto forget_arguments = [&](const std::set<std::size_t>& written) {
    for (const std::size_t n : written) {
      if (n >= call.arguments.size() || !is_variable(call.arguments[n].begin)) continue;
      const std::uint32_t at = call.arguments[n].begin;
      forget({at, at + 1});
      if (is_member(text(at + 1))) changed_.insert(text(at + 2));
    }
  };
  if (const auto own = references_.find(last_part(call.name)); own != references_.end())
    forget_arguments(own->second);
  if (call.kind != CallKind::function) return;
  const auto known = written_arguments().find(call.name);
  if (known != written_arguments().end()) forget_arguments(known->second);
}

/// `$a = X`, `$a[] = X`, `$a .= X`, `&$a`; of a class, what a property is declared with.
void ValueReader::read_variable(std::uint32_t i) {
  const std::string_view before = i > 0 ? text(i - 1) : std::string_view();
  const std::string_view after = text(i + 1);
  if (before == "->" || before == "?->") return;
  if (is_property(i)) {
    if (after == "=")
      keep(values_.class_around(i), text(i).substr(1), file_.short_expression(i + 2));
    if (after == "{") changed_.insert(text(i).substr(1));  // hooks
    return;
  }
  if (before == "::") return read_member(i);
  if (before == "$" && after == "=") values_.extracts_[file_.function_at(i)].push_back(i);
  if (is_reference(i) || changes(before) || changes(after)) return forget({i, i + 1});
  if (after == "[") {
    const std::string_view behind = text(access_end(i + 1));
    if (behind == "=" || changes(behind)) forget({i, i + 1});
    return;
  }
  if (after != "=") return;
  std::uint32_t begin = i + 2;
  for (int n = 0; n < max_chain && is_variable(begin) && text(begin + 1) == "="; ++n) begin += 2;
  const Range value = file_.short_expression(begin);
  const bool surely = i == 0 || is_one_of(before, {";", "{", "}", "="}) ||
                      file_.tokens()[i - 1].kind == TokenKind::open_tag;
  give(i, {value.empty() ? i + 1 : value.end - 1, value.empty() ? Gift::unknown : Gift::value,
           value, surely});
}

/// `foreach ([X, Y] as $one)`, `foreach ($options as $name => $one)`
void ValueReader::read_foreach(std::uint32_t word) {
  const std::uint32_t close = text(word + 1) == "(" ? file_.partner(word + 1) : none;
  if (close == none) return;
  std::uint32_t as = word + 2;
  while (as < close && lower(text(as)) != "as")
    as = file_.partner(as) != none && file_.partner(as) > as ? file_.partner(as) + 1 : as + 1;
  const Range array{word + 2, std::min(as, close)};
  std::uint32_t value = as + 1;
  if (is_variable(value) && text(value + 1) == "=>") {
    give(value, {close, Gift::key, array, true});
    value += 2;
  }
  if (value + 1 == close && is_variable(value)) return give(value, {close, Gift::element, array});
  // [$a, $b], or by reference: what it runs over may change.
  forget({value, close});
  if (text(value) == "&") forget(array);
}

/// `$this->a = X`, `self::$a = X`, `const A = X`; anything else that is done to one makes it
/// unknown.
void ValueReader::read_member(std::uint32_t i) {
  const std::string_view before = i > 0 ? text(i - 1) : std::string_view();
  const bool property = is_member(before);
  std::string_view name = text(i);
  if (name.starts_with('$')) name.remove_prefix(1);
  const std::string_view behind = text(text(i + 1) == "[" ? access_end(i + 1) : i + 1);
  if (behind != "=" && !changes(behind) && !(property && i > 2 && text(i - 3) == "&")) return;
  const std::string owner = property ? lower(text(i - 2)) : std::string();
  const bool own = is_one_of(owner, {"$this", "self", "static"});
  if (property && (!own || text(i + 1) != "=")) {
    changed_.insert(name);
  } else if (property || !is_one_of(lower(before), {"case", "("})) {
    keep(values_.class_around(i), name, file_.short_expression(i + 2));
  }
}

void ValueReader::give(std::uint32_t variable, Given given) {
  values_.given_[{file_.function_at(variable), text(variable)}].push_back(given);
}

/// Each token once, in however many brackets it stands.
void ValueReader::forget(Range variables) {
  const std::uint32_t end = std::min(variables.end, size_);
  for (std::uint32_t i = next_unforgotten(variables.begin); i < end; i = next_unforgotten(i)) {
    if (is_variable(i)) give(i, {i, Gift::unknown, {}, true});
    unforgotten_[i] = i + 1;
  }
}

std::uint32_t ValueReader::next_unforgotten(std::uint32_t i) {
  while (i < size_ && unforgotten_[i] != i) {
    unforgotten_[i] = unforgotten_[unforgotten_[i]];
    i = unforgotten_[i];
  }
  return i;
}

/// Given once; what is given again is not known.
void ValueReader::keep(std::string_view type, std::string_view name, Range value) {
  if (name.empty()) return;
  const auto add = [&](auto& all, const auto& key) {
    const auto [at, fresh] = all.emplace(key, value);
    if (!fresh) at->second = {};
  };
  add(values_.members_, Values::Member{type, name});
  add(values_.members_of_any_, name);
}

/// Behind `['b']->c` that begins at `i`.
std::uint32_t ValueReader::access_end(std::uint32_t i) const {
  while (text(i) == "[" && file_.partner(i) != none) i = file_.partner(i) + 1;
  return i;
}

std::uint32_t ValueReader::statement_end(std::uint32_t i) const {
  while (i < size_ && text(i) != ";" && text(i) != "}") ++i;
  return i;
}

/// `[$a, $b] =`, `list($a) =`, and not `$a['b'] =`.
bool ValueReader::is_pattern(std::uint32_t close) const {
  const std::uint32_t open = file_.partner(close);
  if (open == none || open > close || open == 0) return false;
  if (text(close) == ")") return lower(text(open - 1)) == "list";
  if (text(close) != "]") return false;
  const TokenKind kind = file_.tokens()[open - 1].kind;
  return kind != TokenKind::variable && kind != TokenKind::name && kind != TokenKind::string &&
         !is_one_of(text(open - 1), {"]", ")", "}"});
}

/// `= &$a`, `f(&$a)`, `use (&$a)`; between two operands it is the operator.
bool ValueReader::is_reference(std::uint32_t variable) const {
  return variable > 1 && text(variable - 1) == "&" &&
         is_one_of(lower(text(variable - 2)), {"=", "(", ",", "[", "=>", "as", "array"});
}

/// Directly in the braces of a class.
bool ValueReader::is_property(std::uint32_t variable) const {
  const std::uint32_t type = file_.class_at(variable);
  return type != none && values_.blocks_[variable] + 1 == file_.classes()[type].body.begin;
}

}  // namespace premod::php
