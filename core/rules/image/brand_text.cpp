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

extern const Rule image_brand_text = define({
    .id = "image-brand-text",
    .clauses = {"req-4.2-brand-in-name", "req-4.2-brand-typeface"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = {.ru = "Бренд платформы на логотипе",
              .en = "The platform's brand in a logo",
              .es = "La marca de la plataforma en un logotipo",
              .pt = "A marca da plataforma em um logotipo"},
    .message = {.ru = "На логотипе {file} есть бренд платформы: «{text}».",
                .en = "The logo {file} carries the platform's brand: \"{text}\".",
                .es = "El logotipo {file} lleva la marca de la plataforma: «{text}».",
                .pt = "O logotipo {file} traz a marca da plataforma: \"{text}\"."},
    .remedy = {.ru = "Уберите название и фирменное начертание платформы с логотипа.",
               .en = "Remove the platform's name and lettering from the logo.",
               .es = "Quite del logotipo el nombre y la tipografía de la plataforma.",
               .pt = "Remova do logotipo o nome e o tipo de letra da plataforma."},
    .checks = {check},
});

}  // namespace premod::rules
