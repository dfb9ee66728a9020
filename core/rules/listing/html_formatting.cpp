// Formatting that a reader stumbles over, §4.2: unbalanced or forbidden elements, shouting,
// colours.
#include <algorithm>
#include <array>

#include "markup/html.hpp"
#include "rule/rule.hpp"
#include "text/pattern.hpp"
#include "text/utf8.hpp"
#include "text/words.hpp"
#include "widget/visible_text.hpp"

namespace premod::rules {
namespace {

constexpr std::array<std::string_view, 16> forbidden = {
    "font",  "marquee", "blink", "style", "iframe", "object", "embed", "form",
    "input", "button",  "meta",  "link",  "base",   "center", "frame", "applet"};

bool is_moving(std::string_view name) { return name == "marquee" || name == "blink"; }

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

/// How much of a text is said in bold.
struct Loudness {
  std::size_t all = 0;
  std::size_t loud = 0;
  [[nodiscard]] bool is_too_much() const { return all >= 200 && loud * 3 > all; }
  [[nodiscard]] bool is_nearly_all() const { return all >= 80 && loud * 3 > all * 2; }
};

Loudness loudness_of(const html::Document& page) {
  Loudness out;
  for (const html::Text& run : page.texts) {
    if (run.raw) continue;
    const std::size_t length = text::length(text::trimmed(run.text));
    out.all += length;
    if (is_loud(page, run.parent)) out.loud += length;
  }
  return out;
}

/// A colour of its own and a size of its own, or larger than a heading.
bool is_gaudy(std::string_view style) {
  static const text::Pattern colour(R"((?:^|[;\s])(?:background(?:-color)?|color)\s*:)");
  static const text::Pattern large(
      R"((?:^|[;\s])font(?:-size)?\s*:\s*[^;]*?(?:[2-9]\d|\d{3})(?:px|pt))"
      R"(|(?:^|[;\s])font-size\s*:\s*(?:(?:[2-9]|1\.[5-9])\d*(?:\.\d+)?r?em|x+-large|(?:1[5-9]|[2-9]\d)\d%))");
  return colour.matches(style) && large.matches(style);
}

void check_text(const VisibleText& text, Hits& out) {
  const html::Document page = html::parse(text.text());
  for (const html::Unbalanced& broken : page.unbalanced)
    out.add(*text.file, text.span(broken.at.begin, broken.at.size()), {{"name", broken.name}})
        .variant("unbalanced");
  for (const html::Element& element : page.elements) {
    const bool banned =
        std::find(forbidden.begin(), forbidden.end(), element.name) != forbidden.end();
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
          .variant(is_gaudy(style->value) ? "gaudy" : "style");
  }
  const Loudness loudness = loudness_of(page);
  if (loudness.is_nearly_all())
    out.add(*text.file, text.span());
  else if (loudness.is_too_much())
    out.add(*text.file, text.span()).variant("bold");
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
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::advice,
    .title = "Formatting of the description",
    .message = "Nearly the whole description is bold.",
    .remedy = "Stress only what matters most.",
    .variants = {{.name = "element",
                  .message = "The element {name} has no place in a description.",
                  .remedy = "Keep to paragraphs, lists and links.",
                  .at_most = Level::note},
                 {.name = "unbalanced",
                  .message = "The element {name} is not closed, or closed twice.",
                  .remedy = "Close every element once.",
                  .at_most = Level::note},
                 {.name = "style",
                  .message = "The element {name} has a style of its own, which quarrels with the "
                             "platform's look and the dark theme.",
                  .remedy = "Remove the style attribute.",
                  .at_most = Level::note},
                 {.name = "gaudy",
                  .message = "The element {name} has a colour and a large size of its own.",
                  .remedy = "Remove the style attribute."},
                 {.name = "moving",
                  .message = "The element {name} makes the text move or blink.",
                  .remedy = "Remove the element: nobody can read a running line."},
                 {.name = "bold",
                  .message = "More than a third of the description is bold.",
                  .at_most = Level::note}},
    .checks = {check},
};

}  // namespace premod::rules
