// Whether one of many fixed words stands in a text: one pass over it, whatever their number. The
// cheap question before a pattern is asked.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

namespace premod::text {

/// Looks at every byte for the first four bytes of a word, or the first two of a shorter one; only
/// there words are compared. The looks do not depend on each other, so that a processor does
/// several at once: leaving bytes out by what was found last takes fewer, and longer. Const
/// functions may be called from several threads; the words must outlive it.
class Needles {
 public:
  enum class Case : std::uint8_t {
    exact,
    ascii_folded  ///< letters A to Z as a to z; the words are given in lower case
  };
  struct Found {
    std::size_t offset = 0;
    std::size_t needle = 0;  ///< its place among the words given
  };

  /// Every word has two bytes or more; a shorter one throws std::invalid_argument.
  explicit Needles(std::vector<std::string_view> words, Case folding = Case::exact);
  Needles(std::initializer_list<std::string_view> words, Case folding = Case::exact)
      : Needles(std::vector<std::string_view>(words), folding) {}

  [[nodiscard]] bool any_in(std::string_view text) const { return first_in(text).has_value(); }
  /// The first place where a word stands; of several words there, the one given first.
  [[nodiscard]] std::optional<Found> first_in(std::string_view text, std::size_t from = 0) const;
  /// Every word at every place, in the order of the places.
  template <class Use>
  void each_in(std::string_view text, Use use) const {
    for (std::size_t at = 0; (at = next(text, at)) != text.npos; ++at) each_at(text, at, use);
  }
  /// Every word that stands at `at`.
  template <class Use>
  void each_at(std::string_view text, std::size_t at, Use use) const {
    const std::string_view rest = text.substr(at);
    each_of(long_chain(rest), rest, [&](std::size_t word) { use(Found{at, word}); });
    each_of(short_chain(rest), rest, [&](std::size_t word) { use(Found{at, word}); });
  }

 private:
  static constexpr std::size_t few = 2, many = 4;  // bytes by which words are looked for
  static constexpr unsigned place_bits = 12;
  using Heads = std::array<std::uint16_t, 1U << place_bits>;  // 1 + the first word; 0: none

  /// By the first bytes, whatever the case of their letters.
  template <std::size_t bytes>
  static std::size_t place(const char* text) {
    std::uint32_t key = 0;
    std::memcpy(&key, text, bytes);
    key |= 0x20202020U;  // letters of ASCII in lower case; what else is alike now is compared
    return (key * 2654435761U) >> (32U - place_bits);
  }
  /// 1 + the first word that may stand at the beginning; 0: none.
  [[nodiscard]] std::size_t long_chain(std::string_view rest) const {
    return rest.size() < many ? 0 : long_[place<many>(rest.data())];
  }
  [[nodiscard]] std::size_t short_chain(std::string_view rest) const {
    return !has_short_ || rest.size() < few ? 0 : short_[place<few>(rest.data())];
  }
  template <class Use>
  void each_of(std::size_t chain, std::string_view rest, Use use) const {
    for (; chain != 0; chain = chain_[chain - 1])
      if (begins(rest, words_[chain - 1])) use(chain - 1);
  }
  [[nodiscard]] bool begins(std::string_view rest, std::string_view word) const;
  [[nodiscard]] bool any_of(std::size_t chain, std::string_view rest) const {
    while (chain != 0 && !begins(rest, words_[chain - 1])) chain = chain_[chain - 1];
    return chain != 0;
  }
  /// The next place from `at` on where a word stands; npos if there is none.
  [[nodiscard]] std::size_t next(std::string_view text, std::size_t at) const;

  std::vector<std::string_view> words_;
  std::array<unsigned char, 256> fold_{};
  bool folds_ = false, has_short_ = false;
  Heads long_ = {};
  std::vector<std::uint16_t> short_;  // as Heads; empty where no word is short: half the memory
  std::vector<std::uint16_t> chain_;  // 1 + the next word of the same place; 0: no more
};

}  // namespace premod::text
