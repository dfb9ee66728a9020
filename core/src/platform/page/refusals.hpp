// Places where the widget keeps the user from switching it off.
#pragma once

#include <vector>

#include "flow/script.hpp"

namespace premod::page {

/// In onSave: what returns false (or throws) when `active` says that the widget is being disabled.
/// The spans are of the tests.
[[nodiscard]] std::vector<Span> refusals_to_disable(const js::File& script);

}  // namespace premod::page
