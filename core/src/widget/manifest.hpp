// manifest.json: the document and the questions that many rules ask of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "json/document.hpp"
#include "snapshot/snapshot.hpp"

namespace premod {

/// A declared area, e.g. "lcard-1": `area` "lcard", `suffix` "1".
struct Location {
  std::string_view text;
  std::string_view area;
  std::string_view suffix;  ///< behind the last `-` if it is a number; empty without
  Span span;
};

/// A field of `settings`, `dp.settings` or a Salesbot handler.
struct Setting {
  std::string_view code;
  const json::Value* value = nullptr;  ///< the whole member
  std::string_view name;               ///< empty if missing or no string
  std::string_view type;
  bool required = false;
};

class Manifest {
 public:
  explicit Manifest(const File& file);

  [[nodiscard]] const File& file() const { return *file_; }
  [[nodiscard]] const json::Document& document() const { return document_; }
  /// An object could be read; a comment or a trailing comma in it does not matter.
  [[nodiscard]] bool parsed() const { return root() != nullptr; }
  /// Strict JSON and an object.
  [[nodiscard]] bool is_valid() const { return parsed() && document_.is_valid(); }
  /// The top object, null if it could not be read.
  [[nodiscard]] const json::Value* root() const;

  /// By pointer ("/widget/name"); null if it is not there.
  [[nodiscard]] const json::Value* find(std::string_view pointer) const;
  /// The string at `pointer`; empty if it is missing or no string.
  [[nodiscard]] std::string_view string(std::string_view pointer) const;

  [[nodiscard]] std::string_view code() const { return string("/widget/code"); }
  [[nodiscard]] std::string_view name() const { return string("/widget/name"); }
  [[nodiscard]] std::string_view version() const { return string("/widget/version"); }
  /// The strings of `widget.locale`.
  [[nodiscard]] std::vector<const json::Value*> locales() const;
  [[nodiscard]] std::vector<Location> locations() const;
  [[nodiscard]] bool has_location(std::string_view area) const;
  /// The fields of the object at `pointer`, by default the widget's settings.
  [[nodiscard]] std::vector<Setting> settings(std::string_view pointer = "/settings") const;

 private:
  const File* file_;
  json::Document document_;
};

/// Every string of the manifest that names an i18n key by its role: names, titles, descriptions.
/// `path` is dotted ("settings.login.name").
struct ManifestText {
  std::string path;
  const json::Value* value = nullptr;
};
[[nodiscard]] std::vector<ManifestText> texts_of(const Manifest& manifest);

/// Looks like an i18n key: words joined by dots, nothing else.
[[nodiscard]] bool is_key_form(std::string_view text);

}  // namespace premod
