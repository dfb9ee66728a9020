#include "widget/pictures.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "data/logos.hpp"
#include "markup/html.hpp"
#include "text/digest.hpp"
#include "widget/project/beside.hpp"

namespace premod {
namespace {

std::uint32_t number(std::string_view text) {
  std::uint32_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::vector<Logo> read_logos() {
  std::vector<Logo> out;
  for (const auto& row : data::logos::rows)
    out.push_back({row.stem, number(row.width), number(row.height), number(row.old_width),
                   number(row.old_height), row.needs == "always" ? std::string_view() : row.needs});
  return out;
}

// Every string below an icon key of left_menu.
void add_icons(const Widget& widget, const json::Value& value, bool icon,
               std::unordered_set<const File*>& out) {
  if (value.is_string() && icon) out.insert(named_file(widget, value.string));
  for (const json::Value& child : value.children)
    add_icons(widget, child, icon || child.key == "icon" || child.key == "icons", out);
}

/// What lies beside premod.json; where that is a file of the widget, too, the widget's.
const File* listed_file(const Widget& widget, std::string_view path) {
  const File* const beside = widget.project().beside(path);
  const File* const checked = widget.snapshot().find(path);
  const File* const own = widget.find(checked != nullptr ? widget.relative(*checked) : path);
  for (const File* const found : {own, widget.find(path), checked})
    if (found != nullptr && (beside == nullptr || found->bytes == beside->bytes)) return found;
  return beside;
}

}  // namespace

std::string package_folder(const Widget& widget) {
  if (!widget.is_archive() || widget.find("manifest.json")) return {};
  const File* nearest = nullptr;
  for (const File& file : widget.files()) {
    if (file.name() != "manifest.json" || is_system_junk(file.path)) continue;
    if (!nearest || std::count(file.path.begin(), file.path.end(), '/') <
                        std::count(nearest->path.begin(), nearest->path.end(), '/'))
      nearest = &file;
  }
  if (!nearest) return {};
  std::string_view path = widget.relative(*nearest);
  path.remove_suffix(nearest->name().size());
  return std::string(path);
}

std::span<const Logo> logos() {
  static const std::vector<Logo> all = read_logos();
  return all;
}

const Logo* logo_of(const Widget& widget, const Image& image) {
  std::string_view path = widget.relative(image.file());
  const std::string folder = package_folder(widget) + "images/";
  if (!path.starts_with(folder)) return nullptr;
  path.remove_prefix(folder.size());
  const std::string_view stem = path.substr(0, path.rfind('.'));
  for (const Logo& logo : logos())
    if (logo.stem == stem) return &logo;
  return nullptr;
}

const File* find_logo(const Widget& widget, const Logo& logo) {
  const std::string start = package_folder(widget) + "images/" + std::string(logo.stem);
  for (const char* extension : {".png", ".jpg", ".jpeg", ".gif"})
    if (const File* file = widget.find(start + extension)) return file;
  return nullptr;
}

const File* named_file(const Widget& widget, std::string_view path) {
  path = path.substr(0, path.find_first_of("?#"));
  while (path.starts_with('/') || path.starts_with("./"))
    path.remove_prefix(path[0] == '/' ? 1 : 2);
  return path.empty() ? nullptr : widget.find(package_folder(widget) + std::string(path));
}

std::vector<TourImage> tour_images(const Widget& widget) {
  std::vector<TourImage> out;
  const Manifest* const manifest = widget.manifest();
  const json::Value* const tour = manifest ? manifest->find("/tour") : nullptr;
  if (!tour || !tour->is_object()) return out;
  const json::Value* const shown = tour->find("is_tour");
  if (shown && shown->is_boolean() && !shown->boolean) return out;
  const json::Value* const images = tour->find("tour_images");
  if (!images) return out;
  for (const json::Value& language : images->children) {
    if (language.is_string())
      out.push_back({language.key, &language, named_file(widget, language.string)});
    for (const json::Value& image : language.children)
      if (image.is_string())
        out.push_back({language.key, &image, named_file(widget, image.string)});
  }
  return out;
}

std::vector<ListedPicture> listed_pictures(const Widget& widget) {
  std::vector<ListedPicture> out;
  const auto add = [&](ListedRole role, const ListingPage& page, const ProjectText& text) {
    if (!text.given() || !text.value->is_string()) return;
    std::string_view path = text.text();
    while (path.starts_with("./")) path.remove_prefix(2);
    out.push_back({role, page.language, text.value, listed_file(widget, path)});
  };
  for (const ListingPage& page : widget.listing().pages()) {
    add(ListedRole::icon, page, page.icon);
    add(ListedRole::logo, page, page.logo);
    for (const ProjectText& picture : page.tour) add(ListedRole::tour, page, picture);
  }
  return out;
}

std::unordered_set<const File*> listed_files(const Widget& widget) {
  std::unordered_set<const File*> out;
  for (const ListedPicture& picture : listed_pictures(widget)) out.insert(picture.file);
  for (const ListingPage& page : widget.listing().pages())
    if (page.description_file.given()) out.insert(named_file(widget, page.description_file.text()));
  out.erase(nullptr);
  return out;
}

std::optional<std::string_view> recognised_text(const Widget& widget, const File& picture) {
  const PictureTexts* const texts = widget.picture_texts();
  if (texts == nullptr) return std::nullopt;
  const auto at = texts->by_digest.find(text::sha256_hex(picture.bytes));
  return at == texts->by_digest.end() ? std::nullopt : std::optional<std::string_view>(at->second);
}

std::optional<PictureWords> words_of(const Widget& widget, const File& picture) {
  if (format_by_content(picture.bytes) == ImageFormat::svg) {
    constexpr int max_depth = 20;  // of elements around a run of text
    const html::Document svg = html::parse(picture.bytes);
    PictureWords out{{}, true};
    for (const html::Text& text : svg.texts) {
      std::uint32_t at = text.parent;
      for (int n = 0; n < max_depth && at != html::no_element && svg.elements[at].name != "text";
           ++n)
        at = svg.elements[at].parent;
      if (at != html::no_element && svg.elements[at].name == "text") out.text += text.text + '\n';
    }
    return svg.too_large ? std::nullopt : std::optional(std::move(out));
  }
  const auto text = recognised_text(widget, picture);
  return text ? std::optional(PictureWords{std::string(*text), false}) : std::nullopt;
}

std::vector<const File*> worded_pictures(const Widget& widget) {
  std::vector<const File*> out;
  for (const Image& image : widget.images())
    if (logo_of(widget, image) != nullptr) out.push_back(&image.file());
  for (const TourImage& picture : tour_images(widget))
    if (picture.file != nullptr) out.push_back(picture.file);
  for (const ListedPicture& picture : listed_pictures(widget))
    if (picture.file != nullptr) out.push_back(picture.file);
  std::unordered_set<const File*> seen;
  std::erase_if(out, [&](const File* file) { return !seen.insert(file).second; });
  return out;
}

std::vector<MenuIcon> menu_icons(const Widget& widget) {
  std::vector<MenuIcon> out;
  const Manifest* const manifest = widget.manifest();
  const json::Value* const menu = manifest ? manifest->find("/left_menu") : nullptr;
  if (menu == nullptr) return out;
  const auto add = [&](MenuTheme theme, const json::Value* value) {
    if (value != nullptr && value->is_string() && !value->string.empty())
      out.push_back({theme, value, named_file(widget, value->string)});
  };
  for (const json::Value& item : menu->children) {
    add(MenuTheme::any, item.find("icon"));
    const json::Value* icons = item.find("icons");
    if (icons == nullptr) continue;
    add(MenuTheme::any, icons);
    add(MenuTheme::light, icons->find("light"));
    add(MenuTheme::dark, icons->find("dark"));
  }
  return out;
}

std::unordered_set<const File*> market_pictures(const Widget& widget) {
  std::unordered_set<const File*> out;
  for (const Image& image : widget.images())
    if (logo_of(widget, image)) out.insert(&image.file());
  for (const TourImage& picture : tour_images(widget)) out.insert(picture.file);
  const Manifest* const manifest = widget.manifest();
  if (const json::Value* const menu = manifest ? manifest->find("/left_menu") : nullptr)
    add_icons(widget, *menu, false, out);
  out.erase(nullptr);
  return out;
}

}  // namespace premod
