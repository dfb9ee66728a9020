// Addresses of the marketplace whose page a script names only when it runs.
#pragma once

#include <string>
#include <vector>

#include "flow/script.hpp"

namespace premod {

struct ComputedPage {
  Span span;
  js::NodeId node = 0;
  std::string address;  ///< as far as it is known
};

/// `'https://www.amocrm.ru/integrations/' + item.code` with several codes, or with one that is not
/// known. The widget's own page is named by a constant, or by the code that the platform hands to
/// it.
[[nodiscard]] std::vector<ComputedPage> computed_pages(const js::File& script);

}  // namespace premod
