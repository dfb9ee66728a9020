#include <algorithm>
#include <map>
#include <string_view>

#include "cli/machine/machine.hpp"
#include "common/place.hpp"

namespace premod::cli {
namespace {

constexpr std::size_t max_secondary = 100;
constexpr std::size_t max_message = 4000;

// SonarQube takes the gravity of an issue from its rule.
struct Key {
  std::string rule;
  Level level;
  auto operator<=>(const Key&) const = default;
};

const RuleInfo* find_rule(const Report& report, std::string_view id) {
  const auto found = std::find_if(report.rules.begin(), report.rules.end(),
                                  [&](const RuleInfo& rule) { return rule.id == id; });
  return found == report.rules.end() ? nullptr : &*found;
}

std::string id_of(const Key& key, const RuleInfo* rule) {
  if (rule == nullptr || rule->level == key.level) return key.rule;
  return key.rule + "-" + name_of(key.level);
}

std::string_view severity(Level level) {
  if (level == Level::error) return "HIGH";
  return level == Level::warning ? "MEDIUM" : "LOW";
}

std::string_view quality(const RuleInfo* rule) {
  if (rule == nullptr) return "RELIABILITY";
  if (rule->security) return "SECURITY";
  for (const std::string_view area : {"js", "php", "dp", "manifest", "archive"})
    if (rule->area == area) return "RELIABILITY";
  return "MAINTAINABILITY";
}

std::string_view attribute(std::string_view quality) {
  if (quality == "SECURITY") return "TRUSTWORTHY";
  return quality == "RELIABILITY" ? "LOGICAL" : "CONVENTIONAL";
}

void write_rule(JsonWriter& json, const Key& key, const RuleInfo* rule, const Report& report) {
  const std::string id = id_of(key, rule);
  const std::string name = rule && !rule->title.empty() ? rule->title : key.rule;
  std::string text = common::closed(plain_line(name));
  for (const ClauseInfo& clause : report.clauses)
    if (rule &&
        std::find(rule->clauses.begin(), rule->clauses.end(), clause.id) != rule->clauses.end())
      text += "\n" + plain_line(clause.id + ": " + common::closed(clause.demand));
  json.object().member("id", id).member("name", plain_line(name)).member("description", text);
  json.member("engineId", report.tool);
  json.member("cleanCodeAttribute", attribute(quality(rule))).key("impacts").array().object();
  json.member("softwareQuality", quality(rule)).member("severity", severity(key.level));
  json.end().end().end();
}

// Columns count from 0 and a range may not be empty; without one the issue is about the file.
void write_location(JsonWriter& json, std::string_view message, const Place& place,
                    const Finding& finding, const Report& report) {
  const std::string path = common::shown_file(place, finding.widget, report);
  std::string text = path == place.file ? std::string(message)
                                        : plain_line(place.file) + ": " + std::string(message);
  if (text.empty()) text = finding.rule;
  json.object().member("message", shortened(text, max_message)).member("filePath", path);
  if (path == place.file && place.region) {
    const Region head = common::head_of(place);
    json.key("textRange").object().member("startLine", head.line).member("endLine", head.end_line);
    if (head.end_column > head.column)
      json.member("startColumn", head.column - 1).member("endColumn", head.end_column - 1);
    json.end();
  }
  json.end();
}

void write_issue(JsonWriter& json, const Alert& alert, const RuleInfo* rule, const Report& report) {
  const Finding& finding = *alert.finding;
  json.object().member("ruleId", id_of({finding.rule, finding.level}, rule));
  json.key("primaryLocation");
  const Occurrence& first = *alert.place;
  std::string message = plain_line(first.message);
  if (!alert.others.empty()) message += " (+" + std::to_string(alert.others.size()) + ")";
  message = common::closed(message);
  if (!first.remedy.empty()) message += " " + plain_line(first.remedy);
  write_location(json, message, first.place, finding, report);
  std::size_t count = 0;
  const auto secondary = [&](const Place& place, const std::string& text) {
    if (count++ == 0) json.key("secondaryLocations").array();
    if (count <= max_secondary) write_location(json, plain_line(text), place, finding, report);
  };
  for (const Place& place : first.related) secondary(place, place.label);
  for (const Occurrence* other : common::named_others(alert))
    secondary(other->place, other->message);
  if (count > 0) json.end();
  json.end();
}

}  // namespace

std::string sonar(const Report& report, const FormatOptions&) {
  std::map<Key, const RuleInfo*> rules;
  for (const Finding& finding : report.findings)
    if (!finding.waived)
      rules.emplace(Key{finding.rule, finding.level}, find_rule(report, finding.rule));
  std::string out;
  JsonWriter json(out);
  json.object().key("rules").array();
  for (const auto& [key, rule] : rules) write_rule(json, key, rule, report);
  json.end().key("issues").array();
  for (const Alert& alert : alerts_of(report.findings))
    if (!alert.finding->waived)
      write_issue(json, alert, rules[{alert.finding->rule, alert.finding->level}], report);
  json.end().end();
  out += '\n';
  return out;
}

}  // namespace premod::cli
