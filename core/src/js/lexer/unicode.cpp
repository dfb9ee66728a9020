#include "js/lexer/unicode.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "data/unicode_identifiers.hpp"
#include "data/unicode_properties.hpp"

namespace premod::js {
namespace {

struct Range {
  std::uint32_t first;
  std::uint32_t last;
  bool start;
};

constexpr std::uint32_t hex(std::string_view digits) {
  std::uint32_t value = 0;
  for (const char c : digits)
    value = value * 16 + static_cast<std::uint32_t>(c <= '9' ? c - '0' : c - 'A' + 10);
  return value;
}

constexpr auto ranges = [] {
  std::array<Range, data::unicode_identifiers::rows.size()> made{};
  for (std::size_t i = 0; i < made.size(); ++i) {
    const auto& row = data::unicode_identifiers::rows[i];
    made[i] = {hex(row.first), hex(row.last), row.kind == "start"};
  }
  return made;
}();

const Range* find(char32_t c) {
  const auto after = std::upper_bound(ranges.begin(), ranges.end(), c,
                                      [](char32_t v, const Range& r) { return v < r.first; });
  if (after == ranges.begin()) return nullptr;
  const Range& range = *(after - 1);
  return c <= range.last ? &range : nullptr;
}

constexpr bool is_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '$' || c == '_';
}

bool has_property(std::string_view kind, std::string_view name) {
  const auto key = [](const auto& row) { return std::pair(row.kind.view(), row.name.view()); };
  return std::ranges::binary_search(data::unicode_properties::rows, std::pair(kind, name), {}, key);
}

}  // namespace

bool is_id_start(char32_t c) {
  if (c < 0x80) return is_letter(c);
  const Range* range = find(c);
  return range != nullptr && range->start;
}

bool is_id_continue(char32_t c) {
  if (c < 0x80) return is_letter(c) || (c >= '0' && c <= '9');
  return c == 0x200C || c == 0x200D || find(c) != nullptr;
}

bool is_wide_space(char32_t c) {
  return c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F ||
         c == 0x3000 || c == 0xFEFF;
}

PropertyMatch find_property(std::string_view name, std::string_view value) {
  if (value.empty()) {
    if (has_property("General_Category", name) || has_property("binary", name))
      return PropertyMatch::characters;
    return has_property("strings", name) ? PropertyMatch::strings : PropertyMatch::unknown;
  }
  const bool category = name == "General_Category" || name == "gc";
  const bool script =
      name == "Script" || name == "sc" || name == "Script_Extensions" || name == "scx";
  if (!category && !script) return PropertyMatch::unknown;
  return has_property(category ? "General_Category" : "Script", value) ? PropertyMatch::characters
                                                                       : PropertyMatch::unknown;
}

}  // namespace premod::js
