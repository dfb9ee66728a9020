#include "sarif/sarif.hpp"

#include "common/place.hpp"
#include "sarif/driver.hpp"
#include "sarif/place.hpp"
#include "sarif/results.hpp"
#include "sarif/run.hpp"
#include "sarif/texts.hpp"

namespace premod::sarif {
namespace {

std::size_t index_of(const std::vector<std::string>& sorted, const std::string& id) {
  std::size_t i = 0;
  while (sorted[i] != id) ++i;
  return i;
}

void write_invocation(JsonWriter& json, const Run& run, std::string_view end_time) {
  json.key("invocations").array().object().member("executionSuccessful", run.successful);
  if (!end_time.empty()) json.member("endTimeUtc", end_time);
  json.member("exitCode", exit_status(run.report->decision.verdict));
  json.member("exitCodeDescription", name_of(run.report->decision.verdict));
  json.key("toolExecutionNotifications").array();
  for (const Notification& note : run.notifications) {
    json.object().key("descriptor").object().member("id", note.id);
    json.member("index", index_of(run.notification_ids, note.id)).end();
    json.member("level", note.level == Level::off ? "none" : name_of(note.level));
    std::string text = message_text(note.message);
    if (text.empty()) text = note.id;
    json.key("message").object().member("text", text).end();
    const auto rule = run.rule_index.find(note.rule);
    if (rule != run.rule_index.end())
      json.key("associatedRule")
          .object()
          .member("id", note.rule)
          .member("index", rule->second)
          .end();
    json.end();
  }
  json.end().end().end();
}

void write_provenance(JsonWriter& json, const Revision& revision) {
  const std::string uri = browsable_uri(revision.repository);
  if (uri.empty()) return;
  json.key("versionControlProvenance").array().object().member("repositoryUri", uri);
  if (!revision.commit.empty()) json.member("revisionId", revision.commit);
  if (!revision.branch.empty()) json.member("branch", revision.branch);
  json.key("mappedTo").object().member("uriBaseId", "%SRCROOT%").end().end().end();
}

void write_run(JsonWriter& json, const Run& run, std::string_view end_time) {
  const Report& report = *run.report;
  json.object();
  write_tool(json, run);
  json.key("automationDetails").object().member("id", run.category).end();
  write_invocation(json, run, end_time);
  write_provenance(json, report.revision);
  json.key("originalUriBaseIds").object().key("%SRCROOT%").object().key("description").object();
  json.member("text", texts::source_root.in(report.language)).end().end().end();
  json.member("columnKind", "utf16CodeUnits").member("language", name_of(report.language));
  write_taxonomies(json, run);
  json.key("results").array();
  for (const Entry& entry : run.entries) write_result(json, entry, run);
  json.end().end();
}

const Wording& wording_of(OutcomeKind kind) {
  switch (kind) {
    case OutcomeKind::passed:
    case OutcomeKind::violated:
      return texts::passed;
    case OutcomeKind::unanswered:
      return texts::unanswered;
    case OutcomeKind::not_applicable:
      return texts::not_applicable;
    case OutcomeKind::not_run:
      break;
    case OutcomeKind::crashed:
      return texts::crashed;
  }
  return texts::not_run;
}

}  // namespace

std::string outcome_text(const Outcome& outcome, Language language) {
  std::string text(wording_of(outcome.kind).in(language));
  if (outcome.why.empty()) return text;
  if (text.ends_with('.')) text.pop_back();
  return common::closed(text + ": " + plain_line(outcome.why));
}

std::string write(const Report& report, Profile profile, const Limits& limits,
                  std::string_view end_time, std::string_view site) {
  constexpr int lines = 4;  // one result a line
  constexpr std::size_t usual_result = 1200;
  std::size_t places = 0;
  for (const Finding& finding : report.findings) places += finding.place_count();
  std::string out;
  out.reserve(20000 + places * usual_result);
  JsonWriter json(out, lines);
  json.object().member("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
  json.member("version", "2.1.0").key("runs").array();
  for (Run& run : runs_of(report, profile, limits)) {
    run.site = site;
    write_run(json, run, end_time);
  }
  json.end().end();
  out += '\n';
  return out;
}

}  // namespace premod::sarif
