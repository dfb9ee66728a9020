// `premod rules`, `premod explain`, `premod coverage`: what premod knows, for people and for
// scripts.
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "cli/commands/commands.hpp"
#include "cli/commands/coverage.hpp"
#include "cli/commands/explain_texts.hpp"
#include "cli/output.hpp"
#include "cli/terminal/texts.hpp"
#include "premod/addresses.hpp"

namespace premod::cli {
namespace {

using Json = nlohmann::ordered_json;

void print(const Json& json) {
  put(printable_json(json.dump(2, ' ', false, Json::error_handler_t::replace)) + "\n");
}

std::vector<ClauseInfo> clauses_for(const ListOptions& options) {
  return clauses(options.language, options.profile);
}

Json to_json(const RuleInfo& rule, const std::vector<ClauseInfo>& all, const ListOptions& options) {
  return {{"id", rule.id},
          {"area", rule.area},
          {"level", name_of(rule.level)},
          {"basis", name_of(rule.basis)},
          {"asksHuman", rule.asks_human},
          {"clauses", rule.clauses},
          {"title", rule.title},
          {"message", rule.message},
          {"remedy", rule.remedy},
          {"help", rule.help},
          {"fixable", rule.fixable},
          {"levels",
           {{"amocrm", name_of(rule.levels[0])},
            {"kommo", name_of(rule.levels[1])},
            {"in-house", name_of(rule.levels[2])}}},
          {"blindSpots", rule.blind_spots},
          {"url", rule_url(rule, all, options.language, options.site)}};
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

std::string paragraph(const Wording& label, const std::string& text, Language language) {
  return text.empty() ? "" : "  " + std::string(label.in(language)) + ": " + text + "\n";
}

std::string word_of(Level level, Language language) {
  switch (level) {
    case Level::error:
      return std::string(texts::error.in(language));
    case Level::warning:
      return std::string(texts::warning.in(language));
    case Level::note:
      return std::string(texts::note.in(language));
    case Level::off:
      break;
  }
  return std::string(explain_texts::off.in(language));
}

std::string levels_of(const RuleInfo& rule, Language language) {
  std::string out;
  for (const Profile profile : {Profile::amocrm, Profile::kommo, Profile::in_house})
    out += (out.empty() ? "" : ", ") + std::string(name_of(profile)) + ": " +
           word_of(rule.levels[static_cast<std::size_t>(profile)], language);
  return out;
}

std::string clause_text(const ClauseInfo& clause) {
  return "  " + clause.id + " (" + clause.source + ")\n    " + clause.demand + "\n" +
         (clause.url.empty() ? "" : "    " + clause.url + "\n");
}

std::string rule_text(const RuleInfo& rule, const ListOptions& options) {
  const Language language = options.language;
  std::string out = rule.id + "  [" + word_of(rule.level, language) + "]\n" + rule.title + "\n\n";
  out += paragraph(explain_texts::example, with_examples(rule.id, rule.message), language);
  out += paragraph(explain_texts::remedy, with_examples(rule.id, rule.remedy), language);
  out += paragraph(explain_texts::levels, levels_of(rule, language), language);
  const Wording& fixable = rule.fixable ? explain_texts::yes : explain_texts::no;
  out += paragraph(explain_texts::fixable, std::string(fixable.in(language)), language);
  if (rule.asks_human) {
    if (!rule.help.empty()) out += "\n  " + plain(rule.help) + "\n";
  } else {
    out += paragraph(explain_texts::blind_spots, rule.blind_spots, language);
    out += paragraph(explain_texts::waive, filled(explain_texts::how_to_waive, {{"rule", rule.id}}),
                     language);
  }
  if (!options.site.empty())  // the requirement's own page stands below, with the requirement
    out += paragraph(explain_texts::page, rule_url(rule, {}, language, options.site), language);
  out += "\n";
  const auto all = clauses(language, options.profile);
  for (const std::string& id : rule.clauses)
    if (const ClauseInfo* clause = find(all, id)) out += clause_text(*clause);
  return out;
}

// A requirement, and what answers it.
int explain_clause(const ClauseInfo& clause, const ListOptions& options) {
  if (options.json) {
    print({{"id", clause.id},
           {"source", clause.source},
           {"demand", clause.demand},
           {"url", clause.url},
           {"status", name_of(clause.status)},
           {"rules", clause.rules}});
    return 0;
  }
  std::string out = clause_text(clause);
  if (clause.rules.empty())
    out += paragraph(explain_texts::nothing_answers, clause.answered_by, options.language);
  else
    out += "\n  " + std::string(explain_texts::answered_by.in(options.language)) + ":\n";
  const auto all = rules(options.profile, options.language);
  for (const std::string& id : clause.rules)
    for (const RuleInfo& rule : all)
      if (rule.id == id)
        out +=
            "    " + id + "  [" + word_of(rule.level, options.language) + "]  " + rule.title + "\n";
  put_lines(out);
  return 0;
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

struct Found {
  const Finding* finding = nullptr;
  const Occurrence* place = nullptr;
};

// Any place of any finding: reports name them all.
Found find_place(const Report& report, const std::string& prefix) {
  for (const Finding& finding : report.findings)
    for (const Occurrence* place : places_of(finding))
      if (place->fingerprint.starts_with(prefix)) return {&finding, place};
  return {};
}

int explain_finding(const std::string& prefix, const Request& request, const ListOptions& options) {
  const auto report = check(request);
  if (!report) return fail(report.error());
  const auto [finding, place] = find_place(*report, prefix);
  if (finding == nullptr)
    return fail(
        said(Wording("command.no-finding",
                     "No finding here has the fingerprint {fingerprint}; name the widget: premod "
                     "explain {fingerprint} PATH."),
             {{"fingerprint", prefix}}));
  const auto rule =
      std::find_if(report->rules.begin(), report->rules.end(),
                   [id = finding->rule](const RuleInfo& one) { return one.id == id; });
  const int line = place->place.region ? place->place.region->line : 0;
  if (options.json) {
    print({{"fingerprint", place->fingerprint},
           {"rule", to_json(*rule, clauses_for(options), options)},
           {"file", place->place.file},
           {"line", line == 0 ? Json(nullptr) : Json(line)},
           {"message", place->message},
           {"remedy", place->remedy}});
    return 0;
  }
  std::string text = plain_line(place->place.file) + (line == 0 ? "" : ":") +
                     (line == 0 ? "" : std::to_string(line)) + ": " + plain_line(place->message) +
                     "\n";
  if (const auto& origin = place->origin)
    text += "  " + origin->commit.substr(0, 10) + ", " +
            plain_line(without_addresses(origin->author)) + ": " +
            plain_line(without_addresses(origin->summary)) + "\n";
  put_lines(text + "\n" + rule_text(*rule, options));
  return 0;
}

}  // namespace

int rules_command(const ListOptions& options) {
  const auto all = rules(options.profile, options.language);
  if (options.json) {
    Json list = Json::array();
    const auto demands = clauses_for(options);
    for (const RuleInfo& rule : all) list.push_back(to_json(rule, demands, options));
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
    options.json ? print(to_json(rule, clauses_for(options), options))
                 : put_lines(rule_text(rule, options));
    return 0;
  }
  for (const ClauseInfo& clause : clauses(options.language, options.profile))
    if (clause.id == what) return explain_clause(clause, options);
  if (is_fingerprint(what)) return explain_finding(what, request, options);
  return fail(
      said(Wording("command.no-rule",
                   "There is no rule '{rule}'; did you mean {near}? premod rules lists all."),
           {{"rule", what}, {"near", nearest_rule(what, all)}}));
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
  if (!report) return fail(report.error());
  return print_as(coverage_of(*report));
}

}  // namespace premod::cli
