// `premod rules`, `premod explain`, `premod coverage`: what premod knows, for people and for
// scripts.
#include <algorithm>
#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "cli/commands.hpp"
#include "cli/coverage.hpp"
#include "premod/addresses.hpp"

namespace premod::cli {
namespace {

using Json = nlohmann::ordered_json;

void print(const Json& json) {
  std::printf("%s\n", json.dump(2, ' ', false, Json::error_handler_t::replace).c_str());
}

Json to_json(const RuleInfo& rule) {
  return {{"id", rule.id},
          {"area", rule.area},
          {"level", name_of(rule.level)},
          {"basis", name_of(rule.basis)},
          {"asksHuman", rule.asks_human},
          {"clauses", rule.clauses},
          {"title", rule.title},
          {"message", rule.message},
          {"remedy", rule.remedy},
          {"help", rule.help}};
}

const ClauseInfo* find(const std::vector<ClauseInfo>& clauses, const std::string& id) {
  const auto at = std::find_if(clauses.begin(), clauses.end(),
                               [&](const ClauseInfo& clause) { return clause.id == id; });
  return at == clauses.end() ? nullptr : &*at;
}

// Markdown as a terminal shows it: without the marks of bold text.
std::string plain(std::string text) {
  for (auto at = text.find("**"); at != std::string::npos; at = text.find("**")) text.erase(at, 2);
  return text;
}

void print_rule(const RuleInfo& rule, Language language) {
  std::printf("%s  [%s, %s]\n%s\n\n", rule.id.c_str(), name_of(rule.level), name_of(rule.basis),
              rule.title.c_str());
  std::printf("  %s\n  → %s\n", rule.message.c_str(), rule.remedy.c_str());
  if (!rule.help.empty()) std::printf("\n  %s\n", plain(rule.help).c_str());
  const auto all = clauses(language);
  std::printf("\n");
  for (const std::string& id : rule.clauses)
    if (const ClauseInfo* clause = find(all, id))
      std::printf("  %s (%s)\n    %s\n%s%s%s", id.c_str(), clause->source.c_str(),
                  clause->gist.c_str(), clause->url.empty() ? "" : "    ", clause->url.c_str(),
                  clause->url.empty() ? "" : "\n");
}

// The closest id by common words, so that a typing error is answered with a name.
std::string nearest_rule(const std::string& id, const std::vector<RuleInfo>& all) {
  std::string best;
  std::size_t best_score = 0;
  for (const RuleInfo& rule : all) {
    std::size_t score = 0;
    while (score < std::min(id.size(), rule.id.size()) && id[score] == rule.id[score]) ++score;
    std::size_t tail = 0;
    while (tail < std::min(id.size(), rule.id.size()) - score &&
           id[id.size() - 1 - tail] == rule.id[rule.id.size() - 1 - tail])
      ++tail;
    if (score + tail > best_score) best_score = score + tail, best = rule.id;
  }
  return best;
}

bool is_fingerprint(const std::string& text) {
  return text.size() >= 8 && text.size() <= 32 &&
         text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

int explain_finding(const std::string& prefix, const Request& request, const ListOptions& options) {
  const auto report = check(request);
  if (!report) return fail(report.error().message);
  for (const Finding& finding : report->findings) {
    if (!finding.fingerprint.starts_with(prefix)) continue;
    const auto rule = std::find_if(report->rules.begin(), report->rules.end(),
                                   [&](const RuleInfo& r) { return r.id == finding.rule; });
    const int line = finding.place.region ? finding.place.region->line : 0;
    if (options.json) {
      print({{"fingerprint", finding.fingerprint},
             {"rule", to_json(*rule)},
             {"file", finding.place.file},
             {"line", line == 0 ? Json(nullptr) : Json(line)},
             {"message", finding.message},
             {"remedy", finding.remedy}});
      return 0;
    }
    std::printf("%s%s%s: %s\n", finding.place.file.c_str(), line == 0 ? "" : ":",
                line == 0 ? "" : std::to_string(line).c_str(), finding.message.c_str());
    if (finding.origin)
      std::printf("  %s, %s: %s\n", finding.origin->commit.substr(0, 10).c_str(),
                  without_addresses(finding.origin->author).c_str(),
                  without_addresses(finding.origin->summary).c_str());
    std::printf("\n");
    print_rule(*rule, options.language);
    return 0;
  }
  return fail("no finding here has the fingerprint " + prefix +
              "; name the widget: premod explain " + prefix + " PATH.");
}

}  // namespace

int rules_command(const ListOptions& options) {
  const auto all = rules(options.profile, options.language);
  if (options.json) {
    Json list = Json::array();
    for (const RuleInfo& rule : all) list.push_back(to_json(rule));
    print({{"tool", {{"name", "premod"}, {"version", std::string(version())}}},
           {"profile", name_of(options.profile)},
           {"profileDate", profile_date(options.profile)},
           {"lang", name_of(options.language)},
           {"rules", list}});
    return 0;
  }
  std::size_t width = 0;
  for (const RuleInfo& rule : all) width = std::max(width, rule.id.size());
  for (const RuleInfo& rule : all)
    std::printf("%-*s  %-7s  %s\n", static_cast<int>(width), rule.id.c_str(), name_of(rule.level),
                rule.title.c_str());
  std::printf("\n%zu rules; profile %s as of %s\n", all.size(), name_of(options.profile),
              profile_date(options.profile).c_str());
  return 0;
}

int explain_command(const std::string& what, const Request& request, const ListOptions& options) {
  const auto all = rules(options.profile, options.language);
  for (const RuleInfo& rule : all) {
    if (rule.id != what) continue;
    options.json ? print(to_json(rule)) : print_rule(rule, options.language);
    return 0;
  }
  if (is_fingerprint(what)) return explain_finding(what, request, options);
  return fail("there is no rule '" + what + "'; did you mean " + nearest_rule(what, all) +
              "? premod rules lists all.");
}

int coverage_command(const Request& request, const std::string& format,
                     const ListOptions& options) {
  const auto print_as = [&](const Coverage& coverage) {
    const std::string page = format == "json"       ? coverage_json(coverage)
                             : format == "markdown" ? coverage_markdown(coverage)
                             : format == "html"     ? coverage_html(coverage)
                                                    : coverage_text(coverage);
    std::fwrite(page.data(), 1, page.size(), stdout);
    return 0;
  };
  if (request.paths.empty()) return print_as(coverage_of_premod(options.profile, options.language));
  const auto report = check(request);
  if (!report) return fail(report.error().message);
  return print_as(coverage_of(*report));
}

}  // namespace premod::cli
