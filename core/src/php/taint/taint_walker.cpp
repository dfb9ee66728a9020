// Assignments, loops and calls of one body of PHP.
#include "php/taint/taint_walker.hpp"

#include <algorithm>
#include <unordered_map>

#include "data/php_functions.hpp"
#include "php/strings.hpp"
#include "php/taint/formats.hpp"
#include "text/ascii.hpp"

namespace premod::php {

using text::is_one_of;

const Role* role_of(const File& file, const Call& call) {
  static const auto roles = [] {
    std::unordered_map<std::string, Role> out;
    for (const auto& row : data::php_functions::rows)
      out.emplace(std::string(row.call) + " " + std::string(row.name),
                  Role{row.role, row.arguments, row.typed});
    return out;
  }();
  if (call.kind == CallKind::static_method && call.at >= 2) {
    const std::string owner = last_part(file.class_of(call));
    if (const auto at = roles.find("static " + owner + "::" + call.name); at != roles.end())
      return &at->second;
  }
  const bool method = call.kind == CallKind::method || call.kind == CallKind::static_method;
  const auto at = roles.find((method ? "method " : "function ") + call.name);
  return at == roles.end() ? nullptr : &at->second;
}

bool counts(std::string_view arguments, std::size_t index) {
  if (arguments == "all") return true;
  return index < 10 && arguments.find(static_cast<char>('0' + index)) != arguments.npos;
}

bool is_comparison(std::string_view text) {
  return is_one_of(text, {"==", "===", "!=", "!==", "<>", "<", ">", "<=", ">=", "<=>"});
}

bool is_assignment(std::string_view text) { return is_one_of(text, {"=", ".=", "?\?=", "+="}); }

void TaintWalker::walk(Range range, const Function* function, Summary* summary,
                       UnverifiedUses* out) {
  summary_ = summary;
  out_ = out;
  if (function != nullptr) add_parameters(*function);
  for (std::uint32_t i = range.begin; i < range.end && steps_ < max_taint_steps; ++i) {
    settle(i);
    ++steps_;
    if (skips_to(i, function) > i) {
      i = skips_to(i, function) - 1;
      continue;
    }
    at(i, range.end);
  }
  settle(none);
}

bool TaintWalker::is_variable(std::uint32_t i) const {
  return i < file_.tokens().size() && file_.tokens()[i].kind == TokenKind::variable;
}

bool TaintWalker::is_name(std::uint32_t i) const {
  return i < file_.tokens().size() && file_.tokens()[i].kind == TokenKind::name;
}

std::uint32_t TaintWalker::partner(std::uint32_t i) const {
  return i < file_.tokens().size() ? file_.partner(i) : none;
}

void TaintWalker::add_parameters(const Function& function) {
  std::size_t index = 0;
  for (std::uint32_t i = function.parameters.begin; i < function.parameters.end; ++i) {
    if (!is_variable(i) || index >= max_params) continue;
    variables_[std::string(text(i))] = {std::uint64_t{2} << index++, i, text(i)};
    while (i < function.parameters.end && text(i) != ",")
      i = partner(i) != none && partner(i) > i ? partner(i) + 1 : i + 1;
  }
}

/// Named functions inside are walked by themselves; closures see the variables around.
std::uint32_t TaintWalker::skips_to(std::uint32_t i, const Function* function) const {
  const std::uint32_t inner = file_.function_at(i);
  if (inner == none) return i;
  const Function& around = file_.functions()[inner];
  if (&around == function || around.name.empty()) return i;
  for (auto up = around.parent; up != none; up = file_.functions()[up].parent)
    if (&file_.functions()[up] == function) return around.body.end;
  return function == nullptr ? around.body.end : i;
}

void TaintWalker::settle(std::uint32_t i) {
  while (!pending_.empty() && pending_.back().end <= i) {
    const Pending one = std::move(pending_.back());
    pending_.pop_back();
    assign(one.name, one.taint, one.adds);
  }
  if (i == none) pending_.clear();
}

void TaintWalker::assign(const std::string& name, const Taint& taint, bool adds) {
  if (name.empty()) return;
  checked_.erase(name);
  typed_.erase(name);
  if (name.starts_with("->")) {
    if ((taint.mask & 1U) != 0) properties_[name] = {1, taint.token, taint.input, taint.typed};
    return;
  }
  Taint& now = variables_[name];
  if (!adds)
    now = taint;
  else if (taint.mask != 0)
    now = {now.mask | taint.mask, taint.token, taint.input,
           now.mask == 0 ? taint.typed : now.typed && taint.typed};
}

/// `$_GET['a'] |> system(...)`: what stands left of the pipe is the argument.
void TaintWalker::at_pipe(std::uint32_t i) {
  const Call* call = call_at(i + 1);
  const Role* role = call == nullptr ? nullptr : role_of(file_, *call);
  if (role == nullptr || role->role != "sink") return;
  std::uint32_t from = i;
  for (std::uint32_t n = 0; from > 0 && n < max_path; ++n) {
    const std::string_view before = text(from - 1);
    if (is_one_of(before, {";", "{", "}", "(", "[", ",", "=", "=>"})) break;
    --from;
    if (partner(from) != none && partner(from) < from) from = partner(from);
  }
  at_argument({from, i}, {call->name, counts(role->typed, 0)});
}

void TaintWalker::at(std::uint32_t i, std::uint32_t limit) {
  if (text(i) == "|>") at_pipe(i);
  if (is_assignment(text(i))) at_assignment(i, limit);
  if (is_name(i) && lower(text(i)) == "foreach") at_foreach(i);
  if (is_name(i) && text(i + 1) == "(") at_condition(i);
  if (text(i) == "{" || text(i) == "[") at_named_method(i);
  if (is_variable(i)) at_variable(i);
  check_keys(i);
  if (const Call* call = call_at(i)) at_call(*call);
}

void TaintWalker::at_assignment(std::uint32_t i, std::uint32_t limit) {
  if (i == 0) return;
  const Taint taint = taint_of({i + 1, expression_end(i + 1, limit)});
  const std::uint32_t end = expression_end(i + 1, limit);
  const std::uint32_t before = i - 1;
  if (text(before) == "]" && partner(before) != none && partner(before) < before) {
    // $a['b'] = ..., or [$a, $b] = ...
    std::uint32_t first = partner(before);
    while (first > 0 && text(first - 1) == "]" && partner(first - 1) < first)
      first = partner(first - 1);
    if (first > 0 && (is_variable(first - 1) || is_name(first - 1)))
      return pending(end, target_before(first), taint, true);
    return destructure({partner(before) + 1, before}, end, taint);
  }
  if (text(before) == ")" && partner(before) != none && partner(before) > 0 &&
      lower(text(partner(before) - 1)) == "list")
    return destructure({partner(before) + 1, before}, end, taint);
  if (is_variable(before) || is_name(before)) pending(end, target_before(i), taint, text(i) != "=");
}

/// The name whose access ends before `i`.
std::string TaintWalker::target_before(std::uint32_t i) const {
  if (is_variable(i - 1)) return std::string(text(i - 1));
  if (i >= 3 && text(i - 2) == "->" && (text(i - 3) == "$this" || is_made_here(i - 3)))
    return "->" + std::string(text(i - 1));
  return {};
}

/// `$letter = new self()`, `new Letter()` of a class of this file, a few lines before.
bool TaintWalker::is_made_here(std::uint32_t variable) const {
  constexpr std::uint32_t reach = 400;  // tokens
  if (!is_variable(variable) || variable == 0 || text(variable - 1) == "->") return false;
  steps_ += std::min(variable, reach);
  for (std::uint32_t i = variable - std::min(variable, reach); i + 3 < variable; ++i) {
    if (text(i) != text(variable) || text(i + 1) != "=" || lower(text(i + 2)) != "new") continue;
    const std::string made = lower(text(i + 3));
    if (made == "self" || made == "static" || classes_.contains(made)) return true;
  }
  return false;
}

void TaintWalker::pending(std::uint32_t end, std::string name, const Taint& taint, bool adds) {
  pending_.push_back({end, std::move(name), taint, adds});
}

void TaintWalker::destructure(Range range, std::uint32_t end, const Taint& taint) {
  for (std::uint32_t i = range.begin; i < range.end; ++i)
    if (is_variable(i)) pending(end, std::string(text(i)), taint, false);
}

void TaintWalker::at_foreach(std::uint32_t i) {
  const std::uint32_t open = i + 1;
  const std::uint32_t close = partner(open);
  if (text(open) != "(" || close == none) return;
  std::uint32_t as = open + 1;
  while (as < close && lower(text(as)) != "as")
    as = partner(as) != none && partner(as) > as ? partner(as) + 1 : as + 1;
  const Taint taint = taint_of({open + 1, as});
  for (std::uint32_t v = as + 1; v < close; ++v)
    if (is_variable(v)) assign(std::string(text(v)), taint, false);
}

/// Comparisons check, and what a request names is not to be called.
void TaintWalker::at_variable(std::uint32_t i) {
  const std::uint32_t end = access_end(i);
  const std::string_view next = text(end);
  const bool plain = end == i + 1 && (i == 0 || !is_name(i - 1));
  const bool calls_class = next == "::" && text(end + 2) == "(";
  if ((next == "(" && (plain || is_request(text(i)))) || (calls_class && plain))
    report_call(i, end);
  if (i > 0 && lower(text(i - 1)) == "new") report_call(i, end);
  at_named_variable(i, end);
  compare(i);
}

/// `$this->{$name}()`, `[$this, $name]()`: the request chooses what is called.
void TaintWalker::at_named_method(std::uint32_t open) {
  const std::uint32_t close = partner(open);
  if (close == none || close < open || open == 0 || text(close + 1) != "(") return;
  const std::string_view before = text(open - 1);
  const bool list =
      text(open) == "[" && is_one_of(before, {";", "{", "}", "=", "(", ",", "return"});
  if (!list && !(text(open) == "{" && is_member(before))) return;
  if (const Taint taint = taint_of({open + 1, close}); taint.mask != 0)
    tell(taint, {std::string(text(taint.token)) + "()", true});
}

/// `$$name = $value`, `${$name} = …`, `$GLOBALS[$name] = …`: the request chooses what is written.
void TaintWalker::at_named_variable(std::uint32_t i, std::uint32_t end) {
  if (i == 0) return;
  const bool plain = text(i - 1) == "$" && is_assignment(text(end));
  const bool held =
      i > 1 && (text(i - 1) == "{" || text(i - 1) == "[") && partner(i - 1) == end &&
      is_assignment(text(end + 1)) &&
      (text(i - 1) == "{" ? text(i - 2) == "$" || text(i - 2) == "${" : text(i - 2) == "$GLOBALS");
  if (!plain && !held) return;
  const Taint taint = taint_of_variable(i, end);
  if (taint.mask != 0)
    tell(taint, {(held && text(i - 1) == "[" ? "$GLOBALS[" : "$") + std::string(text(i)) +
                     (text(i - 1) == "[" ? "]" : ""),
                 true});
}

void TaintWalker::report_call(std::uint32_t i, std::uint32_t end) {
  const Taint taint = taint_of_variable(i, end);
  if (taint.mask != 0) tell(taint, {std::string(text(i)) + "()", true});
}

void TaintWalker::at_call(const Call& call) {
  if (call.name == "return" && call.kind == CallKind::language_construct) {
    if (summary_ != nullptr)
      for (const Range argument : call.arguments) summary_->returned |= taint_of(argument).mask;
    return;
  }
  const Role* role = role_of(file_, call);
  if (check_by(call, role)) return;
  if (call.name == "parse_str" && call.arguments.size() > 1) {
    const Taint taint = taint_of(call.arguments[0]);
    if (taint.mask != 0) assign(std::string(text(call.arguments[1].begin)), taint, false);
  }
  if (call.name == "curl_setopt")
    if (const Range option = file_.argument(call, 1, "option");
        !option.empty() && last_part(text(option.begin)) == "curlopt_url")
      return static_cast<void>(at_argument(file_.argument(call, 2, "value"), {"CURLOPT_URL"}));
  if (reads_body(call)) return;
  if (call.name == "printf" || call.name == "vprintf") {
    for (const Range one : texts_of_format(file_, values_, call))
      if (at_argument(one, {call.name})) return;
    return;
  }
  if (role != nullptr && role->role == "sink" && call.kind != CallKind::new_object) {
    for (std::size_t n = 0; n < call.arguments.size(); ++n)
      if (counts(role->arguments, n) &&
          at_argument(call.arguments[n], {call.name, counts(role->typed, n)}))
        return;
    return;
  }
  const Summary* known = summary_of(call);
  if (known == nullptr) return;
  for (const auto& [parameter, sink] : known->sinks)
    if (parameter < known->parameters.size() &&
        at_argument(file_.argument(call, parameter, known->parameters[parameter]), sink))
      return;
}

/// The account of the event stands in the address of its interface (dp-hook-body).
bool TaintWalker::is_account_address(Range range, const Sink& sink) const {
  if (!is_one_of(sink.name, {"curl_init", "CURLOPT_URL", "file_get_contents", "fopen"}))
    return false;
  for (std::uint32_t i = range.begin; i < range.end; ++i)
    if (constant_text(file_, i) == "subdomain") return true;
  return false;
}

bool TaintWalker::at_argument(Range argument, const Sink& sink) {
  const Taint taint = taint_of(argument);
  if (taint.mask == 0 || (taint.typed && !sink.of_any_type) || is_account_address(argument, sink))
    return false;
  tell(taint, sink);
  return true;
}

void TaintWalker::tell(const Taint& taint, const Sink& sink) {
  if (summary_ != nullptr)
    for (std::size_t n = 0; n < max_params; ++n)
      if ((taint.mask & std::uint64_t{2} << n) != 0) summary_->sinks.emplace(n, sink);
  if (out_ == nullptr || (taint.mask & 1U) == 0) return;
  out_->all.push_back(
      {&file_, file_.tokens()[taint.token].span, std::string(taint.input), sink.name});
}

}  // namespace premod::php
