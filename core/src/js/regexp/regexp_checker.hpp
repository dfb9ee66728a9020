// The recursive-descent checker behind check_reg_exp; private to regexp*.cpp.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "js/regexp/regexp.hpp"

namespace premod::js {

class RegExpChecker {
 public:
  RegExpChecker(std::string_view pattern, bool unicode, bool sets, bool named)
      : text_(pattern), unicode_(unicode || sets), sets_(sets), named_(named || unicode_) {}

  /// Throws RegExpError. Returns whether there are named groups.
  bool check();

 private:
  static constexpr std::int64_t end = -1;
  static constexpr std::int64_t none = -2;  // a class escape (\d): no single character

  struct Open {
    std::uint32_t at;           // of the parenthesis
    std::uint32_t begin;        // of its contents
    std::uint32_t alternative;  // where its current alternative begins
    bool quantifiable;
  };
  struct Reference {
    std::string name;
    std::uint32_t at;
  };
  struct Operand {
    std::int64_t value = none;
    bool strings = false;
  };

  [[noreturn]] static void fail(std::uint32_t at, Message message) {
    throw RegExpError{at, std::move(message)};
  }

  // One unit: a code point in unicode mode, else a UTF-16 code unit.
  [[nodiscard]] std::int64_t peek() const;
  std::int64_t take();
  [[nodiscard]] char byte(std::uint32_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  [[nodiscard]] bool looking_at(std::string_view text) const {
    return text_.substr(at_).starts_with(text);
  }
  bool eat(char c) {
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  void open_group();
  void open_special_group(std::uint32_t at);
  void modifiers(std::uint32_t at);
  bool close_group();
  bool term();
  void atom_escape(bool& quantifiable);
  void quantifier(bool quantifiable);
  bool braces(bool& ordered);

  std::int64_t character_escape(bool in_class);
  bool class_escape();
  void property(bool negated);
  std::int64_t unicode_escape();
  std::int64_t hex(std::uint32_t digits);
  std::int64_t legacy_octal();

  std::string group_name();
  std::int64_t name_unit();
  void name_group(std::uint32_t at);
  [[nodiscard]] bool is_excluded(std::uint32_t at) const;

  void character_class();
  std::int64_t class_atom();
  bool class_set(std::uint32_t at);
  bool class_contents();
  bool more_operands(std::string_view mark, bool strings);
  Operand class_operand();
  Operand class_operand_escape();
  Operand set_character();
  bool quoted_strings();

  std::string_view text_;
  bool unicode_;
  bool sets_;
  bool named_;
  std::uint32_t at_ = 0;
  bool half_ = false;  // between the two code units of one character
  std::uint32_t groups_ = 0;
  std::uint32_t depth_ = 0;
  bool strings_ = false;  // the last class_escape was a property of strings
  std::uint64_t largest_reference_ = 0;
  std::uint32_t largest_reference_at_ = 0;
  std::vector<Open> open_;
  std::map<std::string, std::uint32_t> names_;  // where each was seen last
  std::vector<Reference> references_;
};

}  // namespace premod::js
