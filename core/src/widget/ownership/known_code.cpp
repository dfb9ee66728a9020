#include "widget/ownership/known_code.hpp"

#include "widget/ownership/known_code_table.hpp"

namespace premod {
namespace {

bool has_tail(const std::uint16_t* tail, unsigned words, std::uint64_t digest) {
  for (unsigned word = 1; word <= words; ++word)
    if (tail[word - 1] != static_cast<std::uint16_t>(digest >> (48 - 16 * word))) return false;
  return true;
}

const KnownSource* find(const known_code::Table& table, std::uint64_t digest) {
  const auto start = static_cast<std::uint32_t>(digest >> 48U);
  std::size_t at = table.blocks[start >> 8U];
  for (std::uint32_t before = start & 0xFF00U; before < start; ++before) at += table.counts[before];
  const std::size_t end = at + table.counts[start];
  for (; at < end; ++at)
    if (has_tail(table.tails + at * table.tail_words, table.tail_words, digest))
      return &known_code::sources[table.sources[at]];
  return nullptr;
}

}  // namespace

const KnownSource* known_source(KnownAs what, std::uint64_t digest) {
  switch (what) {
    case KnownAs::function:
      return find(known_code::functions, digest);
    case KnownAs::vocabulary:
      return find(known_code::vocabularies, digest);
    case KnownAs::style:
      return find(known_code::styles, digest);
  }
  return nullptr;
}

}  // namespace premod
