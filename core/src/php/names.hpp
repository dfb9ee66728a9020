// What the names of a PHP file stand for: classes and functions under another name, and the
// constants that a variable is given.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "php/file.hpp"

namespace premod::php {

/// `use A\B as C;`, `use A\{B as C};`, `use function A\f as g;`, `class_alias(A\B::class, 'C')`:
/// names by which the file calls something else.
class Aliases {
 public:
  explicit Aliases(const File& file);
  /// "b" for "c": the last part of what the name stands for, in lower case; the last part of the
  /// name itself if it is no alias.
  [[nodiscard]] std::string meant_by(std::string_view name) const;

 private:
  std::map<std::string, std::string> meant_;
};

/// The tokens that variables are given, each alone: `$a = X;`, `foreach ([X, Y] as $a)`, also of an
/// array that has a name; `none` for what is computed.
class GivenTokens {
 public:
  explicit GivenTokens(const File& file);
  /// The token at `at` itself if it is no variable.
  [[nodiscard]] std::vector<std::uint32_t> of(std::uint32_t at) const;
  /// The single tokens of the array literal at `at`, or of the one that the name there is given.
  [[nodiscard]] std::vector<std::uint32_t> elements(std::uint32_t at) const;

 private:
  using Name = std::pair<std::uint32_t, std::string_view>;  // the function around, the variable

  [[nodiscard]] Name name_of(std::uint32_t at) const {
    return {file_->function_at(at), file_->text(at)};
  }
  [[nodiscard]] std::uint32_t opening(std::uint32_t at) const;
  void at_foreach(std::uint32_t word);

  const File* file_;
  std::map<Name, std::vector<std::uint32_t>> given_;
  std::map<std::string_view, std::uint32_t> arrays_;  // by name, the opening bracket
};

}  // namespace premod::php
