// Bad and good code for a rule's page, taken from the rule's fixtures, with what premod prints.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "site/site.hpp"

namespace premod::site {

/// At most this many lines of a file are shown; longer ones are cut around the finding.
inline constexpr int max_example_lines = 25;

struct Example {
  std::string file;
  std::string code;        ///< whole lines, valid UTF-8
  int first_line = 1;      ///< the number of the first of them
  std::vector<int> marks;  ///< lines with findings
  bool cut = false;        ///< the file has more lines
  std::string message;     ///< of the first finding; empty for good code
  std::string remedy;      ///< of that finding
  std::string level;       ///< "error" ...; empty for good code
  bool fixable = false;
};

struct Examples {
  std::optional<Example> bad;
  std::optional<Example> good;
};

/// A pair of fixtures is chosen that is short, reads like a widget, and is as alike as can be: the
/// same code before and after. Rules about images and answers have none.
[[nodiscard]] Examples examples_of(const RuleInfo& rule,
                                   const std::vector<const Fixture*>& fixtures, Language language);

}  // namespace premod::site
