// Finds script elements with an address in templates: scripts belong into the dependencies of
// define (requirement 3.2).
#include "markup/file.hpp"
#include "rule/rule.hpp"
#include "text/shown.hpp"

namespace premod::rules {

static void check(const markup::File& page, Hits& out) {
  for (const html::Element& element : page.html().elements) {
    if (element.name != "script") continue;
    const html::Attribute* source = page.html().attribute(element, "src");
    for (const std::string_view name : {"href", "xlink:href"})  // as SVG has it
      if (source == nullptr) source = page.html().attribute(element, name);
    if (source == nullptr || source->value_span.empty()) continue;
    const html::Attribute* type = page.html().attribute(element, "type");
    if (type != nullptr && !markup::is_script_type(type->value)) continue;
    // Behind what twig puts together the value does not stand where it is read.
    const std::string_view written = page.text(source->value_span);
    const bool printed = written.find("{{") != written.npos;
    out.add(page.file(), element.tag,
            {{"url", text::shown(printed ? written : std::string_view(source->value))}});
  }
}

extern constinit const Rule template_script = {
    .id = "template-script",
    .clauses = {"req-3.2-through-define"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .title = "Script attached from a template",
    .message = "The template attaches the script `{url}`.",
    .remedy = "Put the script into the archive and name it in the dependencies of define.",
    .checks = {check},
    .vendored = true,
};

}  // namespace premod::rules
