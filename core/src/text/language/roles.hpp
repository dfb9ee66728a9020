// Sets of the roles that words play (core/data/sentence_words.tsv).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace premod::text {

/// The roles of the table, and those that no table lists (PlainRole).
inline constexpr std::size_t max_roles = 320;

/// A set of roles by their numbers; a constant one is made by the compiler.
class Roles {
 public:
  constexpr Roles() = default;
  constexpr explicit Roles(std::array<std::uint64_t, max_roles / 64> words) : words_(words) {}

  constexpr void set(std::size_t role) { words_[role / 64] |= bit(role); }
  constexpr void reset(std::size_t role) { words_[role / 64] &= ~bit(role); }
  [[nodiscard]] constexpr bool test(std::size_t role) const {
    return (words_[role / 64] & bit(role)) != 0;
  }
  [[nodiscard]] constexpr bool any() const {
    std::uint64_t all = 0;
    for (const std::uint64_t word : words_) all |= word;
    return all != 0;
  }
  [[nodiscard]] constexpr bool none() const { return !any(); }
  /// Whether a role is in both.
  [[nodiscard]] constexpr bool meets(const Roles& other) const {
    std::uint64_t both = 0;
    for (std::size_t i = 0; i < words_.size(); ++i) both |= words_[i] & other.words_[i];
    return both != 0;
  }
  constexpr Roles& operator|=(const Roles& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= other.words_[i];
    return *this;
  }
  [[nodiscard]] constexpr const auto& words() const { return words_; }
  friend constexpr auto operator<=>(const Roles&, const Roles&) = default;

 private:
  static constexpr std::uint64_t bit(std::size_t role) { return std::uint64_t{1} << role % 64; }

  std::array<std::uint64_t, max_roles / 64> words_{};
};

}  // namespace premod::text
