#include <algorithm>
#include <map>

#include "cli/machine.hpp"
#include "cli/width.hpp"

namespace premod::cli {
namespace {

constexpr std::size_t max_related = 100;

// rdjson counts columns in UTF-8 bytes from 1; we know the line, so we can convert.
int byte_column(std::string_view line, int first_column, int column) {
  if (first_column != 1) return 0;
  int units = 1;
  std::size_t i = line.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  while (i < line.size() && units < column) {
    const Glyph glyph = glyph_at(line, i);
    units += glyph.units;
    i += glyph.bytes.size();
  }
  return units == column ? static_cast<int>(i) + 1 : 0;
}

std::string_view line_of(std::string_view snippet, int number) {
  for (; number > 0; --number) {
    const std::size_t end = snippet.find('\n');
    if (end == std::string_view::npos) return {};
    snippet.remove_prefix(end + 1);
  }
  return snippet.substr(0, snippet.find('\n'));
}

void write_position(JsonWriter& json, std::string_view name, int line, int column) {
  json.key(name).object().member("line", std::max(line, 1));
  if (column > 0) json.member("column", column);
  json.end();
}

void write_location(JsonWriter& json, const Place& place, const Finding& finding,
                    const Report& report) {
  const std::string& wanted = place.container.empty() ? place.file : place.container;
  const std::string path = anchor_file(wanted, finding.widget, report);
  json.key("location").object().member("path", path);
  if (path == place.file && place.region) {
    const Region& at = *place.region;
    const int from = byte_column(line_of(place.snippet, 0), place.snippet_column, at.column);
    const int first = at.line == at.end_line ? place.snippet_column : 1;
    const int to = byte_column(line_of(place.snippet, at.end_line - at.line), first, at.end_column);
    const bool both = from > 0 && to > 0;
    json.key("range").object();
    write_position(json, "start", at.line, both ? from : 0);
    write_position(json, "end", at.end_line, both ? to : 0);
    json.end();
  }
  json.end();
}

// An edit as reviewdog can offer it: inside the lines of the finding, whose text is known.
void write_suggestion(JsonWriter& json, const Edit& edit, const Place& place) {
  if (!edit.region || !place.region || edit.file != place.file || place.snippet_column != 1) return;
  const Region& at = *edit.region;
  const auto lines = std::count(place.snippet.begin(), place.snippet.end(), '\n');
  const int first = place.region->line;
  if (at.line == 1) return;  // there may be a byte order mark, which the snippet does not show
  if (at.line < first || at.end_line > first + static_cast<int>(lines)) return;
  const int from = byte_column(line_of(place.snippet, at.line - first), 1, at.column);
  const int to = byte_column(line_of(place.snippet, at.end_line - first), 1, at.end_column);
  if (from == 0 || to == 0) return;
  json.object().key("range").object();
  write_position(json, "start", at.line, from);
  write_position(json, "end", at.end_line, to);
  json.end().member("text", edit.replacement).end();
}

// All edits of a fix or none: half of one would be wrong.
void write_suggestions(JsonWriter& json, const Finding& finding) {
  json.key("suggestions").array();
  for (const Fix& fix : finding.fixes)
    if (fix.edits.size() == 1) write_suggestion(json, fix.edits[0], finding.place);
  json.end();
}

// The other places of a third-party file.
void write_others(JsonWriter& json, const Finding& finding, const Report& report) {
  if (finding.others.empty()) return;
  const std::size_t count = std::min(finding.others.size(), max_related);
  json.key("relatedLocations").array();
  for (std::size_t i = 0; i < count; ++i) {
    json.object().member("message", plain_text(finding.others[i].message));
    write_location(json, finding.others[i].place, finding, report);
    json.end();
  }
  json.end();
}

std::string_view severity(Level level) {
  if (level == Level::error) return "ERROR";
  return level == Level::warning ? "WARNING" : "INFO";
}

}  // namespace

std::string rdjson(const Report& report, const FormatOptions&) {
  std::map<std::string_view, const ClauseInfo*> clauses;
  for (const ClauseInfo& clause : report.clauses) clauses.emplace(clause.id, &clause);
  std::string out;
  JsonWriter json(out);
  json.object().key("source").object().member("name", report.tool).end();
  json.key("diagnostics").array();
  for (const Finding& finding : split_by_place(report.findings)) {
    if (!finding.is_new || finding.waived) continue;
    std::string message = plain_text(finding.message);
    if (!finding.others.empty()) message += " (+" + std::to_string(finding.others.size()) + ")";
    if (!finding.remedy.empty()) message += "\n" + plain_text(finding.remedy);
    json.object().member("message", message);
    write_location(json, finding.place, finding, report);
    json.member("severity", severity(finding.level)).key("code").object();
    json.member("value", finding.rule);
    const auto clause = finding.clauses.empty() ? clauses.end() : clauses.find(finding.clauses[0]);
    if (clause != clauses.end() && !clause->second->url.empty())
      json.member("url", clause->second->url);
    json.end();
    if (!finding.fixes.empty()) write_suggestions(json, finding);
    write_others(json, finding, report);
    json.end();
  }
  json.end().end();
  out += '\n';
  return out;
}

}  // namespace premod::cli
