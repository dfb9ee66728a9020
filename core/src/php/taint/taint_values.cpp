// What an expression brings: from the request, from the function's parameters.
#include <algorithm>

#include "php/strings.hpp"
#include "php/taint/formats.hpp"
#include "php/taint/taint_walker.hpp"
#include "text/ascii.hpp"
#include "text/limit_log.hpp"

namespace premod::php {

using text::is_one_of;

/// The end of the access that begins with the variable at `i`: `$a['b']->c`; a call ends it.
std::uint32_t TaintWalker::access_end(std::uint32_t i) const {
  std::uint32_t at = i + 1;
  for (std::uint32_t n = 0; n < max_path; ++n) {
    if (text(at) == "[" && partner(at) != none) {
      at = partner(at) + 1;
    } else if ((text(at) == "->" || text(at) == "?->") && is_name(at + 1) && text(at + 2) != "(") {
      at += 2;
    } else {
      break;
    }
  }
  return at;
}

std::string TaintWalker::path(std::uint32_t begin, std::uint32_t end) const {
  std::string out;
  for (std::uint32_t i = begin; i < end; ++i) out += text(i);
  std::replace(out.begin(), out.end(), '"', '\'');
  return out;
}

/// What is kept of a variable: `$a` for its elements too, `->b` for `$this->b`.
std::string TaintWalker::root(std::uint32_t i) const {
  if (text(i) == "$this" && text(i + 1) == "->" && is_name(i + 2))
    return "->" + std::string(text(i + 2));
  return std::string(text(i));
}

std::uint32_t TaintWalker::expression_end(std::uint32_t from, std::uint32_t limit) {
  std::uint32_t i = from;
  while (i < limit && steps_ < max_taint_steps) {
    ++steps_;
    const std::string_view word = text(i);
    if (word == ";" || word == "," || word == ")" || word == "]" || word == "}" ||
        file_.tokens()[i].kind == TokenKind::close_tag)
      break;
    i = partner(i) != none && partner(i) > i ? partner(i) + 1 : i + 1;
  }
  return i;
}

bool TaintWalker::is_request(std::string_view variable) {
  return is_one_of(variable,
                   {"$_GET", "$_POST", "$_REQUEST", "$_COOKIE", "$_FILES", "$HTTP_RAW_POST_DATA"});
}

/// Whether the part of a super-global comes from outside; the server itself fills some.
bool TaintWalker::is_request(std::uint32_t i, std::uint32_t end) const {
  const std::string access = path(i, end);
  if (text(i) == "$_FILES")
    return access.find("'tmp_name'") == access.npos && access.find("'size'") == access.npos &&
           access.find("'error'") == access.npos;
  if (text(i) == "$_SERVER")
    return access.find("'HTTP_") != access.npos || access.find("'QUERY_STRING'") != access.npos ||
           access.find("'REQUEST_URI'") != access.npos ||
           access.find("'PHP_SELF'") != access.npos || access.find("'PATH_INFO'") != access.npos;
  return is_request(text(i));
}

/// A value that is only compared or asked about is not handed on.
bool TaintWalker::is_operand_of_condition(std::uint32_t begin, std::uint32_t end) const {
  const std::string_view after = text(end);
  const std::string_view before = begin > 0 ? text(begin - 1) : std::string_view();
  const bool chooses = after == "?" && text(end + 1) != ":";
  return is_comparison(after) || is_comparison(before) || chooses || after == "&&" ||
         after == "||" || before == "&&" || before == "||" || before == "!" ||
         lower(after) == "instanceof";
}

Taint TaintWalker::taint_of_variable(std::uint32_t i, std::uint32_t end) const {
  const std::string access = path(i, end);
  if (checked_.contains(access)) return {};
  const std::string name = root(i);
  const bool typed = typed_.contains(access) || typed_.contains(name);
  if (is_request(i, end)) return {1, i, text(i), typed};
  if (checked_.contains(name)) return {};
  Taint out = taint_of_name(name);
  out.token = i;
  out.typed = out.typed || typed;
  return out;
}

/// A variable, or `->b` for `$this->b`.
Taint TaintWalker::taint_of_name(const std::string& name) const {
  const auto& all = name.starts_with("->") ? properties_ : variables_;
  const auto at = all.find(name);
  return at == all.end() ? Taint{} : at->second;
}

/// `$a['b']` of `{$a['b']}` and of `$a[b]` in a string, where the variable's name ends at `end`.
static std::string access_in(std::string_view string, std::size_t begin, std::size_t end) {
  const bool braced = begin > 0 && string[begin - 1] == '{';
  const bool indexed = string.substr(end, 1) == "[";
  const std::size_t close = string.find(braced ? '}' : ']', end);
  if ((!braced && !indexed) || close == string.npos) return {};
  std::string out(string.substr(begin, braced ? close - begin : end - begin));
  if (!braced) out += "['" + std::string(string.substr(end + 1, close - end - 1)) + "']";
  std::replace(out.begin(), out.end(), '"', '\'');
  return out;
}

/// Variables in "..." and heredocs, and what methods give: `{$request->input('q')}`.
Taint TaintWalker::taint_of_string(std::uint32_t i) const {
  const std::string_view whole = text(i);
  const auto word_at = [&](std::size_t at) {
    std::size_t end = at;
    while (end < whole.size() &&
           (text::is_letter(whole[end]) || text::is_digit(whole[end]) || whole[end] == '_'))
      ++end;
    return whole.substr(at, end - at);
  };
  Taint out;
  for (std::size_t at = whole.find('$'); at != whole.npos; at = whole.find('$', at + 1)) {
    if (at > 0 && whole[at - 1] == '\\') continue;
    std::string name = "$" + std::string(word_at(at + 1));
    std::size_t end = at + name.size();
    if (is_request(name)) {
      const std::string access = access_in(whole, at, end);
      if (!checked_.contains(access)) add(out, {1, i, whole, typed_.contains(access)});
      continue;
    }
    const bool arrow = whole.substr(end, 2) == "->";
    const std::string_view member = arrow ? word_at(end + 2) : std::string_view();
    if (arrow && at > 0 && whole[at - 1] == '{') {
      const std::size_t open = end + 2 + member.size();
      if (whole.substr(open, 1) == "(") {
        if (gives_request(i, name, lower(member), whole.substr(open + 1))) return {1, i, whole};
        continue;
      }
    }
    if (name == "$this" && arrow) name = "->" + std::string(member);
    if (checked_.contains(name) || checked_.contains(access_in(whole, at, end))) continue;
    Taint found = taint_of_name(name);
    found.token = i;
    found.typed =
        found.typed || typed_.contains(name) || typed_.contains(access_in(whole, at, end));
    add(out, found);
  }
  return out;
}

/// `$request->input('q')` in a string, which goes on with the arguments.
bool TaintWalker::gives_request(std::uint32_t string, std::string_view variable,
                                const std::string& method, std::string_view arguments) const {
  if (is_one_of(method, {"getparsedbody", "getqueryparams"})) return true;
  if (is_source_method(method)) {
    const char quote = arguments.empty() ? '\0' : arguments[0];
    const std::size_t end =
        quote == '\'' || quote == '"' ? arguments.find(quote, 1) : arguments.npos;
    const auto key = end == arguments.npos ? std::string_view() : arguments.substr(1, end - 1);
    return requests_.is_unverified(string, variable, key);
  }
  const auto known = variable == "$this" ? summaries_.find(method) : summaries_.end();
  return known != summaries_.end() && known->second.definitions == 1 &&
         (known->second.returned & 1U) != 0;
}

bool TaintWalker::is_cast(std::uint32_t open) const {
  if (text(open) != "(" || partner(open) != open + 2) return false;
  return is_one_of(lower(text(open + 1)), {"int", "integer", "float", "double", "bool", "boolean"});
}

/// Behind a cast: a group, a call, or a variable's access.
std::uint32_t TaintWalker::behind_operand(std::uint32_t i) const {
  if (text(i) == "(" && partner(i) != none) return partner(i) + 1;
  if (is_variable(i)) {
    const std::uint32_t end = access_end(i);
    const bool method = text(end).ends_with("->") && text(end + 2) == "(";
    return method && partner(end + 2) != none ? partner(end + 2) + 1 : end;
  }
  if (text(i + 1) == "(" && partner(i + 1) != none) return partner(i + 1) + 1;
  return i + 1;
}

/// Of the request objects of frameworks.
bool TaintWalker::is_source_method(std::string_view name) {
  return is_one_of(name, {"input", "query", "post", "get", "all", "only", "except", "json",
                          "cookie", "header", "string", "str", "getcontent", "toarray"});
}

/// `$request->input('q')`, `request('q')`, where nothing before validates it.
bool TaintWalker::brings_request(const Call& call) const {
  const bool helper = call.kind == CallKind::function && call.name == "request" &&
                      !call.arguments.empty() && !file_.names().declares_function(call.name);
  const bool method = call.kind == CallKind::method && is_source_method(call.name);
  return (helper || (method && requests_.is_method(call))) && !requests_.is_validated(call);
}

/// The filters of filter_input, filter_var and theirs for arrays, from argument `first` on: none,
/// or those that leave all as it is.
bool TaintWalker::filters_nothing(const Call& call, std::size_t first) const {
  for (std::size_t n = first; n < call.arguments.size(); ++n) {
    bool named = false;
    for (std::uint32_t i = call.arguments[n].begin; i < call.arguments[n].end; ++i) {
      if (is_variable(i)) return false;
      if (!text(i).starts_with("FILTER_")) continue;
      named = true;
      if (!is_one_of(text(i), {"FILTER_UNSAFE_RAW", "FILTER_DEFAULT", "FILTER_REQUIRE_ARRAY",
                               "FILTER_FORCE_ARRAY", "FILTER_REQUIRE_SCALAR",
                               "FILTER_NULL_ON_FAILURE", "FILTER_FLAG_NONE"}))
        return false;
    }
    if (!named) return false;
  }
  return true;
}

const Summary* TaintWalker::summary_of(const Call& call) const {
  if (call.kind == CallKind::language_construct || call.kind == CallKind::new_object)
    return nullptr;
  const auto at = summaries_.find(last_part(call.name));
  return at != summaries_.end() && at->second.definitions == 1 ? &at->second : nullptr;
}

bool TaintWalker::reads_body(const Call& call) const {
  return is_one_of(call.name, {"file_get_contents", "fopen", "file", "stream_get_contents"}) &&
         !call.arguments.empty() && constant_text(file_, call.arguments[0].begin) == "php://input";
}

/// The value a call gives; `end` is set behind it.
Taint TaintWalker::taint_of_call(const Call& call, std::uint32_t& end) {
  const std::uint32_t open = call.at + 1;
  end = partner(open) == none ? call.at + 1 : partner(open) + 1;
  if (reads_body(call)) return {1, call.at, "php://input"};
  const Role* role = role_of(file_, call);
  if (role != nullptr && role->role == "source") return {1, call.at, text(call.at)};
  if (brings_request(call)) return {1, call.at, text(call.at)};
  if ((call.name == "filter_input" && filters_nothing(call, 2)) ||
      (call.name == "filter_input_array" && filters_nothing(call, 1)))
    return {1, call.at, text(call.at)};
  if (call.name.starts_with("filter_var") && filters_nothing(call, 1) && !call.arguments.empty())
    return taint_of(call.arguments[0]);
  if (role != nullptr && role->role == "format") {
    Taint out;
    for (const Range one : texts_of_format(file_, values_, call)) add(out, taint_of(one));
    return out;
  }
  if (role != nullptr && role->role == "pass") return taint_of({open + 1, end - 1});
  Taint out;
  if (const Summary* known = summary_of(call)) {
    for (std::size_t n = 0; n < known->parameters.size() && n < max_params; ++n)
      if ((known->returned & std::uint64_t{2} << n) != 0)
        add(out, taint_of(file_.argument(call, n, known->parameters[n])));
    if ((known->returned & 1U) != 0) add(out, {1, call.at, text(call.at)});
  }
  return out;
}

/// `ERRORS[$_GET['code']]`, `Codes::ALL[...]`, `[...][...]`: what chooses an element is not handed
/// on.
bool TaintWalker::is_subscript(std::uint32_t i) const {
  if (i < 2 || text(i) != "[" || partner(i) == none) return false;
  const std::string_view before = text(i - 1);
  if (before == "]" || before == ")" || (is_name(i - 1) && text(i - 2) == "::")) return true;
  return is_name(i - 1) &&
         std::none_of(before.begin(), before.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool TaintWalker::is_match(std::uint32_t i) const {
  return is_name(i) && lower(text(i)) == "match" && text(i + 1) == "(" && partner(i + 1) != none &&
         text(partner(i + 1) + 1) == "{" && partner(partner(i + 1) + 1) != none;
}

/// `match ($sort) { 'title', 'count' => $sort, default => 'title' }`: where a constant was found
/// equal to what is asked for, that has been checked. `end` is set behind it.
Taint TaintWalker::taint_of_match(std::uint32_t i, std::uint32_t& end) {
  Taint out;
  std::set<std::string, std::less<>> asked;
  const std::uint32_t subject_end = partner(i + 1);
  for (std::uint32_t at = i + 2; at < subject_end; ++at)
    if (is_variable(at)) asked.insert(path(at, access_end(at)));
  const std::uint32_t close = partner(subject_end + 1);
  end = close + 1;
  std::uint32_t first = subject_end + 2;  // of an arm
  for (std::uint32_t at = first; at < close; ++at) {
    if (partner(at) != none && partner(at) > at) at = partner(at);
    if (text(at) != "=>") continue;
    const bool constant = is_constant_list({first, at});
    if (!constant)
      static_cast<void>(taint_of({first, at}));  // checks count: `in_array($a, ...) =>`
    const std::uint32_t behind = expression_end(at + 1, close);
    const bool same =
        is_variable(at + 1) && access_end(at + 1) == behind && asked.contains(path(at + 1, behind));
    if (!constant || !same) add(out, taint_of({at + 1, behind}));
    at = behind;
    first = behind + 1;
  }
  return out;
}

/// Strings and numbers, one at least.
bool TaintWalker::is_constant_list(Range range) const {
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const Token& token = file_.tokens()[i];
    const bool constant =
        (token.kind == TokenKind::string && !token.interpolated) || token.kind == TokenKind::number;
    if (!constant && text(i) != ",") return false;
  }
  return range.begin < range.end;
}

Taint TaintWalker::taint_of(Range range) {
  if (depth_ == max_taint_depth) {
    text::note_limit("max_taint_depth");
    return {};
  }
  ++depth_;
  const Taint out = taint_at_depth(range);
  --depth_;
  return out;
}

/// A call, or a word with brackets that calls nothing.
Taint TaintWalker::taint_of_named(std::uint32_t i, std::uint32_t& end) {
  check_keys(i);  // isset($allowed[$a]) ? $a : 'y'
  if (const Call* call = call_at(i)) {
    check_by(*call, role_of(file_, *call));  // in_array($a, ...) ? $a : 'y'
    return taint_of_call(*call, end);
  }
  if (partner(i + 1) != none && !is_one_of(lower(text(i)), {"array", "list", "clone"}))
    end = partner(i + 1) + 1;
  return {};
}

/// What comes from the request is told before what may.
void TaintWalker::add(Taint& all, const Taint& one) {
  const std::uint64_t mask = all.mask | one.mask;
  if (all.mask == 0 || ((one.mask & 1U) != 0 && (all.mask & 1U) == 0)) all = one;
  all.mask = mask;
}

Taint TaintWalker::taint_at_depth(Range range) {
  Taint out;
  for (std::uint32_t i = range.begin; i < range.end && steps_ < max_taint_steps;) {
    ++steps_;
    Taint found;
    std::uint32_t next = i + 1;
    if (is_cast(i)) {
      next = behind_operand(i + 3);
    } else if (i > range.begin && is_subscript(i)) {
      next = partner(i) + 1;
    } else if (text(i) == "(" && partner(i) != none && is_operand_of_condition(i, partner(i) + 1)) {
      next = partner(i) + 1;
      static_cast<void>(taint_of({i + 1, partner(i)}));  // `(in_array($a, ...)) ? $a : 'y'`
    } else if (is_variable(i)) {
      next = access_end(i);
      compare(i);  // `$a === 'x' ? $a : 'y'`
      const Call* const asked = text(next).ends_with("->") ? call_at(next + 1) : nullptr;
      const Role* const role = asked == nullptr ? nullptr : role_of(file_, *asked);
      if (asked != nullptr &&
          (brings_request(*asked) || (role != nullptr && role->role == "source")))
        found = taint_of_call(*asked, next);  // `$request->input('q')`, `->getQueryParams()`
      else if (!is_operand_of_condition(i, next))
        found = taint_of_variable(i, next);
    } else if (file_.tokens()[i].kind == TokenKind::string && file_.tokens()[i].interpolated) {
      found = taint_of_string(i);
    } else if (is_match(i)) {
      found = taint_of_match(i, next);
    } else if (is_name(i) && text(i + 1) == "(") {
      found = taint_of_named(i, next);
    }
    if (found.mask != 0 && !is_cleaned_behind(next, range.end)) add(out, found);
    if ((out.mask & 1U) != 0 && !out.typed) return out;
    i = next;
  }
  return out;
}

/// `$a |> trim(...) |> htmlspecialchars(...)`: a function of the row cleans the value.
bool TaintWalker::is_cleaned_behind(std::uint32_t i, std::uint32_t end) const {
  for (std::uint32_t n = 0; n < max_path && i < end && text(i) == "|>"; ++n) {
    const Call* call = call_at(i + 1);
    const Role* role = call == nullptr ? nullptr : role_of(file_, *call);
    if (role == nullptr || (role->role != "pass" && role->role != "sink")) return true;
    i = partner(i + 2) == none ? i + 2 : partner(i + 2) + 1;
  }
  return false;
}

}  // namespace premod::php
