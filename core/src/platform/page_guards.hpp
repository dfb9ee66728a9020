// Changes on the platform's own pages (payment, profile, settings), known by the test of the
// address that stands around them.
#pragma once

#include <string>
#include <vector>

#include "flow/script.hpp"

namespace premod::css {

struct PageChange {
  Span span;         ///< the call
  Span test;         ///< where the address is compared
  std::string page;  ///< "/settings/pay"
};
/// The first change inside each such test. Only tests that say "this page" count, not "any other".
[[nodiscard]] std::vector<PageChange> guarded_page_changes(const js::File& script);

}  // namespace premod::css
