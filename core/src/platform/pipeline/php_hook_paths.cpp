// Reads assignments in the order of the text, twice: what functions return and get is known then.
#include "platform/pipeline/php_hook_paths.hpp"

#include <algorithm>

#include "php/strings.hpp"
#include "text/ascii.hpp"

namespace premod::platform {
namespace {

using php::Call;
using php::CallKind;
using php::File;
using php::Function;
using php::lower;
using php::none;
using php::Range;
using php::TokenKind;

using text::is_one_of;

constexpr int max_depth = 8;          // expressions in expressions
constexpr std::size_t max_keys = 64;  // `$a['b']['c']...`
constexpr std::uint32_t max_expression_tokens = 2'000;

std::string joined(const std::string& base, std::string_view key) {
  return base.empty() ? std::string(key) : base + "." + std::string(key);
}

/// Functions that hand on their first argument as it is, or written another way; an enum names it.
bool hands_on(const Call& call) {
  if (call.kind == CallKind::static_method) return is_one_of(call.name, {"tryfrom", "from"});
  if (call.kind != CallKind::function) return false;
  return is_one_of(call.name,
                   {"trim", "strtolower", "mb_strtolower", "strval", "intval", "filter_var",
                    "htmlspecialchars", "urldecode", "array_merge", "array_replace"});
}

/// `data_get($body, 'event.type_code')`: the path in one string.
bool takes_paths(std::string_view name) {
  return is_one_of(name, {"data_get", "array_get", "get", "input", "json", "dot", "post", "query"});
}

/// Ends the operand of a comparison.
bool is_boundary(std::string_view text) {
  return is_one_of(text, {";",  "{", "}",  ",",  "(",  "[",   "=",   "=>", "&&",
                          "||", "?", ":",  "??", "!",  "==",  "===", "!=", "!==",
                          "<",  ">", "<=", ">=", "<>", "<=>", "&",   "|",  "^"}) ||
         is_one_of(lower(text), {"return", "echo", "print", "and", "or", "xor", "case", "if",
                                 "elseif", "while", "else", "yield", "throw", "instanceof", "new"});
}

}  // namespace

HookPaths::HookPaths(const File& file)
    : file_(file), size_(static_cast<std::uint32_t>(file.tokens().size())) {
  for (const std::string_view mark : {"direction_of_movement", "['event']['data']", "event->data"})
    names_data_ = names_data_ || file_.source().find(mark) != std::string_view::npos;
  for (std::uint32_t n = 0; n < file.functions().size(); ++n) {
    if (file.functions()[n].name.empty()) continue;
    const auto [at, added] = functions_.emplace(lower(file.functions()[n].name), n);
    if (!added) at->second = none;
  }
  collect();
  const auto parameters = given_parameters();
  variables_.clear();  // with what functions return, and their parameters
  for (const auto& [name, given] : parameters) variables_[name].push_back(given);
  for (auto& [name, all] : variables_)
    std::stable_sort(all.begin(), all.end(),
                     [](const Given& one, const Given& other) { return one.at < other.at; });
  collect();
}

void HookPaths::collect() {
  for (std::uint32_t i = 1; i + 1 < size_; ++i) {
    const std::string_view text = file_.text(i);
    if (text == "=" || text == "?\?=") at_assignment(i);
    if (file_.tokens()[i].kind != TokenKind::name) continue;
    if (lower(text) == "foreach") at_foreach(i);
    const Call* const call = file_.call_at(i);
    if (call == nullptr) continue;
    if (call->kind == CallKind::language_construct && call->name == "return") at_return(*call);
  }
}

void HookPaths::at_assignment(std::uint32_t equals) {
  const Range value{equals + 1, end_of(equals + 1)};
  const std::uint32_t last = equals - 1;
  const bool pattern = (file_.text(last) == "]" || file_.text(last) == ")") &&
                       file_.partner(last) != none && file_.partner(last) < last;
  if (pattern) {
    const std::uint32_t open = file_.partner(last);
    // Not `$a['b'] = ...`, whose bracket is an access.
    const bool begins =
        open == 0 || is_boundary(file_.text(open - 1)) || lower(file_.text(open - 1)) == "list" ||
        file_.tokens()[open - 1].kind == TokenKind::open_tag || file_.text(open - 1) == ")";
    if (begins) at_pattern(open, of(value), 0);
    return;
  }
  if (is_constant(value)) return;  // `$way = '';` before it is read
  const bool property = file_.tokens()[last].kind == TokenKind::name && last >= 2 &&
                        file_.text(last - 1) == "->" && file_.text(last - 2) == "$this";
  if (property) give({none, "->" + std::string(file_.text(last))}, {equals, of(value)});
  if (file_.tokens()[last].kind == TokenKind::variable) give(last, equals, of(value));
}

void HookPaths::give(std::uint32_t variable, std::uint32_t at, std::optional<std::string> path) {
  give(name_of(variable), {at, std::move(path)});
}

void HookPaths::give(const Name& name, Given given) {
  auto& all = variables_[name];
  const auto after =
      std::upper_bound(all.begin(), all.end(), given.at,
                       [](std::uint32_t at, const Given& one) { return at < one.at; });
  all.insert(after, std::move(given));
}

/// `['event' => ['type_code' => $code]] = $body;`
void HookPaths::at_pattern(std::uint32_t open, const std::optional<std::string>& base, int depth) {
  const std::uint32_t close = file_.partner(open);
  if (close == none || depth > max_depth) return;
  for (std::uint32_t i = open + 1; i + 2 <= close; ++i) {
    const std::string_view key = php::constant_text(file_, i);
    if (key.empty() || file_.text(i + 1) != "=>") continue;
    std::optional<std::string> path;
    if (base) {
      path = joined(*base, key);
    } else if (key == "type_code" || key == "event" || key == "action") {
      path = key == "type_code" ? "event.type_code" : std::string(key);
    } else if (key == "direction_of_movement" || (key == "element_type" && names_data_)) {
      path = "event.data." + std::string(key);
    }
    const std::uint32_t target = lower(file_.text(i + 2)) == "list" ? i + 3 : i + 2;
    if (file_.tokens()[target].kind == TokenKind::variable) give(target, close, path);
    if (file_.text(target) != "[" && file_.text(target) != "(") continue;
    at_pattern(target, path, depth + 1);
    if (file_.partner(target) != none) i = file_.partner(target);
  }
}

/// What a loop gives its variables is no member of one hook.
void HookPaths::at_foreach(std::uint32_t word) {
  const std::uint32_t close = file_.text(word + 1) == "(" ? file_.partner(word + 1) : none;
  bool behind_as = false;
  for (std::uint32_t i = word + 2; close != none && i < close; ++i) {
    if (lower(file_.text(i)) == "as") behind_as = true;
    if (!behind_as || file_.tokens()[i].kind != TokenKind::variable) continue;
    // `foreach ($hooks as $event)`: the name still says what it is.
    if (file_.text(i) != "$event") give(i, close, std::nullopt);
  }
}

void HookPaths::at_return(const Call& call) {
  if (call.function == none || call.arguments.empty() || is_constant(call.arguments[0])) return;
  auto path = of(call.arguments[0]);
  const auto [at, added] = returned_.emplace(call.function, path);
  if (!added && at->second != path) at->second = std::nullopt;
}

HookPaths::Name HookPaths::name_of(std::uint32_t variable) const {
  return {file_.function_at(variable), std::string(file_.text(variable))};
}

bool HookPaths::is_constant(Range expression) const {
  if (expression.end == expression.begin + 2 && file_.text(expression.begin) == "[") return true;
  if (expression.end != expression.begin + 1) return false;
  const TokenKind kind = file_.tokens()[expression.begin].kind;
  return kind == TokenKind::string || kind == TokenKind::number || kind == TokenKind::name;
}

const Call* HookPaths::call_at(std::uint32_t name) const {
  const Call* const call = file_.call_at(name);
  return call == nullptr || call->kind == CallKind::language_construct ? nullptr : call;
}

std::uint32_t HookPaths::end_of(std::uint32_t from) const {
  std::uint32_t i = from;
  while (i < size_ && i < from + max_expression_tokens) {
    const std::string_view text = file_.text(i);
    const std::uint32_t partner = file_.partner(i);
    if (text == ";" || text == "," || file_.tokens()[i].kind == TokenKind::close_tag ||
        (partner != none && partner < i))
      break;
    i = partner == none ? i + 1 : partner + 1;
  }
  return std::min(i, size_);
}

Range HookPaths::left_of(std::uint32_t at) const {
  std::uint32_t begin = at;
  while (begin > 0 && at - begin < max_expression_tokens) {
    const std::uint32_t last = begin - 1;
    const std::uint32_t partner = file_.partner(last);
    if (partner != none && partner < last && file_.text(last) != "}") {
      begin = partner;
      continue;
    }
    if (is_boundary(file_.text(last)) || file_.tokens()[last].kind == TokenKind::open_tag) break;
    --begin;
  }
  return {begin, at};
}

Range HookPaths::right_of(std::uint32_t at) const {
  std::uint32_t end = at + 1;
  while (end < size_ && end - at < max_expression_tokens) {
    const std::uint32_t partner = file_.partner(end);
    if (partner != none && partner > end && file_.text(end) != "{") {
      end = partner + 1;
      continue;
    }
    if ((partner != none && partner < end) || is_boundary(file_.text(end)) ||
        file_.tokens()[end].kind == TokenKind::close_tag)
      break;
    ++end;
  }
  return {at + 1, std::min(end, size_)};
}

std::string_view HookPaths::key_text(std::uint32_t token) const {
  if (token >= size_) return {};
  if (file_.tokens()[token].kind == TokenKind::name) return file_.text(token);
  return php::constant_text(file_, token);
}

std::optional<HookPaths::Access> HookPaths::access_at(std::uint32_t variable) const {
  if (variable >= size_ || file_.tokens()[variable].kind != TokenKind::variable)
    return std::nullopt;
  Access out{variable, variable + 1, of_variable(variable), {}};
  const bool own = file_.text(variable) == "$this" && file_.text(variable + 1) == "->" &&
                   file_.text(variable + 3) != "(";
  if (own) {
    out.end = variable + 3;
    const std::string name(file_.text(variable + 2));
    const auto given = variables_.find({none, "->" + name});
    if (given != variables_.end()) out.base = given->second.back().path;
    if (!out.base && name == "event") out.base = "event";
  }
  while (out.keys.size() < max_keys) {
    const bool index = file_.text(out.end) == "[" && file_.text(out.end + 2) == "]";
    const bool member = (file_.text(out.end) == "->" || file_.text(out.end) == "?->") &&
                        file_.text(out.end + 2) != "(";
    if (!index && !member) break;
    out.keys.push_back(out.end + 1);
    out.end += index ? 3 : 2;
  }
  return out;
}

/// The variable's last value before this place; else what its name says.
std::optional<std::string> HookPaths::of_variable(std::uint32_t variable) const {
  Name name = name_of(variable);
  for (int n = 0; n < max_depth; ++n) {
    if (const auto known = variables_.find(name); known != variables_.end()) {
      const auto after =
          std::upper_bound(known->second.begin(), known->second.end(), variable,
                           [](std::uint32_t at, const Given& given) { return at < given.at; });
      if (after != known->second.begin()) {
        const auto& path = std::prev(after)->path;
        if (path || name.second != "$event") return path;
      }
    }
    // A closure sees the variables around it.
    if (name.first == none || !file_.functions()[name.first].name.empty()) break;
    name.first = file_.functions()[name.first].parent;
  }
  if (name.second == "$event") return "event";
  if (name.second == "$data" && names_data_) return "event.data";
  return std::nullopt;
}

/// The keys behind an expression that ends before `at`; nothing known of it: the hook's own members
/// say that it is the body.
std::optional<std::string> HookPaths::behind(std::optional<std::string> base,
                                             std::uint32_t& at) const {
  for (std::size_t n = 0; n < max_keys; ++n) {
    const bool index = file_.text(at) == "[" && file_.text(at + 2) == "]";
    const bool member =
        (file_.text(at) == "->" || file_.text(at) == "?->") && file_.text(at + 2) != "(";
    if (!index && !member) break;
    const std::string_view key = key_text(at + 1);
    if (key.empty()) {
      base = std::nullopt;
    } else if (base) {
      base = joined(*base, key);
    } else if (n == 0 && (key == "event" || key == "action")) {
      base = std::string(key);
    } else if (key == "direction_of_movement") {
      base = "event.data.direction_of_movement";
    }
    at += index ? 3 : 2;
  }
  return base;
}

std::optional<std::string> HookPaths::of(Range expression) const { return of(expression, 0); }

std::optional<std::string> HookPaths::of(Range expression, int depth) const {
  if (expression.empty() || depth > max_depth ||
      expression.end - expression.begin > max_expression_tokens)
    return std::nullopt;
  bool found = false;
  auto chosen = of_choice(expression, depth, found);
  return found ? chosen : of_operand(expression, depth);
}

/// `a ?? b`, `a ?: b`, `is ? a : b`, `a + b`: the one member that one of them reads. What is
/// compared is no member any more.
std::optional<std::string> HookPaths::of_choice(Range expression, int depth, bool& found) const {
  std::vector<Range> parts;
  std::uint32_t begin = expression.begin;
  bool asked = false;
  for (std::uint32_t i = expression.begin; i < expression.end; ++i) {
    if (const std::uint32_t partner = file_.partner(i); partner != none && partner > i) i = partner;
    const std::string_view text = file_.text(i);
    const bool question = text == "?";
    const bool splits = question || text == ":" || text == "??" || text == "+";
    if (!splits && !is_boundary(text)) continue;
    found = true;
    if (!splits) asked = true;
    // The question of a ternary is not its value, `a ?: b` apart.
    const bool short_one = question && file_.text(i + 1) == ":";
    if ((!question || short_one) && !asked) parts.push_back({begin, i});
    if (question) asked = false;
    begin = short_one ? i + 2 : i + 1;
    if (short_one) ++i;
  }
  if (!found) return std::nullopt;
  if (!asked) parts.push_back({begin, expression.end});
  std::optional<std::string> out;
  for (const Range part : parts) {
    if (part.empty() || is_constant(part)) continue;
    auto path = of(part, depth + 1);
    if (!path) continue;
    if (out && *out != *path) return std::nullopt;
    out = std::move(path);
  }
  return out;
}

std::optional<std::string> HookPaths::of_operand(Range expression, int depth) const {
  std::uint32_t at = expression.begin;
  const std::uint32_t close = file_.partner(at);
  std::optional<std::string> base;
  if (file_.text(at) == "(" && close != none && close < expression.end) {
    const bool cast = close == at + 2 && file_.tokens()[at + 1].kind == TokenKind::name &&
                      close + 1 < expression.end && file_.text(close + 1) != "[" &&
                      file_.text(close + 1) != "->";
    if (cast) return of({close + 1, expression.end}, depth + 1);
    base = of({at + 1, close}, depth + 1);
    at = close + 1;
  } else if (auto access = access_at(at)) {
    base = access->base;
    at = access->keys.empty() ? access->end : access->keys.front() - 1;
    const bool method = file_.text(at) == "->" && call_at(at + 1) != nullptr;
    if (method) {
      const Call& call = *call_at(at + 1);
      base = of_call(call, depth);
      at = file_.partner(call.at + 1) == none ? expression.end : file_.partner(call.at + 1) + 1;
    }
  } else {
    while (at + 2 < expression.end && file_.text(at + 1) == "::") at += 2;  // self::way($event)
    const Call* call = call_at(at);
    if (call == nullptr || file_.partner(at + 1) == none) return std::nullopt;
    base = of_call(*call, depth);
    at = file_.partner(at + 1) + 1;
  }
  base = behind(std::move(base), at);
  return at == expression.end ? base : std::nullopt;
}

std::optional<std::string> HookPaths::of_call(const Call& call, int depth) const {
  if (hands_on(call) && !call.arguments.empty()) return of(call.arguments[0], depth + 1);
  if (takes_paths(call.name)) {
    for (const Range argument : call.arguments) {
      if (argument.end != argument.begin + 1) continue;
      const std::string_view path = php::constant_text(file_, argument.begin);
      if (path.starts_with("event.") || path.starts_with("action.settings."))
        return std::string(path);
    }
  }
  const auto known = functions_.find(php::last_part(call.name));
  if (known == functions_.end() || known->second == none) return std::nullopt;
  const auto path = returned_.find(known->second);
  return path == returned_.end() ? std::nullopt : path->second;
}

}  // namespace premod::platform
