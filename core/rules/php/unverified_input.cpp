// Finds request data that reach output, SQL, files, commands or requests without a check on the
// way.
#include <algorithm>
#include <array>

#include "php/file.hpp"
#include "rule/rule.hpp"
#include "text/shown.hpp"

namespace premod::rules {
namespace {

constexpr std::array<std::string_view, 4> inputs = {"$_GET", "$_POST", "$_REQUEST", "$_COOKIE"};
constexpr std::array<std::string_view, 30> sinks = {"mysql_query",
                                                    "mysqli_query",
                                                    "pg_query",
                                                    "query",
                                                    "exec",
                                                    "shell_exec",
                                                    "system",
                                                    "passthru",
                                                    "popen",
                                                    "proc_open",
                                                    "eval",
                                                    "include",
                                                    "include_once",
                                                    "require",
                                                    "require_once",
                                                    "echo",
                                                    "print",
                                                    "printf",
                                                    "exit",
                                                    "die",
                                                    "file_get_contents",
                                                    "file_put_contents",
                                                    "fopen",
                                                    "readfile",
                                                    "unlink",
                                                    "rmdir",
                                                    "mkdir",
                                                    "header",
                                                    "mail",
                                                    "unserialize"};
// Whatever passes through these is checked, converted or escaped.
constexpr std::array<std::string_view, 40> checks = {"htmlspecialchars",
                                                     "htmlentities",
                                                     "strip_tags",
                                                     "intval",
                                                     "floatval",
                                                     "boolval",
                                                     "abs",
                                                     "filter_var",
                                                     "filter_input",
                                                     "urlencode",
                                                     "rawurlencode",
                                                     "http_build_query",
                                                     "json_encode",
                                                     "basename",
                                                     "realpath",
                                                     "escapeshellarg",
                                                     "escapeshellcmd",
                                                     "mysqli_real_escape_string",
                                                     "mysql_real_escape_string",
                                                     "real_escape_string",
                                                     "quote",
                                                     "addslashes",
                                                     "preg_match",
                                                     "preg_replace",
                                                     "in_array",
                                                     "array_key_exists",
                                                     "isset",
                                                     "empty",
                                                     "is_numeric",
                                                     "is_string",
                                                     "is_array",
                                                     "count",
                                                     "strlen",
                                                     "md5",
                                                     "sha1",
                                                     "hash",
                                                     "hash_equals",
                                                     "base64_encode",
                                                     "bin2hex",
                                                     "ctype_digit"};

bool among(const auto& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_cast(const php::File& file, std::uint32_t open) {
  if (file.text(open) != "(" || file.partner(open) != open + 2) return false;
  const std::string type = php::lower(file.text(open + 1));
  return type == "int" || type == "integer" || type == "float" || type == "bool" ||
         type == "double" || type == "boolean";
}

// The token of the first unchecked input between two tokens; `none` without one.
std::uint32_t unchecked(const php::File& file, php::Range range) {
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const php::Token& token = file.tokens()[i];
    if (token.kind == php::TokenKind::name && file.text(i + 1) == "(") {
      const bool checked = among(checks, php::lower(file.text(i)));
      if (checked && file.partner(i + 1) != php::none) i = file.partner(i + 1);
      continue;
    }
    if (is_cast(file, i)) {
      i += 3;  // the cast and the variable behind it
      continue;
    }
    if (token.kind == php::TokenKind::variable && among(inputs, file.text(i))) {
      // A comparison uses the value, it does not pass it on.
      std::uint32_t after = i + 1;
      while (file.text(after) == "[" && file.partner(after) != php::none)
        after = file.partner(after) + 1;
      const std::string_view next = file.text(after);
      const bool compared = next == "==" || next == "===" || next == "!=" || next == "!==" ||
                            next == "?" || next == "&&" || next == "||" || next == "??";
      if (!compared) return i;
    }
    if (token.kind == php::TokenKind::string && token.interpolated)
      for (const std::string_view input : inputs)
        if (file.text(i).find(input) != std::string_view::npos) return i;
  }
  return php::none;
}

void check(const php::File& file, Hits& out) {
  for (const php::Call& call : file.calls()) {
    if (!among(sinks, call.name) || call.kind == php::CallKind::construction) continue;
    for (const php::Range argument : call.arguments) {
      const std::uint32_t at = unchecked(file, argument);
      if (at == php::none) continue;
      out.add(file.file(), file.tokens()[at].span,
              {{"input", text::shown(file.text(at), 40)}, {"sink", call.name}});
      break;
    }
  }
}

}  // namespace

extern constinit const Rule php_unverified_input = {
    .id = "php-unverified-input",
    .clauses = {"en-back-verified"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::likely,
    .title = "Unverified request data in PHP",
    .message = "`{input}` reaches `{sink}` without a check.",
    .remedy =
        "Check or convert the value: filter_var, (int), htmlspecialchars, a prepared statement.",
    .checks = {check},
    .blind_spots = "A way through another variable is not followed.",
};

}  // namespace premod::rules
