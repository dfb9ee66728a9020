// Formatting that a reader stumbles over, §4.2: unbalanced or forbidden elements, shouting,
// colours.
#include "markup/formatting.hpp"
#include "markup/html.hpp"
#include "rule/rule.hpp"
#include "widget/texts/visible_text.hpp"

namespace premod::rules {

static bool is_moving(std::string_view name) { return name == "marquee" || name == "blink"; }

static void check_text(const VisibleText& text, Hits& out) {
  const html::Document page = html::parse(text.text());
  for (const html::Unbalanced& broken : page.unbalanced)
    out.add(*text.file, text.span(broken.at.begin, broken.at.size()), {{"name", broken.name}})
        .variant("unbalanced");
  for (const html::Element& element : page.elements) {
    const bool banned = html::is_out_of_place(element.name);
    const bool gaudy_font = element.name == "font" && page.attribute(element, "color") != nullptr &&
                            page.attribute(element, "size") != nullptr;
    if (banned)
      out.add(*text.file, text.span(element.tag.begin, element.tag.size()),
              {{"name", element.name}})
          .variant(gaudy_font                ? "gaudy"
                   : is_moving(element.name) ? "moving"
                                             : "element");
    if (const html::Attribute* style = page.attribute(element, "style"); style != nullptr)
      out.add(*text.file, text.span(style->span.begin, style->span.size()),
              {{"name", element.name}})
          .variant(html::is_gaudy(style->value) ? "gaudy" : "style");
  }
  const html::Loudness loudness = html::loudness_of(page);
  if (loudness.is_nearly_all())
    out.add(*text.file, text.span());
  else if (loudness.is_too_much())
    out.add(*text.file, text.span()).variant("bold");
}

static void check(const Widget& widget, Hits& out) {
  for (const VisibleText& text : widget.visible_texts()) {
    if (text.role != TextRole::description) continue;
    if (text.text().find('<') != std::string_view::npos) check_text(text, out);
    if (html::shouting_of(text.prose()).is_too_much())
      out.add(*text.file, text.span()).variant("shouting");
  }
}

extern constinit const Rule listing_html_formatting = {
    .id = "listing-html-formatting",
    .clauses = {"req-4.2-formatting"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::advice,
    .title = "Formatting of the description",
    .message = "Nearly the whole description is bold.",
    .remedy = "Emphasise only what matters most.",
    .variants = {{"element", "The element {name} has no place in a description.",
                  "Keep to paragraphs, lists and links.", Level::note},
                 {"unbalanced", "The element {name} is not closed, or closed twice.",
                  "Close every element once.", Level::note},
                 {"style",
                  "The element {name} has an inline style, which conflicts with the platform's "
                  "design and the dark theme.",
                  "Remove the style attribute.", Level::note},
                 {"gaudy", "The element {name} has a colour and a large size of its own.",
                  "Remove the style attribute."},
                 {"moving", "The element {name} makes the text move or blink.",
                  "Remove the element: moving text cannot be read."},
                 {"shouting",
                  "The description shouts: rows of exclamation marks, pictures or capitals.",
                  "Leave them out: one mark is enough."},
                 {.name = "bold",
                  .message = "More than a third of the description is bold.",
                  .at_most = Level::note}},
    .checks = {check},
};

}  // namespace premod::rules
