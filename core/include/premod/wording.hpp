// A text that people read, apart from its language: English stands in the code, the other languages
// in core/texts/*.po, and the build sees to it that they are there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "premod/report.hpp"

namespace premod {

/// One text of premod. `{name}` in it is a placeholder (premod::filled). Wordings are constants;
/// the constructor is explicit because the build finds them by their type's name.
class Wording {
 public:
  constexpr Wording() = default;  ///< an empty text
  template <std::size_t KeySize, std::size_t Size>
  consteval explicit Wording(const char (&key)[KeySize], const char (&english)[Size])
      : key_(key, KeySize - 1), english_(english, Size - 1) {
    if (Size == 1) throw "a text is empty";
  }

  /// Where core/texts/*.po have it: "terminal.fix".
  [[nodiscard]] constexpr std::string_view key() const { return key_; }
  [[nodiscard]] constexpr std::string_view english() const { return english_; }
  /// Lives as long as the program.
  [[nodiscard]] std::string_view in(Language language) const;

 private:
  std::string_view key_, english_;
};

/// A text about a number, `{n}`: "{n} file", "{n} files".
class PluralWording {
 public:
  template <std::size_t KeySize, std::size_t OneSize, std::size_t ManySize>
  consteval explicit PluralWording(const char (&key)[KeySize], const char (&one)[OneSize],
                                   const char (&many)[ManySize])
      : key_(key, KeySize - 1), one_(one, OneSize - 1), many_(many, ManySize - 1) {}

  [[nodiscard]] constexpr std::string_view key() const { return key_; }
  [[nodiscard]] constexpr std::string_view one() const { return one_; }
  [[nodiscard]] constexpr std::string_view many() const { return many_; }
  /// The form for `n`, with `{n}` still in it; lives as long as the program.
  [[nodiscard]] std::string_view in(Language language, std::uint64_t n) const;

 private:
  std::string_view key_, one_, many_;
};

/// Which form a language takes for `n`, from 0: English, Spanish and Portuguese have two, Russian
/// three. The header "Plural-Forms" of the language's file says the same.
[[nodiscard]] std::size_t plural_form(Language language, std::uint64_t n);

/// "5 files": the form of `wording` for `n`, with the number in place of `{n}`.
[[nodiscard]] std::string counted(Language language, std::uint64_t n, const PluralWording& wording);

}  // namespace premod
