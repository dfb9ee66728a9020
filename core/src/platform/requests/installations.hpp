// How a widget installs, removes or switches other widgets, or leads its user to do so.
#pragma once

#include <string>
#include <vector>

#include "css/own_names.hpp"
#include "markup/file.hpp"
#include "platform/requests/requests.hpp"

namespace premod::platform {

struct Installation {
  Request request;
  bool by_name = false;  ///< the widget's own code is not known: the one that is sent looks foreign
};
/// Requests to install, remove or switch widgets; a widget may save its own settings.
[[nodiscard]] std::vector<Installation> widget_installations(const js::File& script);

/// A link to the page where another widget is installed: `/settings/widgets/acme_other/`.
struct WidgetLink {
  Span span;
  std::string code;  ///< of the other widget
};
[[nodiscard]] std::vector<WidgetLink> links_to_widgets(const js::File& script,
                                                       const css::OwnNames& own);
[[nodiscard]] std::vector<WidgetLink> links_to_widgets(const markup::File& page,
                                                       const css::OwnNames& own);

}  // namespace premod::platform
