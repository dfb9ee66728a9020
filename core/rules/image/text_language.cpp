// Words of pictures in another language than the page they are shown on, as the caller's reader
// recognised them; without a reader conduct-image-language asks a person.
#include "rule/language_value.hpp"
#include "rule/rule.hpp"
#include "text/shown.hpp"
#include "widget/pictures.hpp"
#include "widget/texts/picture_words.hpp"
#include "widget/texts/visible_text.hpp"

namespace premod::rules {
namespace {

constexpr Wording not_read{"not-run.pictures",
                           "not every picture was read (--read-pictures reads their words); the "
                           "question {rule} asks a person"};

struct Pictures {
  const Widget& widget;
  Hits& out;
  bool any = false;
  bool all_read = true;

  void look(const File* picture, std::string_view language, const File& place,
            const json::Value& path) {
    if (picture == nullptr || !is_western(language)) return;
    any = true;
    const auto read = words_of(widget, *picture);
    if (!read) all_read = false;
    const std::string words =
        read ? foreign_words_of_picture(read->text, language, read->exact) : std::string();
    if (!words.empty())
      out.add(place, path.span,
              {{"file", path.string},
               {"text", text::shown(words, 60)},
               language_value("language", language)});
  }
};

void check(const Widget& widget, Hits& out) {
  Pictures pictures{widget, out};
  for (const TourImage& picture : tour_images(widget))
    pictures.look(picture.file, picture.language, widget.manifest()->file(), *picture.value);
  for (const ListedPicture& picture : listed_pictures(widget))
    pictures.look(picture.file, picture.language, *widget.listing().file(), *picture.value);
  if (!pictures.any) return out.not_applicable();
  if (!pictures.all_read) out.not_built({not_read, {{"rule", "conduct-image-language"}}});
}

}  // namespace

extern constinit const Rule image_text_language = {
    .id = "image-text-language",
    .clauses = {"req-2.4-image-text"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = "Language of words in pictures",
    .message = "The words \"{text}\" in {file} are not in {language}.",
    .remedy = "Translate the words, or make a separate picture for that language.",
    .checks = {check},
    .blind_spots =
        "Words in pictures are read only with --read-pictures; very short texts are not judged, "
        "and Spanish and Portuguese are told apart only by several words that they do not share.",
};

}  // namespace premod::rules
