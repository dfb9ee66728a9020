// A description that says nothing: blank, the name again, or the sample's words, §4.2.
#include "rule/language_value.hpp"
#include "rule/rule.hpp"
#include "text/words.hpp"
#include "widget/texts/page_texts.hpp"
#include "widget/texts/unfinished.hpp"

namespace premod::rules {

static void check_unfinished(const Widget& widget, Hits& out) {
  for (const VisibleText& text : widget.visible_texts()) {
    if (!text.is_description()) continue;
    const auto part = unfinished_part(text.text());
    if (!part) continue;
    const std::string_view phrase = text::trimmed(part->of(text.text()));
    out.add(*text.file, text.span(part->begin, part->size()),
            {language_value("language", text.language), {"phrase", text::shortened(phrase, 80)}})
        .variant("unfinished");
  }
}

static void check(const Widget& widget, Hits& out) {
  for (const auto& [language, page] : page_texts(widget)) {
    const std::string_view variant = description_problem(page);
    if (variant.empty()) continue;
    out.add(*page.description->file, page.description->span(),
            {language_value("language", language)})
        .variant(variant);
  }
}

extern constinit const Rule listing_description = {
    .id = "listing-description",
    .clauses = {"req-4-presentation", "req-4.2-purpose", "en-ready", "up-ready"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .title = "Description that says nothing",
    .message = "The description in {language} says nothing.",
    .remedy = "Say what the integration is for and what it improves.",
    .variants = {{"blank", "The description in {language} is blank."},
                 {"sample", "The description in {language} is the sample's."},
                 {"name", "The description in {language} repeats the name."},
                 {.name = "short",
                  .message = "The description in {language} repeats the short one.",
                  .at_most = Level::warning},
                 {.name = "unfinished",
                  .message = "The description in {language} is not finished: \"{phrase}\".",
                  .at_most = Level::warning}},
    .checks = {check, check_unfinished},
};

}  // namespace premod::rules
