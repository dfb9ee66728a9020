#include "sarif/driver.hpp"

#include <algorithm>
#include <set>

#include "common/place.hpp"
#include "sarif/place.hpp"
#include "sarif/texts.hpp"

namespace premod::sarif {
namespace {

constexpr std::size_t max_text = 1024;
constexpr std::size_t max_name = 255;
constexpr std::size_t max_uri = 2048;
constexpr std::size_t max_tags = 10;

std::string_view taxonomy_name(premod::Profile profile) {
  switch (profile) {
    case premod::Profile::amocrm:
      return "amocrm-requirements";
    case premod::Profile::kommo:
      return "kommo-requirements";
    case premod::Profile::in_house:
      return "in-house-requirements";
  }
  return "";
}

// Constants, so that reports of different runs name the same catalogue.
std::string_view taxonomy_guid(premod::Profile profile) {
  switch (profile) {
    case premod::Profile::amocrm:
      return "5f3b7c52-6a0e-4d3b-9b61-0c7d5f1a2e01";
    case premod::Profile::kommo:
      return "5f3b7c52-6a0e-4d3b-9b61-0c7d5f1a2e02";
    case premod::Profile::in_house:
      return "5f3b7c52-6a0e-4d3b-9b61-0c7d5f1a2e03";
  }
  return "";
}

constexpr std::string_view weaknesses_guid = "5f3b7c52-6a0e-4d3b-9b61-0c7d5f1a2e04";

// The form DefectDojo reads; the tags of GitHub and GitLab have others.
std::string weakness_id(int number) { return "CWE-" + std::to_string(number); }

// Behind the requirements, where there are any.
std::size_t weaknesses_index(const Run& run) { return run.clauses.empty() ? 0 : 1; }

void write_text(JsonWriter& json, std::string_view name, std::string_view text) {
  json.key(name).object().member("text", shortened(text, max_text)).end();
}

// The message of a rule speaks of values that only a finding has.
std::string without_placeholders(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t close = text[i] == '{' ? text.find('}', i) : std::string_view::npos;
    const std::string_view name =
        close == std::string_view::npos ? "" : text.substr(i + 1, close - i - 1);
    const bool placeholder =
        !name.empty() &&
        name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_0123456789") == std::string_view::npos;
    if (placeholder) {
      out += "…";
      i = close;
    } else {
      out += text[i];
    }
  }
  return message_text(out);
}

// GitHub's bands: critical from 9, high from 7, medium from 4. A key that everybody can read is
// critical at once; everything else needs somebody to make use of it.
std::string_view severity(const Descriptor& rule) {
  constexpr int hard_coded_credentials = 798;
  const auto& all = rule.weaknesses;
  const bool secret = std::any_of(all.begin(), all.end(), [](const Weakness& one) {
    return one.number == hard_coded_credentials;
  });
  if (rule.level == Level::error) return secret ? "9.5" : "8.0";
  return rule.level == Level::warning ? "5.5" : "2.5";
}

std::string_view problem_severity(Level level) {
  if (level == Level::error) return "error";
  return level == Level::warning ? "warning" : "recommendation";
}

std::string_view precision(Basis basis) {
  if (basis == Basis::reject) return "very-high";
  return basis == Basis::likely ? "high" : "medium";
}

void write_rule_properties(JsonWriter& json, const Descriptor& described) {
  const RuleInfo& rule = *described.rule;
  std::vector<std::string> tags = {"premod", rule.area};
  if (rule.security) tags.emplace_back("security");
  if (rule.asks_human) tags.emplace_back("manual-review");
  for (const Weakness& one : described.weaknesses) {
    const std::string number = std::to_string(one.number);
    const std::string padded = std::string(number.size() < 3 ? 3 - number.size() : 0, '0') + number;
    tags.push_back("external/cwe/cwe-" + padded);
  }
  std::sort(tags.begin(), tags.end());
  tags.erase(std::unique(tags.begin(), tags.end()), tags.end());
  tags.resize(std::min(tags.size(), max_tags));
  json.key("properties").object().strings("tags", tags);
  json.member("precision", precision(rule.basis));
  json.member("problem.severity", problem_severity(described.level));
  if (rule.security && described.level != Level::off)
    json.member("security-severity", severity(described));
  json.member("premod/basis", name_of(rule.basis)).end();
}

bool is_address(std::string_view url) {
  return url.starts_with("https://") && url.size() <= max_uri;
}

// "[`req-2.2`](address): what it demands"
std::string clause_line(const std::string& id, const Run& run) {
  const auto found = run.clause_index.find(id);
  if (found == run.clause_index.end()) return "`" + id + "`";
  const ClauseInfo& clause = *run.clauses[found->second];
  const bool linked =
      clause.url.starts_with("https://") && clause.url.find_first_of(" ()<>") == std::string::npos;
  std::string line = linked ? "[`" + id + "`](" + clause.url + ")" : "`" + id + "`";
  if (!clause.demand.empty()) line += ": " + markdown_text(clause.demand);
  return line;
}

// The sentences of `text` that say something without the values of a finding.
std::string without_values(std::string_view text) {
  std::string out;
  const std::string plain = without_placeholders(text);
  for (std::size_t from = 0; from < plain.size();) {
    std::size_t end = plain.find(". ", from);
    end = end == std::string::npos ? plain.size() : end + 1;
    const std::string sentence = plain.substr(from, end - from);
    if (sentence.find("…") == std::string::npos) out += (out.empty() ? "" : " ") + sentence;
    from = end + 1;
  }
  return out;
}

// Shown where nothing else of the rule is: what it is about, what to do, what is demanded.
std::string full_description(const RuleInfo& rule, const Run& run, const std::string& title) {
  std::string text = common::closed(title);
  const std::string remedy = without_values(rule.remedy);
  if (!remedy.empty()) text += " " + common::closed(remedy);
  for (const std::string& id : rule.clauses) {
    const auto found = run.clause_index.find(id);
    if (found == run.clause_index.end() || run.clauses[found->second]->demand.empty()) continue;
    return text + " " + std::string(texts::demand.in(run.report->language)) + ": " +
           common::closed(message_text(run.clauses[found->second]->demand));
  }
  return text;
}

void write_help(JsonWriter& json, const RuleInfo& rule, const Run& run) {
  const Language language = run.report->language;
  const std::string remedy = without_placeholders(rule.remedy);
  std::string text =
      message_text(rule.title) + ". " + std::string(texts::how_to_fix.in(language)) + ": " + remedy;
  std::string markdown =
      "**" + std::string(texts::how_to_fix.in(language)) + ".** " + remedy + "\n";
  for (const std::string& id : rule.clauses) markdown += "\n- " + clause_line(id, run);
  if (!rule.help.empty()) markdown += "\n\n" + rule.help;
  if (!run.site.empty())
    markdown += "\n\n[" + std::string(texts::more.in(language)) + "](" +
                rule_url(rule, {}, language, run.site) + ")";
  json.key("help").object().member("text", text).member("markdown", markdown).end();
}

void write_weakness_reference(JsonWriter& json, const Run& run, const Weakness& one) {
  const auto at = std::distance(run.weaknesses.begin(), run.weaknesses.find(one.number));
  json.object().member("id", weakness_id(one.number)).member("index", at);
  json.key("toolComponent").object().member("name", "CWE");
  json.member("index", weaknesses_index(run)).member("guid", weaknesses_guid).end().end();
}

// "§3.1.1": short, for viewers print the names of all that a rule belongs to in a row.
std::string taxon_name(const ClauseInfo& clause) {
  const std::size_t section = clause.source.find("§");
  const std::string name = section == std::string::npos ? "" : clause.source.substr(section);
  return shortened(plain_line(name.empty() ? clause.id : name), max_name);
}

void write_rule(JsonWriter& json, const Descriptor& described, const Run& run) {
  const RuleInfo& rule = *described.rule;
  const std::string title = message_text(rule.title.empty() ? rule.id : rule.title);
  json.object().member("id", described.id).member("name", shortened(title, max_name));
  write_text(json, "shortDescription", title);
  write_text(json, "fullDescription", full_description(rule, run, title));
  write_help(json, rule, run);
  const Report& report = *run.report;
  if (const std::string url = rule_url(rule, report.clauses, report.language, run.site);
      is_address(url))
    json.member("helpUri", url);
  json.key("defaultConfiguration").object();
  const Level level = described.level;
  if (level == Level::off) json.member("enabled", false);
  json.member("level", level == Level::off ? "none" : name_of(level)).end();
  json.key("relationships").array();
  std::set<std::string> named;
  for (const std::string& clause : rule.clauses) {
    const auto at = run.clause_index.find(clause);
    if (at == run.clause_index.end()) continue;
    // Viewers print the names in a row: one section is said once. The archive has all.
    if (!named.insert(taxon_name(*run.clauses[at->second])).second && run.profile != Profile::full)
      continue;
    json.object().key("target");
    write_taxon_reference(json, run, clause);
    json.strings("kinds", {rule.basis == Basis::reject ? "superset" : "relevant"}).end();
  }
  for (const Weakness& one : described.weaknesses) {
    json.object().key("target");
    write_weakness_reference(json, run, one);
    json.strings("kinds", {"relevant"}).end();
  }
  json.end();
  write_rule_properties(json, described);
  json.end();
}

void write_notification_rule(JsonWriter& json, const std::string& id, Language language) {
  const std::string text = filled(texts::notification.in(language), {{"id", plain_line(id)}});
  json.object().member("id", id);
  write_text(json, "shortDescription", text);
  write_text(json, "fullDescription", text);
  write_text(json, "help", text);
  json.end();
}

void write_requirements(JsonWriter& json, const Run& run) {
  const Report& report = *run.report;
  const std::string market = report.profile == premod::Profile::kommo ? "Kommo" : "amoCRM";
  json.object().member("name", taxonomy_name(report.profile));
  if (!report.profile_date.empty()) json.member("version", report.profile_date);
  json.member("guid", taxonomy_guid(report.profile)).member("organization", market);
  json.member("isComprehensive", run.profile == Profile::full);
  write_text(json, "shortDescription",
             filled(texts::catalogue.in(report.language), {{"market", market}}));
  json.key("taxa").array();
  for (const ClauseInfo* clause : run.clauses) {
    json.object().member("id", clause->id).member("name", taxon_name(*clause));
    write_text(json, "shortDescription", clause->demand.empty() ? clause->id : clause->demand);
    if (clause->url.starts_with("https://")) json.member("helpUri", clause->url);
    json.key("properties").object().member("premod/source", clause->source);
    json.member("premod/answeredBy", clause->answered_by).end().end();
  }
  json.end().end();
}

void write_weaknesses(JsonWriter& json, const Run& run) {
  json.object().member("name", "CWE").member("guid", weaknesses_guid);
  json.member("organization", "MITRE").member("isComprehensive", false);
  json.member("informationUri", "https://cwe.mitre.org/");
  write_text(json, "shortDescription", "Common Weakness Enumeration");
  json.key("taxa").array();
  for (const auto& [number, name] : run.weaknesses) {
    json.object().member("id", weakness_id(number)).member("name", weakness_id(number));
    write_text(json, "shortDescription", name);
    json.member("helpUri",
                "https://cwe.mitre.org/data/definitions/" + std::to_string(number) + ".html");
    json.end();
  }
  json.end().end();
}

}  // namespace

void write_taxon_reference(JsonWriter& json, const Run& run, const std::string& clause) {
  const premod::Profile profile = run.report->profile;
  json.object().member("id", clause).member("index", run.clause_index.at(clause));
  json.key("toolComponent").object().member("name", taxonomy_name(profile));
  json.member("index", 0).member("guid", taxonomy_guid(profile)).end().end();
}

void write_tool(JsonWriter& json, const Run& run) {
  const Report& report = *run.report;
  json.key("tool").object().key("driver").object().member("name", report.tool);
  json.member("fullName", report.tool + " " + report.version).member("version", report.version);
  json.member("semanticVersion", report.version).member("language", name_of(report.language));
  if (const std::string page = site_page(run.site, report.language); is_address(page))
    json.member("informationUri", page);
  if (is_address(download_url())) json.member("downloadUri", download_url());
  json.key("rules").array();
  for (const Descriptor& rule : run.rules) write_rule(json, rule, run);
  json.end().key("notifications").array();
  for (const std::string& id : run.notification_ids)
    write_notification_rule(json, id, report.language);
  json.end();
  json.key("supportedTaxonomies").array();
  const auto supported = [&](std::string_view name, std::size_t at, std::string_view guid) {
    json.object().member("name", name).member("index", at).member("guid", guid).end();
  };
  if (!run.clauses.empty())
    supported(taxonomy_name(report.profile), 0, taxonomy_guid(report.profile));
  if (!run.weaknesses.empty()) supported("CWE", weaknesses_index(run), weaknesses_guid);
  json.end().end().end();
}

void write_weakness_references(JsonWriter& json, const Run& run, std::string_view rule) {
  const auto found = run.rule_index.find(rule);
  if (found == run.rule_index.end()) return;
  for (const Weakness& one : run.rules[found->second].weaknesses)
    write_weakness_reference(json, run, one);
}

void write_taxonomies(JsonWriter& json, const Run& run) {
  if (run.clauses.empty() && run.weaknesses.empty()) return;
  json.key("taxonomies").array();
  if (!run.clauses.empty()) write_requirements(json, run);
  if (!run.weaknesses.empty()) write_weaknesses(json, run);
  json.end();
}

}  // namespace premod::sarif
