// What the variables, properties and constants of a PHP file hold where they are read.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "php/file.hpp"

namespace premod::php {

/// Assignments and elements looked at for the values of one file; beyond it they are not known,
/// and whoever asks has met the limit.
inline constexpr std::size_t max_value_steps = 5'000'000;

/// Each function by itself, in the order of the text. What is computed, handed in, taken by
/// reference or changed is not known: an empty range stands for it.
class Values {
 public:
  explicit Values(const File& file);

  /// All that the expression may be: itself, what its variable was given last, its property or
  /// constant once.
  [[nodiscard]] std::vector<Range> of(Range expression) const { return of(expression, 0); }
  /// The values of the array that the expression is.
  [[nodiscard]] std::vector<Range> elements(Range array) const { return elements(array, false, 0); }
  /// The function around gives the variable more than one value.
  [[nodiscard]] bool is_given_again(std::uint32_t variable) const;

 private:
  friend class ValueReader;
  using Name = std::pair<std::uint32_t, std::string_view>;       // the function, the variable
  using Member = std::pair<std::string_view, std::string_view>;  // the class, what it has

  enum class Gift : std::uint8_t { unknown, value, element, key };
  struct Given {
    std::uint32_t at = 0;  ///< it holds behind this token
    Gift gift{};
    Range value;         ///< the expression, or the array whose elements or keys it is
    bool surely = true;  ///< whoever runs the block around it gives it
  };

  [[nodiscard]] std::vector<Range> of(Range expression, int hops) const;
  [[nodiscard]] std::vector<Range> of_variable(Name name, std::uint32_t at, int hops) const;
  [[nodiscard]] Range of_member(Range expression) const;
  [[nodiscard]] std::vector<Range> of_given(const Given& given, int hops) const;
  [[nodiscard]] std::vector<Range> elements(Range array, bool keys, int hops) const;
  [[nodiscard]] std::uint32_t captured_at(Name name) const;
  /// Adds what the function gives it; whether that holds in any case.
  bool add_given(Name name, std::uint32_t at, int hops, std::vector<Range>& out) const;
  [[nodiscard]] bool complete() const;
  [[nodiscard]] std::string_view class_around(std::uint32_t at) const;
  [[nodiscard]] bool encloses(std::uint32_t block, std::uint32_t at) const;

  const File& file_;
  std::vector<std::uint32_t> blocks_;         // of each token: the innermost { around
  std::map<Name, std::vector<Given>> given_;  // in their order
  /// By function: `extract($options)`, `$$name = …`, behind which any variable is unknown.
  std::map<std::uint32_t, std::vector<std::uint32_t>> extracts_;
  std::map<Member, Range> members_;  // empty: not known
  std::map<std::string_view, Range> members_of_any_;
  mutable std::size_t steps_ = 0;
};

}  // namespace premod::php
