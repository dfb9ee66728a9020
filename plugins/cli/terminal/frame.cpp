#include "cli/terminal/frame.hpp"

#include <algorithm>
#include <climits>

#include "cli/terminal/width.hpp"

namespace premod::cli {
namespace {

constexpr std::size_t max_lines = 3;
constexpr int tab_cells = 2;
constexpr int context_before = 12;  // cells kept before the mark in a cut line

struct Cell {
  std::string text;
  int cells;
  bool marked;
};

// A line as cells, each knowing whether UTF-16 columns [from, to) touch it.
std::vector<Cell> cells_of(std::string_view line, int first_column, int from, int to) {
  std::vector<Cell> out;
  int column = first_column;
  if (first_column == 1 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
  for (std::size_t i = 0; i < line.size();) {
    const Glyph glyph = glyph_at(line, i);
    const bool tab = glyph.bytes == "\t";
    out.push_back({tab ? std::string(tab_cells, ' ') : std::string(glyph.bytes),
                   tab ? tab_cells : glyph.cells, column >= from && column < to});
    column += glyph.units;
    i += glyph.bytes.size();
  }
  if (from >= column && from < to) out.push_back({" ", 1, true});  // the end of the line is meant
  return out;
}

// Where to begin a line that is wider than the frame: shortly before its mark.
std::size_t start_of(const std::vector<Cell>& line, int width) {
  int before = 0, total = 0;
  bool seen = false;
  for (const Cell& cell : line) {
    seen = seen || cell.marked;
    if (!seen) before += cell.cells;
    total += cell.cells;
  }
  if (total <= width || !seen || before < width - context_before) return 0;
  std::size_t start = 0;
  for (int skipped = 0; start < line.size() && skipped < before - context_before; ++start)
    skipped += line[start].cells;
  return start;
}

FrameLine drawn(const std::vector<Cell>& line, int number, int width) {
  FrameLine out{number, "", ""};
  std::string marks;
  const std::size_t start = start_of(line, width);
  int used = start > 0 ? 1 : 0;
  if (start > 0) out.text = "…", marks = " ";
  for (std::size_t i = start; i < line.size(); ++i) {
    if (used + line[i].cells > width - 1 && i + 1 < line.size()) {
      out.text += "…";
      break;
    }
    used += line[i].cells;
    out.text += line[i].text;
    marks.append(static_cast<std::size_t>(line[i].cells), line[i].marked ? '^' : ' ');
  }
  marks.erase(marks.find_last_not_of(' ') + 1);
  out.marks = std::move(marks);
  while (out.text.ends_with(' ')) out.text.pop_back();
  return out;
}

}  // namespace

std::vector<FrameLine> code_frame(const Place& place, int width) {
  std::vector<FrameLine> out;
  if (!place.region || place.snippet.empty()) return out;
  const Region& region = *place.region;
  const std::string source = plain_text(place.snippet);
  std::string_view rest = source;
  for (std::size_t i = 0; i < max_lines && !rest.empty(); ++i) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const int number = region.line + static_cast<int>(i);
    int from = i == 0 ? region.column : 1;
    int to = number < region.end_line ? INT_MAX : region.end_column;
    if (i == 0 && to <= from) to = from + 1;  // an empty stretch still has a place
    if (number > region.end_line || i > 0) from = to = 0;
    const std::string_view line = rest.substr(0, end);
    out.push_back(
        drawn(cells_of(line, i == 0 ? place.snippet_column : 1, from, to), number, width));
    if (number >= region.end_line) break;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return out;
}

}  // namespace premod::cli
