// Everything the pages of one language speak of, looked up once.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "site/examples.hpp"
#include "site/html.hpp"
#include "site/site.hpp"

namespace premod::site {

struct Catalogue {
  explicit Catalogue(Language language, const std::vector<Fixture>& fixtures);

  Language language;
  std::vector<RuleInfo> rules;  ///< in amoCRM's market, sorted by id
  std::map<std::string, std::vector<Level>, std::less<>> levels;  ///< amocrm, kommo, in-house
  std::vector<ClauseInfo> clauses;
  std::map<std::string, std::vector<const Fixture*>, std::less<>> fixtures;

  [[nodiscard]] const RuleInfo* rule(std::string_view id) const;
  [[nodiscard]] const ClauseInfo* clause(std::string_view id) const;
  [[nodiscard]] std::string in(const Wording& words) const {
    return std::string(words.in(language));
  }
  [[nodiscard]] std::string level_name(Level level) const;
  [[nodiscard]] Page page(std::string path_in_language, std::string title) const;
};

[[nodiscard]] MemoryFile rule_page(const Catalogue& all, const RuleInfo& rule);
[[nodiscard]] MemoryFile clause_page(const Catalogue& all, const ClauseInfo& clause);
[[nodiscard]] MemoryFile index_page(const Catalogue& all);
[[nodiscard]] MemoryFile coverage_page(const Catalogue& all);
[[nodiscard]] MemoryFile changes_page(const Catalogue& all, const Input& input);

}  // namespace premod::site
