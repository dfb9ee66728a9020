// Which pictures of a widget the marketplace shows: logos, tour and icons, and where they belong.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "image/image.hpp"
#include "widget/widget.hpp"

namespace premod {

/// Where manifest.json lies below the widget's root, with final `/`; empty if at the root or
/// nowhere. Not empty only for an archive that holds the folder instead of its content.
[[nodiscard]] std::string package_folder(const Widget& widget);

/// A logo of the marketplace (core/data/logos.tsv).
struct Logo {
  std::string_view stem;  ///< "logo_main"
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  std::uint32_t old_width = 0;  ///< of the older generation; 0: always the same
  std::uint32_t old_height = 0;
  std::string_view needed_by;  ///< a location; empty: always needed
};
[[nodiscard]] std::span<const Logo> logos();

/// The logo that `image` is by its path; null for any other image.
[[nodiscard]] const Logo* logo_of(const Widget& widget, const Image& image);

/// The file of a logo: .png, else .jpg, .jpeg or .gif; null if there is none.
[[nodiscard]] const File* find_logo(const Widget& widget, const Logo& logo);

/// One entry of manifest.json's tour.tour_images.
struct TourImage {
  std::string_view language;
  const json::Value* value = nullptr;  ///< the path's string
  const File* file = nullptr;          ///< null: there is no such file
};
/// In the order of the manifest; none if tour.is_tour is false.
[[nodiscard]] std::vector<TourImage> tour_images(const Widget& widget);

/// The file a path in the manifest names: from the root, with or without `/` or `./` in front and
/// a query behind; null if there is none.
[[nodiscard]] const File* named_file(const Widget& widget, std::string_view path);

/// A picture that the listing names.
enum class ListedRole : std::uint8_t { icon, logo, tour };
struct ListedPicture {
  ListedRole role{};
  std::string_view language;
  const json::Value* value = nullptr;  ///< the path's string in premod.json
  const File* file = nullptr;          ///< null: there is no such file
};
/// In the order of premod.json. Paths are relative to premod.json, else to what is checked.
[[nodiscard]] std::vector<ListedPicture> listed_pictures(const Widget& widget);

/// Their files and those of descriptions: they go into the form of the marketplace page, not into
/// the archive.
[[nodiscard]] std::unordered_set<const File*> listed_files(const Widget& widget);

/// What a reader recognised in the pictures that the marketplace shows.
struct PictureTexts {
  std::map<std::string, std::string, std::less<>> by_digest;  ///< SHA-256 of the bytes -> UTF-8
  std::vector<const File*> unread;                            ///< the reader had no answer
  std::size_t over_limit = 0;  ///< pictures that it was not asked about
};

/// The recognised words of a picture; nothing if it was not read.
[[nodiscard]] std::optional<std::string_view> recognised_text(const Widget& widget,
                                                              const File& picture);

/// The words of a picture: recognised ones, of a vector picture those that it holds as text.
struct PictureWords {
  std::string text;
  bool exact = false;  ///< written, not recognised
};
[[nodiscard]] std::optional<PictureWords> words_of(const Widget& widget, const File& picture);

/// Logos, tour pictures and the listing's, each once: those in which words are looked for.
[[nodiscard]] std::vector<const File*> worded_pictures(const Widget& widget);

/// An icon of an item of the left menu: `icon` for every theme, or one of `icons`.
enum class MenuTheme : std::uint8_t { any, light, dark };
struct MenuIcon {
  MenuTheme theme{};
  const json::Value* value = nullptr;  ///< the path's string in the manifest
  const File* file = nullptr;          ///< null: there is no such file
};
[[nodiscard]] std::vector<MenuIcon> menu_icons(const Widget& widget);

/// Logos, tour pictures and the icons of menu items.
[[nodiscard]] std::unordered_set<const File*> market_pictures(const Widget& widget);

}  // namespace premod
