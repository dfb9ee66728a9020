#include "engine/describe.hpp"

#include <algorithm>
#include <string>

#include "data/weaknesses.hpp"
#include "premod/wording.hpp"
#include "rule/rule_texts.hpp"

namespace premod {
namespace {

constexpr Wording question{"describe.question", "Question"};
constexpr Wording evidence{"describe.evidence", "Evidence to keep"};
constexpr Wording stale{"describe.stale", "The answer goes stale when one of these changes"};
constexpr Wording again{"describe.again", "Asked again after (months)"};
constexpr Wording how{"describe.how", "How to answer"};
constexpr Wording blind{"describe.blind", "What the rule does not see"};

void append(std::string& out, std::string_view label, std::string_view text) {
  if (text.empty()) return;
  if (!out.empty()) out += "\n\n";
  out += "**" + std::string(label) + ".** " + std::string(text);
}

// In the order of Part.
constexpr Wording part_names[] = {Wording{"describe.part-manifest", "manifest"},
                                  Wording{"describe.part-i18n", "translations"},
                                  Wording{"describe.part-scripts", "scripts"},
                                  Wording{"describe.part-styles", "styles"},
                                  Wording{"describe.part-templates", "templates"},
                                  Wording{"describe.part-images", "pictures"},
                                  Wording{"describe.part-listing", "marketplace page"},
                                  Wording{"describe.part-backend", "back end"}};

std::string names_of(const Parts& parts, Language language) {
  std::string out;
  for (const Part part : parts.all())
    out += (out.empty() ? "" : ", ") +
           std::string(part_names[static_cast<std::size_t>(part) - 1].in(language));
  return out;
}

// What a person needs to answer: the message speaks only of an answer "no".
std::string help_of(const Rule& rule, Language language) {
  std::string out;
  const RuleTexts texts(rule, language);
  if (rule.asks_human()) {
    append(out, question.in(language), texts.question());
    append(out, evidence.in(language), texts.evidence());
    append(out, stale.in(language), names_of(rule.ask.invalidated_by, language));
    if (rule.ask.expires_after_months > 0)
      append(out, again.in(language), std::to_string(rule.ask.expires_after_months));
    append(out, how.in(language), "`premod attest " + std::string(rule.id) + " --note \"…\"`");
  }
  append(out, blind.in(language), texts.blind_spots());
  return out;
}

}  // namespace

RuleInfo describe(const Rule& rule, Profile profile, Language language) {
  RuleInfo out;
  out.id = rule.id;
  out.area = std::string(rule.id.substr(0, rule.id.find('-')));
  out.level = rule.levels.in(profile);
  out.basis = rule.basis;
  out.asks_human = rule.asks_human();
  const auto& unsafe = data::weaknesses::rows;
  out.security = std::any_of(std::begin(unsafe), std::end(unsafe),
                             [&](const auto& row) { return row.rule == rule.id; });
  for (const Clause& clause : rule.clauses) out.clauses.emplace_back(clause.id());
  const RuleTexts texts(rule, language);
  out.title = texts.title();
  out.message = texts.message();
  out.remedy = texts.remedy();
  out.help = help_of(rule, language);
  out.question = texts.question();
  out.evidence = texts.evidence();
  out.blind_spots = texts.blind_spots();
  out.fixable = rule.fixable;
  for (const Profile one : {Profile::amocrm, Profile::kommo, Profile::in_house})
    out.levels[static_cast<std::size_t>(one)] = rule.levels.in(one);
  return out;
}

}  // namespace premod
