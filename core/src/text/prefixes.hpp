// Which of many fixed words a text begins with.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace premod::text {

/// Words by their first four bytes, shorter ones by their first two: of hundreds of words only a
/// few are compared. The words must outlive it, and have two bytes or more. Const functions may be
/// called from several threads.
class Prefixes {
 public:
  explicit Prefixes(std::vector<std::string_view> words) : words_(std::move(words)) {
    next_.resize(words_.size());
    for (std::size_t i = words_.size(); i-- > 0;) {  // backwards: the first given comes first
      const std::string_view word = words_[i];
      auto& head = word.size() < many ? short_[place<few>(word)] : long_[place<many>(word)];
      next_[i] = std::exchange(head, static_cast<std::uint16_t>(i + 1));
    }
  }

  /// Calls `use(number)` for every word that `text` begins with.
  template <class Use>
  void each_of(std::string_view text, Use use) const {
    if (text.size() >= few) each_in(short_[place<few>(text)], text, use);
    if (text.size() >= many) each_in(long_[place<many>(text)], text, use);
  }

 private:
  static constexpr std::size_t few = 2, many = 4;
  static constexpr unsigned place_bits = 12;
  using Heads = std::array<std::uint16_t, 1U << place_bits>;  // 1 + the first word; 0: none

  template <std::size_t bytes>
  static std::size_t place(std::string_view text) {
    std::uint32_t key = 0;
    for (std::size_t i = 0; i < bytes; ++i) key = key << 8U | static_cast<unsigned char>(text[i]);
    return (key * 2654435761U) >> (32U - place_bits);
  }
  template <class Use>
  void each_in(std::uint16_t head, std::string_view text, Use use) const {
    for (std::size_t i = head; i != 0; i = next_[i - 1])
      if (text.starts_with(words_[i - 1])) use(i - 1);
  }

  std::vector<std::string_view> words_;
  std::vector<std::uint16_t> next_;
  Heads short_ = {}, long_ = {};
};

}  // namespace premod::text
