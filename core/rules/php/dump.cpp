// Finds debugging output in the back end: dumps, also commented ones, and dying with a variable.
#include "php/dumps.hpp"
#include "rule/rule.hpp"
#include "text/shown.hpp"

namespace premod::rules {

/// Code of a comment, from its byte `at` on; false if it dumps nothing.
static bool check_code(const php::File& file, const php::Token& comment, std::size_t at,
                       std::string_view text, Hits& out) {
  File inside;
  const std::string code = "<?php " + std::string(text);
  inside.bytes = code;
  const php::File parsed(inside);
  for (const php::Call& call : parsed.calls()) {
    // Prose: "use var_dump() here".
    if (!php::is_dump(parsed, call, file.names(), comment.span.begin) &&
        !php::dies_with_variable(parsed, call))
      continue;
    if (call.arguments.empty() || call.span.end > code.size()) continue;
    const auto begin = comment.span.begin + static_cast<std::uint32_t>(at) + call.span.begin - 6;
    out.add(file.file(), Span{begin, begin + call.span.size()},
            {{"call", text::shown(call.span.of(code), 60)}})
        .variant("commented");
    return true;
  }
  return false;
}

static void check_comment(const php::File& file, const php::Token& comment, Hits& out) {
  const std::string_view text = file.text(comment);
  if (text.starts_with("/**")) {
    for (const php::CommentedLine& line : php::statements_of_doc_block(text))
      if (check_code(file, comment, line.at, line.code, out)) return;
    return;
  }
  const std::size_t at = text.find_first_not_of("/*# \t\r\n!");
  if (at != std::string_view::npos) check_code(file, comment, at, text.substr(at), out);
}

static void check(const php::File& file, Hits& out) {
  for (const php::Call& call : file.calls()) {
    const bool dump = php::is_dump(file, call, file.names(), call.span.begin);
    const bool written = php::writes_dump(file, call);
    if (!dump && !written && !php::dies_with_variable(file, call)) continue;
    Hit& hit =
        out.add(file.file(), call.span, {{"call", text::shown(call.span.of(file.source()), 60)}});
    if (!dump) hit.variant(written ? "written" : "die");
  }
  for (const Span dump : php::view_dumps(file))
    out.add(file.file(), dump, {{"call", text::shown(dump.of(file.source()), 60)}});
  for (const php::Token& comment : file.comments()) check_comment(file, comment, out);
}

extern constinit const Rule php_dump = {
    .id = "php-dump",
    .clauses = {"en-back-dumps"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .title = "Debugging output in PHP",
    .message = "Debugging output: `{call}`.",
    .remedy = "Delete the call; use a logger for what must be kept.",
    .variants = {{"commented", "A comment contains debugging output: `{call}`.",
                  "Delete it: dumps are forbidden in comments too."},
                 {"written", "A dump is written to a file: `{call}`.",
                  "Delete the call, or log the few values that are needed.", Level::warning},
                 {"die", "The script ends by printing a variable: `{call}`.",
                  "Return an answer with a status code instead."}},
    .checks = {check},
};

}  // namespace premod::rules
