// The rules as a static site in four languages: one page a rule and one a clause, an index with a
// search that works without a server, the coverage matrix. A pure function of what premod knows and
// of the examples it is given; the same input gives the same bytes.
#pragma once

#include <string>
#include <vector>

#include "premod/premod.hpp"

namespace premod::site {

/// A folder of tests/rules: `rule` is its id, `name` begins with `pass-` or `fail-`.
struct Fixture {
  std::string rule;
  std::string name;
  std::vector<MemoryFile> files;
};

/// What an earlier release knew of a rule, for the page of changes.
struct EarlierRule {
  std::string id;
  Level level = Level::off;  ///< in amoCRM's market
};

struct Input {
  std::vector<Fixture> fixtures;
  std::vector<EarlierRule> earlier;  ///< empty: there is no earlier release
  std::string earlier_version;
};

/// The site's files; paths are relative, with `/`. Error: a fixture of a rule that does not exist.
[[nodiscard]] Result<std::vector<MemoryFile>> pages(const Input& input);

/// The path of a rule's page in the site: "ru/rules/js-eval.html".
[[nodiscard]] std::string rule_path(std::string_view rule, Language language);
[[nodiscard]] std::string clause_path(std::string_view clause, Language language);

}  // namespace premod::site
