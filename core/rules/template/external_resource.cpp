// Finds scripts, style sheets, fonts and templates that a template takes from another host, and the
// pictures of it that are always the same; frames and plain links may point anywhere.
#include "markup/file.hpp"
#include "rule/rule.hpp"
#include "text/entities/url.hpp"
#include "text/shown.hpp"

namespace premod::rules {

static bool is_font(const markup::File& page, const markup::Reference& reference) {
  if (reference.element == html::no_element) return false;
  const html::Attribute* as = page.html().attribute(page.html().elements[reference.element], "as");
  return as != nullptr && (as->value == "font" || as->value == "style" || as->value == "script");
}

/// What twig writes is the picture of something; one that is written out belongs to the widget. A
/// page of its own may show what it likes.
static bool is_own_picture(const markup::File& page, const markup::Reference& reference) {
  return reference.kind == markup::ReferenceKind::image && !reference.computed &&
         page.kind() != markup::Kind::html;
}

static void check(const markup::File& page, Hits& out) {
  for (const markup::Reference& reference : page.references()) {
    const bool concerned = reference.kind == markup::ReferenceKind::script ||
                           reference.kind == markup::ReferenceKind::stylesheet ||
                           reference.kind == markup::ReferenceKind::include ||
                           is_font(page, reference);
    const bool picture = !concerned && is_own_picture(page, reference);
    if (!concerned && !picture) continue;
    const std::string host = text::linked_host(reference.value);
    // Twig writes the host: the platform's own is the usual case.
    if (host.empty() || host.starts_with('_')) continue;
    const bool expression = reference.kind == markup::ReferenceKind::include;
    const std::string_view url = expression ? reference.value : page.text(reference.span);
    Hit& hit = out.add(page.file(), reference.span, {{"url", text::shown(url)}, {"host", host}});
    if (picture) hit.variant(page.kind() == markup::Kind::svg ? "drawing" : "picture");
  }
}

extern constinit const Rule template_external_resource = {
    .id = "template-external-resource",
    .clauses = {"req-3.2-no-external-resources", "en-front-templates", "en-front-cdnjs"},
    .levels = {.amocrm = Level::error, .kommo = Level::warning, .in_house = Level::warning},
    .title = "External resource in a template",
    .message = "The template loads `{url}` from another host, {host}.",
    .remedy = "Put the file into the widget's archive and refer to it by its path.",
    .variants = {{.name = "drawing",
                  .message = "The drawing loads the picture `{url}` from another host, {host}.",
                  .at_most = Level::warning},
                 {.name = "picture",
                  .message = "The template shows the picture `{url}` from another host, {host}.",
                  .at_most = Level::note}},
    .checks = {check},
    .vendored = true,
    .cause = "host",
};

}  // namespace premod::rules
