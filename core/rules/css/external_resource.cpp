// Finds style sheets, fonts and pictures that a style sheet loads from another host.
#include "css/file.hpp"
#include "rule/rule.hpp"
#include "text/entities/url.hpp"
#include "text/shown.hpp"

namespace premod::rules {

static void check(const css::File& style, Hits& out) {
  for (const css::Url& url : style.urls()) {
    const std::string host = text::linked_host(url.value);
    if (host.empty()) continue;
    Hit& hit = out.add(style.file(), url.span, {{"url", text::shown(url.value)}, {"host", host}});
    if (url.is_import) hit.variant("import");
    if (url.is_font) hit.variant("font");
  }
}

extern constinit const Rule css_external_resource = {
    .id = "css-external-resource",
    .clauses = {"req-3.2-no-external-resources", "en-front-cdnjs", "kommo-cdn"},
    .levels = {.amocrm = Level::error, .kommo = Level::warning, .in_house = Level::warning},
    .title = "External resource in styles",
    .message = "The styles load `{url}` from another host, {host}.",
    .remedy = "Put the file into the widget's archive and use a relative path.",
    .variants = {{"import", "`@import` loads a style sheet from another host, {host}: `{url}`."},
                 {"font", "A font is loaded from another host, {host}: `{url}`."}},
    .checks = {check},
    .vendored = true,
    .cause = "host",
};

}  // namespace premod::rules
