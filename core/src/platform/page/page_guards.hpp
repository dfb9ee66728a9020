// Changes on the platform's own pages (payment, profile, settings), known by the test of the
// address or of the page's code that stands around them.
#pragma once

#include <string>
#include <vector>

#include "widget/widget.hpp"

namespace premod::page {

struct PageChange {
  const js::File* script = nullptr;
  Span span;  ///< the call or assignment
  const js::File* test_script = nullptr;
  Span test;         ///< where the page is named
  std::string page;  ///< "/settings/pay", "authlog"
};
/// The first change inside each such test. Only tests that say "this page" count, not "any other".
[[nodiscard]] std::vector<PageChange> guarded_page_changes(const Widget& widget);

}  // namespace premod::page
