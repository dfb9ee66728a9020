// "Did you mean ...": the nearest of the names there are.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace premod::cli {

/// The name that is at most a third of its letters away from `word`; empty if none is.
[[nodiscard]] std::string nearest(std::string_view word, std::span<const std::string> names);

}  // namespace premod::cli
