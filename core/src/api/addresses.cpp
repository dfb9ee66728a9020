#include "premod/addresses.hpp"

namespace premod {

std::string without_addresses(std::string_view text) {
  const auto is_word = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
  };
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    out += text[i];
    if (text[i] != '@' || i == 0 || !(is_word(text[i - 1]) || text[i - 1] == '.')) continue;
    std::size_t end = i + 1;
    while (end < text.size() && (is_word(text[end]) || (text[end] == '.' && end + 1 < text.size() &&
                                                        is_word(text[end + 1]))))
      ++end;
    if (text.substr(i, end - i).find('.') == std::string_view::npos) continue;
    out += "…";
    i = end - 1;
  }
  return out;
}

}  // namespace premod
