// Flattening an i18n file and finding keys in it.
#include "widget/texts/locale.hpp"

#include <algorithm>
#include <numeric>

namespace premod {

Locale::Locale(const File& file, std::string language, bool split)
    : file_(&file),
      language_(std::move(language)),
      split_(split),
      document_(json::Document::parse(file.bytes)) {
  base_language_ = language_.substr(0, language_.find_first_of("-_"));
  for (char& c : base_language_)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  if (!parsed()) return;
  std::string path;
  std::size_t budget = max_key_path_bytes;
  flatten(*document_.root(), path, budget);
  by_path_.resize(texts_.size());
  std::iota(by_path_.begin(), by_path_.end(), 0U);
  std::stable_sort(by_path_.begin(), by_path_.end(), [this](std::uint32_t a, std::uint32_t b) {
    return texts_[a].path < texts_[b].path;
  });
}

bool Locale::parsed() const { return document_.root() != nullptr && document_.root()->is_object(); }

void Locale::flatten(const json::Value& value, std::string& path, std::size_t& budget) {
  for (std::size_t i = 0; i < value.children.size() && !truncated_; ++i) {
    const json::Value& child = value.children[i];
    const std::size_t before = path.size();
    if (before != 0) path += '.';
    path += value.is_object() ? child.key : std::to_string(i);
    if ((child.is_object() || child.is_array()) && !child.children.empty()) {
      flatten(child, path, budget);
    } else if (path.size() + sizeof(LocaleText) > budget) {
      truncated_ = true;
    } else {
      budget -= path.size();
      texts_.push_back({path, &child});
    }
    path.resize(before);
  }
}

const json::Value* Locale::find(std::string_view path) const {
  // The last of equal paths: a later duplicate key wins in every reader.
  const auto after = std::upper_bound(
      by_path_.begin(), by_path_.end(), path,
      [this](std::string_view wanted, std::uint32_t i) { return wanted < texts_[i].path; });
  if (after == by_path_.begin()) return nullptr;
  const LocaleText& text = texts_[*std::prev(after)];
  return text.path == path ? text.value : nullptr;
}

bool Locale::has(std::string_view path) const {
  const std::string prefix = std::string(path) + ".";
  const auto first = std::lower_bound(
      by_path_.begin(), by_path_.end(), path,
      [this](std::uint32_t i, std::string_view wanted) { return texts_[i].path < wanted; });
  if (first != by_path_.end() && texts_[*first].path == path) return true;
  const auto below = std::lower_bound(
      by_path_.begin(), by_path_.end(), prefix,
      [this](std::uint32_t i, const std::string& wanted) { return texts_[i].path < wanted; });
  return below != by_path_.end() && texts_[*below].path.starts_with(prefix);
}

std::optional<LocaleName> locale_name(std::string_view path) {
  constexpr std::string_view folder = "i18n/", extension = ".json";
  if (!path.starts_with(folder) || !path.ends_with(extension)) return std::nullopt;
  path = path.substr(folder.size(), path.size() - folder.size() - extension.size());
  const std::size_t slash = path.find('/');
  if (slash == path.npos) return path.empty() ? std::nullopt : std::optional(LocaleName{path});
  // Folders deeper than one, or with names that are no languages, hold something else.
  const std::string_view language = path.substr(0, slash);
  if (path.find('/', slash + 1) != path.npos || language.size() < 2 || language.size() > 5)
    return std::nullopt;
  return LocaleName{language, true};
}

}  // namespace premod
