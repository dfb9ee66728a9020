#include "cli/commands/coverage.hpp"

#include <algorithm>
#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>

#include "cli/html/texts.hpp"

namespace premod::cli {
namespace {

constexpr std::string_view run_states[] = {"violated",      "noted",   "asked",
                                           "nothing_found", "passed",  "not_applicable",
                                           "not_run",       "excused", "missing"};
constexpr ClauseStatus built_states[] = {ClauseStatus::checked, ClauseStatus::checked_and_asked,
                                         ClauseStatus::asked,   ClauseStatus::partial,
                                         ClauseStatus::excused, ClauseStatus::missing};

// "violated" in a column of `width` cells, then id and demand.
std::string line(std::string_view state, std::string_view id, std::string_view rest) {
  char head[64];
  std::snprintf(head, sizeof head, "  %-14.20s %-28.30s ", std::string(state).c_str(),
                std::string(id).c_str());
  return head + plain_line(rest) + "\n";
}

}  // namespace

std::vector<std::string> Coverage::states() const {
  std::vector<std::string> out;
  if (report != nullptr) {
    out.assign(std::begin(run_states), std::end(run_states));
    return out;
  }
  for (const ClauseStatus status : built_states) out.emplace_back(name_of(status));
  return out;
}

std::size_t Coverage::count(std::string_view state) const {
  return static_cast<std::size_t>(
      std::count_if(rows.begin(), rows.end(), [&](const Row& row) { return row.state == state; }));
}

Coverage coverage_of(const Report& report) {
  Coverage out;
  out.report = &report;
  out.profile = report.profile;
  out.language = report.language;
  std::map<std::string, ClauseInfo> all;
  for (ClauseInfo& clause : clauses(out.language, out.profile))
    all.emplace(clause.id, std::move(clause));
  std::map<std::string, std::string> answers;  // of people, by rule: who, when and what they noted
  for (const Outcome& outcome : report.outcomes)
    if (outcome.rule.starts_with("conduct-") && !outcome.why.empty())
      answers.emplace(outcome.rule, outcome.why);
  for (ClauseResult& result : coverage(report)) {
    std::vector<std::string> said;
    for (const std::string& rule : result.because) {
      const auto answer = answers.find(rule);
      said.push_back(answer == answers.end() ? std::string() : answer->second);
    }
    out.rows.push_back(
        {all[result.clause], std::move(result.result), std::move(result.because), std::move(said)});
  }
  return out;
}

Coverage coverage_of_premod(Profile profile, Language language) {
  Coverage out;
  out.profile = profile;
  out.language = language;
  for (ClauseInfo& clause : clauses(language, profile)) {
    std::vector<std::string> because = clause.missing_rules;
    const char* state = name_of(clause.status);
    out.rows.push_back({std::move(clause), state, std::move(because), {}});
  }
  return out;
}

std::string coverage_text(const Coverage& coverage) {
  std::string out;
  std::string source;
  for (const Coverage::Row& row : coverage.rows) {
    if (row.clause.source != source) out += "\n" + (source = row.clause.source) + "\n";
    out += line(row.state, row.clause.id, row.clause.demand);
    if (row.state == "excused") out += line("", "", row.clause.answered_by);
    const bool quiet =
        row.state == "passed" || row.state == "nothing_found" || row.state == "not_applicable";
    for (std::size_t i = 0; i < row.because.size(); ++i) {
      const std::string& rule = row.because[i];
      const std::string said = row.said(i);
      if (quiet && said.empty()) continue;
      out += line("", "", coverage.report == nullptr ? "no rule yet: " + rule : rule);
      if (!said.empty()) out += line("", "", "  " + said);
    }
  }
  out += "\n" + std::to_string(coverage.rows.size()) + " clauses:";
  for (const std::string& state : coverage.states())
    if (const std::size_t n = coverage.count(state); n > 0)
      out += " " + std::to_string(n) + " " + state;
  return out + "\n";
}

std::string coverage_json(const Coverage& coverage) {
  using Json = nlohmann::ordered_json;
  Json counts = Json::object();
  for (const std::string& state : coverage.states())
    if (const std::size_t n = coverage.count(state); n > 0) counts[state] = n;
  Json list = Json::array();
  for (const Coverage::Row& row : coverage.rows) {
    const ClauseInfo& clause = row.clause;
    Json one = {{coverage.report != nullptr ? "clause" : "id", clause.id}};
    if (coverage.report != nullptr) one.update({{"result", row.state}, {"because", row.because}});
    Json answers = Json::object();
    for (std::size_t i = 0; i < row.because.size(); ++i)
      if (!row.said(i).empty()) answers[row.because[i]] = row.said(i);
    if (!answers.empty()) one["answers"] = std::move(answers);
    one.update({{"source", clause.source},
                {"url", clause.url},
                {"demand", clause.demand},
                {"answeredBy", clause.answered_by},
                {"status", name_of(clause.status)},
                {"rules", clause.rules},
                {"missingRules", clause.missing_rules}});
    list.push_back(std::move(one));
  }
  const Json all = {{"profile", name_of(coverage.profile)},
                    {"profileDate", profile_date(coverage.profile)},
                    {"total", coverage.rows.size()},
                    {"counts", counts},
                    {"clauses", list}};
  return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace premod::cli
