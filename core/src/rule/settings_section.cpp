#include "rule/settings_section.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "js/function_around.hpp"
#include "markup/html.hpp"
#include "platform/loader.hpp"
#include "text/limit_log.hpp"

namespace premod {
namespace {

/// The functions that fill the settings' window or page.
template <class Use>
bool any_of_callbacks(const js::File& script, Use use) {
  const auto& callbacks = platform::callbacks(script).values;
  for (const char* name : {"settings", "advancedSettings"})
    if (const auto at = callbacks.find(name); at != callbacks.end())
      if (use(at->second)) return true;
  return false;
}

/// A string of the function that fills the settings' window.
bool is_in_settings(const Widget& widget, const TemplateText& text) {
  if (text.source != TextSource::script) return false;
  for (const js::File& script : widget.scripts()) {
    if (&script.file() != text.file || text.place.begin < script.span().begin ||
        text.place.begin >= script.span().end)
      continue;
    const auto holds = [&](js::NodeId value) {
      const Span whole = script.span(value);
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

/// Whether the settings alone come to run some code, by the calls that lead to it.
class SettingsRuns {
 public:
  SettingsRuns(const Widget& widget, const js::Program& program) : program_(program) {
    for (const js::File& script : widget.scripts())
      if (&script.program() == &program)
        any_of_callbacks(script, [&](js::NodeId value) {
          const js::At at{script.script_id(), value};
          roots_.push_back(at);
          if (const auto function = program.function_at(at)) roots_.push_back(*function);
          return false;
        });
  }

  /// One way leads there from the settings at least, and none from elsewhere.
  bool only(js::At place) {
    if (roots_.empty()) return false;
    followed_.clear();
    pending_ = {place};
    bool found = false;
    for (std::size_t next = 0; next < pending_.size(); ++next) {
      if (next == max_places) {
        text::note_limit("max_places");
        return true;  // nothing is claimed of what is not followed to its end
      }
      switch (from(pending_[next])) {
        case From::settings:
          found = true;
          break;
        case From::elsewhere:
          return false;
        case From::calls:
          break;
      }
    }
    return found;
  }

 private:
  static constexpr std::size_t max_places = 1'000;  // that are followed for one
  enum class From : std::uint8_t { settings, elsewhere, calls };

  /// What nobody is seen to call runs where the function around it does.
  From from(js::At place) {
    const js::Tree& tree = *program_.script(place.script).tree;
    for (js::NodeId at = place.node; at != 0; at = tree.parent(at)) {
      const js::At here{place.script, at};
      if (std::find(roots_.begin(), roots_.end(), here) != roots_.end()) return From::settings;
      if (js::is_function(tree[at].kind) && goes_to_callers(here)) return From::calls;
    }
    return From::elsewhere;
  }

  /// Calls that may be of others are asked only where no other is seen.
  bool goes_to_callers(js::At function) {
    const auto callers = program_.callers(function);
    if (callers.empty()) return false;
    if (!followed_.emplace(function.script, function.node).second) return true;
    const bool sure = !std::all_of(callers.begin(), callers.end(),
                                   [](const js::Caller& caller) { return caller.guess; });
    for (const js::Caller& caller : callers)
      if (pending_.size() <= max_places && !(sure && caller.guess)) pending_.push_back(caller.call);
    return true;
  }

  const js::Program& program_;
  std::vector<js::At> roots_, pending_;
  std::set<std::pair<js::ScriptId, js::NodeId>> followed_;
};

}  // namespace

/// The manifest names a field by the key: what a person fills in is no section. What a field of the
/// widget's own making shows is not known, and its name may be a section's heading.
static bool is_label_of_field(const Widget& widget, std::string_view path) {
  const Manifest* manifest = widget.manifest();
  const json::Value* settings =
      manifest == nullptr || !manifest->parsed() ? nullptr : manifest->find("/settings");
  if (settings == nullptr || !settings->is_object()) return false;
  return std::any_of(
      settings->children.begin(), settings->children.end(), [&](const json::Value& field) {
        const json::Value* name = field.is_object() ? field.find("name") : nullptr;
        const json::Value* type = name == nullptr ? nullptr : field.find("type");
        const bool custom = type != nullptr && type->string == "custom";
        return name != nullptr && name->is_string() && name->string == path && !custom;
      });
}

std::vector<ComputedPage> outside_settings(const Widget& widget, const js::File& script,
                                           std::vector<ComputedPage> pages) {
  if (pages.empty()) return pages;
  SettingsRuns runs(widget, script.program());
  std::map<js::NodeId, bool> known;  // of the functions around the pages
  std::erase_if(pages, [&](const ComputedPage& page) {
    const auto [answer, fresh] =
        known.try_emplace(js::function_around(script.tree(), page.node), false);
    if (fresh) answer->second = runs.only({script.script_id(), page.node});
    return answer->second;
  });
  return pages;
}

bool is_settings_section(const Widget& widget, const TemplateText& text, std::size_t offset) {
  return is_in_settings(widget, text) && is_in_section(text.text, offset);
}

bool is_settings_section(const Widget& widget, const VisibleText& text, std::size_t) {
  if (text.path.find("recommend") != std::string::npos) return true;
  return text.path.starts_with("settings.") && !is_label_of_field(widget, text.path);
}

}  // namespace premod
