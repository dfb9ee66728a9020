// The report as JSON: the contract of docs/report.schema.json, the same bytes for the same report.
#include "api/report_json.hpp"
#include "premod/addresses.hpp"

namespace premod {
namespace {

void write_coordinates(JsonWriter& json, const std::optional<Region>& region) {
  const auto number = [&](std::string_view name, int value) {
    json.key(name);
    region&& value > 0 ? json.value(value) : json.null();
  };
  const Region at = region.value_or(Region{});
  number("line", at.line);
  number("column", at.column);
  number("endLine", at.end_line);
  number("endColumn", at.end_column);
}

void write_place(JsonWriter& json, const Place& place) {
  json.key("file");
  place.file.empty() ? json.null() : json.value(place.file);
  write_coordinates(json, place.region);
}

void write_origin(JsonWriter& json, const std::optional<Origin>& origin) {
  json.key("origin");
  if (!origin) {
    json.null();
    return;
  }
  json.object().member("commit", origin->commit);
  json.member("author", without_addresses(origin->author));
  json.member("time", iso_time(origin->time, origin->time_offset));
  json.member("summary", without_addresses(origin->summary));
  json.member("introducedHere", origin->introduced_here).end();
}

void write_fixes(JsonWriter& json, const std::vector<Fix>& fixes) {
  json.key("fixes").array();
  for (const Fix& fix : fixes) {
    json.object().member("description", fix.description).key("edits").array();
    for (const Edit& edit : fix.edits) {
      json.object().member("file", edit.file).member("offset", edit.offset);
      json.member("length", edit.length).member("replacement", edit.replacement);
      write_coordinates(json, edit.region);
      json.end();
    }
    json.end().end();
  }
  json.end();
}

void write_finding(JsonWriter& json, const Finding& finding) {
  json.object().member("rule", finding.rule).member("level", name_of(finding.level));
  json.member("basis", name_of(finding.basis));
  json.key("file");
  finding.place.file.empty() ? json.null() : json.value(finding.place.file);
  json.member("widget", finding.widget);
  write_coordinates(json, finding.place.region);
  json.member("message", finding.message).member("remedy", finding.remedy);
  json.strings("clauses", finding.clauses).member("fingerprint", finding.fingerprint);
  json.member("new", finding.is_new).member("waived", finding.waived);
  if (finding.waived) json.member("waiver", finding.waiver);
  write_origin(json, finding.origin);
  json.strings("owners", finding.owners).key("related").array();
  for (const Place& place : finding.related) {
    json.object();
    write_place(json, place);
    json.member("label", place.label).end();
  }
  json.end();
  write_fixes(json, finding.fixes);
  json.member("snippet", finding.place.snippet)
      .member("snippetColumn", finding.place.snippet_column);
  json.member("lineHash", finding.line_hash).end();
}

void write_widgets(JsonWriter& json, const Report& report) {
  json.key("widgets").array();
  for (const WidgetInfo& widget : report.widgets) {
    json.object().member("root", widget.root).member("name", widget.name);
    json.member("version", widget.version).member("archive", widget.archive);
    json.member("files", widget.files).member("bytes", widget.bytes).end();
  }
  json.end();
}

void write_revision(JsonWriter& json, const Revision& revision) {
  json.key("revision").object().member("repository", revision.repository);
  json.member("branch", revision.branch).member("commit", revision.commit);
  json.member("base", revision.base).end();
}

void write_findings(JsonWriter& json, std::string_view name, const std::vector<Finding>& findings) {
  json.key(name).array();
  for (const Finding& finding : findings) write_finding(json, finding);
  json.end();
}

void write_outcomes(JsonWriter& json, const Report& report) {
  json.key("outcomes").array();
  for (const Outcome& outcome : report.outcomes) {
    json.object().member("rule", outcome.rule).member("outcome", name_of(outcome.kind));
    json.member("why", outcome.why).member("widget", outcome.widget).end();
  }
  json.end();
}

void write_notices(JsonWriter& json, const Report& report) {
  json.key("notices").array();
  for (const Notice& notice : report.notices) {
    json.object().member("level", name_of(notice.level)).member("id", notice.id);
    json.member("message", notice.message).member("file", notice.file).end();
  }
  json.end();
}

}  // namespace

void write_report(JsonWriter& json, const Report& report) {
  json.object().key("tool").object().member("name", report.tool);
  json.member("version", report.version).end();
  json.member("profile", name_of(report.profile)).member("profileDate", report.profile_date);
  json.member("lang", name_of(report.language));
  write_widgets(json, report);
  write_revision(json, report.revision);
  json.member("compared", report.compared);
  write_findings(json, "findings", report.findings);
  write_findings(json, "fixed", report.fixed);
  write_outcomes(json, report);
  write_notices(json, report);
  json.key("decision").object().member("verdict", name_of(report.decision.verdict));
  json.strings("reasons", report.decision.reasons).end().end();
}

std::string report_json(const Report& report) {
  constexpr std::size_t usual_finding = 900;
  std::string out;
  out.reserve(4096 + report.findings.size() * usual_finding);
  JsonWriter json(out);
  write_report(json, report);
  out += '\n';
  return out;
}

}  // namespace premod
