// Answers of other servers that a script puts into the page as markup, or parts of which it makes a
// template or a style sheet of: none of them lies in the archive.
#pragma once

#include <vector>

#include "platform/requests/addresses.hpp"

namespace premod::platform {

/// By the request; `by` is what puts the answer into the page.
struct InsertedAnswers {
  /// Not of addresses that say themselves that they are templates (`external_templates`).
  std::vector<ForeignAddress> templates;
  std::vector<ForeignAddress> styles;
};
/// Found once a script.
[[nodiscard]] const InsertedAnswers& inserted_answers(const js::File& script);

}  // namespace premod::platform
