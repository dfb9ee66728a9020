// Whether one of many fixed words stands in a text: one pass over it, whatever their number. The
// cheap question before a pattern is asked.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

namespace premod::text {

/// Wu and Manber's search for several words: it looks at about every n-th byte, n being the length
/// of the shortest word less one. Const functions may be called from several threads; the words
/// must outlive it.
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
    for (std::size_t at = 0; (at = next(text, at)) != text.npos; ++at)
      for (std::size_t i = chain_at(text, at); i != 0; i = chain_[i - 1])
        if (stands(text, at, i - 1)) use(Found{at, i - 1});
  }
  /// Every word that stands at `at`.
  template <class Use>
  void each_at(std::string_view text, std::size_t at, Use use) const {
    if (words_.empty() || at + shortest_ > text.size()) return;
    for (std::size_t i = chain_at(text, at); i != 0; i = chain_[i - 1])
      if (stands(text, at, i - 1)) use(Found{at, i - 1});
  }

 private:
  static constexpr std::size_t block_count = 1U << 12U;

  [[nodiscard]] unsigned char byte(std::string_view text, std::size_t at) const {
    return fold_[static_cast<unsigned char>(text[at])];
  }
  [[nodiscard]] std::size_t block(std::string_view text, std::size_t last) const {
    return (byte(text, last - 1) * 31U + byte(text, last)) % block_count;
  }
  [[nodiscard]] std::size_t chain_at(std::string_view text, std::size_t at) const {
    return first_[block(text, at + shortest_ - 1)];
  }
  [[nodiscard]] bool stands(std::string_view text, std::size_t at, std::size_t word) const;
  /// The next place from `at` on where a word stands; npos if there is none.
  [[nodiscard]] std::size_t next(std::string_view text, std::size_t at) const;

  std::vector<std::string_view> words_;
  std::size_t shortest_ = 0;
  std::array<unsigned char, 256> fold_{};
  std::array<std::uint8_t, block_count> shift_{};   // how far a window that ends so may move
  std::array<std::uint16_t, block_count> first_{};  // 1 + the first word whose window ends so
  std::vector<std::uint16_t> chain_;                // 1 + the next of them; 0: no more
};

}  // namespace premod::text
