// Answers of other servers that a script puts into the page whole, as markup: templates that do not
// lie in the archive.
#pragma once

#include <vector>

#include "platform/requests/addresses.hpp"

namespace premod::platform {

/// By the request; `by` is what puts the answer into the page. Not those of addresses that say
/// themselves that they are templates (`external_templates`).
[[nodiscard]] std::vector<ForeignAddress> inserted_answers(const js::File& script);

}  // namespace premod::platform
