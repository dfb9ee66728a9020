#include "markup/scripts.hpp"

#include <set>
#include <utility>

#include "text/words.hpp"

namespace premod::markup {

std::vector<AttachedScript> attached_scripts(const File& page) {
  std::vector<AttachedScript> out;
  std::set<std::pair<std::uint32_t, std::string_view>> known;
  for (const html::Element& element : page.html().elements) {
    if (element.name != "script") continue;
    const html::Attribute* source = page.html().attribute(element, "src");
    for (const std::string_view name : {"href", "xlink:href"})  // as SVG has it
      if (source == nullptr) source = page.html().attribute(element, name);
    if (source == nullptr || source->value_span.empty()) continue;
    const html::Attribute* type = page.html().attribute(element, "type");
    if (type != nullptr && !is_script_type(type->value)) continue;
    // Behind what twig puts together the value does not stand where it is read.
    const std::string_view written = page.text(source->value_span);
    const bool printed = written.find("{{") != written.npos;
    const std::string_view address = printed ? written : std::string_view(source->value);
    // Variants of a page have the same element.
    if (known.emplace(element.tag.begin, address).second) out.push_back({element.tag, address});
  }
  return out;
}

const html::Attribute* attribute_of(const File& page, const Inline& script) {
  if (!script.is_attribute) return nullptr;
  for (const html::Attribute& attribute :
       page.html().attributes_of(page.html().elements[script.element])) {
    const Span value = attribute.value_span;
    const bool ends =
        attribute.name == "values" ? script.span.end <= value.end : script.span.end == value.end;
    if (!value.empty() && value.begin <= script.span.begin && ends) return &attribute;
  }
  return nullptr;
}

std::vector<CodePlace> places_with_code(const html::Document& page) {
  std::vector<CodePlace> out;
  for (const html::Element& element : page.elements) {
    if (element.name == "script") out.push_back({element.tag, element.name, false});
    for (const html::Attribute& attribute : page.attributes_of(element)) {
      const bool handler = attribute.name.size() > 2 && attribute.name.starts_with("on");
      const bool link = attribute.name == "href" || attribute.name == "src";
      if (handler ||
          (link && text::lower_ascii(text::trimmed(attribute.value)).starts_with("javascript:")))
        out.push_back({attribute.span, attribute.name, true});
    }
  }
  return out;
}

}  // namespace premod::markup
