#include "engine/describe.hpp"

namespace premod {
namespace {

constexpr Texts not_seen = {.ru = "Чего правило не видит",
                            .en = "What the rule does not see",
                            .es = "Lo que la regla no ve",
                            .pt = "O que a regra não vê"};

}  // namespace

RuleInfo describe(const Rule& rule, Profile profile, Language language) {
  RuleInfo out;
  out.id = rule.id;
  out.area = std::string(rule.id.substr(0, rule.id.find('-')));
  out.level = rule.levels.in(profile);
  out.basis = rule.basis;
  out.asks_human = rule.asks_human();
  for (std::size_t i = 0; i < rule.clause_count(); ++i) out.clauses.emplace_back(rule.clauses[i]);
  out.title = rule.title.in(language);
  out.message = rule.message.in(language);
  out.remedy = rule.remedy.in(language);
  if (!rule.blind_spots.empty())
    out.help = "**" + std::string(not_seen.in(language)) + ".** " +
               std::string(rule.blind_spots.in(language));
  return out;
}

}  // namespace premod
