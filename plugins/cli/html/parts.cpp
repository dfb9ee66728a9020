#include "cli/html/parts.hpp"

#include <algorithm>
#include <climits>

#include "cli/terminal/width.hpp"
#include "common/place.hpp"

namespace premod::cli {

std::string line_address(const Report& report, const Place& place) {
  std::string root = repository_uri(report.revision.repository);
  const bool known = root.starts_with("https://") && root.find('@') == std::string::npos &&
                     !report.revision.commit.empty() && place.container.empty() &&
                     is_portable_path(place.file) && !common::is_missing(place);
  if (!known) return {};
  if (root.ends_with(".git")) root.erase(root.size() - 4);
  const bool gitlab = root.find("gitlab") != std::string::npos;
  std::string out = root + (gitlab ? "/-/blob/" : "/blob/") + uri_of(report.revision.commit) + "/" +
                    uri_of(place.file);
  if (place.region) out += "#L" + std::to_string(place.region->line);
  return out;
}

std::string sentence(std::string_view text) {
  std::string out = text_of(text);
  for (std::size_t open = out.find('`'); open != std::string::npos; open = out.find('`', open)) {
    const std::size_t close = out.find('`', open + 1);
    if (close == std::string::npos) break;
    const std::string code = "<code>" + out.substr(open + 1, close - open - 1) + "</code>";
    out.replace(open, close + 1 - open, code);
    open += code.size();
  }
  return out;
}

namespace {

constexpr int max_frame_lines = 3;

// The columns of blanks that all lines begin with: a narrow page has no room for them. Nothing that
// is marked is cut away.
int indent_of(std::string_view source, const Place& place) {
  if (place.snippet_column != 1) return 0;
  int least = place.region->column - 1;
  while (!source.empty()) {
    const std::string_view line = source.substr(0, source.find('\n'));
    const std::size_t text = line.find_first_not_of(" \t");
    if (text != std::string_view::npos) least = std::min(least, static_cast<int>(text));
    source.remove_prefix(std::min(line.size() + 1, source.size()));
  }
  return std::max(least, 0);
}

// One source line with the columns [from, to) marked.
std::string marked_line(std::string_view line, int first_column, int from, int to) {
  std::string before, inside, after;
  int column = first_column;
  if (first_column == 1 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
  for (std::size_t i = 0; i < line.size();) {
    const Glyph glyph = glyph_at(line, i);
    (column < from ? before : column < to ? inside : after) += glyph.bytes;
    column += glyph.units;
    i += glyph.bytes.size();
  }
  if (from >= to) return html_text(before + inside + after);
  if (inside.empty()) inside = " ";
  return html_text(before) + "<mark>" + html_text(inside) + "</mark>" + html_text(after);
}

}  // namespace

std::string frame(const Place& place) {
  if (!place.region || place.snippet.empty()) return "";
  const Region& at = *place.region;
  const std::string source = plain_text(place.snippet);
  std::string_view rest = source;
  const int indent = indent_of(rest, place);
  std::string out = "<pre tabindex=\"0\">";  // on a phone it scrolls, from the keyboard too
  for (int i = 0; i < max_frame_lines && !rest.empty() && at.line + i <= at.end_line; ++i) {
    const int number = at.line + i;
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const int from = i == 0 ? at.column : 1;
    const auto blanks = static_cast<std::size_t>(indent);  // one byte each
    int to = number < at.end_line ? INT_MAX : at.end_column;
    if (i == 0 && to <= from) to = from + 1;
    out += (i ? "\n" : "") + std::string("<span class=\"dim\">") + std::to_string(number) +
           "</span>  " +
           marked_line(rest.substr(0, end).substr(std::min(blanks, end)),
                       (i == 0 ? place.snippet_column : 1) + indent, from, to);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return out + "</pre>";
}

}  // namespace premod::cli
