// The HTML of a template or page: what twig writes as far as the template tells, and the documents
// that stand in attributes and in elements for scripts' templates.
#pragma once

#include <string>
#include <string_view>

#include "markup/html.hpp"
#include "markup/twig.hpp"

namespace premod::markup {

inline constexpr std::size_t max_rendered_bytes = 16U << 20;  ///< of all variants

/// Documents in attributes and in scripts' templates that stand one inside of another.
inline constexpr int max_inner_documents = 8;

/// Every span is in bytes of `source`. `masked`: as twig::masked has it.
[[nodiscard]] html::Document document_of(std::string_view source, const twig::Template& parsed,
                                         std::string_view masked);

/// Makes `masked` what the elements of inner documents were read from: character references of a
/// `srcdoc` resolved, what other templates print masked.
void show_inner(const html::Document& html, std::string& masked);

/// Attribute text with those character references resolved that code is written with, as long as
/// `text`: what is left of a reference are spaces.
[[nodiscard]] std::string with_characters(std::string_view text);

/// What a script element of this type holds is markup that scripts make elements of:
/// "text/template", "text/x-handlebars".
[[nodiscard]] bool is_template_type(std::string_view type);

}  // namespace premod::markup
