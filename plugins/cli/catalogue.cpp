// `premod rules`, `premod explain`, `premod coverage`: what premod knows, for people and for
// scripts.
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "cli/commands.hpp"
#include "cli/coverage.hpp"
#include "cli/output.hpp"
#include "premod/addresses.hpp"

namespace premod::cli {
namespace {

using Json = nlohmann::ordered_json;

void print(const Json& json) {
  put(printable_json(json.dump(2, ' ', false, Json::error_handler_t::replace)) + "\n");
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

std::string rule_text(const RuleInfo& rule, Language language) {
  std::string out = rule.id + "  [" + name_of(rule.level) + ", " + name_of(rule.basis) + "]\n" +
                    rule.title + "\n\n  " + rule.message + "\n  → " + rule.remedy + "\n";
  if (!rule.help.empty()) out += "\n  " + plain(rule.help) + "\n";
  const auto all = clauses(language);
  out += "\n";
  for (const std::string& id : rule.clauses)
    if (const ClauseInfo* clause = find(all, id))
      out += "  " + id + " (" + clause->source + ")\n    " + clause->gist + "\n" +
             (clause->url.empty() ? "" : "    " + clause->url + "\n");
  return out;
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
    std::string text = plain_line(finding.place.file) + (line == 0 ? "" : ":") +
                       (line == 0 ? "" : std::to_string(line)) + ": " +
                       plain_line(finding.message) + "\n";
    if (finding.origin)
      text += "  " + finding.origin->commit.substr(0, 10) + ", " +
              plain_line(without_addresses(finding.origin->author)) + ": " +
              plain_line(without_addresses(finding.origin->summary)) + "\n";
    put_lines(text + "\n" + rule_text(*rule, options.language));
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
  const auto padded = [](std::string text, std::size_t cells) {
    if (text.size() < cells) text.append(cells - text.size(), ' ');
    return text + "  ";
  };
  constexpr std::size_t level_width = 7;
  for (const RuleInfo& rule : all)
    put_lines(padded(rule.id, width) + padded(name_of(rule.level), level_width) + rule.title +
              "\n");
  put_lines("\n" + std::to_string(all.size()) + " rules; profile " + name_of(options.profile) +
            " as of " + profile_date(options.profile) + "\n");
  return 0;
}

int explain_command(const std::string& what, const Request& request, const ListOptions& options) {
  const auto all = rules(options.profile, options.language);
  for (const RuleInfo& rule : all) {
    if (rule.id != what) continue;
    options.json ? print(to_json(rule)) : put_lines(rule_text(rule, options.language));
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
    put(page);
    return 0;
  };
  if (request.paths.empty()) return print_as(coverage_of_premod(options.profile, options.language));
  const auto report = check(request);
  if (!report) return fail(report.error().message);
  return print_as(coverage_of(*report));
}

}  // namespace premod::cli
