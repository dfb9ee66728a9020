// Text patterns in PCRE2's notation, compiled once and matched within limits.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace premod::text {

/// PCRE2's own counter of match() calls; reaching it ends the search of that text.
inline constexpr std::uint32_t max_pattern_steps = 1'000'000;
/// Matches that are collected from one text.
inline constexpr std::size_t max_pattern_matches = 1'000;

struct Match {
  std::size_t offset = 0;
  std::size_t length = 0;
  /// First capture group, empty (length 0) if it took no part.
  std::size_t group_offset = 0;
  std::size_t group_length = 0;

  [[nodiscard]] std::string_view of(std::string_view text) const {
    return text.substr(offset, length);
  }
  [[nodiscard]] std::string_view group_of(std::string_view text) const {
    return text.substr(group_offset, group_length);
  }
};

/// UTF-8, Unicode letters in \w and \b, letter case ignored unless the pattern begins with (?-i).
/// A pattern that does not compile throws std::invalid_argument: it is an error of premod's own
/// data, and a test compiles every pattern. Const functions may be called from several threads.
class Pattern {
 public:
  explicit Pattern(std::string_view pattern);
  Pattern(Pattern&&) noexcept;
  Pattern& operator=(Pattern&&) noexcept;
  ~Pattern();

  /// `text` must be well-formed UTF-8 (see to_valid_utf8); else there is no match.
  [[nodiscard]] std::optional<Match> find(std::string_view text, std::size_t from = 0) const;
  [[nodiscard]] bool matches(std::string_view text) const { return find(text).has_value(); }
  /// Matches that do not overlap, in order.
  [[nodiscard]] std::vector<Match> find_all(std::string_view text) const;

 private:
  struct Compiled;
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace premod::text
