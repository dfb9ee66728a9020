// Kommo: a short description of at most 50 characters, a description of at most 400.
#include "rule/rule.hpp"
#include "text/words.hpp"
#include "widget/texts/visible_text.hpp"

namespace premod::rules {

constexpr std::size_t max_short = 50;
constexpr std::size_t max_long = 400;

/// As a reader sees it: without tags, with runs of space as one.
static std::size_t seen_length(std::string_view html) {
  return text::length(text::folded(text::without_markup(html)));
}

static void check(const Widget& widget, Hits& out) {
  for (const VisibleText& text : widget.visible_texts()) {
    if (!text.is_description()) continue;
    const std::size_t limit = text.role == TextRole::short_description ? max_short : max_long;
    const std::size_t length = seen_length(text.text());
    if (length <= limit) continue;
    Hit& hit = out.add(*text.file, text.span(),
                       {{"length", std::to_string(length)}, {"limit", std::to_string(limit)}});
    if (limit == max_short) hit.variant("short");
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
