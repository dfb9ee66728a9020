// Kommo's listing shows one to five slides in each language.
#include <map>
#include <string>

#include "rule/language_value.hpp"
#include "rule/rule.hpp"
#include "widget/pictures.hpp"

namespace premod::rules {
namespace {

constexpr std::size_t max_slides = 5;  // kommo-slides

struct Language {
  std::size_t slides = 0;
  const json::Value* first = nullptr;
};

void tell(const File& file, const std::map<std::string_view, Language>& languages, Hits& out) {
  for (const auto& [name, language] : languages)
    if (language.slides > max_slides)
      out.add(file, language.first->span,
              {language_value("language", name), {"count", std::to_string(language.slides)}});
}

Hit& add_at_tour(const Manifest& manifest, Hits::Values values, Hits& out) {
  const json::Value* const tour = manifest.find("/tour");
  return tour ? out.add(manifest.file(), tour->place(), values) : out.add(manifest.file(), values);
}

/// The languages that have none, where others have.
void tell_without(const Widget& widget, const std::map<std::string_view, Language>& languages,
                  const std::map<std::string_view, Language>& listed, Hits& out) {
  for (const Locale& locale : widget.locales()) {
    const std::string_view name = locale.language();
    if (!languages.contains(name) && !listed.contains(name))
      add_at_tour(*widget.manifest(), {language_value("language", name), {"count", "0"}}, out);
  }
}

void check(const Widget& widget, Hits& out) {
  const Manifest* const manifest = widget.manifest();
  if (!manifest || !manifest->parsed()) return out.not_applicable();
  std::map<std::string_view, Language> languages;
  for (const TourImage& picture : tour_images(widget)) {
    Language& language = languages[picture.language];
    if (language.slides++ == 0) language.first = picture.value;
  }
  std::map<std::string_view, Language> listed;
  for (const ListedPicture& picture : listed_pictures(widget)) {
    if (picture.role != ListedRole::tour) continue;
    Language& language = listed[picture.language];
    if (language.slides++ == 0) language.first = picture.value;
  }
  if (languages.empty() && listed.empty())
    add_at_tour(*manifest, {}, out).variant("none");
  else
    tell_without(widget, languages, listed, out);
  tell(manifest->file(), languages, out);
  if (!listed.empty()) tell(*widget.listing().file(), listed, out);
}

}  // namespace

extern constinit const Rule image_tour_count = {
    .id = "image-tour-count",
    .clauses = {"kommo-slides"},
    .levels = {.amocrm = Level::off, .kommo = Level::error, .in_house = Level::off},
    .title = "Number of tour pictures",
    .message = "Tour pictures in {language}: {count}; one to five are allowed.",
    .remedy = "Keep one to five pictures per language.",
    // Slides can also be handed over in the listing's form, which premod does not see.
    .variants = {{"none", "Neither the manifest nor premod.json has tour pictures.",
                  "Add one to five pictures of 1188x616 to tour.tour_images of each language.",
                  Level::warning}},
    .checks = {check},
};

}  // namespace premod::rules
