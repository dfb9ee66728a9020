// Finds code in comments: the requirements allow explanations only.
#include "flow/code/commented_code.hpp"
#include "flow/code/loose_tokens.hpp"
#include "flow/script.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

static void check(const js::File& script, Hits& out) {
  const bool broken = script.error() != nullptr;  // the comments before the error are there
  for (const js::CommentBlock& block : js::commented_code(script)) {
    Hit& hit = out.add(script.file(), block.span, {{"code", block.excerpt}});
    if (block.removal && !broken) hit.edit(script.file(), *block.removal, "");
  }
  if (broken) js::tell_unparsed(script, out);
}

extern constinit const Rule js_commented_code = {
    .id = "js-commented-code",
    .clauses = {"req-3.1.1-comments", "en-comments"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::note},
    .title = "Commented-out code",
    .message = "Code was left in a comment: {code}",
    .remedy = "Delete it; version control keeps the old text. Explanations in words are allowed.",
    .checks = {check},
    .accepts_parse_errors = true,
    .fixable = true,
    .blind_spots =
        "Does not see single words and fragments that are not a statement or call by themselves.",
};

}  // namespace premod::rules
