// Scripts in a description: Kommo forbids the element, and none of it is markup.
#include "markup/scripts.hpp"
#include "rule/rule.hpp"
#include "widget/texts/visible_text.hpp"

namespace premod::rules {

static void check(const Widget& widget, Hits& out) {
  for (const VisibleText& text : widget.visible_texts()) {
    if (!text.is_description() || text.text().find('<') == std::string_view::npos) continue;
    for (const markup::CodePlace& code : markup::places_with_code(html::parse(text.text())))
      out.add(*text.file, text.span(code.span.begin, code.span.size()), {{"name", code.name}})
          .variant(code.is_attribute ? "attribute" : "");
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
