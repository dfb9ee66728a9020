// Sources as long as a test wants them.
#pragma once

#include <string>

namespace premod::test {

/// The number in place of each `%`.
inline std::string numbered(std::string text, int number) {
  for (auto at = text.find('%'); at != std::string::npos; at = text.find('%', at))
    text.replace(at, 1, std::to_string(number));
  return text;
}

/// The text so many times, with numbers.
inline std::string times(int count, const std::string& text) {
  std::string out;
  for (int i = 0; i < count; ++i) out += numbered(text, i);
  return out;
}

}  // namespace premod::test
