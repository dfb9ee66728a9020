#include "widget/project/conduct.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/words.hpp"

namespace premod {
namespace {

using text::lower_ascii;

template <std::size_t n>
bool any_script_mentions(const Widget& widget, const std::array<std::string_view, n>& words) {
  for (const File& file : widget.files()) {
    if (!file.path.ends_with(".js") || widget.vendored(file) != nullptr) continue;
    for (const std::string_view word : words)
      if (file.bytes.find(word) != std::string_view::npos) return true;
  }
  return false;
}

bool is_western(std::string_view language) {
  return language == "en" || language == "es" || language == "pt";
}

bool names_user_data(std::string_view code, std::string_view type) {
  static constexpr std::array<std::string_view, 8> words = {"key",   "token", "pass",  "secret",
                                                            "login", "mail",  "phone", "hash"};
  if (type == "pass") return true;
  const std::string name = lower_ascii(code);
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return name.find(word) != std::string::npos; });
}

}  // namespace

bool has_location(const Widget& widget, std::string_view area) {
  const Manifest* manifest = widget.manifest();
  return manifest != nullptr && manifest->has_location(area);
}

bool has_western_language(const Widget& widget) {
  for (const Locale& locale : widget.locales())
    if (is_western(locale.base_language())) return true;
  for (const ListingPage& page : widget.listing().pages())
    if (is_western(std::string_view(page.language).substr(0, 2))) return true;
  return false;
}

bool is_paid(const Widget& widget) {
  for (const ListingPage& page : widget.listing().pages())
    if (!page.prices.empty() || !page.tariffs.empty()) return true;
  return false;
}

bool adds_settings_page(const Widget& widget) {
  const Manifest* manifest = widget.manifest();
  return manifest != nullptr && (manifest->has_location("advanced_settings") ||
                                 manifest->find("/left_menu/settings") != nullptr);
}

bool handles_drag_and_drop(const Widget& widget) {
  static constexpr std::array<std::string_view, 8> words = {"droppable", "draggable", "sortable",
                                                            "dragover",  "dragstart", "dragenter",
                                                            "ondrop",    "'drop'"};
  return any_script_mentions(widget, words);
}

bool listens_to_events(const Widget& widget) {
  static constexpr std::array<std::string_view, 5> words = {
      "WebSocket", "socket.io", "listenSocketChannel", "addNotificationCallback", "EventSource"};
  return any_script_mentions(widget, words);
}

bool asks_for_user_data(const Widget& widget) {
  const Manifest* manifest = widget.manifest();
  if (manifest == nullptr) return false;
  const auto settings = manifest->settings();
  return std::any_of(settings.begin(), settings.end(), [](const Setting& setting) {
    return names_user_data(setting.code, setting.type);
  });
}

bool receives_hooks(const Widget& widget) {
  const Manifest* manifest = widget.manifest();
  return (manifest != nullptr && !manifest->string("/dp/webhook_url").empty()) ||
         !widget.project().backend().empty();
}

}  // namespace premod
