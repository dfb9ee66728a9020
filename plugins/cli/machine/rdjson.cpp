#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "cli/machine/machine.hpp"
#include "cli/terminal/width.hpp"
#include "common/place.hpp"

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

// Whole lines: what a comment stands at, and what a suggestion replaces. Counted from 1, both
// included.
struct Lines {
  int first = 0;
  int last = 0;
  std::string text;  ///< instead of them, without the last line's end; empty: they go
};

void write_lines(JsonWriter& json, const Lines& lines) {
  json.key("range").object();
  write_position(json, "start", lines.first, 0);
  write_position(json, "end", lines.last, 0);
  json.end();
}

void write_location(JsonWriter& json, const Place& place, std::string_view widget,
                    const Report& report, const Lines* lines = nullptr) {
  const std::string path = common::shown_file(place, widget, report);
  json.key("location").object().member("path", path);
  if (path == place.file && lines != nullptr) {
    write_lines(json, *lines);
  } else if (path == place.file && place.region) {
    // The line it begins on: reviewdog shows a comment only where all its lines are in the change.
    const Region at = common::head_of(place);
    const std::string_view line = line_of(place.snippet, 0);
    const int from = byte_column(line, place.snippet_column, at.column);
    const int to = byte_column(line, place.snippet_column, at.end_column);
    const bool both = from > 0 && to > 0;
    json.key("range").object();
    write_position(json, "start", at.line, both ? from : 0);
    write_position(json, "end", at.line, both ? to : 0);
    json.end();
  }
  json.end();
}

bool all_in(const Fix& fix, const std::string& file) {
  return !fix.edits.empty() && std::all_of(fix.edits.begin(), fix.edits.end(), [&](const Edit& e) {
    return e.file == file && e.region && e.region->line > 0;
  });
}

// The lines a fix only takes away, where they follow each other and hold the place.
std::optional<Lines> deleted_lines(const Fix& fix, const Place& place) {
  Lines lines{fix.edits[0].region->line, fix.edits[0].region->line - 1, ""};
  for (const Edit& edit : fix.edits) {
    const Region& at = *edit.region;
    const bool whole = at.column == 1 && at.end_column == 1 && at.end_line > at.line;
    if (!whole || !edit.replacement.empty() || at.line != lines.last + 1) return std::nullopt;
    lines.last = at.end_line - 1;
  }
  const int line = place.region->line;
  if (line < lines.first || line > lines.last) return std::nullopt;
  return lines;
}

// An edit of the lines of `text`, which begins with line `first`; false if it is not within them.
bool apply(std::string& text, int first, const Edit& edit) {
  const auto offset = [&](int line, int column) {
    std::size_t start = 0;
    for (int n = first; n < line; ++n) {
      start = text.find('\n', start);
      if (start == std::string::npos) return start;
      ++start;
    }
    const int byte = line < first ? 0 : byte_column(line_of(text, line - first), 1, column);
    return byte == 0 ? std::string::npos : start + static_cast<std::size_t>(byte) - 1;
  };
  const std::size_t from = offset(edit.region->line, edit.region->column);
  const std::size_t to = offset(edit.region->end_line, edit.region->end_column);
  if (from == std::string::npos || to == std::string::npos || to < from) return false;
  text.replace(from, to - from, edit.replacement);
  return true;
}

// All edits of a fix in the lines that are known, as new lines: half of a fix would be wrong.
std::optional<Lines> changed_lines(const Fix& fix, const Place& place) {
  if (place.snippet_column != 1 || place.snippet.empty()) return std::nullopt;
  if (place.region->line == 1) return std::nullopt;  // a byte order mark is not in the snippet
  std::vector<const Edit*> edits;
  for (const Edit& edit : fix.edits) edits.push_back(&edit);
  std::sort(edits.begin(), edits.end(),
            [](const Edit* a, const Edit* b) { return a->offset > b->offset; });  // the last first
  const int first = place.region->line;
  const auto breaks = std::count(place.snippet.begin(), place.snippet.end(), '\n');
  Lines lines{first, first + static_cast<int>(breaks), place.snippet};
  for (const Edit* edit : edits)
    if (!apply(lines.text, first, *edit)) return std::nullopt;
  if (lines.text.empty()) return std::nullopt;  // an empty line is not the same as none
  return lines;
}

// An edit on the line of the comment.
bool is_on_line(const Fix& fix, const Place& place) {
  if (fix.edits.size() != 1 || fix.edits[0].byte_column == 0) return false;
  const Region& at = *fix.edits[0].region;
  return at.line == place.region->line && at.end_line == at.line;
}

// What reviewdog can offer: it wants a suggestion to stand on the very lines of its comment.
struct Offer {
  std::vector<const Edit*> edits;  ///< on the comment's line
  std::optional<Lines> lines;      ///< or the lines of comment and suggestion
};

Offer offer_of(const Occurrence& finding) {
  Offer offer;
  const Place& place = finding.place;
  if (!place.region || !place.container.empty()) return offer;
  for (const Fix& fix : finding.fixes)
    if (all_in(fix, place.file) && is_on_line(fix, place)) offer.edits.push_back(&fix.edits[0]);
  for (const Fix& fix : finding.fixes) {
    if (!offer.edits.empty() || offer.lines || !all_in(fix, place.file)) continue;
    offer.lines = deleted_lines(fix, place);
    if (!offer.lines) offer.lines = changed_lines(fix, place);
  }
  return offer;
}

void write_suggestions(JsonWriter& json, const Offer& offer) {
  if (offer.edits.empty() && !offer.lines) return;
  json.key("suggestions").array();
  for (const Edit* edit : offer.edits) {
    const int column = static_cast<int>(edit->byte_column);
    json.object().key("range").object();
    write_position(json, "start", edit->region->line, column);
    write_position(json, "end", edit->region->line, column + static_cast<int>(edit->length));
    json.end().member("text", edit->replacement).end();
  }
  if (offer.lines) {
    json.object();
    write_lines(json, *offer.lines);
    json.member("text", offer.lines->text).end();
  }
  json.end();
}

// The places that explain it, and the other places of a third-party file.
void write_related(JsonWriter& json, const Alert& alert, const Report& report) {
  if (alert.others.empty() && alert.place->related.empty()) return;
  std::vector<std::pair<const Place*, std::string>> places;
  for (const Place& place : alert.place->related) places.emplace_back(&place, place.label);
  for (const Occurrence* other : common::named_others(alert))
    places.emplace_back(&other->place, other->message);
  places.resize(std::min(places.size(), max_related));
  json.key("relatedLocations").array();
  for (const auto& [place, message] : places) {
    json.object().member("message", plain_text(message));
    write_location(json, *place, alert.finding->widget, report);
    json.end();
  }
  json.end();
}

std::string_view severity(Level level) {
  if (level == Level::error) return "ERROR";
  return level == Level::warning ? "WARNING" : "INFO";
}

void write_diagnostic(JsonWriter& json, const Alert& alert, std::string_view url,
                      const Report& report) {
  const Finding& finding = *alert.finding;
  const Occurrence& first = *alert.place;
  std::string message = plain_text(first.message);
  if (!alert.others.empty()) message += " (+" + std::to_string(alert.others.size()) + ")";
  if (!first.remedy.empty()) message += "\n" + plain_text(first.remedy);
  json.object().member("message", message);
  const Offer offer = offer_of(first);
  write_location(json, first.place, finding.widget, report, offer.lines ? &*offer.lines : nullptr);
  json.member("severity", severity(finding.level)).key("code").object();
  json.member("value", finding.rule);
  if (!url.empty()) json.member("url", url);
  json.end();
  write_suggestions(json, offer);
  write_related(json, alert, report);
  json.end();
}

}  // namespace

std::string rdjson(const Report& report, const FormatOptions& options) {
  std::map<std::string_view, std::string> urls;
  for (const RuleInfo& rule : report.rules)
    urls.emplace(rule.id, rule_url(rule, report.clauses, report.language, options.site));
  std::string out;
  JsonWriter json(out);
  json.object().key("source").object().member("name", report.tool);
  if (const std::string page = site_page(options.site, report.language); !page.empty())
    json.member("url", page);
  json.end();
  json.key("diagnostics").array();
  for (const Alert& alert : alerts_of(report.findings))
    if (alert.finding->is_new && !alert.finding->waived)
      write_diagnostic(json, alert, urls[alert.finding->rule], report);
  json.end().end();
  out += '\n';
  return out;
}

}  // namespace premod::cli
