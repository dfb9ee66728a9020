// Calls that stand nowhere in the text: what the page gives is handed to somebody who runs it.
#pragma once

#include <vector>

#include "flow/script.hpp"

namespace premod::js {

/// `addresses.map($.getScript)`: a call of $.getScript with each element that stands in the text; a
/// name that is handed over with nothing known stands for its call. What is bound before it is
/// handed over is among the script's calls already. As long-lived as the script.
[[nodiscard]] const std::vector<Call>& handed_calls(const File& script);

}  // namespace premod::js
