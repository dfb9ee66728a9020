// What parsers, rules, notices and errors say: a wording and values. It becomes a sentence last, in
// the language of the report; nothing reads the sentence back.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "premod/wording.hpp"
#include "text/wording/fill.hpp"

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
  Message() = default;  ///< says nothing
  Message(const Wording& pattern, std::vector<MessageValue> for_placeholders = {})
      : wording(pattern), values(std::move(for_placeholders)) {}

  Wording wording;
  std::vector<MessageValue> values;

  [[nodiscard]] bool empty() const { return wording.english().empty(); }

  /// Values longer than `longest_value` bytes are cut (see text::clean_value).
  [[nodiscard]] std::string in(Language language,
                               std::size_t longest_value = text::max_value) const;
};

/// A word or a part of a sentence that the parsers use in many places; its English is its key.
template <std::size_t Size>
[[nodiscard]] consteval Wording parser_text(const char (&english)[Size]) {
  return Wording("parser", english);
}

/// Source text among such phrases: the same in every language.
template <std::size_t Size>
[[nodiscard]] consteval Wording source_text(const char (&english)[Size]) {
  return Wording("", english);
}

}  // namespace premod
