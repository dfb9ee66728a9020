#include "sarif/results.hpp"

#include <algorithm>

#include "common/place.hpp"
#include "sarif/driver.hpp"
#include "sarif/place.hpp"
#include "sarif/texts.hpp"

namespace premod::sarif {
namespace {

constexpr std::size_t max_message = 1024;
constexpr std::size_t max_links = 5;
constexpr std::size_t max_link_text = 80;
constexpr std::size_t max_related = 100;
constexpr std::size_t max_snippet = 2000;

void write_region(JsonWriter& json, std::string_view name, const Region& region) {
  json.key(name).object().member("startLine", region.line).member("startColumn", region.column);
  json.member("endLine", region.end_line).member("endColumn", region.end_column).end();
}

void write_artifact(JsonWriter& json, const std::string& uri) {
  json.key("artifactLocation").object().member("uri", uri);
  json.member("uriBaseId", "%SRCROOT%").end();
}

// The whole lines around the region, where they were not cut: as many as are known.
void write_context(JsonWriter& json, const Place& place) {
  if (!place.region || place.region->line < 1 || place.snippet.empty()) return;
  if (place.snippet_column != 1 || place.snippet.size() > max_snippet) return;
  const auto breaks = std::count(place.snippet.begin(), place.snippet.end(), '\n');
  json.key("contextRegion").object().member("startLine", place.region->line);
  json.member("endLine", place.region->line + static_cast<int>(breaks));
  json.key("snippet").object().member("text", place.snippet).end().end();
}

void write_physical(JsonWriter& json, const Place& place, const Anchor& anchor) {
  json.key("physicalLocation").object();
  write_artifact(json, anchor.uri);
  write_region(json, "region", anchor.region);
  if (anchor.exact) write_context(json, place);
  json.end();
}

// Where links do not work, it says itself where the place is: "for, line 15", "load, lib/a.js:3".
std::string label_of(const Place& place, const Place& from, Language language) {
  const std::string line = place.region ? std::to_string(place.region->line) : "";
  std::string where = place.file + (line.empty() ? "" : ":" + line);
  if (place.label.empty()) return shortened(plain_line(where.empty() ? "?" : where), max_link_text);
  std::string label = shortened(plain_line(place.label), max_link_text);
  if (line.empty() && place.file == from.file) return label;
  if (place.file != from.file) return label + ", " + shortened(plain_line(where), max_link_text);
  return filled(texts::at_line.in(language), {{"label", label}, {"n", line}});
}

std::string links_of(const Occurrence& finding, Language language) {
  std::string links;
  for (std::size_t i = 0; i < finding.related.size() && i < max_links; ++i)
    links += (i ? ", [" : "[") + link_text(label_of(finding.related[i], finding.place, language)) +
             "](" + std::to_string(i + 1) + ")";
  return links.empty() ? "" : "\n" + std::string(texts::see.in(language)) + " " + links + ".";
}

// What is wrong, what to do, where to look: a line each. A dashboard takes the first for a title.
std::string message_of(const Alert& alert, Language language) {
  const Occurrence& place = *alert.place;
  const std::string links = links_of(place, language);
  std::string text = message_text(place.message);
  if (text.empty()) text = alert.finding->rule;
  // The rest of the file or line: related places.
  if (!alert.others.empty()) text += " (+" + std::to_string(alert.others.size()) + ")";
  const std::size_t room = max_message - std::min(links.size(), max_message);
  text = shortened(common::closed(text), room);
  const std::string remedy = message_text(place.remedy);
  if (!remedy.empty()) text += "\n" + remedy;
  return shortened(text, room) + links;
}

void write_related(JsonWriter& json, const Alert& alert, const Run& run) {
  const Occurrence& first = *alert.place;
  if (first.related.empty() && alert.others.empty()) return;
  std::vector<const Place*> places;
  for (const Place& place : first.related) places.push_back(&place);
  for (const Occurrence* other : common::named_others(alert)) places.push_back(&other->place);
  const std::size_t count = std::min(places.size(), max_related);
  json.key("relatedLocations").array();
  for (std::size_t i = 0; i < count; ++i) {
    const Place& place = *places[i];
    json.object().member("id", i + 1);
    write_physical(json, place, anchor_of(place, alert.finding->widget, *run.report));
    const std::string label = label_of(place, first.place, run.report->language);
    json.key("message").object().member("text", message_text(label)).end().end();
  }
  json.end();
}

// Rules about safety tell the way from the source to the place in their related places, rules
// about loops the way from the loop to the call.
bool tells_a_way(const Entry& entry, const Run& run) {
  const auto rule = run.rule_index.find(entry.rule);
  if (entry.alert.place->related.empty() || rule == run.rule_index.end()) return false;
  return run.rules[rule->second].rule->security ||
         entry.alert.finding->rule.find("-in-loop") != std::string::npos;
}

// Every viewer shows where a step is beside its text.
std::string step_text(const Place& place) {
  const std::string label = shortened(plain_line(place.label), max_link_text);
  return message_text(label.empty() ? plain_line(place.file) : label);
}

void write_flow(JsonWriter& json, const Entry& entry, const Run& run) {
  if (!tells_a_way(entry, run)) return;
  const Occurrence& finding = *entry.alert.place;
  json.key("codeFlows").array().object().key("threadFlows").array().object();
  json.key("locations").array();
  const auto step = [&](const Place& place, const std::string& text) {
    json.object().key("location").object();
    write_physical(json, place, anchor_of(place, entry.alert.finding->widget, *run.report));
    json.key("message").object().member("text", text).end().end().end();
  };
  const std::size_t count = std::min(finding.related.size(), max_related);
  for (std::size_t i = 0; i < count; ++i) step(finding.related[i], step_text(finding.related[i]));
  step(finding.place, shortened(message_text(finding.message), max_message));
  json.end().end().end().end().end();
}

void write_replacement(JsonWriter& json, const Edit& edit) {
  json.object().key("deletedRegion").object();
  const bool lines = edit.region && edit.region->line > 0 &&
                     (edit.length == 0 || edit.region->line != edit.region->end_line ||
                      edit.region->column != edit.region->end_column);
  if (lines) {
    json.member("startLine", edit.region->line).member("startColumn", edit.region->column);
    json.member("endLine", edit.region->end_line).member("endColumn", edit.region->end_column);
  } else {  // a byte order mark has no column
    json.member("byteOffset", edit.offset).member("byteLength", edit.length);
  }
  json.end().key("insertedContent").object().member("text", edit.replacement).end().end();
}

void write_fixes(JsonWriter& json, const Occurrence& finding, const Run& run) {
  const auto sound = [](const Fix& fix) {
    return !fix.edits.empty() && std::all_of(fix.edits.begin(), fix.edits.end(), [](const Edit& e) {
      return is_portable_path(e.file);
    });
  };
  if (std::none_of(finding.fixes.begin(), finding.fixes.end(), sound)) return;
  json.key("fixes").array();
  for (const Fix& fix : finding.fixes) {
    if (!sound(fix)) continue;
    std::string text = shortened(message_text(fix.description), max_message);
    if (text.empty()) text = texts::fix.in(run.report->language);
    json.object().key("description").object().member("text", text).end();
    json.key("artifactChanges").array();
    for (std::size_t i = 0; i < fix.edits.size();) {
      const std::string& file = fix.edits[i].file;
      json.object();
      write_artifact(json, uri_of(file));
      json.key("replacements").array();
      for (; i < fix.edits.size() && fix.edits[i].file == file; ++i)
        write_replacement(json, fix.edits[i]);
      json.end().end();
    }
    json.end().end();
  }
  json.end();
}

// The rule's relationships say what all its results break; a result says only what differs.
void write_taxa(JsonWriter& json, const Entry& entry, const Run& run) {
  const std::vector<std::string>& clauses = entry.alert.finding->clauses;
  const auto rule = run.rule_index.find(entry.rule);
  if (rule != run.rule_index.end() && run.rules[rule->second].rule->clauses == clauses) return;
  const bool any = std::any_of(clauses.begin(), clauses.end(), [&](const std::string& clause) {
    return run.clause_index.contains(clause);
  });
  if (!any) return;
  json.key("taxa").array();
  for (const std::string& clause : clauses)
    if (run.clause_index.contains(clause)) write_taxon_reference(json, run, clause);
  write_weakness_references(json, run, entry.rule);
  json.end();
}

// No names and no addresses: the file goes to dashboards.
void write_properties(JsonWriter& json, const Occurrence& finding, Basis basis) {
  json.key("properties").object().member("premod/basis", name_of(basis));
  json.member("premod/new", finding.is_new);
  if (finding.place.region && finding.place.region->end_line > finding.place.region->line)
    json.member("premod/lastLine", finding.place.region->end_line);
  if (finding.origin) {
    const Origin& origin = *finding.origin;
    json.key("premod/blame").object().member("commit", origin.commit);
    json.member("authorTime", iso_time(origin.time, origin.time_offset));
    json.member("introducedHere", origin.introduced_here).end();
  }
  json.end();
}

// The specification wants both members on every result of a run or on none.
void write_state(JsonWriter& json, const Entry& entry, const Run& run) {
  if (run.profile == Profile::full) {
    json.key("suppressions").array();
    if (!entry.outcome && entry.alert.finding->waived) {
      json.object().member("kind", "external").member("status", "accepted");
      json.member("justification", plain_line(entry.alert.place->waiver)).end();
    }
    json.end();
  }
  if (!run.report->compared) return;
  const bool is_new = !entry.outcome && entry.alert.finding->is_new;
  json.member("baselineState", entry.fixed ? "absent" : is_new ? "new" : "unchanged");
}

void write_rule_reference(JsonWriter& json, const std::string& rule, const Run& run) {
  json.member("ruleId", rule);
  const auto found = run.rule_index.find(rule);
  if (found != run.rule_index.end()) json.member("ruleIndex", found->second);
}

void write_finding(JsonWriter& json, const Entry& entry, const Run& run) {
  const Finding& task = *entry.alert.finding;
  const Occurrence& finding = *entry.alert.place;
  const Anchor anchor = anchor_of(finding.place, task.widget, *run.report);
  json.object();
  write_rule_reference(json, entry.rule, run);
  json.member("kind", "fail").member("level", name_of(task.level)).key("message").object();
  json.member("text", message_of(entry.alert, run.report->language)).end();
  json.key("locations").array().object();
  write_physical(json, finding.place, anchor);
  // The first is what premod itself compares by: it stays when a neighbouring line changes. The
  // others hold GitHub's hash, which does not; a consumer that joins them all takes the first.
  json.end().end().key("fingerprints").object();
  json.member("premodFinding/v1", finding.fingerprint).end();
  json.key("partialFingerprints").object();
  if (!finding.line_hash.empty() && anchor.exact)
    json.member("primaryLocationLineHash", finding.line_hash);
  json.member("premodFinding/v1", finding.fingerprint).end();
  write_related(json, entry.alert, run);
  write_flow(json, entry, run);
  write_fixes(json, finding, run);
  write_taxa(json, entry, run);
  write_state(json, entry, run);
  write_properties(json, finding, task.basis);
  json.end();
}

const char* kind_of(OutcomeKind outcome) {
  switch (outcome) {
    case OutcomeKind::passed:
      return "pass";
    case OutcomeKind::violated:
      return "fail";
    case OutcomeKind::unanswered:
      return "review";
    case OutcomeKind::not_applicable:
      return "notApplicable";
    case OutcomeKind::not_run:
    case OutcomeKind::crashed:
      break;
  }
  return "open";
}

void write_outcome(JsonWriter& json, const Entry& entry, const Run& run) {
  const Outcome& outcome = *entry.outcome;
  const auto found = run.rule_index.find(outcome.rule);
  std::string text = outcome.rule;
  if (found != run.rule_index.end()) text = run.rules[found->second].rule->title;
  text = common::closed(text) + " " + outcome_text(outcome, run.report->language);
  json.object();
  write_rule_reference(json, entry.rule, run);
  json.member("kind", kind_of(outcome.kind)).member("level", "none").key("message").object();
  json.member("text", message_text(shortened(message_text(text), max_message - 100))).end();
  json.key("locations").array().object();
  write_physical(json, {}, anchor_of({}, outcome.widget, *run.report));
  json.end().end();
  write_state(json, entry, run);
  json.end();
}

}  // namespace

void write_result(JsonWriter& json, const Entry& entry, const Run& run) {
  if (entry.outcome) {
    write_outcome(json, entry, run);
  } else {
    write_finding(json, entry, run);
  }
}

}  // namespace premod::sarif
