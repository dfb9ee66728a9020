// Finds debugging output in the back end: dumps, also commented ones, and dying with a variable.
#include <algorithm>
#include <array>

#include "php/strings.hpp"
#include "rule/rule.hpp"
#include "text/shown.hpp"

namespace premod::rules {
namespace {

constexpr std::array<std::string_view, 7> always = {
    "var_dump",        "dd",  "dump", "debug_zval_refcount", "debug_zval_dump", "xdebug_var_dump",
    "dump_r"};
// With a true second argument they return the text instead of printing it.
constexpr std::array<std::string_view, 2> unless_returned = {"print_r", "var_export"};
// Classes whose static `dump` prints.
constexpr std::array<std::string_view, 5> dumpers = {"vardumper", "kint", "debugger", "debug",
                                                     "dumper"};

bool among(const auto& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// VarDumper::dump($x), $collection->dd()
bool is_dump_of_class(const php::File& file, const php::Call& call) {
  if (call.kind == php::CallKind::method) return call.name == "dd";
  if (call.kind != php::CallKind::static_method || call.at < 2) return false;
  if (call.name != "dump" && call.name != "dd" && call.name != "bardump") return false;
  const std::string name = php::lower(file.text(call.at - 2));
  return among(dumpers, std::string_view(name).substr(name.rfind('\\') + 1));  // npos + 1 == 0
}

// array_map('var_dump', $rows)
bool hands_on_dump(const php::File& file, const php::Call& call) {
  if (call.name != "array_map" && call.name != "array_walk" && call.name != "call_user_func")
    return false;
  for (const php::Range argument : call.arguments) {
    const std::string_view name = php::constant_text(file, argument.begin);
    if (among(always, name) || among(unless_returned, name)) return true;
  }
  return false;
}

// echo print_r($x, true), die(var_export($x, true)): returned, and printed after all.
bool prints_dump(const php::File& file, const php::Call& call) {
  const bool prints = call.name == "echo" || call.name == "print" || call.name == "die" ||
                      call.name == "exit";
  if (call.kind != php::CallKind::construct || !prints) return false;
  for (const php::Range argument : call.arguments)
    for (std::uint32_t i = argument.begin; i < argument.end; ++i)
      if (file.text(i + 1) == "(" && among(unless_returned, php::lower(file.text(i))) &&
          file.partner(i + 1) != php::none &&
          php::lower(file.text(file.partner(i + 1) - 1)) == "true")
        return true;
  return false;
}

bool is_dump(const php::File& file, const php::Call& call) {
  if (is_dump_of_class(file, call) || prints_dump(file, call)) return true;
  if (call.kind != php::CallKind::function) return false;
  if (hands_on_dump(file, call) || call.name == "debug_print_backtrace") return true;
  if (among(always, call.name))
    return !call.arguments.empty() && !file.declares_function(call.name);
  if (!among(unless_returned, call.name) || call.arguments.empty()) return false;
  return call.arguments.size() < 2 || php::lower(file.text(call.arguments[1].begin)) == "false";
}

// exit($x), die($row['a']): the variable itself, not what a function makes of it, and not a status.
bool dies_with_variable(const php::File& file, const php::Call& call) {
  if (call.kind != php::CallKind::construct || (call.name != "die" && call.name != "exit"))
    return false;
  if (call.arguments.size() != 1) return false;
  const auto [begin, end] = call.arguments[0];
  if (file.tokens()[begin].kind != php::TokenKind::variable) return false;
  const std::string name = php::lower(file.text(begin));
  if (name.find("code") != std::string::npos || name.find("status") != std::string::npos ||
      name.find("exit") != std::string::npos)
    return false;
  return end == begin + 1 || (file.text(begin + 1) == "[" && file.partner(begin + 1) == end - 1);
}

void check_comment(const php::File& file, const php::Token& comment, Hits& out) {
  const std::string_view text = file.text(comment);
  if (text.starts_with("/**")) return;
  std::size_t at = text.find_first_not_of("/*# \t\r\n!");
  if (at == std::string_view::npos) return;
  File inside;
  inside.bytes = text;
  const std::string code = "<?php " + std::string(text.substr(at));
  inside.bytes = code;
  const php::File parsed(inside);
  for (const php::Call& call : parsed.calls()) {
    // Prose: "use var_dump() here".
    if (!is_dump(parsed, call) && !dies_with_variable(parsed, call)) continue;
    if (call.arguments.empty() || call.span.end > code.size()) continue;
    const auto begin = comment.span.begin + static_cast<std::uint32_t>(at) + call.span.begin - 6;
    out.add(file.file(), Span{begin, begin + call.span.size()},
            {{"call", text::shown(call.span.of(code), 60)}})
        .variant("commented");
    return;
  }
}

void check(const php::File& file, Hits& out) {
  for (const php::Call& call : file.calls()) {
    const bool dump = is_dump(file, call);
    if (!dump && !dies_with_variable(file, call)) continue;
    Hit& hit =
        out.add(file.file(), call.span, {{"call", text::shown(call.span.of(file.source()), 60)}});
    if (!dump) hit.variant("die");
  }
  for (const php::Token& comment : file.comments()) check_comment(file, comment, out);
}

}  // namespace

extern constinit const Rule php_dump = {
    .id = "php-dump",
    .clauses = {"en-back-dumps"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .basis = Basis::reject,
    .title = "Debugging output in PHP",
    .message = "Debugging output: `{call}`.",
    .remedy = "Delete the call; use a logger for what must be kept.",
    .variants = {{.name = "commented",
                  .message = "A comment holds debugging output: `{call}`.",
                  .remedy = "Delete it: dumps are forbidden in comments too."},
                 {.name = "die",
                  .message = "The script ends by printing a variable: `{call}`.",
                  .remedy = "Return an answer with a status code instead."}},
    .checks = {check},
};

}  // namespace premod::rules
