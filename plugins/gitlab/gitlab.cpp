#include "gitlab/gitlab.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "common/place.hpp"

namespace premod::gitlab {
namespace {

constexpr std::size_t max_description = 1000;
// A longer list repeats no prose: the description says all of it.
constexpr std::size_t max_with_content = 1000;

/// How all entries of a report look.
struct Look {
  bool has_site = false;     ///< the rules' pages are known
  bool has_content = false;  ///< the remedy a second time, for readers of Code Climate's own format
};

// A rule, and its page.
struct Known {
  const RuleInfo* rule = nullptr;
  std::string url;
};

// By danger, so that the list sorts: what harms users, what a moderator refuses, the rest.
std::string_view severity(const Finding& finding, const RuleInfo* rule) {
  if (finding.level == Level::error) {
    if (rule && rule->security) return "blocker";
    return finding.basis == Basis::reject ? "critical" : "major";
  }
  if (finding.level == Level::warning) return finding.basis == Basis::reject ? "major" : "minor";
  return "info";
}

std::string_view category(const RuleInfo* rule) {
  if (!rule) return "Compatibility";
  if (rule->security) return "Security";
  if (rule->area == "js" || rule->area == "php") return "Bug Risk";
  if (rule->area == "text" || rule->area == "css") return "Style";
  return rule->area == "conduct" ? "Clarity" : "Compatibility";
}

// GitLab links to a path and must not take a part of it for markup, a folder or a line end.
bool linkable(std::string_view path) {
  const auto bad = [](char c) { return c == '\\' || static_cast<unsigned char>(c) < 0x20; };
  return is_portable_path(path) && std::none_of(path.begin(), path.end(), bad);
}

// GitLab shows nothing else of an entry: what is wrong, what to do, and last the rule. One line
// without anything a browser could take for a tag. GitLab makes no link of the page's address: it
// is there to be copied.
std::string description(const Alert& alert, bool name_file, std::string_view page) {
  const Occurrence& place = *alert.place;
  const std::string& id = alert.finding->rule;
  std::string text;
  if (name_file && !place.place.file.empty()) text += place.place.file + ": ";
  text += place.message.empty() ? id : place.message;
  if (!alert.others.empty()) text += " (+" + std::to_string(alert.others.size()) + ")";
  text = common::closed(text);
  if (!place.remedy.empty()) text += " " + place.remedy;
  const std::string rule = " (" + id + (page.empty() ? "" : ", " + std::string(page)) + ")";
  std::string out;
  for (const char c : plain_line(text)) {
    if (c == '<') {
      out += "‹";
    } else if (c == '>') {
      out += "›";
    } else {
      out += c;
    }
  }
  return shortened(out, max_description - std::min(rule.size(), max_description)) + rule;
}

// Readers of the body decode Markdown, not all of them HTML's entities.
std::string body(std::string_view text) {
  std::string out;
  const std::string line = plain_line(text);
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char next = i + 1 < line.size() ? line[i + 1] : ' ';
    const bool markup =
        std::string_view("\\`*_[]<>~|#&$^@").find(line[i]) != std::string_view::npos;
    const bool address = line[i] == ':' && next == '/';
    const bool item = i == 0 && std::string_view("-+=").find(line[i]) != std::string_view::npos;
    if (markup || address || item) out += '\\';
    out += line[i];
  }
  return out;
}

void write_entry(JsonWriter& json, const Alert& alert, const Known& known, const Report& report,
                 const Look& look) {
  const Finding& finding = *alert.finding;
  const Place& place = alert.place->place;
  std::string path = common::shown_file(place, finding.widget, report);
  if (!linkable(path)) path = "manifest.json";
  const bool exact = path == place.file;
  const int line = exact && place.region ? std::max(place.region->line, 1) : 1;
  json.object().member("type", "issue").member("check_name", finding.rule);
  json.member("engine_name", report.tool);
  json.member("description", description(alert, !exact, look.has_site ? known.url : ""));
  if (look.has_content) {
    std::string content = body(alert.place->remedy);
    if (!known.url.empty()) content += "\n\n[" + body(finding.rule) + "](" + known.url + ")";
    json.key("content").object().member("body", content).end();
  }
  json.key("categories").array().value(category(known.rule)).end();
  json.member("severity", severity(finding, known.rule));
  json.member("fingerprint", alert.place->fingerprint);
  json.key("location").object().member("path", path).key("lines").object();
  json.member("begin", line).member("end", line).end().end().end();
}

}  // namespace

std::string code_quality(const Report& report, std::string_view site) {
  std::unordered_map<std::string_view, Known> known;
  for (const RuleInfo& rule : report.rules)
    known.emplace(rule.id, Known{&rule, rule_url(rule, report.clauses, report.language, site)});
  const std::vector<Alert> alerts = alerts_of(report.findings);
  const Look look = {!site.empty(), alerts.size() <= max_with_content};
  constexpr std::size_t usual_entry = 650;
  std::string out;
  out.reserve(alerts.size() * usual_entry);
  JsonWriter json(out, 1);
  json.array();
  std::unordered_set<std::string_view> seen;  // equal fingerprints would overwrite each other
  for (const Alert& alert : alerts)
    if (!alert.finding->waived && seen.insert(alert.place->fingerprint).second)
      write_entry(json, alert, known[alert.finding->rule], report, look);
  json.end();
  out += '\n';
  return out;
}

}  // namespace premod::gitlab
