// After installation the description says how to set up and use the integration, or where that
// stands, §4.2.
#include <algorithm>

#include "markup/html.hpp"
#include "rule/language_value.hpp"
#include "rule/rule.hpp"
#include "text/entities/url.hpp"
#include "text/language/sentences.hpp"
#include "text/needles.hpp"
#include "text/words.hpp"
#include "widget/texts/page_texts.hpp"

namespace premod::rules {

using namespace std::string_view_literals;

/// An address by whose words one finds instructions behind it; `lower` in lower case.
static bool leads_to_instruction(std::string_view lower) {
  static const text::Needles words(
      {"setup",  "set-up", "guide", "manual",   "instruc", "instruk",  "help",      "docs",
       "howto",  "how-to", "faq",   "tutorial", "start",   "wiki",     "knowledge", "nastro",
       "config", "ayuda",  "ajuda", "guia",     "spravka", "youtube.", "youtu.be",  "rutube."});
  return words.any_in(lower);
}

/// A link whose words or address say "instruction".
static bool links_to_instruction(const VisibleText& text) {
  for (const text::Address& address : text::find_addresses(text.text()))
    if (!address.mail && leads_to_instruction(text::lowered(address.host + address.path)))
      return true;
  const html::Document page = html::parse(text.text());
  return std::any_of(page.elements.begin(), page.elements.end(), [&](const html::Element& a) {
    const html::Attribute* const href = a.name == "a" ? page.attribute(a, "href") : nullptr;
    if (href == nullptr || href->value.size() < 2) return false;
    const std::string words = text::without_markup(a.content().of(text.text()));
    return text::find_meaning("setup-mention", words, text.language).has_value();
  });
}

/// "The instruction is on our site: https://..." names no page of its own, but an address.
static bool names_instruction_and_address(const VisibleText& text) {
  if (!text::find_meaning("setup-mention", text.prose(), text.language)) return false;
  const auto all = text::find_addresses(text.text());
  return std::any_of(all.begin(), all.end(), [](const text::Address& address) {
    return !address.mail &&
           text::lowered(address.host + address.path).find("privac") == std::string::npos;
  });
}

static void check(const Widget& widget, Hits& out) {
  const auto pages = page_texts(widget);
  for (const VisibleText& text : widget.visible_texts()) {
    if (text.role != TextRole::description || text::is_blank(text.text())) continue;
    const PageTexts& page = pages.at(text.language);
    if (page.description == &text && !description_problem(page).empty()) continue;
    if (text::find_meaning("setup-steps", text.prose(), text.language)) continue;
    if (links_to_instruction(text) || names_instruction_and_address(text)) continue;
    out.add(*text.file, text.span(), {language_value("language", text.language)});
  }
}

extern constinit const Rule listing_setup_instructions = {
    .id = "listing-setup-instructions",
    .clauses = {"req-4.2-setup"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = "Setup instructions",
    .message =
        "The description in {language} neither explains how to set the integration up nor links to "
        "instructions.",
    .remedy = "Add the steps, or a link to instructions.",
    .checks = {check},
    .yields_to = {"listing-description"sv, "listing-description-thin"sv},
};

}  // namespace premod::rules
