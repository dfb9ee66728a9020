// Reports made in memory for the tests of the front ends.
#pragma once

#include <string>

#include "premod/premod.hpp"

namespace premod::sample {

/// A pull request as it is in life: new, old and waived findings, blame, fixes, questions.
[[nodiscard]] Report golden(Language language = Language::en);
/// Nothing found.
[[nodiscard]] Report clean();
/// One finding with two places in own code, one with three in a third-party file.
[[nodiscard]] Report grouped();
/// Names, contents and commit data that try to be commands, markup or other text.
[[nodiscard]] Report hostile();
/// `results` findings in a hundred files of ten rules.
[[nodiscard]] Report big(std::size_t results);

/// Strings that must never be anything but text.
extern const std::vector<std::string> attacks;

}  // namespace premod::sample
