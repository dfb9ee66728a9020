#include "platform/listeners/taken_actions.hpp"

#include <algorithm>
#include <array>

#include "flow/branches.hpp"
#include "platform/listeners/framed_scripts.hpp"
#include "platform/listeners/listener_removals.hpp"
#include "platform/listeners/prevention.hpp"
#include "platform/page/deeds.hpp"
#include "text/ascii.hpp"
#include "text/shown.hpp"
#include "text/words.hpp"
#include "widget/ownership/own_names.hpp"

namespace premod::platform {
namespace {

using js::At;
using js::NodeId;
using js::NodeKind;
using page::Deed;
using page::DeedKind;
using text::is_one_of;

constexpr std::array<std::string_view, 24> user_actions = {
    "click",      "dblclick", "mousedown", "mouseup",     "pointerdown", "pointerup",
    "touchstart", "touchend", "touchmove", "wheel",       "mousewheel",  "DOMMouseScroll",
    "keydown",    "keypress", "keyup",     "input",       "beforeinput", "contextmenu",
    "copy",       "cut",      "paste",     "selectstart", "auxclick",    "submit"};

/// Browsers do not wait for what listeners on the page say of these, unless they are told to.
bool is_passive_by_default(std::string_view event) {
  return is_one_of(event, {"wheel", "mousewheel", "touchstart", "touchmove"});
}

/// A selector of nothing but names of elements: `a`, `form input`.
bool names_elements_only(const page::Elements& on) {
  return on.known && on.from_page && on.made == 0 && !on.own && !on.around && !on.behind &&
         on.selector.find_first_of(".#[:<_") == std::string::npos && !on.selector.empty();
}

/// Searched for in the page by names that nothing of the widget has.
bool names_button(const page::Elements& on) {
  const auto has = [&](std::string_view word) { return has_word(on.selector, word); };
  return on.known && on.from_page && on.selector.find_first_of(".#") != std::string::npos &&
         (has("button") || has("btn") || has("save") || has("submit"));
}

/// The element of the platform that a listener is about: not the Disable and Save buttons of the
/// settings window, which other rules look at.
bool is_control(const page::Elements& on) {
  if (on.own || on.around || on.behind || on.made != 0 || on.whole_page || on.narrowed ||
      on.by_caption || on.zone.own || on.zone.within_own)
    return false;
  const Zone zone = on.zone.zone;
  if (zone == Zone::left_menu || zone == Zone::notification_centre) return true;
  return zone == Zone::none && on.from_page && (on.system || names_button(on));
}

class Finder {
 public:
  explicit Finder(const Widget& widget)
      : widget_(widget), framed_(framed_scripts(widget)), removals_(widget) {}

  std::vector<TakenAction> run() {
    for (const js::File& script : widget_.scripts()) {
      if (script.error() != nullptr || script.is_vendored() || script.is_inline() ||
          framed_.contains(&script.file()))
        continue;
      read(script);
    }
    std::erase_if(out_, [](const auto& one) { return one.event.empty(); });
    return std::move(out_);
  }

 private:
  void read(const js::File& script) {
    for (const Deed& deed : page::deeds(script)) {
      if (deed.kind != DeedKind::listens || deed.content == 0 || deed.by == "one") continue;
      const bool control = is_control(deed.on);
      const bool whole = deed.on.whole_page || names_elements_only(deed.on);
      if (!control && !whole) continue;
      if (!out_.empty() && out_.back().file == &script.file() && out_.back().span == deed.span)
        continue;
      std::string events = taken(script, deed, control);
      if (events.empty()) continue;
      out_.push_back({&script.file(), deed.span, std::move(events),
                      text::shown(deed.on.selector, 80), control});
    }
  }

  /// The events that never come to their consequences.
  std::string taken(const js::File& script, const Deed& deed, bool control) {
    std::string out;
    std::optional<page::Prevention> how;
    for (const std::string_view word : text::split(deed.event, ' ')) {
      const auto [name, space] = event_parts(word);
      if (!is_user_action(name)) continue;
      if (!how) how = page::prevention_of(script, deed, control);
      if (!how->takes || how->once) return {};
      // A button of which nothing but its name is known may be the widget's, if it does something.
      if (control && !deed.on.system && deed.on.zone.zone == Zone::none && !how->alone) return {};
      if (is_passive_by_default(name) && deed.on.whole_page && !how->active) continue;
      if (how->keys_only && !name.starts_with("key")) continue;
      if (removals_.take_off(script, deed, name, space)) continue;
      out += (out.empty() ? "" : " ") + std::string(name);
    }
    return out;
  }

  const Widget& widget_;
  std::set<const premod::File*> framed_;
  ListenerRemovals removals_;
  std::vector<TakenAction> out_;
};

}  // namespace

bool is_user_action(std::string_view event) { return text::contains(user_actions, event); }

std::vector<TakenAction> taken_actions(const Widget& widget) { return Finder(widget).run(); }

}  // namespace premod::platform
