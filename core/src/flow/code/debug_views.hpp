// What a page shows only to who knows the developer's word: `?debug=1`, a key in localStorage.
#pragma once

#include <string>
#include <vector>

#include "flow/script.hpp"

namespace premod::js {

struct DebugView {
  Span test;         ///< where the word is asked for
  std::string word;  ///< "rs_debug"
};
/// Words for debugging in the address, a cookie or the browser's storage that make code write to
/// the page or open a dialogue. What only logs is none.
[[nodiscard]] std::vector<DebugView> debug_views(const File& script);

}  // namespace premod::js
