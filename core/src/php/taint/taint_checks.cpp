// Which checks of one body of PHP say enough of a value.
#include <algorithm>

#include "php/strings.hpp"
#include "php/taint/taint_walker.hpp"
#include "text/ascii.hpp"

namespace premod::php {

using text::is_one_of;

void TaintWalker::compare(std::uint32_t i) {
  if (i < unheeded_.end && i >= unheeded_.begin) return;
  const std::uint32_t access = access_end(i);
  std::uint32_t begin = i;
  std::uint32_t end = access;
  // ($a ?? '') === 'x'
  if (i > 0 && text(i - 1) == "(" && text(end) == "??" && partner(i - 1) == end + 2) {
    begin = i - 1;
    end += 3;
  }
  const bool before = begin > 1 && is_comparison(text(begin - 1)) && !asks_presence(begin - 2);
  if (before || (is_comparison(text(end)) && !asks_presence(end + 1)))
    checked_.insert(path(i, access));
}

/// '' and null say that there is something, not what.
bool TaintWalker::asks_presence(std::uint32_t operand) const {
  const std::string word = lower(text(operand));
  return word == "''" || word == "\"\"" || word == "null" || word == "true" || word == "false" ||
         word == "0";
}

/// False if the call checks nothing. `is_string($a)` and theirs say of what type it is, not what.
bool TaintWalker::check_by(const Call& call, const Role* role) {
  if (role == nullptr || (role->role != "check" && role->role != "type")) return false;
  if (call.name.starts_with("filter_var") && filters_nothing(call, 1)) return true;
  if (call.at >= unheeded_.begin && call.at < unheeded_.end) return true;
  auto& where = role->role == "type" || partial_.contains(call.at) ? typed_ : checked_;
  for (const Range argument : call.arguments)
    for (std::uint32_t i = argument.begin; i < argument.end; ++i)
      if (is_variable(i)) where.insert(path(i, access_end(i)));
  return true;
}

/// What follows a condition.
Range TaintWalker::branch_at(std::uint32_t i) const {
  if (text(i) == "{") return partner(i) == none ? Range{} : Range{i + 1, partner(i)};
  const Range statement = file_.short_expression(i);
  return text(statement.end) == ";" ? Range{i, statement.end + 1} : Range{};
}

/// It only says something, to a log or whoever asks, and goes on: `error_log('unknown order');`
bool TaintWalker::only_says(Range branch) const {
  if (branch.empty()) return false;
  for (std::uint32_t i = branch.begin; i < branch.end; ++i) {
    ++steps_;
    if (text(i) == "=" || is_assignment(text(i)) || text(i) == "++" || text(i) == "--")
      return false;
    if (!is_name(i)) continue;
    const std::string word = lower(text(i));
    if (is_one_of(word, {"return", "exit", "die", "throw", "continue", "break", "goto", "yield",
                         "new", "if", "e_user_error"}))
      return false;
    if (text(i + 1) != "(" || is_one_of(word, {"echo", "print", "isset", "array"})) continue;
    const bool member = i > 1 && is_member(text(i - 1));
    const bool logs = member && lower(text(i - 2)).find("log") != std::string::npos;
    const bool plain =
        !member &&
        is_one_of(word, {"error_log", "syslog", "trigger_error", "sprintf", "printf", "date",
                         "json_encode", "print_r", "var_export", "http_response_code", "fwrite",
                         "file_put_contents", "implode", "substr"});
    if (!logs && !plain) return false;
  }
  return true;
}

/// A pattern without an end finds a part of what may be any text.
bool TaintWalker::finds_a_part(const Call& call) const {
  if (call.name != "preg_match" || call.arguments.empty()) return false;
  const std::string_view pattern = constant_text(file_, call.arguments[0].begin);
  if (pattern.empty() || call.arguments[0].end != call.arguments[0].begin + 1) return false;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const char before = i == 0 ? '\0' : pattern[i - 1];
    if (pattern[i] == '$' || (pattern[i] == '^' && before != '[')) return false;
    if (before == '\\' && std::string_view("AzZG").find(pattern[i]) != pattern.npos) return false;
    if (before == '(' && pattern[i] == '?') return false;
  }
  return true;
}

/// `if (!in_array($a, ...)) error_log('...');`, `assert(in_array($a, ...))`: what is asked stops
/// nothing; `if (!preg_match('/[a-z]+/', $a)) exit;` lets through what has a letter in it.
void TaintWalker::at_condition(std::uint32_t i) {
  const std::string word = lower(text(i));
  const std::uint32_t close = partner(i + 1);
  if (close == none || !is_one_of(word, {"if", "assert"})) return;
  if (word == "assert") {
    unheeded_ = {i + 1, close};
    return;
  }
  const Range branch = branch_at(close + 1);
  const std::uint32_t behind = text(close + 1) == "{" ? branch.end + 1 : branch.end;
  const std::string next = lower(text(behind));
  if (branch.empty() || next == "else" || next == "elseif") return;
  if (only_says(branch)) {
    unheeded_ = {i + 1, close};
    return;
  }
  std::vector<std::uint32_t> parts;
  for (std::uint32_t at = i + 2; at < close; ++at)
    if (is_name(at) && text(at + 1) == "(")
      if (const Call* call = call_at(at); call != nullptr && finds_a_part(*call))
        parts.push_back(at);
  if (parts.empty()) return;
  bool leaves = false;
  for (std::uint32_t at = branch.begin; at < branch.end; ++at)
    leaves = leaves || is_one_of(lower(text(at)), {"return", "exit", "die", "throw", "continue"});
  for (const std::uint32_t at : parts)
    if ((text(at - 1) == "!") == leaves) partial_.insert(at);
  steps_ += branch.end - i;
}

/// `isset($allowed[$sort])`: a key of a list that was written out.
void TaintWalker::check_keys(std::uint32_t i) {
  const std::uint32_t close = partner(i + 1);
  if (i < unheeded_.end && i >= unheeded_.begin) return;
  if (!is_name(i) || lower(text(i)) != "isset" || text(i + 1) != "(" || close == none) return;
  for (std::uint32_t list = i + 2; list < close;) {
    const std::uint32_t end = expression_end(list, close);
    std::uint32_t first = list;  // bracket behind the list
    while (first < end && (text(first) != "[" || first == list))
      first = partner(first) != none && partner(first) > first ? partner(first) + 1 : first + 1;
    steps_ += end - list;
    const bool asked = first < end && has_constant_keys({list, first});
    for (std::uint32_t at = first; at < end && asked; at = partner(at) + 1) {
      if (text(at) != "[" || partner(at) == none) break;
      if (is_variable(at + 1) && access_end(at + 1) == partner(at))
        checked_.insert(path(at + 1, partner(at)));
    }
    list = end + 1;
  }
}

/// `X`, `A::X`
bool TaintWalker::is_constant(Range one) const {
  return !one.empty() && is_name(one.end - 1) &&
         (one.end == one.begin + 1 || text(one.end - 2) == "::");
}

/// A constant, an array that is written out; a cache is none: who asks gives it its keys.
bool TaintWalker::has_constant_keys(Range list) const {
  if (is_constant(list)) return true;
  if (is_variable(list.begin) && values_.is_given_again(list.begin)) return false;
  const auto all = values_.of(list);
  return std::all_of(all.begin(), all.end(), [&](Range one) { return is_written_out(one); });
}

/// `['title' => 1]`, `array_flip(['title', 'count'])`
bool TaintWalker::is_written_out(Range array) const {
  if (array.empty()) return false;
  const Call* const made = call_at(array.begin);
  if (made != nullptr && is_one_of(made->name, {"array_flip", "array_fill_keys"})) {
    const Range from = file_.argument(*made, 0, made->name == "array_flip" ? "array" : "keys");
    const auto keys = values_.elements(from);
    return is_constant(from) ||
           std::all_of(keys.begin(), keys.end(), [&](Range key) { return is_constant_list(key); });
  }
  const std::uint32_t open = lower(text(array.begin)) == "array" ? array.begin + 1 : array.begin;
  if (partner(open) != array.end - 1 || partner(open) == open + 1) return false;
  for (std::uint32_t i = open + 1; i < partner(open); ++i) {
    ++steps_;
    if (text(i) == "..." || (text(i) == "=>" && !is_name(i - 1) && !is_constant_list({i - 1, i})))
      return false;
    if (partner(i) != none && partner(i) > i) i = partner(i);
  }
  return true;
}

}  // namespace premod::php
