#include "widget/ownership/known_code.hpp"

#include <algorithm>
#include <array>

#include "widget/ownership/known_code_table.hpp"

namespace premod {
namespace {

bool has_tail(const std::uint8_t* tail, unsigned bytes, std::uint64_t digest) {
  for (unsigned byte = 1; byte <= bytes; ++byte)
    if (tail[byte - 1] != static_cast<std::uint8_t>(digest >> (48 - 8 * byte))) return false;
  return true;
}

KnownSource source_at(std::size_t index) {
  const known_code::Source& one = known_code::sources[index];
  return {one.library, one.first, one.last};
}

std::optional<KnownSource> find(const known_code::Table& table, std::uint64_t digest) {
  const auto start = static_cast<std::uint32_t>(digest >> 48U);
  std::size_t at = table.blocks[start >> 8U];
  for (std::uint32_t before = start & 0xFF00U; before < start; ++before) at += table.counts[before];
  const std::size_t end = at + table.counts[start];
  for (; at < end; ++at)
    if (has_tail(table.tails + at * table.tail_bytes, table.tail_bytes, digest))
      return source_at(table.sources[at]);
  return std::nullopt;
}

}  // namespace

std::optional<KnownSource> known_source(KnownAs what, std::uint64_t digest) {
  switch (what) {
    case KnownAs::function:
      return find(known_code::functions, digest);
    case KnownAs::vocabulary:
      return find(known_code::vocabularies, digest);
    case KnownAs::style:
      return find(known_code::styles, digest);
  }
  return std::nullopt;
}

std::string_view site_kind(std::string_view rule) {
  constexpr std::array<std::string_view, 4> code = {"js-eval", "js-script-injection",
                                                    "js-iframe-code", "js-external-dependency"};
  return std::find(code.begin(), code.end(), rule) == code.end() ? rule : "code";
}

bool is_known_site(std::uint64_t digest) {
  const std::uint64_t* const end = known_code::sites + known_code::site_count;
  return std::binary_search(known_code::sites, end, digest);
}

}  // namespace premod
