// Syntax errors of JSON as hits: which sentence for which mistake, and the edits that are certain.
#include "rule/json_syntax.hpp"

namespace premod::json_syntax {
namespace {

std::string_view variant_of(json::Problem problem) {
  using json::Problem;
  switch (problem) {
    case Problem::comment:
      return comment.name.english();
    case Problem::trailing_comma:
      return trailing_comma.name.english();
    case Problem::extra_data:
      return extra_data.name.english();
    case Problem::empty_file:
      return empty_file.name.english();
    case Problem::single_quotes:
    case Problem::unquoted_key:
      return quotes.name.english();
    case Problem::control_character:
    case Problem::unterminated_string:
      return open_string.name.english();
    case Problem::wrong_escape:
    case Problem::lone_surrogate:
      return escape.name.english();
    case Problem::unexpected_end:
      return end.name.english();
    case Problem::too_deep:
      return too_deep.name.english();
    case Problem::missing_comma:
    case Problem::missing_colon:
    case Problem::unknown_word:
    case Problem::wrong_number:
    case Problem::unexpected_character:
      return {};
  }
  return {};
}

}  // namespace

void report(const json::Document& document, const File& file, Hits& out) {
  for (const json::SyntaxError& error : document.errors()) {
    Hit& hit = out.add(file, error.span,
                       {{"found", error.found},
                        {"expected", error.expected},
                        {"limit", std::to_string(json::max_depth)}});
    hit.variant(variant_of(error.problem));
    if (error.problem == json::Problem::trailing_comma) hit.edit(file, error.span, "");
    if (error.problem == json::Problem::unquoted_key && error.found.size() == error.span.size())
      hit.edit(file, error.span, "\"" + error.found + "\"");
  }
  for (const json::Duplicate& twice : document.duplicates())
    out.add(file, twice.second, {{"key", twice.key}})
        .variant(duplicate_key.name.english())
        .related(file, twice.first, twice.key);
  const json::Value* root = document.root();
  if (root != nullptr && !root->is_object())
    out.add(file, root->span,
            {{"found", std::string(json::name_of(root->kind))}, {"expected", "{…}"}});
}

}  // namespace premod::json_syntax
