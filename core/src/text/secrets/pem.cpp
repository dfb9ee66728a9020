#include "text/secrets/pem.hpp"

#include <algorithm>

namespace premod::text {

std::optional<Secret> private_key(std::string_view text) {
  constexpr std::string_view head = "-----BEGIN", kind = "PRIVATE KEY";
  constexpr std::size_t longest_head = 48;
  for (std::size_t at = text.find(head); at != text.npos; at = text.find(head, at + head.size())) {
    const std::size_t named = text.substr(at, longest_head).find(kind);
    if (named == text.npos) continue;
    const std::string_view algorithm = text.substr(at + head.size(), named - head.size());
    if (algorithm.find_first_of("([.\\*+?$") != text.npos) continue;
    std::string_view key = text.substr(at + named + kind.size());
    key.remove_prefix(std::min(key.find_first_not_of('-'), key.size()));
    key.remove_prefix(std::min(key.find_first_not_of(" \t\r\n"), key.size()));
    const bool put_in = !key.empty() && key.front() == '\0';
    if (!put_in && !key.starts_with("-----END"))
      return Secret{at, std::min(text.size() - at, longest_shown_key), "private key"};
  }
  return std::nullopt;
}

}  // namespace premod::text
