#include "text/secrets/integration_key.hpp"

#include <set>

#include "text/ascii.hpp"

namespace premod::text {

bool is_integration_key(std::string_view value) {
  constexpr std::size_t min_length = 32, min_different = 8;
  if (value.size() < min_length) return false;
  for (const char c : value)
    if (!is_digit(c) && !is_letter(c)) return false;
  if (value.find("0123456789abcdef") != value.npos ||
      value.find_first_of("0123456789") == value.npos)
    return false;
  return std::set<char>(value.begin(), value.end()).size() >= min_different;
}

}  // namespace premod::text
