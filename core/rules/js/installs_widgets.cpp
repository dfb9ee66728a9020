// Finds requests that install, remove or switch widgets, and links to where other widgets are
// installed: only the user does so, and nothing offers it.
#include "flow/holes.hpp"
#include "flow/script.hpp"
#include "platform/requests/installations.hpp"
#include "rule/rule.hpp"
#include "widget/ownership/own_names.hpp"
#include "widget/widget.hpp"

namespace premod::rules {

static void check(const js::File& script, Hits& out) {
  for (const auto& [request, by_name] : platform::widget_installations(script)) {
    Hit& hit = out.add(script.file(), request.call->span(),
                       {{"url", js::without_holes(request.url)}, {"method", request.method}});
    if (by_name) hit.variant("by-name");
  }
}

static void check_links(const Widget& widget, Hits& out) {
  if (widget.scripts().empty()) return;
  const platform::OwnWidget own{own_names_of(widget.scripts().front()),
                                widget.project().submission().integration_id.text()};
  const auto tell = [&](const auto& document) {
    for (const platform::WidgetLink& link : platform::links_to_widgets(document, own))
      out.add(document.file(), link.span, {{"code", link.code}}).variant("link");
  };
  for (const js::File& script : widget.scripts())
    if (!script.is_vendored()) tell(script);
  for (const markup::File& page : widget.markup()) tell(page);
}

extern constinit const Rule js_installs_widgets = {
    .id = "js-installs-widgets",
    .clauses = {"req-1.2-no-installing", "req-1.2-no-private-ads", "req-2.2-can-disable"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .basis = Basis::likely,
    .title = "Widgets installed by code",
    .message = "The request {method} {url} installs, enables or disables widgets.",
    .remedy = "Remove the request: only users install integrations.",
    .variants = {{.name = "by-name",
                  .message = "The request {method} {url} sends a code that does not look like this "
                             "widget's: it installs, enables or disables another one.",
                  .at_most = Level::warning},
                 {"link", "A link leads to where the widget `{code}` is installed.",
                  "Remove the link: a widget does not offer to install others.", Level::warning}},
    .checks = {check, check_links},
    .vendored = true,
    .blind_spots = "Sees requests and links whose path is in the code; not forms.",
};

}  // namespace premod::rules
