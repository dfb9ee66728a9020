// What the names of one PHP file stand for: constants, cases of enums, arrays, classes.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "php/file.hpp"
#include "php/values/values.hpp"

namespace premod::platform {

/// Each table is read when first asked for.
class PhpNames {
 public:
  explicit PhpNames(const php::File& file)
      : file_(file), size_(static_cast<std::uint32_t>(file.tokens().size())), values_(file) {}

  /// The token of the value that `const NAME = 'a'`, `case NAME = 'a'` or `define('NAME', 'a')`
  /// gives; `none` if there is none or several.
  [[nodiscard]] std::uint32_t constant_named(std::string_view name);
  /// "class", "enum" ... before a name that this file declares; empty for others.
  [[nodiscard]] std::string_view declared_as(const std::string& lower_class);
  /// The file has a function or a method of the name.
  [[nodiscard]] bool is_function(const std::string& lower_name);
  /// `Direction::tryFrom($a) ?? Direction::Unknown`: what stands in where nothing came is no value
  /// that the hook is asked for.
  [[nodiscard]] bool is_given(const std::string& lower_class, std::string_view name);
  /// The bracket that opens the array at `i`, or the one that the name there is given.
  [[nodiscard]] std::uint32_t array_of(std::uint32_t i);

 private:
  using Place = std::pair<std::uint32_t, std::string_view>;  // the function, the variable
  static constexpr std::uint32_t member_of_class = php::none - 1;

  [[nodiscard]] std::uint32_t opening(std::uint32_t i) const;
  [[nodiscard]] Place place_of(std::uint32_t i) const;

  const php::File& file_;
  const std::uint32_t size_;
  const php::Values values_;
  // An empty name is in each that has been read.
  std::map<std::string_view, std::uint32_t> constants_;
  std::map<Place, std::uint32_t> arrays_;
  std::map<std::string, std::string> classes_;
  std::set<std::string> functions_;
  std::set<std::string> given_;
};

}  // namespace premod::platform
