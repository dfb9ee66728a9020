#include "site/catalogue.hpp"

#include <algorithm>

#include "site/texts.hpp"

namespace premod::site {

Catalogue::Catalogue(Language language_, const std::vector<Fixture>& all) : language(language_) {
  rules = premod::rules(Profile::amocrm, language);
  clauses = premod::clauses(language);
  for (const Profile profile : {Profile::amocrm, Profile::kommo, Profile::in_house})
    for (const RuleInfo& rule : premod::rules(profile, language))
      levels[rule.id].push_back(rule.level);
  for (const Fixture& fixture : all) fixtures[fixture.rule].push_back(&fixture);
}

const RuleInfo* Catalogue::rule(std::string_view id) const {
  const auto at = std::ranges::lower_bound(
      rules, id, {}, [](const RuleInfo& r) -> std::string_view { return r.id; });
  return at != rules.end() && at->id == id ? &*at : nullptr;
}

const ClauseInfo* Catalogue::clause(std::string_view id) const {
  const auto at = std::ranges::find_if(clauses, [&](const ClauseInfo& c) { return c.id == id; });
  return at == clauses.end() ? nullptr : &*at;
}

std::string Catalogue::level_name(Level level) const {
  switch (level) {
    case Level::error:
      return in(texts::error);
    case Level::warning:
      return in(texts::warning);
    case Level::note:
      return in(texts::note);
    case Level::off:
      break;
  }
  return in(texts::off);
}

Page Catalogue::page(std::string path, std::string title) const {
  return {.path = std::string(name_of(language)) + "/" + path,
          .title = std::move(title),
          .language = language,
          .in_others = std::move(path)};
}

}  // namespace premod::site
