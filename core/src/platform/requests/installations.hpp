// How a widget installs, removes or switches other widgets, or leads its user to do so.
#pragma once

#include <string>
#include <string_view>
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

/// A link to the page where another widget is installed: `/settings/widgets/acme_other/`,
/// `https://www.amocrm.ru/oauth?client_id=...`.
struct WidgetLink {
  Span span;
  std::string code;  ///< of the other widget, or its client_id
};
/// What the widget itself is called.
struct OwnWidget {
  const css::OwnNames& names;
  std::string_view integration;  ///< its client_id; empty if it is not known: then no other is
};
[[nodiscard]] std::vector<WidgetLink> links_to_widgets(const js::File& script,
                                                       const OwnWidget& own);
[[nodiscard]] std::vector<WidgetLink> links_to_widgets(const markup::File& page,
                                                       const OwnWidget& own);

}  // namespace premod::platform
