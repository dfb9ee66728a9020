// Which limits were hit while one thread did one thing: who ran into a limit says so, and the
// engine makes an outcome of it that is not "passed".
#pragma once

#include <string_view>
#include <vector>

namespace premod::text {

/// `name` is a literal: the constant's name. Costs nothing where nobody asks.
void note_limit(std::string_view name);
/// The limits that this thread hit since it was asked last, each once.
[[nodiscard]] std::vector<std::string_view> take_limits();

}  // namespace premod::text
