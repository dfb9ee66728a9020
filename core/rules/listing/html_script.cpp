// Scripts in a description: Kommo forbids the element, and none of it is markup.
#include "markup/html.hpp"
#include "rule/rule.hpp"
#include "text/words.hpp"
#include "widget/texts/visible_text.hpp"

namespace premod::rules {

static void check_element(const VisibleText& text, const html::Document& page,
                          const html::Element& element, Hits& out) {
  const auto add = [&](Span span, std::string name, const char* variant) {
    out.add(*text.file, text.span(span.begin, span.size()), {{"name", std::move(name)}})
        .variant(variant);
  };
  if (element.name == "script") add(element.tag, element.name, "");
  for (const html::Attribute& attribute : page.attributes_of(element)) {
    if (attribute.name.size() > 2 && attribute.name.starts_with("on"))
      add(attribute.span, attribute.name, "attribute");
    const bool link = attribute.name == "href" || attribute.name == "src";
    if (link && text::lower_ascii(text::trimmed(attribute.value)).starts_with("javascript:"))
      add(attribute.span, attribute.name, "attribute");
  }
}

static void check(const Widget& widget, Hits& out) {
  for (const VisibleText& text : widget.visible_texts()) {
    if (!text.is_description() || text.text().find('<') == std::string_view::npos) continue;
    const html::Document page = html::parse(text.text());
    for (const html::Element& element : page.elements) check_element(text, page, element, out);
  }
}

extern constinit const Rule listing_html_script = {
    .id = "listing-html-script",
    .clauses = {"kommo-no-script-tag"},
    .levels = {.amocrm = Level::warning, .kommo = Level::error, .in_house = Level::warning},
    .title = "Script in the description",
    .message = "The description contains a {name} element.",
    .remedy = "Remove it.",
    .variants = {{.name = "attribute",
                  .message = "The description runs code: the attribute {name}.",
                  .at_most = Level::warning}},
    .checks = {check},
};

}  // namespace premod::rules
