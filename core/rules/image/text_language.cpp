// Words inside logos and tour pictures in the wrong language. Reading them needs text recognition,
// which this build does not have: the rule says so, and conduct-image-language asks a person.
#include "rule/rule.hpp"
#include "widget/pictures.hpp"

namespace premod::rules {
namespace {

void check(const Widget& widget, Hits& out) {
  if (market_pictures(widget).empty()) return out.not_applicable();
  out.not_built(
      "This build of premod has no text recognition; the question conduct-image-language asks a "
      "person.");
}

}  // namespace

extern constinit const Rule image_text_language = {
    .id = "image-text-language",
    .clauses = {"req-2.4-image-text"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = "Language of words in pictures",
    .message = "The words \"{text}\" in {file} are not in {language}.",
    .remedy = "Translate the words or make a picture of its own for the language.",
    .checks = {check},
};

}  // namespace premod::rules
