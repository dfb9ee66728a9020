// Addresses that scripts and templates show, with the language of the readers they are shown to.
#pragma once

#include <string_view>
#include <vector>

#include "text/entities/url.hpp"
#include "widget/texts/template_text.hpp"

namespace premod {

struct CodeLink {
  const File* file = nullptr;
  Span span;
  text::Address address;
  std::string_view language;  ///< of the branch it stands in; empty: not known
  bool in_text = false;       ///< in one of Widget::template_texts
  bool in_script = false;     ///< a string of a script, which may not be shown
};

/// In texts, in links of templates, and in strings of scripts that are an address and nothing else.
[[nodiscard]] std::vector<CodeLink> code_links(const Widget& widget);

}  // namespace premod
