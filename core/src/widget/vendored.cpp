// Recognising what the integrator did not write: by folder, by banner, by name, by shape.
#include "widget/vendored.hpp"

#include <algorithm>
#include <array>

#include "data/known_libraries.hpp"
#include "widget/junk.hpp"

namespace premod {
namespace {

constexpr std::size_t head_bytes = 4'096;
constexpr std::size_t min_minified_bytes = 1'000;

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

bool contains(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

std::string_view file_name(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == path.npos ? path : path.substr(slash + 1);
}

/// The first "1.2.3" (or "1.2" behind a v) of `text`, empty if there is none.
std::string_view find_version(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_digit(text[i]) || (i > 0 && (is_digit(text[i - 1]) || text[i - 1] == '.'))) continue;
    std::size_t end = i;
    int dots = 0;
    while (end < text.size() &&
           (is_digit(text[end]) ||
            (text[end] == '.' && end + 1 < text.size() && is_digit(text[end + 1])))) {
      if (text[end] == '.') ++dots;
      ++end;
    }
    const bool marked = i > 0 && (text[i - 1] == 'v' || text[i - 1] == 'V' || text[i - 1] == '@');
    if (dots == 2 || (dots == 1 && marked)) return text.substr(i, end - i);
    i = end;
  }
  return {};
}

/// The comment that opens the file, without a leading "use strict" or byte order mark.
std::string_view opening_comment(std::string_view bytes) {
  bytes = bytes.substr(0, head_bytes);
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  while (!bytes.empty() && (is_space(bytes.front()) || bytes.front() == ';'))
    bytes.remove_prefix(1);
  if (bytes.starts_with("/*")) return bytes.substr(0, std::min(bytes.find("*/"), bytes.size()));
  if (!bytes.starts_with("//")) return {};
  std::size_t end = 0;
  while (end < bytes.size() && bytes.substr(end).starts_with("//"))
    end = std::min(bytes.find('\n', end), bytes.size() - 1) + 1;
  return bytes.substr(0, end);
}

/// "/*! name v1.2.3 ... MIT": a licence or a copyright, and a version.
std::optional<Vendored> by_banner(std::string_view bytes) {
  const std::string_view comment = opening_comment(bytes);
  if (comment.empty()) return std::nullopt;
  const std::string small = lower(comment);
  const bool licence = contains(small, "license") || contains(small, "licence") ||
                       contains(small, "copyright (c)") || contains(small, "@preserve") ||
                       contains(small, "licensed under");
  const std::string_view version = find_version(comment);
  if (!licence || (version.empty() && !comment.starts_with("/*!"))) return std::nullopt;
  std::size_t from = comment.find_first_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
  if (from == comment.npos) from = comment.size();
  std::size_t end = from;
  while (end < comment.size() &&
         (is_letter(comment[end]) || is_digit(comment[end]) || comment[end] == '.' ||
          comment[end] == '-' || comment[end] == '_'))
    ++end;
  // "For license information please see ..." names nobody.
  const std::string_view rest = std::string_view(small).substr(from);
  const bool sentence = rest.starts_with("for ") || rest.starts_with("copyright") ||
                        rest.starts_with("licen") || rest.starts_with("the ");
  return Vendored{VendoredBy::banner,
                  sentence ? std::string() : std::string(comment.substr(from, end - from)),
                  std::string(version)};
}

/// The library whose name the file's name begins with ("jquery-3.6.0.min.js"), if its trace is
/// there.
std::optional<Vendored> by_name(std::string_view path, std::string_view bytes) {
  const std::string name = lower(file_name(path));
  for (const auto& row : data::known_libraries::rows) {
    if (!name.starts_with(row.file)) continue;
    const std::string_view rest = std::string_view(name).substr(row.file.size());
    if (!rest.empty() && is_letter(rest.front())) continue;
    if (!row.trace.empty() && !contains(bytes, row.trace)) continue;
    std::string_view version = find_version(rest);
    if (version.empty()) version = find_version(bytes.substr(0, head_bytes));
    return Vendored{VendoredBy::known_name, std::string(row.library), std::string(version)};
  }
  return std::nullopt;
}

std::optional<Vendored> by_shape(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, head_bytes);
  if (contains(head, "__webpack_require__") || contains(head, "__WEBPACK_EXTERNAL_MODULE") ||
      contains(head, "parcelRequire") || contains(head, "webpackBootstrap") ||
      contains(bytes, "/***/ (function(module, ") || contains(bytes, "/***/ ((module, "))
    return Vendored{VendoredBy::bundled, {}, {}};
  if (is_minified(bytes)) return Vendored{VendoredBy::minified, {}, {}};
  const bool universal = contains(head, "typeof exports") && contains(head, "define.amd") &&
                         (contains(head, "typeof module") || contains(head, "module.exports"));
  if (!universal) return std::nullopt;
  std::string_view version = find_version(opening_comment(bytes));
  if (version.empty()) {
    for (const std::string_view mark :
         {"version = '", "version = \"", "VERSION = '", "VERSION = \"", "version: '", "version: \"",
          "VERSION: '", "VERSION: \""})
      if (const std::size_t at = bytes.find(mark); at != bytes.npos && version.empty())
        version = find_version(bytes.substr(at, 40));
  }
  if (version.empty()) return std::nullopt;
  return Vendored{VendoredBy::umd_wrapper, {}, std::string(version)};
}

/// A build script or a test: by its name, or by the modules only Node has. What calls define is a
/// widget's.
bool is_tooling(std::string_view path, std::string_view bytes) {
  const JunkKind junk = recognise_junk(path).kind;
  if (junk == JunkKind::build || junk == JunkKind::tests) return true;
  if (contains(bytes, "define(")) return false;
  if (bytes.starts_with("#!")) return contains(bytes.substr(0, bytes.find('\n')), "node");
  static constexpr std::array<std::string_view, 6> modules = {"fs",   "path",    "child_process",
                                                              "gulp", "webpack", "esbuild"};
  if (contains(bytes, "'node:") || contains(bytes, "\"node:")) return true;
  return std::any_of(modules.begin(), modules.end(), [&](std::string_view name) {
    for (const char quote : {'\'', '"'}) {
      const std::string quoted = quote + std::string(name) + quote;
      if (contains(bytes, "require(" + quoted + ")") || contains(bytes, "from " + quoted))
        return true;
    }
    return false;
  });
}

}  // namespace

bool is_minified(std::string_view bytes) {
  if (bytes.size() < min_minified_bytes) return false;
  // Most files end here: nobody writes such lines by hand.
  const auto ends = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n'));
  if (bytes.size() / (ends + 2) <= 200) return false;
  std::size_t in_long = 0;  // bytes that stand in long lines
  for (std::size_t start = 0; start <= bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', start), bytes.size());
    if (end - start > 500) in_long += end - start;
    start = end + 1;
  }
  const auto spaces = static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), is_space));
  return spaces * 100 < bytes.size() * 12 && in_long * 100 > bytes.size() * 60;
}

bool is_foreign_folder(std::string_view path) {
  constexpr std::array<std::string_view, 6> names = {
      "node_modules", "bower_components", "jspm_packages", ".git", "__MACOSX", ".yarn"};
  while (true) {
    const std::size_t slash = path.find('/');
    if (slash == path.npos) return false;
    if (std::find(names.begin(), names.end(), path.substr(0, slash)) != names.end()) return true;
    path.remove_prefix(slash + 1);
  }
}

std::optional<Vendored> recognise_vendored(std::string_view path, std::string_view bytes) {
  if (is_foreign_folder(path)) return Vendored{VendoredBy::folder, {}, {}};
  const std::size_t dot = path.rfind('.');
  const std::string extension = dot == path.npos ? std::string() : lower(path.substr(dot + 1));
  if (extension == "php" && path.starts_with("vendor/"))
    return Vendored{VendoredBy::folder, {}, {}};
  if (extension != "js" && extension != "mjs" && extension != "cjs" && extension != "css")
    return std::nullopt;
  if (auto found = by_name(path, bytes)) return found;
  if (auto found = by_banner(bytes)) return found;
  if (auto found = by_shape(bytes)) return found;
  // As if it stood in a folder for tools.
  if (extension != "css" && is_tooling(path, bytes)) return Vendored{VendoredBy::folder, {}, {}};
  return std::nullopt;
}

}  // namespace premod
