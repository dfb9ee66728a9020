// What the widget's scripts do for the areas its manifest declares.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/loader.hpp"
#include "widget/manifest.hpp"
#include "widget/widget.hpp"

namespace premod::platform {

/// The callbacks object of the widget's own scripts; none where it cannot be read whole.
struct WidgetCode {
  const js::File* script = nullptr;
  Callbacks callbacks;
};
[[nodiscard]] std::optional<WidgetCode> widget_code(const Widget& widget);

/// What a callback does, as far as its text shows.
struct Body {
  bool known = false;    ///< the function stands in the file
  bool stub = false;     ///< empty, or nothing but `return true` and console output
  bool returns = false;  ///< some return gives a value that may be true
};
[[nodiscard]] Body body_of(const js::File& script, js::NodeId callback);

/// Some return of the function gives an object or a list as it is, not their text.
[[nodiscard]] bool returns_data(const js::File& script, js::NodeId callback);

enum class CallbackState : std::uint8_t { present, stub, missing };
/// "dpSettings", "leads.selected", "todo.selected|calendarSync".
[[nodiscard]] CallbackState callback_state(const WidgetCode& code, std::string_view names);
/// What the callback is given if that is no function for sure: `null`, `true`, a text, a list; else
/// 0.
[[nodiscard]] js::NodeId no_function(const WidgetCode& code, std::string_view names);

/// A declared area and a callback it needs.
struct AreaCallback {
  Location location;
  std::string_view callback;
  CallbackState state{};
  js::NodeId no_function = 0;  ///< what stands in its place: `dpSettings: null`
};
/// The callback for a message: "todo.selected / calendarSync".
[[nodiscard]] std::string shown_callback(const AreaCallback& need);
/// For every declared area that needs one. Areas with the suffix 0 are only initialised.
[[nodiscard]] std::vector<AreaCallback> area_callbacks(const Widget& widget,
                                                       const WidgetCode& code);

/// Some script names the area in a string: a test of the area in code.
[[nodiscard]] bool is_area_named(const Widget& widget, const Location& location);

}  // namespace premod::platform
