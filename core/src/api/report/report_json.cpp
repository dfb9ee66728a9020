// The report as JSON: the contract of docs/report.schema.json, the same bytes for the same report.
#include "api/report/report_json.hpp"

#include <map>

#include "premod/addresses.hpp"
#include "premod/premod.hpp"
#include "premod/site.hpp"

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

void write_state(JsonWriter& json, const Occurrence& one) {
  json.member("fingerprint", one.fingerprint);
  json.member("new", one.is_new).member("waived", one.waived);
  if (one.waived) json.member("waiver", one.waiver);
  write_origin(json, one.origin);
}

void write_related(JsonWriter& json, const std::vector<Place>& related) {
  json.key("related").array();
  for (const Place& place : related) {
    json.object();
    write_place(json, place);
    json.member("label", place.label).end();
  }
  json.end();
}

// Members that are empty for most places are left out: there may be very many.
void write_occurrence(JsonWriter& json, const Occurrence& one, const Finding& finding) {
  json.object();
  write_place(json, one.place);
  json.member("snippet", one.place.snippet);
  if (one.place.snippet_column != 1) json.member("snippetColumn", one.place.snippet_column);
  write_state(json, one);
  if (!finding.others.empty() && one.message != finding.message)
    json.member("message", one.message);
  if (one.remedy != finding.remedy) json.member("remedy", one.remedy);
  if (!one.own_code) json.member("ownCode", false);
  if (&one != &finding) {  // those of the first place are the finding's own
    if (!one.owners.empty()) json.strings("owners", one.owners);
    if (!one.related.empty()) write_related(json, one.related);
    if (!one.fixes.empty()) write_fixes(json, one.fixes);
    if (!one.line_hash.empty()) json.member("lineHash", one.line_hash);
  }
  json.end();
}

void write_finding(JsonWriter& json, const Finding& finding) {
  json.object().member("rule", finding.rule).member("level", name_of(finding.level));
  json.member("basis", name_of(finding.basis));
  write_place(json, finding.place);
  json.member("widget", finding.widget);
  json.member("message", finding.sentence()).member("remedy", finding.remedy);
  json.strings("clauses", finding.clauses);
  write_state(json, finding);
  json.strings("owners", finding.owners);
  write_related(json, finding.related);
  write_fixes(json, finding.fixes);
  json.member("snippet", finding.place.snippet)
      .member("snippetColumn", finding.place.snippet_column);
  json.member("lineHash", finding.line_hash).key("places").array();
  for (const Occurrence* one : places_of(finding)) write_occurrence(json, *one, finding);
  json.end().end();
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

// With these a dashboard needs no other source for what the ids mean.
void write_rules(JsonWriter& json, const Report& report, std::string_view site) {
  json.key("rules").array();
  for (const RuleInfo& rule : report.rules) {
    json.object().member("id", rule.id).member("title", rule.title).member("area", rule.area);
    json.member("level", name_of(rule.level)).member("basis", name_of(rule.basis));
    json.member("asksHuman", rule.asks_human).member("security", rule.security);
    json.member("fixable", rule.fixable).strings("clauses", rule.clauses);
    json.member("url", rule_url(rule, report.clauses, report.language, site));
    if (!rule.question.empty()) json.member("question", rule.question);
    json.end();
  }
  json.end();
}

void write_clauses(JsonWriter& json, const Report& report) {
  std::map<std::string_view, std::string_view> results;
  const std::vector<ClauseResult> all = coverage(report);
  for (const ClauseResult& one : all) results.emplace(one.clause, one.result);
  json.key("clauses").array();
  for (const ClauseInfo& clause : report.clauses) {
    json.object().member("id", clause.id).member("source", clause.source);
    json.member("demand", clause.demand).member("url", clause.url);
    const auto result = results.find(clause.id);
    json.member("result", result == results.end() ? "missing" : result->second).end();
  }
  json.end();
}

}  // namespace

void write_report(JsonWriter& json, const Report& report, std::string_view site) {
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
  json.strings("reasons", report.decision.reasons).member("gate", report.decision.gate);
  json.member("moderation", report.decision.moderation).member("ready", report.decision.ready);
  json.end();
  write_rules(json, report, site);
  write_clauses(json, report);
  json.end();
}

std::string report_json(const Report& report) { return report_json(report, docs_url()); }

std::string report_json(const Report& report, std::string_view site) {
  constexpr std::size_t usual_finding = 900, usual_place = 450;
  std::size_t bytes = 100000;  // rules, clauses and outcomes
  for (const Finding& finding : report.findings)
    bytes += usual_finding + finding.place_count() * usual_place;
  std::string out;
  out.reserve(bytes);
  JsonWriter json(out);
  write_report(json, report, site);
  out += '\n';
  return out;
}

}  // namespace premod
