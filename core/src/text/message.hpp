// What parsers, rules, notices and errors say: a wording and values. It becomes a sentence last, in
// the language of the report; nothing reads the sentence back.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "premod/wording.hpp"
#include "text/fill.hpp"

namespace premod {

struct Message;

/// The value of a placeholder: text that stays as it is (a name, a number, a piece of source), or a
/// message that is part of the sentence.
struct MessageValue {
  MessageValue(std::string_view placeholder, std::string value)
      : name(placeholder), text(std::move(value)) {}
  MessageValue(std::string_view placeholder, Message value);

  std::string_view name;  ///< a literal
  std::string text;
  std::shared_ptr<const Message> message;
};

struct Message {
  Wording wording;
  std::vector<MessageValue> values = {};

  /// Values longer than `longest_value` bytes are cut (see text::clean_value).
  [[nodiscard]] std::string in(Language language,
                               std::size_t longest_value = text::max_value) const;
};

/// A word or a part of a sentence that the parsers use in many places; its English is its key.
template <std::size_t Size>
[[nodiscard]] consteval Wording parser_text(const char (&english)[Size]) {
  return Wording("parser", english);
}

}  // namespace premod
