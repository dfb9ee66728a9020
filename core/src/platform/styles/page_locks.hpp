// Scripts that take the whole page from its user: out of reach of the pointer, hidden, inert,
// emptied.
#pragma once

#include <string>
#include <vector>

#include "widget/widget.hpp"

namespace premod::platform {

struct PageLock {
  const premod::File* file = nullptr;
  Span span;
  std::string selector;     ///< "document.body"
  bool given_back = false;  ///< only where the work succeeded; else never
};
/// A page that is given back whatever comes of the work is left out.
[[nodiscard]] std::vector<PageLock> find_page_locks(const Widget& widget);

}  // namespace premod::platform
