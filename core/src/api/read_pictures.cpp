#include "api/read_pictures.hpp"

#include <memory>
#include <utility>

#include "api/notices.hpp"
#include "text/digest.hpp"
#include "widget/pictures.hpp"

namespace premod {
namespace {

constexpr Wording not_recognised{"notice.picture-not-read",
                                 "The words in {file} were not read: the reader of pictures failed "
                                 "or hit its limits."};
constexpr Wording too_many{"notice.pictures-over-limit",
                           "{count} more pictures were not read: at most {limit} of a widget are."};

/// What a reader is asked about; words in a vector picture stand in its source.
bool is_raster(std::string_view bytes) {
  const ImageFormat format = format_by_content(bytes);
  return format == ImageFormat::png || format == ImageFormat::jpeg || format == ImageFormat::gif;
}

std::shared_ptr<const PictureTexts> texts_of(const Widget& widget, const Request& request) {
  auto out = std::make_shared<PictureTexts>();
  std::size_t asked = 0;
  for (const File* picture : worded_pictures(widget)) {
    if (!is_raster(picture->bytes)) continue;
    const std::string digest = text::sha256_hex(picture->bytes);
    if (out->by_digest.contains(digest)) continue;
    if (++asked > max_read_pictures) {
      ++out->over_limit;
      continue;
    }
    if (request.progress) request.progress("reading " + std::string(picture->path));
    if (auto words = request.read_picture({picture->bytes, digest}))
      out->by_digest.emplace(digest, std::move(*words));
    else
      out->unread.push_back(picture);
  }
  return out;
}

}  // namespace

void read_pictures(const Request& request, std::span<Widget> widgets) {
  if (!request.read_picture) return;
  for (Widget& widget : widgets) widget.set_picture_texts(texts_of(widget, request));
}

void tell_unread_pictures(std::span<const Widget> widgets, const PathMapping& names,
                          Report& report) {
  for (const Widget& widget : widgets) {
    const PictureTexts* const texts = widget.picture_texts();
    if (texts == nullptr) continue;
    for (const File* file : texts->unread) {
      const std::string path = names.prefix + std::string(file->path);
      report.notices.push_back(notice(Level::warning, "picture-not-read",
                                      {not_recognised, {{"file", path}}}, report.language, path));
    }
    if (texts->over_limit > 0)
      report.notices.push_back(notice(Level::warning, "pictures-over-limit",
                                      {too_many,
                                       {{"count", std::to_string(texts->over_limit)},
                                        {"limit", std::to_string(max_read_pictures)}}},
                                      report.language));
  }
}

}  // namespace premod
