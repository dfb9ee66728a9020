#include "text/wording/message.hpp"

namespace premod {

MessageValue::MessageValue(std::string_view placeholder, Message value)
    : name(placeholder), message(std::make_shared<const Message>(std::move(value))) {}

std::string Message::in(Language language, std::size_t longest_value) const {
  return text::fill(
      wording.in(language),
      [&](std::string_view name, bool& found) {
        for (const MessageValue& value : values) {
          if (value.name != name) continue;
          found = true;
          return value.message != nullptr ? value.message->in(language, longest_value) : value.text;
        }
        return std::string();
      },
      longest_value);
}

}  // namespace premod
