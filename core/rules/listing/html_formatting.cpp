// Formatting that a reader stumbles over, §4.2: unbalanced or forbidden elements, shouting,
// colours.
#include <algorithm>
#include <array>

#include "markup/html.hpp"
#include "rule/rule.hpp"
#include "text/utf8.hpp"
#include "text/words.hpp"
#include "widget/visible_text.hpp"

namespace premod::rules {
namespace {

constexpr std::array<std::string_view, 16> forbidden = {
    "font",  "marquee", "blink", "style", "iframe", "object", "embed", "form",
    "input", "button",  "meta",  "link",  "base",   "center", "frame", "applet"};

bool is_loud(const html::Document& page, std::uint32_t parent) {
  for (int depth = 0; parent != html::no_element && depth < 64;
       parent = page.elements[parent].parent, ++depth) {
    const std::string& name = page.elements[parent].name;
    if (name == "b" || name == "strong" ||
        (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6'))
      return true;
  }
  return false;
}

/// More than a third of a longer text in bold.
bool is_shouted(const html::Document& page) {
  std::size_t all = 0;
  std::size_t loud = 0;
  for (const html::Text& run : page.texts) {
    if (run.raw) continue;
    const std::size_t length = text::length(text::trimmed(run.text));
    all += length;
    if (is_loud(page, run.parent)) loud += length;
  }
  return all >= 200 && loud * 3 > all;
}

void check_text(const VisibleText& text, Hits& out) {
  const html::Document page = html::parse(text.text());
  for (const html::Unbalanced& broken : page.unbalanced)
    out.add(*text.file, text.span(broken.at.begin, broken.at.size()), {{"name", broken.name}})
        .variant("unbalanced");
  for (const html::Element& element : page.elements) {
    if (std::find(forbidden.begin(), forbidden.end(), element.name) != forbidden.end())
      out.add(*text.file, text.span(element.tag.begin, element.tag.size()),
              {{"name", element.name}});
    if (const html::Attribute* style = page.attribute(element, "style"); style != nullptr)
      out.add(*text.file, text.span(style->span.begin, style->span.size()),
              {{"name", element.name}})
          .variant("style");
  }
  if (is_shouted(page)) out.add(*text.file, text.span()).variant("bold");
}

void check(const Widget& widget, Hits& out) {
  for (const VisibleText& text : widget.visible_texts())
    if (text.role == TextRole::description && text.text().find('<') != std::string_view::npos)
      check_text(text, out);
}

}  // namespace

extern constinit const Rule listing_html_formatting = {
    .id = "listing-html-formatting",
    .clauses = {"req-4.2-formatting"},
    .levels = {.amocrm = Level::note, .kommo = Level::note, .in_house = Level::off},
    .basis = Basis::advice,
    .title = "Formatting of the description",
    .message = "The element {name} has no place in a description.",
    .remedy = "Keep to paragraphs, lists and links.",
    .variants = {{.name = "unbalanced",
                  .message = "The element {name} is not closed, or closed twice.",
                  .remedy = "Close every element once."},
                 {.name = "style",
                  .message = "The element {name} has a style of its own, which quarrels with the "
                             "platform's look and the dark theme.",
                  .remedy = "Remove the style attribute."},
                 {.name = "bold",
                  .message = "More than a third of the description is bold.",
                  .remedy = "Stress only what matters most."}},
    .checks = {check},
};

}  // namespace premod::rules
