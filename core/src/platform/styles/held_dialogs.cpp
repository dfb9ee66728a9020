// Joins what shows dialogs with what keeps the keys and the events that close them.
#include "platform/styles/held_dialogs.hpp"

#include <algorithm>
#include <cstdint>
#include <set>

#include "flow/markup_text.hpp"
#include "markup/file.hpp"
#include "platform/listeners/prevention.hpp"
#include "platform/styles/named_styles.hpp"
#include "text/ascii.hpp"
#include "text/needles.hpp"
#include "text/words.hpp"

namespace premod::platform {
namespace {

using js::NodeId;
using js::NodeKind;

/// `<form method="dialog">`, `<button commandfor="...">`
bool closes_by_attribute(std::string_view element, std::string_view name, std::string_view value) {
  return name == "commandfor" || (name == "method" && value == "dialog" && element != "button") ||
         (name == "formmethod" && value == "dialog");
}

bool closes_by_markup(const markup::File& page) {
  const html::Document& html = page.html();
  return std::any_of(html.elements.begin(), html.elements.end(), [&](const html::Element& element) {
    const auto attributes = html.attributes_of(element);
    return std::any_of(attributes.begin(), attributes.end(), [&](const html::Attribute& one) {
      return closes_by_attribute(element.name, one.name, text::lower_ascii(one.value));
    });
  });
}

/// Markup in a string, or an attribute that is given to an element.
bool closes_by_markup(const js::File& script) {
  static const text::Needles marks({"commandfor", "dialog"}, text::Needles::Case::ascii_folded);
  if (script.error() != nullptr || !marks.any_in(script.source())) return false;
  for (const js::Text& text : script.texts()) {
    if (!marks.any_in(text.value)) continue;
    for (const js::TagText& tag : js::tags_in(text.value))
      for (const auto& [name, value] : tag.attributes)
        if (closes_by_attribute(tag.name, name, text::lower_ascii(value))) return true;
  }
  for (const js::Call& call : script.calls()) {
    if (!text::is_one_of(call.member(), {"setAttribute", "attr", "prop"})) continue;
    if (call.argument_count() != 2) continue;
    const auto name = script.index().constant_text(call.argument(0));
    const auto value = script.index().constant_text(call.argument(1));
    if (name && closes_by_attribute({}, text::lower_ascii(*name), value.value_or(""))) return true;
  }
  const js::Tree& tree = script.tree();
  for (NodeId id = 1; id < tree.size(); ++id) {  // form.method = 'dialog'
    const NodeId target = tree.first_child(id);
    if (tree[id].kind != NodeKind::assignment_expression ||
        tree[target].kind != NodeKind::member_expression)
      continue;
    const auto value = script.index().constant_text(tree.next(target));
    const std::string name = text::lower_ascii(script.index().key_text(target));
    if (name == "commandforelement" || closes_by_attribute({}, name, value.value_or("")))
      return true;
  }
  return false;
}

/// Elements by their names, and as Elements::made numbers them.
class Known {
 public:
  void add(const page::Elements& on) {
    names_.insert(on.names.begin(), on.names.end());
    if (on.made != 0) made_.insert(on.made);
  }
  [[nodiscard]] bool has(const page::Elements& on) const {
    return made_.contains(on.made) ||
           std::any_of(on.names.begin(), on.names.end(),
                       [&](const std::string& name) { return names_.contains(name); });
  }

 private:
  NameSet names_;
  std::set<std::uint64_t> made_;
};

}  // namespace

void HeldDialogs::note(const js::File& script, const page::Deed& deed) {
  if (deed.by == "showModal" && (deed.on.made != 0 || !deed.on.names.empty()))
    shown_.push_back({&script, deed.span, deed.on});
  if (deed.kind == page::DeedKind::listens &&
      (deed.event == "cancel" || deed.event.find("keydown") != std::string::npos))
    asking_.push_back({&script, &deed});
}

std::vector<HeldDialog> HeldDialogs::find(const Widget& widget) const {
  Known shown;
  for (const HeldDialog& one : shown_) shown.add(one.on);
  Known held;
  for (const auto& [script, deed] : asking_)
    if (shown.has(deed->on) && page::prevention_of(*script, *deed, false).takes) held.add(deed->on);
  std::vector<HeldDialog> out;
  for (const HeldDialog& one : shown_)
    if (held.has(one.on)) out.push_back(one);
  if (out.empty()) return out;
  const auto closes = [](const auto& document) { return closes_by_markup(document); };
  if (std::any_of(widget.markup().begin(), widget.markup().end(), closes) ||
      std::any_of(widget.scripts().begin(), widget.scripts().end(), closes))
    return {};
  return out;
}

}  // namespace premod::platform
