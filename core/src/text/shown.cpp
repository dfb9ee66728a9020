#include "text/shown.hpp"

namespace premod::text {

std::string shown(std::string_view text, std::size_t longest) {
  std::string out;
  for (const char c : text) {
    const bool begins = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    if (out.size() >= longest && begins) {
      while (!out.empty() && out.back() == ' ') out.pop_back();
      return out + "\u2026";
    }
    const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
    if (!space) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace premod::text
