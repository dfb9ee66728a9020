// Where the data of a request go in the back end: through variables, arrays, properties, functions
// and methods, to a place that must not get them unchecked.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "php/file.hpp"
#include "text/wording/message.hpp"

namespace premod::php {

/// Tokens looked at for all files of a widget; beyond it the result is not complete.
inline constexpr std::size_t max_taint_steps = 20'000'000;
/// What is said of a result that is not complete.
inline constexpr Wording data_flow_too_large{
    "not-run.data-flow", "the data flow of the back end is larger than max_taint_steps"};

/// What is said where functions call functions so often that the way was not followed to its end.
inline constexpr Wording calls_too_deep{
    "not-run.call-chains", "chains of calls in the back end are longer than is followed"};

struct UnverifiedUse {
  const File* file = nullptr;
  Span span;          ///< what is handed over: the input, or the variable it came to
  std::string input;  ///< "$_POST", "php://input" ..., or the string that holds it
  std::string sink;   ///< "echo", "query", "$action()" ...
};

struct UnverifiedUses {
  std::vector<UnverifiedUse> all;  ///< by file, in the order of the tokens
  bool complete = true;
  bool followed_all_calls = true;
};

/// Functions are followed by their names through all of the files, if one name has one definition.
/// A value counts as checked where a checking function or a comparison looked at it before, and as
/// clean behind a cast, an escaping function, or a function that is not known.
[[nodiscard]] UnverifiedUses unverified_uses(std::span<const File> files);

}  // namespace premod::php
