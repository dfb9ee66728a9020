#include "rule/settings_section.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "flow/given_name.hpp"
#include "js/function_around.hpp"
#include "markup/html.hpp"
#include "platform/loader.hpp"

namespace premod {
namespace {

/// The functions that fill the settings' window or page.
template <class Use>
bool any_of_callbacks(const js::File& script, Use use) {
  const auto& callbacks = platform::callbacks(script).values;
  for (const char* name : {"settings", "advancedSettings"})
    if (const auto at = callbacks.find(name); at != callbacks.end())
      if (use(script.span(at->second))) return true;
  return false;
}

/// A string of the function that fills the settings' window.
bool is_in_settings(const Widget& widget, const TemplateText& text) {
  if (text.source != TextSource::script) return false;
  for (const js::File& script : widget.scripts()) {
    if (&script.file() != text.file || text.place.begin < script.span().begin ||
        text.place.begin >= script.span().end)
      continue;
    const auto holds = [&](Span whole) {
      return whole.begin <= text.place.begin && text.place.end <= whole.end;
    };
    if (any_of_callbacks(script, holds)) return true;
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

bool is_run_by_settings(const js::File& script, js::NodeId node) {
  constexpr int max_around = 8;  // functions inside each other
  const Span place = script.span(node);
  std::vector<std::string> names;
  js::NodeId function = js::function_around(script.tree(), node);
  for (int n = 0; function != 0 && n < max_around; ++n) {
    if (std::string name = js::given_name(script, function); !name.empty())
      names.push_back(std::move(name));
    function = js::function_around(script.tree(), function);
  }
  return any_of_callbacks(script, [&](Span whole) {
    if (whole.begin <= place.begin && place.end <= whole.end) return true;
    const std::string_view code = whole.of(script.file().bytes);
    return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
      return code.find(name + "(") != std::string_view::npos;
    });
  });
}

bool is_settings_section(const Widget& widget, const TemplateText& text, std::size_t offset) {
  return is_in_settings(widget, text) && is_in_section(text.text, offset);
}

bool is_settings_section(const Widget&, const VisibleText& text, std::size_t) {
  return text.path.starts_with("settings.") || text.path.find("recommend") != std::string::npos;
}

}  // namespace premod
