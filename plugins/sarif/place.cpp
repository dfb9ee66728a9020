#include "sarif/place.hpp"

#include <algorithm>

namespace premod::sarif {
namespace {

constexpr std::string_view manifest = "manifest.json";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// A region that no viewer refuses, whatever the report says.
Region sound(Region region) {
  region.line = std::max(region.line, 1);
  region.column = std::max(region.column, 1);
  region.end_line = std::max(region.end_line, region.line);
  region.end_column = std::max(region.end_column, 1);
  if (region.end_line == region.line)
    region.end_column = std::max(region.end_column, region.column);
  return region;
}

}  // namespace

bool expressible(std::string_view path) {
  if (path.empty() || !is_utf8(path)) return false;
  for (std::size_t i = 0; i <= path.size();) {
    const std::size_t end = std::min(path.find('/', i), path.size());
    const std::string_view segment = path.substr(i, end - i);
    if (segment.empty() || segment == "." || segment == "..") return false;
    i = end + 1;
  }
  return true;
}

Anchor anchor_of(const Place& place, std::string_view widget, const Report& report) {
  if (expressible(place.file))
    return {uri_of(place.file), sound(place.region.value_or(Region{1, 1, 1, 1})), true};
  const auto info = std::find_if(report.widgets.begin(), report.widgets.end(),
                                 [&](const WidgetInfo& w) { return w.root == widget; });
  const bool archive = info != report.widgets.end() && info->archive;
  std::string path(widget);
  if (!archive)
    path = widget.empty() || widget == "." ? manifest : path + "/" + std::string(manifest);
  if (!expressible(path)) path = manifest;
  return {uri_of(path), {1, 1, 1, 1}, place.file.empty()};
}

std::string message_text(std::string_view text) {
  const std::string plain = plain_line(text);
  std::string out;
  out.reserve(plain.size());
  for (std::size_t i = 0; i < plain.size(); ++i) {
    out += plain[i];
    const char next = i + 1 < plain.size() ? plain[i + 1] : '\0';
    if ((plain[i] == ']' && next == '(') || (plain[i] == '{' && is_digit(next))) out += ' ';
  }
  return out;
}

std::string link_text(std::string_view text) {
  std::string out;
  for (const char c : message_text(text)) {
    if (c == '\\' || c == '[' || c == ']') out += '\\';
    out += c;
  }
  return out;
}

std::string repository_uri(std::string_view remote) {
  std::string uri(remote);
  if (uri.find("://") == std::string::npos) {
    const std::size_t colon = uri.find(':');
    if (colon == std::string::npos || uri.find('/') < colon) return "";
    uri = "ssh://" + uri.substr(0, colon) + "/" + uri.substr(colon + 1);
  }
  const std::size_t scheme = uri.find("://");
  const std::string_view name = std::string_view(uri).substr(0, scheme);
  if (name != "https" && name != "http" && name != "ssh" && name != "git") return "";
  const auto allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) ||
           std::string_view("-._~/:@%+,;=&$!*'()?").find(c) != std::string_view::npos;
  };
  return std::all_of(uri.begin(), uri.end(), allowed) && uri.size() > scheme + 3 ? uri : "";
}

}  // namespace premod::sarif
