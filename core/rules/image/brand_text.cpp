// The platform's brand inside a logo, in the words that the caller's reader recognised; without a
// reader conduct-logo-without-brand asks a person.
#include "rule/rule.hpp"
#include "text/entities/brand.hpp"
#include "text/shown.hpp"
#include "text/words.hpp"
#include "widget/pictures.hpp"

namespace premod::rules {
namespace {

constexpr Wording not_read{"not-run.pictures",
                           "not every picture was read (--read-pictures reads their words); the "
                           "question {rule} asks a person"};

/// The first line that carries a brand; empty without one.
std::string_view branded_line(std::string_view text) {
  for (const std::string_view line : text::split(text, '\n'))
    if (text::brand_in_name(line) != text::BrandUse::none) return line;
  return {};
}

struct Logos {
  const Widget& widget;
  Hits& out;
  bool any = false;
  bool all_read = true;

  void look(const File& picture, std::string_view name, const File& place, Span span = {}) {
    any = true;
    const auto words = words_of(widget, picture);
    if (!words) all_read = false;
    const std::string_view line = words ? branded_line(words->text) : std::string_view();
    if (line.empty()) return;
    const Value file{"file", std::string(name)};
    const Value said{"text", text::shown(line, 60)};
    if (span.empty())
      out.add(place, {file, said});
    else
      out.add(place, span, {file, said});
  }
};

void check(const Widget& widget, Hits& out) {
  Logos logos{widget, out};
  for (const Image& image : widget.images())
    if (logo_of(widget, image) != nullptr)
      logos.look(image.file(), widget.relative(image.file()), image.file());
  for (const ListedPicture& picture : listed_pictures(widget))
    if (picture.role != ListedRole::tour && picture.file != nullptr)
      logos.look(*picture.file, picture.value->string, *widget.listing().file(),
                 picture.value->span);
  if (!logos.any) return out.not_applicable();
  if (!logos.all_read) out.not_built({not_read, {{"rule", "conduct-logo-without-brand"}}});
}

}  // namespace

extern constinit const Rule image_brand_text = {
    .id = "image-brand-text",
    .clauses = {"req-4.2-brand-in-name", "req-4.2-brand-typeface"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = "The platform's brand in a logo",
    .message = "The logo {file} shows the platform's brand: \"{text}\".",
    .remedy = "Remove the platform's name and lettering from the logo.",
    .checks = {check},
    .blind_spots =
        "Words in pictures are read only with --read-pictures, and drawn lettering may not be "
        "recognised.",
};

}  // namespace premod::rules
