#include "flow/code/loose_secrets.hpp"

#include "flow/code/loose_tokens.hpp"

namespace premod::js {

std::vector<LooseSecret> loose_secrets(const File& script) {
  std::vector<LooseSecret> out;
  const std::string_view source = script.source();
  const auto tokens = loose_tokens(source);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::string_view text = tokens[i].span.of(source);
    if (tokens[i].kind != LooseKind::string || text.size() < 2) continue;
    const std::string_view value = text.substr(1, text.size() - 2);
    auto found = text::secret_in(value);
    const std::string_view before = i == 0 ? std::string_view() : tokens[i - 1].span.of(source);
    if (!found && i >= 2 && (before == "=" || before == ":"))
      found = text::secret_for(tokens[i - 2].span.of(source), value);
    if (found) out.push_back({script.shifted(tokens[i].span), value, *found});
  }
  return out;
}

}  // namespace premod::js
