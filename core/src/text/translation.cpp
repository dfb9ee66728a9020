#include "text/translation.hpp"

#include <algorithm>

namespace premod::text {

std::string_view translated(std::string_view key, std::string_view english, Language language) {
  const std::span<const Translation> all = translations(language);
  const auto at =
      std::lower_bound(all.begin(), all.end(), key,
                       [](const Translation& one, std::string_view k) { return one.key < k; });
  if (at == all.end() || at->key != key || at->english != english_hash(english)) return english;
  return at->text;
}

}  // namespace premod::text
