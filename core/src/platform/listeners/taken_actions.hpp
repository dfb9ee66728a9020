// What users do on the page and listeners of the widget keep from its consequences: clicks, keys,
// the wheel, copying, of the whole page or on the platform's own elements.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "widget/widget.hpp"

namespace premod::platform {

struct TakenAction {
  const premod::File* file = nullptr;
  Span span;             ///< of what listens
  std::string event;     ///< "contextmenu copy"
  std::string target;    ///< "document", or the selector of the platform's element
  bool control = false;  ///< it is that element; else the whole page
};
/// Left out: what a listener does once or is taken off again, what it does in the widget's own
/// elements, with keys that start something, or in a state that nobody sees from here.
[[nodiscard]] std::vector<TakenAction> taken_actions(const Widget& widget);

/// A name of an event is one of the user's actions that the page lives by.
[[nodiscard]] bool is_user_action(std::string_view event);

}  // namespace premod::platform
