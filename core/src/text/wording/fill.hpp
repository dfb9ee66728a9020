// Puts a hit's values into the sentence of a rule: "{name}" becomes the value.
#pragma once

#include <string>
#include <string_view>

namespace premod::text {

/// Replaces every `{name}` for which `value_of(name, found)` sets `found`; others stay as written.
/// Control characters and line ends of a value become spaces, ill-formed UTF-8 becomes U+FFFD, and
/// a value longer than `max_value` bytes is cut with an ellipsis: a message is one readable line.
inline constexpr std::size_t max_value = 200;

[[nodiscard]] std::string clean_value(std::string_view value, std::size_t max = max_value);

template <class ValueOf>
std::string fill(std::string_view pattern, ValueOf value_of, std::size_t max = max_value) {
  std::string out;
  std::size_t from = 0;
  while (from < pattern.size()) {
    const std::size_t open = pattern.find('{', from);
    if (open == std::string_view::npos) break;
    const std::size_t close = pattern.find('}', open);
    if (close == std::string_view::npos) break;
    bool found = false;
    const auto value = value_of(pattern.substr(open + 1, close - open - 1), found);
    out.append(pattern.substr(from, open - from));
    if (found) {
      out += clean_value(value, max);
      from = close + 1;
    } else {
      out += '{';
      from = open + 1;
    }
  }
  out.append(pattern.substr(from));
  return out;
}

}  // namespace premod::text
