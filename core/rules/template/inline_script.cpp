// Finds JavaScript inside templates: script elements with code, on... attributes and javascript:
// addresses.
#include <unordered_set>

#include "markup/scripts.hpp"
#include "rule/rule.hpp"
#include "text/shown.hpp"

namespace premod::rules {

static void check(const markup::File& page, Hits& out) {
  std::unordered_set<std::uint32_t> elements;  // one may have several codes that twig chooses from
  for (const markup::Inline& script : page.scripts())
    if (const Span tag = page.html().elements[script.element].tag; !script.is_attribute) {
      if (elements.insert(tag.begin).second) out.add(page.file(), tag);
    } else if (const html::Attribute* attribute = markup::attribute_of(page, script)) {
      out.add(page.file(), attribute->span,
              {{"name", attribute->name}, {"code", text::shown(page.text(script.span))}})
          .variant(attribute->value_span == script.span ? "attribute" : "address");
    }
}

extern constinit const Rule template_inline_script = {
    .id = "template-inline-script",
    .clauses = {"req-3.2-no-script-injection"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::likely,
    .title = "Script inside a template",
    .message = "The template contains a script element with code.",
    .remedy = "Move the code into the widget's script.",
    .variants = {{"attribute", "The template contains a handler `{name}` with the code `{code}`.",
                  "Listen to the event in bind_actions."},
                 {"address", "The address in `{name}` is code: `{code}`.",
                  "Listen to the event in bind_actions."}},
    .checks = {check},
};

}  // namespace premod::rules
