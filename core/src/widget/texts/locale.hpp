// A file of i18n: its language and its texts, each with key path and place.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "json/document.hpp"
#include "snapshot/snapshot.hpp"

namespace premod {

/// Key paths of one file take at most so many bytes together; the rest is not listed.
inline constexpr std::size_t max_key_path_bytes = 16U << 20U;

/// A leaf: any value that is no object. Elements of arrays have their index as key.
struct LocaleText {
  std::string path;  ///< keys joined by dots: "settings.login"
  const json::Value* value = nullptr;
};

class Locale {
 public:
  /// `language` and `split` as `locale_name` says.
  Locale(const File& file, std::string language, bool split);
  Locale(Locale&&) noexcept = default;
  Locale& operator=(Locale&&) noexcept = default;
  Locale(const Locale&) = delete;  // texts point into the document
  Locale& operator=(const Locale&) = delete;

  [[nodiscard]] const File& file() const { return *file_; }
  /// As the file's or folder's name says: "ru", "pt-BR".
  [[nodiscard]] std::string_view language() const { return language_; }
  /// The language without a region: "pt" for "pt-BR" and "pt_BR", lower case.
  [[nodiscard]] std::string_view base_language() const { return base_language_; }
  /// One of several files of the language (`i18n/ru/errors.json`): a layout of source trees.
  [[nodiscard]] bool is_split() const { return split_; }

  [[nodiscard]] const json::Document& document() const { return document_; }
  /// An object could be read.
  [[nodiscard]] bool parsed() const;
  [[nodiscard]] const std::vector<LocaleText>& texts() const { return texts_; }
  /// Not all texts are listed (max_key_path_bytes).
  [[nodiscard]] bool truncated() const { return truncated_; }
  /// The leaf with that path; null if there is none. Logarithmic.
  [[nodiscard]] const json::Value* find(std::string_view path) const;
  /// There is a leaf or an object at that path.
  [[nodiscard]] bool has(std::string_view path) const;

 private:
  void flatten(const json::Value& value, std::string& path, std::size_t& budget);

  const File* file_;
  std::string language_;
  std::string base_language_;
  bool split_;
  bool truncated_ = false;
  json::Document document_;
  std::vector<LocaleText> texts_;       // in the order of the file
  std::vector<std::uint32_t> by_path_;  // indices into texts_, sorted by path
};

/// What a path below the widget's root says: "i18n/ru.json" and "i18n/ru/x.json" are locales.
struct LocaleName {
  std::string_view language;
  bool split = false;
};
[[nodiscard]] std::optional<LocaleName> locale_name(std::string_view relative_path);

}  // namespace premod
