#include "gitlab/gitlab.hpp"

#include <algorithm>
#include <set>

#include "common/place.hpp"

namespace premod::gitlab {
namespace {

constexpr std::size_t max_description = 1000;

const RuleInfo* rule_of(const Finding& finding, const Report& report) {
  const auto found = std::find_if(report.rules.begin(), report.rules.end(),
                                  [&](const RuleInfo& rule) { return rule.id == finding.rule; });
  return found == report.rules.end() ? nullptr : &*found;
}

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
std::string description(const Finding& finding, bool name_file, std::string_view page) {
  std::string text;
  if (name_file && !finding.place.file.empty()) text += finding.place.file + ": ";
  text += finding.message.empty() ? finding.rule : finding.message;
  if (!finding.others.empty()) text += " (+" + std::to_string(finding.others.size()) + ")";
  text = common::closed(text);
  if (!finding.remedy.empty()) text += " " + finding.remedy;
  const std::string rule =
      " (" + finding.rule + (page.empty() ? "" : ", " + std::string(page)) + ")";
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

void write_entry(JsonWriter& json, const Finding& finding, const Report& report,
                 std::string_view site) {
  const Place& place = finding.place;
  std::string path = common::shown_file(place, finding.widget, report);
  if (!linkable(path)) path = "manifest.json";
  const bool exact = path == place.file;
  const int line = exact && place.region ? std::max(place.region->line, 1) : 1;
  const RuleInfo* const rule = rule_of(finding, report);
  json.object().member("type", "issue").member("check_name", finding.rule);
  json.member("engine_name", report.tool);
  const std::string url =
      rule ? rule_url(*rule, report.clauses, report.language, site) : std::string();
  json.member("description", description(finding, !exact, site.empty() ? "" : url));
  std::string content = body(finding.remedy);
  if (!url.empty()) content += "\n\n[" + body(finding.rule) + "](" + url + ")";
  json.key("content").object().member("body", content).end();
  json.key("categories").array().value(category(rule)).end();
  json.member("severity", severity(finding, rule)).member("fingerprint", finding.fingerprint);
  json.key("location").object().member("path", path).key("lines").object();
  json.member("begin", line).member("end", line).end().end().end();
}

}  // namespace

std::string code_quality(const Report& report, std::string_view site) {
  std::string out;
  JsonWriter json(out, 1);
  json.array();
  std::set<std::string> seen;  // equal fingerprints would overwrite each other
  for (const Finding& finding : split_by_place(report.findings))
    if (!finding.waived && seen.insert(finding.fingerprint).second)
      write_entry(json, finding, report, site);
  json.end();
  out += '\n';
  return out;
}

}  // namespace premod::gitlab
