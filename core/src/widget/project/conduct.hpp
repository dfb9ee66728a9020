// When a question is put to a person at all: what the widget shows of the matter the question is
// about. These decide what is asked, never what is found, so a plain word in a script is enough.
#pragma once

#include <string_view>

#include "widget/widget.hpp"

namespace premod {

[[nodiscard]] bool has_location(const Widget& widget, std::string_view area);
/// en, es or pt is among its languages.
[[nodiscard]] bool has_western_language(const Widget& widget);
/// The listing names a price or a tariff of its own.
[[nodiscard]] bool is_paid(const Widget& widget);
/// Location advanced_settings, or an item under left_menu.settings.
[[nodiscard]] bool adds_settings_page(const Widget& widget);
[[nodiscard]] bool handles_drag_and_drop(const Widget& widget);
/// A web socket, a socket channel of the platform or a notification subscription.
[[nodiscard]] bool listens_to_events(const Widget& widget);
/// A setting that takes a key, a token, a password, an e-mail address or a phone number.
[[nodiscard]] bool asks_for_user_data(const Widget& widget);
/// dp.webhook_url, or a backend folder that is declared.
[[nodiscard]] bool receives_hooks(const Widget& widget);

}  // namespace premod
