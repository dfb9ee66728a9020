#include "rule/settings_section.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "markup/html.hpp"
#include "platform/loader.hpp"

namespace premod {
namespace {

/// A string of the function that fills the settings' window.
bool is_in_settings(const Widget& widget, const TemplateText& text) {
  if (text.source != TextSource::script) return false;
  for (const js::File& script : widget.scripts()) {
    if (&script.file() != text.file || text.place.begin < script.span().begin ||
        text.place.begin >= script.span().end)
      continue;
    const auto& callbacks = platform::callbacks(script).values;
    for (const char* name : {"settings", "advancedSettings"})
      if (const auto at = callbacks.find(name); at != callbacks.end()) {
        const Span whole = script.span(at->second);
        if (whole.begin <= text.place.begin && text.place.end <= whole.end) return true;
      }
  }
  return false;
}

/// A heading or a section has begun.
bool is_in_section(std::string_view markup, std::size_t offset) {
  constexpr std::string_view names = " section fieldset details h1 h2 h3 h4 h5 h6 ";
  const html::Document page = html::parse(markup);
  return std::any_of(page.elements.begin(), page.elements.end(), [&](const html::Element& element) {
    return element.tag.begin < offset &&
           names.find(" " + element.name + " ") != std::string_view::npos;
  });
}

}  // namespace

bool is_settings_section(const Widget& widget, const TemplateText& text, std::size_t offset) {
  return is_in_settings(widget, text) && is_in_section(text.text, offset);
}

bool is_settings_section(const Widget&, const VisibleText& text, std::size_t) {
  return text.path.starts_with("settings.") || text.path.find("recommend") != std::string::npos;
}

}  // namespace premod
