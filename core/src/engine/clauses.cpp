#include "engine/clauses.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>

#include "data/clause_sources.hpp"
#include "data/clauses.hpp"
#include "engine/clause_texts.hpp"
#include "rule/table.hpp"
#include "text/wording/translation.hpp"

namespace premod {
namespace {

std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> out;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = std::min(text.find(' ', from), text.size());
    if (end > from && text.substr(from, end - from) != "-")
      out.emplace_back(text.substr(from, end - from));
    from = end + 1;
  }
  return out;
}

ClauseStatus status_of(const ClauseInfo& clause) {
  if (clause.answered_by.starts_with("excused")) return ClauseStatus::excused;
  bool checks = false;
  bool asks = false;
  for (const std::string& id : clause.rules) {
    const Rule* rule = find_rule(id);
    if (rule == nullptr) continue;
    (rule->asks_human() ? asks : checks) = true;
  }
  if (!checks && !asks) return ClauseStatus::missing;
  if (!clause.missing_rules.empty()) return ClauseStatus::partial;
  if (checks && asks) return ClauseStatus::checked_and_asked;
  return checks ? ClauseStatus::checked : ClauseStatus::asked;
}

// "требования §3.1.1"; the section is the same in every language.
std::string source_in(std::string_view source, Language language) {
  for (const auto& [begins, name] : clause_texts::sources)
    if (source.starts_with(begins))
      return std::string(name.in(language)) + std::string(source.substr(begins.size()));
  return std::string(source);
}

ClauseInfo clause_of(const data::clauses::Row& row, Language language, Profile profile) {
  ClauseInfo out;
  out.id = row.id;
  out.source = source_in(row.source, language);
  out.demand = text::translated("clause." + out.id, row.demand, language);
  out.answered_by = row.answered_by;
  out.rules = words(row.rules);
  for (const auto& document : data::clause_sources::rows)
    if (row.source.starts_with(document.prefix))
      out.url = profile == Profile::kommo ? document.kommo_url : document.url;
  for (const std::string& id : out.rules)
    if (find_rule(id) == nullptr) out.missing_rules.push_back(id);
  out.status = status_of(out);
  return out;
}

// The gravest first: one violated rule outweighs all that passed. "noted" is a finding that is a
// note at most; "nothing_found" is said where the rules see a part of the clause only, so that
// their silence is no proof.
constexpr std::string_view by_gravity[] = {"violated", "not_run", "asked",
                                           "noted",    "passed",  "not_applicable"};

std::string_view result_of(OutcomeKind kind) {
  switch (kind) {
    case OutcomeKind::passed:
      return "passed";
    case OutcomeKind::violated:
      return "violated";
    case OutcomeKind::unanswered:
      return "asked";
    case OutcomeKind::not_applicable:
      return "not_applicable";
    case OutcomeKind::not_run:
    case OutcomeKind::crashed:
      return "not_run";
  }
  return "not_run";
}

/// A rule whose silence proves that the clause is kept: what it looks for is certain and it has no
/// blind spots, or a person has answered.
bool sees_all(const Rule& rule) {
  return rule.asks_human() || (rule.basis == Basis::reject && rule.blind_spots.empty());
}

/// Rules with findings of which the gravest is a note.
std::set<std::string_view> noted_rules(const Report& report) {
  std::map<std::string_view, Level> gravest;
  for (const Finding& finding : report.findings) {
    Level& level = gravest[finding.rule];
    level = std::max(level, finding.level);
  }
  std::set<std::string_view> out;
  for (const auto& [rule, level] : gravest)
    if (level <= Level::note) out.insert(rule);
  return out;
}

/// A clause is kept if a person vouches for it, or if nothing that could be seen breaks it and all
/// of it can be seen.
std::string_view passed_or_silent(const std::vector<std::string>& passed) {
  bool vouched = false, all = true;
  for (const std::string& id : passed)
    if (const Rule* rule = find_rule(id); rule != nullptr) {
      vouched = vouched || rule->asks_human();
      all = all && sees_all(*rule);
    }
  return vouched || all ? "passed" : "nothing_found";
}

// Some rule of the clause has a level in the report's profile.
bool is_of_this_market(const ClauseInfo& clause, const Report& report) {
  return std::any_of(clause.rules.begin(), clause.rules.end(), [&](const std::string& id) {
    const Rule* rule = find_rule(id);
    return rule != nullptr && rule->levels.in(report.profile) != Level::off;
  });
}

}  // namespace

std::vector<ClauseInfo> all_clauses(Language language, Profile profile) {
  std::vector<ClauseInfo> out;
  out.reserve(data::clauses::rows.size());
  for (const auto& row : data::clauses::rows) out.push_back(clause_of(row, language, profile));
  return out;
}

std::vector<ClauseResult> clause_results(const Report& report) {
  std::unordered_map<std::string_view, std::vector<std::string_view>> results;  // one a widget
  const std::set<std::string_view> noted = noted_rules(report);
  for (const Outcome& outcome : report.outcomes) {
    const bool only_noted = outcome.kind == OutcomeKind::violated && noted.contains(outcome.rule);
    results[outcome.rule].push_back(only_noted ? "noted" : result_of(outcome.kind));
  }
  std::vector<ClauseResult> out;
  // What is asked here of a clause is the same in every language and profile.
  const bool known = report.clauses.size() == data::clauses::rows.size();
  const std::vector<ClauseInfo> made =
      known ? std::vector<ClauseInfo>() : all_clauses(Language::en, Profile::amocrm);
  for (const ClauseInfo& clause : known ? report.clauses : made) {
    ClauseResult& one = out.emplace_back(ClauseResult{clause.id, {}, {}});
    if (clause.status == ClauseStatus::excused || clause.status == ClauseStatus::missing) {
      one.result = name_of(clause.status);
      continue;
    }
    for (const std::string_view kind : by_gravity) {
      for (const std::string& rule : clause.rules) {
        const auto at = results.find(rule);
        if (at != results.end() && std::count(at->second.begin(), at->second.end(), kind) > 0)
          one.because.push_back(rule);
      }
      if (one.because.empty()) continue;
      one.result = kind == "passed" ? passed_or_silent(one.because) : kind;
      break;
    }
    // Nothing of it was looked at: another marketplace's, or not selected.
    if (one.result.empty())
      one.result = is_of_this_market(clause, report) ? "not_run" : "not_applicable";
  }
  return out;
}

}  // namespace premod
