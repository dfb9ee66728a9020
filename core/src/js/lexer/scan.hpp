// The hot loops of the lexer: runs of spaces, of name characters, and to the end of a string or
// comment, sixteen bytes at a time where the machine can. All of them stop at the zeros behind the
// source.
#pragma once

#include <array>
#include <bit>
#include <cstdint>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace premod::js::scan {

inline constexpr std::array<bool, 256> name_part = [] {
  std::array<bool, 256> table{};
  for (unsigned c = 0; c < 128; ++c)
    table[c] = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '$' || c == '_';
  return table;
}();

inline unsigned char byte(const char* at) { return static_cast<unsigned char>(*at); }

inline const char* name(const char* at) {
  while (true) {
    if (!name_part[byte(at)]) return at;
    if (!name_part[byte(at + 1)]) return at + 1;
    if (!name_part[byte(at + 2)]) return at + 2;
    if (!name_part[byte(at + 3)]) return at + 3;
    at += 4;
  }
}

#if defined(__SSE2__)
namespace detail {
inline __m128i load(const char* at) {
  return _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
}
inline __m128i equal(__m128i block, char c) { return _mm_cmpeq_epi8(block, _mm_set1_epi8(c)); }
inline unsigned mask(__m128i block) { return static_cast<unsigned>(_mm_movemask_epi8(block)); }
}  // namespace detail
#endif

/// To the first byte that is not a space.
inline const char* spaces(const char* at) {
#if defined(__SSE2__)
  while (true) {
    const unsigned other = ~detail::mask(detail::equal(detail::load(at), ' ')) & 0xFFFFU;
    if (other != 0) return at + std::countr_zero(other);
    at += 16;
  }
#else
  while (*at == ' ') ++at;
  return at;
#endif
}

/// To the first of the three, or a NUL.
inline const char* any_of(const char* at, char a, char b, char c) {
#if defined(__SSE2__)
  using detail::equal;
  while (true) {
    const __m128i block = detail::load(at);
    const unsigned hit =
        detail::mask(_mm_or_si128(_mm_or_si128(equal(block, a), equal(block, b)),
                                  _mm_or_si128(equal(block, c), equal(block, '\0'))));
    if (hit != 0) return at + std::countr_zero(hit);
    at += 16;
  }
#else
  while (*at != a && *at != b && *at != c && *at != '\0') ++at;
  return at;
#endif
}

/// To the first of the four, or a NUL.
inline const char* any_of(const char* at, char a, char b, char c, char d) {
#if defined(__SSE2__)
  using detail::equal;
  while (true) {
    const __m128i block = detail::load(at);
    const unsigned hit =
        detail::mask(_mm_or_si128(_mm_or_si128(_mm_or_si128(equal(block, a), equal(block, b)),
                                               _mm_or_si128(equal(block, c), equal(block, d))),
                                  equal(block, '\0')));
    if (hit != 0) return at + std::countr_zero(hit);
    at += 16;
  }
#else
  while (*at != a && *at != b && *at != c && *at != d && *at != '\0') ++at;
  return at;
#endif
}

}  // namespace premod::js::scan
