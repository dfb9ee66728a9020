#include "php/secrets.hpp"

#include "php/strings.hpp"

namespace premod::php {

std::vector<StringSecret> string_secrets(const File& file) {
  std::vector<StringSecret> out;
  for (std::uint32_t i = 0; i < file.tokens().size(); ++i) {
    const std::string_view text = string_text(file, i);
    if (text.empty()) continue;
    auto found = text::secret_in(text);
    if (!found && i >= 2 && file.text(i - 1) == "(" && text::is_login_with_password(text) &&
        lower(file.text(i - 2)) == "base64_encode")
      found = text::Secret{0, text.size(), "login:password"};
    if (!found && !file.tokens()[i].interpolated)
      found = text::secret_for(given_name(file, i), text);
    if (found) out.push_back({file.tokens()[i].span, text, *found});
  }
  return out;
}

}  // namespace premod::php
