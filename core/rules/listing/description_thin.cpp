// A description that hardly tells what the integration is for, §4.2.
#include <algorithm>
#include <string>

#include "rule/rule.hpp"
#include "text/entities/phone.hpp"
#include "text/words.hpp"
#include "widget/texts/page_texts.hpp"
#include "widget/texts/purpose.hpp"

namespace premod::rules {

using namespace std::string_view_literals;

constexpr std::size_t min_length = 80;

/// Whom to call says nothing of what the integration is good for; addresses are blank already.
static std::string without_contacts(std::string_view prose) {
  std::string out(prose);
  for (const text::Phone& phone : text::find_phones(prose))
    std::fill_n(out.begin() + static_cast<std::ptrdiff_t>(phone.offset), phone.length, ' ');
  return out;
}

static void check(const Widget& widget, Hits& out) {
  const auto pages = page_texts(widget);
  for (const VisibleText& text : widget.visible_texts()) {
    if (text.role != TextRole::description) continue;
    // listing-description speaks of one that says nothing at all.
    const PageTexts& page = pages.at(text.language);
    if (page.description == &text && !description_problem(page).empty()) continue;
    const std::size_t length = text::length(text::folded(without_contacts(text.prose())));
    if (length != 0 && length < min_length)
      out.add(*text.file, text.span(),
              {{"length", std::to_string(length)}, {"limit", std::to_string(min_length)}});
    else if (length != 0 && lacks_purpose(text, page.name ? page.name->folded : std::string()))
      out.add(*text.file, text.span()).variant("no-purpose");
  }
}

extern constinit const Rule listing_description_thin = {
    .id = "listing-description-thin",
    .clauses = {"req-4.2-purpose"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = "Thin description",
    .message =
        "The description has {length} characters; fewer than {limit} hardly explain what the "
        "integration is for.",
    .remedy = "Describe task and benefit in a few sentences.",
    .variants =
        {{"no-purpose",
          "The description covers set-up, contacts or praise, but not what the integration is for.",
          "Say first what it does in the platform and how that helps."}},
    .checks = {check},
    .yields_to = {"listing-description"sv},
};

}  // namespace premod::rules
