#include "text/wording/fill.hpp"

#include "text/utf8.hpp"

namespace premod::text {

std::string clean_value(std::string_view value, std::size_t max) {
  const bool cut = value.size() > max;
  std::string_view kept = value.substr(0, max);
  // Do not leave half a character behind.
  while (cut && !kept.empty() && (static_cast<unsigned char>(value[kept.size()]) & 0xC0) == 0x80)
    kept.remove_suffix(1);
  std::string out = to_valid_utf8(kept);
  for (char& c : out)
    if (static_cast<unsigned char>(c) < ' ' || c == '\x7f') c = ' ';
  if (cut) out += "…";
  return out;
}

}  // namespace premod::text
