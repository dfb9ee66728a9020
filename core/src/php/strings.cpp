#include "php/strings.hpp"

namespace premod::php {
namespace {

/// Tokens looked at before a value for the name it is given to: `getenv('A') ?: 'x'`.
constexpr std::uint32_t max_steps_back = 16;

std::string_view name_before(const File& file, std::uint32_t at) {
  if (at >= file.tokens().size()) return {};
  const Token& token = file.tokens()[at];
  if (token.kind == TokenKind::variable) return file.text(token).substr(1);
  if (token.kind == TokenKind::name) return file.text(token);
  if (token.kind == TokenKind::string) return constant_text(file, at);
  // $a['key'] = 'x'
  if (file.text(at) == "]" && at >= 2 && file.text(at - 2) == "[") return name_before(file, at - 1);
  return {};
}

}  // namespace

std::string_view string_text(const File& file, std::uint32_t at) {
  if (at >= file.tokens().size() || file.tokens()[at].kind != TokenKind::string) return {};
  const std::string_view text = file.text(at);
  if (text.size() < 2 || (text.front() != '\'' && text.front() != '"')) return {};
  return text.substr(1, text.size() - 2);
}

std::string_view constant_text(const File& file, std::uint32_t at) {
  if (at >= file.tokens().size() || file.tokens()[at].interpolated) return {};
  return string_text(file, at);
}

std::string_view given_name(const File& file, std::uint32_t at) {
  for (std::uint32_t i = at, steps = 0; i > 1 && steps < max_steps_back; ++steps) {
    const std::string_view before = file.text(i - 1);
    if (before == "=>" || before == "=" || before == "?\?=") return name_before(file, i - 2);
    if (before == ",") {
      // define('API_KEY', 'x')
      const bool named = i >= 4 && file.text(i - 3) == "(" && i >= 5;
      return named && lower(file.text(i - 4)) == "define" ? name_before(file, i - 2)
                                                          : std::string_view();
    }
    const bool choice = before == "??" || before == "?:" || before == ":" || before == "?" ||
                        before == "||" || before == "or";
    const bool operand = steps > 0 && before != ";" && before != "{" && before != "(" &&
                         before != "[" && before != "}";
    if (!choice && !operand) return {};
    const std::uint32_t partner = file.partner(i - 1);
    i = partner != none && partner < i - 1 ? partner : i - 1;
  }
  return {};
}

bool is_default_of_environment(const File& file, std::uint32_t at) {
  if (at < 4) return false;
  const std::string_view before = file.text(at - 1);
  // env('A', 'x')
  if (before == ",") return file.text(at - 3) == "(" && lower(file.text(at - 4)) == "env";
  const bool elvis = before == ":" && file.text(at - 2) == "?";
  if (!elvis && before != "??") return false;
  const std::uint32_t open = file.partner(at - (elvis ? 3 : 2));
  if (open == none || open == 0 || open >= at) return false;
  const std::string_view asked = file.text(open - 1);
  if (file.text(open) == "[") return asked == "$_ENV" || asked == "$_SERVER";
  return lower(asked) == "getenv" || lower(asked) == "env";
}

}  // namespace premod::php
