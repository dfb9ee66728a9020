// Recognises third-party style sheets by banner, name, folder, vocabulary or sheer size.
#include "css/vendored.hpp"

#include <algorithm>
#include <cctype>

#include "css/tokenizer.hpp"
#include "data/css_libraries.hpp"

namespace premod::css {
namespace {

constexpr std::size_t min_minified_bytes = 600;
constexpr std::size_t min_minified_blocks = 6;
constexpr std::size_t min_minified_line = 200;  // bytes, on average
// Nobody writes that much style by hand for one widget; seen are frameworks of 0.4 and 1.9 MB, the
// largest own sheet of 91 widgets has about 60 KB.
constexpr std::size_t framework_bytes = 200 * 1024;

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

// "v4.5.2" or "4.5.2" at or after `from`, within a line.
std::string version_after(std::string_view text, std::size_t from) {
  const std::size_t stop = std::min(text.size(), from + 60);
  for (std::size_t i = from; i < stop && text[i] != '\n'; ++i) {
    if (!std::isdigit(static_cast<unsigned char>(text[i]))) continue;
    std::size_t end = i;
    while (end < text.size() && (std::isalnum(static_cast<unsigned char>(text[end])) ||
                                 text[end] == '.' || text[end] == '-'))
      ++end;
    const std::string_view found = text.substr(i, end - i);
    if (contains(found, ".")) return std::string(found.substr(0, found.find_last_not_of(".-") + 1));
    i = end;
  }
  return {};
}

bool in_library_folder(std::string_view path) {
  const std::string low = "/" + lower(path);
  for (const std::string_view folder :
       {"/vendor/", "/vendors/", "/node_modules/", "/bower_components/", "/third_party/",
        "/third-party/", "/thirdparty/"})
    if (contains(low, folder)) return true;
  return false;
}

// The file's name without folder, `.min`, version and extension.
std::string stem_of(std::string_view path) {
  std::string name = lower(path.substr(path.rfind('/') == path.npos ? 0 : path.rfind('/') + 1));
  if (name.ends_with(".css")) name.erase(name.size() - 4);
  if (name.ends_with(".min")) name.erase(name.size() - 4);
  std::size_t cut = name.size();
  while (cut > 0 && (std::isdigit(static_cast<unsigned char>(name[cut - 1])) ||
                     name[cut - 1] == '.' || name[cut - 1] == 'v' || name[cut - 1] == '-'))
    --cut;
  return cut == 0 ? name : name.substr(0, cut);
}

// A banner: the first comment (or one marked `/*!`) that carries a licence or a library's name with
// a version.
bool has_banner(std::string_view text, const Sheet& sheet, std::uint32_t base, Library& found) {
  constexpr std::size_t first_comments = 3;
  for (std::size_t i = 0; i < std::min(first_comments, sheet.comments.size()); ++i) {
    const Comment& comment = sheet.comments[i];
    const Span local{comment.text.begin - base, comment.text.end - base};
    const std::string_view words = local.of(text);
    const std::string low = lower(words);
    for (const auto& row : data::css_libraries::rows) {
      const auto at = low.find(row.banner);
      if (at == std::string::npos) continue;
      std::string version = version_after(words, at + row.banner.size());
      if (version.empty()) continue;
      found = {std::string(row.name), std::move(version)};
      return true;
    }
    const bool licensed = contains(low, "licensed under") || contains(low, "mit license") ||
                          contains(low, "@license") || contains(low, "license:") ||
                          contains(low, "license -") || contains(low, "apache license") ||
                          contains(low, "gnu general public");
    if (licensed) return true;
  }
  return false;
}

// A framework by its vocabulary: enough of the classes that only it has.
bool has_vocabulary(std::string_view text, Library& found) {
  constexpr std::size_t min_bytes = 20 * 1024;
  if (text.size() < min_bytes) return false;
  for (const auto& row : data::css_libraries::rows) {
    if (row.classes == "-") continue;
    std::size_t from = 0;
    bool all = true;
    while (all && from < row.classes.size()) {
      const auto space = std::min(row.classes.find(' ', from), row.classes.size());
      all = contains(text, row.classes.substr(from, space - from));
      from = space + 1;
    }
    if (!all) continue;
    found.name = std::string(row.name);
    return true;
  }
  return false;
}

}  // namespace

bool looks_minified(std::string_view text) {
  if (text.size() < min_minified_bytes) return false;
  std::size_t blocks = 0;
  std::size_t spaced = 0;
  std::size_t lines = 1;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n') ++lines;
    if (text[i] != '{' || i + 1 >= text.size()) continue;
    ++blocks;
    if (is_space(text[i + 1])) ++spaced;
  }
  return blocks >= min_minified_blocks && spaced * 20 <= blocks &&
         text.size() / lines >= min_minified_line;
}

bool looks_vendored(std::string_view path, std::string_view text, const Sheet& sheet,
                    std::uint32_t base, Library& found) {
  if (has_banner(text, sheet, base, found)) return true;
  const std::string stem = stem_of(path);
  for (const auto& row : data::css_libraries::rows)
    if (row.stem != "-" && stem == row.stem) {
      found.name = std::string(row.name);
      return true;
    }
  if (has_vocabulary(text, found)) return true;
  return in_library_folder(path) || text.size() >= framework_bytes;
}

}  // namespace premod::css
