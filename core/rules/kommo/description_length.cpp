// Kommo: a short description of at most 50 characters, a description of at most 400.
#include "rule/rule.hpp"
#include "text/words.hpp"
#include "widget/texts/page_texts.hpp"

namespace premod::rules {

constexpr std::size_t max_short = 50, max_long = 400;

static void check(const Widget& widget, Hits& out) {
  for (const VisibleText& text : widget.visible_texts()) {
    if (!text.is_description()) continue;
    const std::size_t limit = text.role == TextRole::short_description ? max_short : max_long;
    const std::size_t length = text::length(as_read(text));
    if (length > limit)
      out.add(*text.file, text.span(),
              {{"length", std::to_string(length)}, {"limit", std::to_string(limit)}})
          .variant(limit == max_short ? "short" : "");
  }
}

extern constinit const Rule kommo_description_length = {
    .id = "kommo-description-length",
    .clauses = {"kommo-short-description", "kommo-description"},
    .levels = {.amocrm = Level::off, .kommo = Level::error, .in_house = Level::off},
    .title = "Length of the description",
    .message = "The description has {length} characters; at most {limit} are allowed.",
    .remedy = "Shorten the description.",
    .variants = {{"short",
                  "The short description has {length} characters; at most {limit} are allowed."}},
    .checks = {check},
};

}  // namespace premod::rules
