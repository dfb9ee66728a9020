// A search for whole names in text that holds selectors, classes or markup.
#pragma once

#include <string_view>

#include "css/tokenizer.hpp"

namespace premod::css {

/// Where a whole name is found from `from` on; npos if nowhere.
[[nodiscard]] inline std::size_t find_name(std::string_view text, std::string_view name,
                                           std::size_t from = 0) {
  for (auto at = text.find(name, from); at != text.npos; at = text.find(name, at + 1)) {
    const auto end = at + name.size();
    if ((at == 0 || !is_name_byte(text[at - 1])) &&
        (end == text.size() || !is_name_byte(text[end])))
      return at;
  }
  return text.npos;
}

}  // namespace premod::css
