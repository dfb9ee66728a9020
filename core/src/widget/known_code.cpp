#include "widget/known_code.hpp"

#include <algorithm>

#include "widget/known_code_table.hpp"

namespace premod {
namespace {

const KnownSource* find(const std::uint64_t* digests, const std::uint16_t* sources,
                        std::size_t count, std::uint64_t digest) {
  const auto* const at = std::lower_bound(digests, digests + count, digest);
  if (at == digests + count || *at != digest) return nullptr;
  return &known_code::sources[sources[at - digests]];
}

}  // namespace

const KnownSource* known_source(KnownAs what, std::uint64_t digest) {
  using namespace known_code;
  switch (what) {
    case KnownAs::function:
      return find(function_digests, function_sources, function_count, digest);
    case KnownAs::vocabulary:
      return find(vocabulary_digests, vocabulary_sources, vocabulary_count, digest);
    case KnownAs::style:
      return find(style_digests, style_sources, style_count, digest);
  }
  return nullptr;
}

}  // namespace premod
