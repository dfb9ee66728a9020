// Where markup brings scripts: elements with an address, attributes that run code.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "markup/file.hpp"

namespace premod::markup {

struct AttachedScript {
  Span tag;
  std::string_view address;  ///< with twig's own text where twig puts it together
};
/// Script elements that run what an address leads to, SVG's too.
[[nodiscard]] std::vector<AttachedScript> attached_scripts(const File& page);

/// The attribute that `script` stands in; null for a script element.
[[nodiscard]] const html::Attribute* attribute_of(const File& page, const Inline& script);

/// A script element, a handler or a `javascript:` address.
struct CodePlace {
  Span span;
  std::string name;  ///< of the element or the attribute
  bool is_attribute = false;
};
/// In the order of the elements, whatever the code does.
[[nodiscard]] std::vector<CodePlace> places_with_code(const html::Document& page);

}  // namespace premod::markup
