#include <algorithm>
#include <charconv>

#include "data/message_examples.hpp"
#include "data/profiles.hpp"
#include "data/weaknesses.hpp"
#include "engine/clauses.hpp"
#include "engine/describe.hpp"
#include "premod/premod.hpp"
#include "premod/weakness.hpp"
#include "rule/table.hpp"
#include "text/wording/fill.hpp"

namespace premod {

std::vector<RuleInfo> rules(Profile profile, Language language) {
  std::vector<RuleInfo> out;
  for (const RuleEntry& entry : rule_table())
    out.push_back(describe(*entry.rule, profile, language));
  std::sort(out.begin(), out.end(),
            [](const RuleInfo& a, const RuleInfo& b) { return a.id < b.id; });
  return out;
}

std::string with_examples(std::string_view rule, std::string_view sentence) {
  return text::fill(sentence, [&](std::string_view name, bool& found) {
    const auto& rows = data::message_examples::rows;
    for (const std::string_view owner : {rule, std::string_view("*")})
      for (const auto& row : rows)
        if (row.rule == owner && row.name == name) return found = true, row.value.view();
    found = !name.empty() && name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == name.npos;
    return std::string_view("…");
  });
}

std::vector<ClauseInfo> clauses(Language language, Profile profile) {
  return all_clauses(language, profile);
}

std::vector<ClauseResult> coverage(const Report& report) { return clause_results(report); }

std::vector<Weakness> weaknesses(std::string_view rule) {
  std::vector<Weakness> out;
  for (const auto& row : data::weaknesses::rows) {
    if (row.rule != rule || row.value != "-") continue;
    Weakness one{0, row.name};
    std::from_chars(row.cwe.data(), row.cwe.data() + row.cwe.size(), one.number);
    out.push_back(one);
  }
  return out;
}

std::vector<Weakness> weaknesses_at(std::string_view rule, const Occurrence& place) {
  // The last of the values that the sentence shows is where the data arrive.
  constexpr std::string_view between = " · ";
  std::string_view last = place.subject;
  if (const std::size_t at = last.rfind(between); at != last.npos)
    last.remove_prefix(at + between.size());
  for (const auto& row : data::weaknesses::rows) {
    if (row.rule != rule || row.value != last) continue;
    Weakness one{0, row.name};
    std::from_chars(row.cwe.data(), row.cwe.data() + row.cwe.size(), one.number);
    return {one};
  }
  return weaknesses(rule);
}

std::string profile_date(Profile profile) {
  for (const auto& row : data::profiles::rows)
    if (row.profile == name_of(profile)) return std::string(row.date);
  return {};
}

std::optional<Profile> profile_from(std::string_view name) {
  for (const Profile profile : {Profile::amocrm, Profile::kommo, Profile::in_house})
    if (name == name_of(profile)) return profile;
  return std::nullopt;
}

std::optional<Language> language_from(std::string_view name) {
  for (const Language language : {Language::ru, Language::en, Language::es, Language::pt})
    if (name == name_of(language)) return language;
  return std::nullopt;
}

}  // namespace premod
