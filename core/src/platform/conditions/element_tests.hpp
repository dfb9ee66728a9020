// What a script asks of an element before it does something to it: `if (node.matches('.a'))`,
// `list.find((b) => b.classList.contains('a'))` tell which element it is as a selector does.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "flow/script.hpp"

namespace premod::page {

inline constexpr int max_test_climb = 24;            ///< nodes from a test to what it decides
inline constexpr int max_test_calls = 2;             ///< calls that hand on an element just tested
inline constexpr std::size_t max_test_callers = 64;  ///< of one function
/// Selectors of one test; one that has more says nothing of the element.
inline constexpr std::size_t max_test_texts = 1'000;
inline constexpr std::size_t max_listed_tests = 2'000;  ///< of one script

/// What conditions tell of an element.
struct Tests {
  std::vector<std::string> selectors;  ///< that it fits
  std::string_view limit;              ///< by which some conditions were not read; empty if none
};
/// Selectors that an element surely fits where `use` (a name, a member, `this`) stands for it: by
/// the conditions around, early exits and the calls that hand it on. In the order of the source.
[[nodiscard]] Tests selectors_tested(const js::File& script, js::NodeId use);
/// Those that a function which chooses elements (of find, filter) asks of the element.
[[nodiscard]] std::vector<std::string> selectors_asked(const js::File& script, js::NodeId function);

}  // namespace premod::page
