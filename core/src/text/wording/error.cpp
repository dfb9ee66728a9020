#include "text/wording/error.hpp"

#include "premod/report.hpp"

namespace premod {
namespace {

constexpr Wording as_it_is = source_text("{text}");
constexpr Wording two_lines = source_text("{first}; {rest}");

}  // namespace

std::string Error::in(Language language) const {
  if (lines.empty()) return message;
  std::string out;
  for (const auto& line : lines) {
    if (!out.empty()) out += '\n';
    out += line->in(language, std::string::npos);
  }
  return out;
}

Error error_of(ErrorKind kind, Message message) { return errors_of(kind, {std::move(message)}); }

Error errors_of(ErrorKind kind, std::vector<Message> lines) {
  Error out{kind, {}};
  for (Message& line : lines) out.lines.push_back(std::make_shared<const Message>(std::move(line)));
  out.message = out.in(Language::en);
  return out;
}

Message message_of(const Error& error) {
  if (error.lines.empty()) return Message{as_it_is, {{"text", error.message}}};
  Message out = *error.lines.back();
  for (std::size_t i = error.lines.size() - 1; i-- > 0;)
    out = Message{two_lines, {{"first", *error.lines[i]}, {"rest", out}}};
  return out;
}

}  // namespace premod
