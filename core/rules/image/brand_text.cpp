// The platform's brand inside a logo. Reading it needs text recognition, which this build does not
// have: the rule says so, and conduct-logo-without-brand asks a person.
#include "rule/rule.hpp"
#include "widget/pictures.hpp"

namespace premod::rules {
namespace {

void check(const Widget& widget, Hits& out) {
  bool any = false;
  for (const Image& image : widget.images()) any = any || logo_of(widget, image);
  if (!any) return out.not_applicable();
  out.not_built(
      "This build of premod has no text recognition; the question conduct-logo-without-brand asks "
      "a "
      "person.");
}

}  // namespace

extern constinit const Rule image_brand_text = {
    .id = "image-brand-text",
    .clauses = {"req-4.2-brand-in-name", "req-4.2-brand-typeface"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = "The platform's brand in a logo",
    .message = "The logo {file} carries the platform's brand: \"{text}\".",
    .remedy = "Remove the platform's name and lettering from the logo.",
    .checks = {check},
};

}  // namespace premod::rules
