// How a widget installs, removes or switches other widgets, or leads its user to do so.
#pragma once

#include <string>
#include <vector>

#include "markup/file.hpp"
#include "platform/requests/requests.hpp"

namespace premod::platform {

/// Requests to install, remove or switch widgets; a widget may save its own settings.
[[nodiscard]] std::vector<Request> widget_installations(const js::File& script);

/// A link to the page where another widget is installed: `/settings/widgets/acme_other/`.
struct WidgetLink {
  Span span;
  std::string code;  ///< of the other widget
};
/// `own`: the widget's own code; empty if it is not known, then no link is another's.
[[nodiscard]] std::vector<WidgetLink> links_to_widgets(const js::File& script,
                                                       std::string_view own);
[[nodiscard]] std::vector<WidgetLink> links_to_widgets(const markup::File& page,
                                                       std::string_view own);

}  // namespace premod::platform
