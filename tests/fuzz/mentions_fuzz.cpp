// Any bytes as a source file: the names in it are found without a crash and lie inside the file.
#include <array>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "widget/mentions.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  constexpr std::array<const char*, 4> names = {"a.js", "a.css", "a.twig", "a.json"};
  const premod::File file{names[data[0] % names.size()],
                          {reinterpret_cast<const char*>(data + 1), size - 1}};
  for (const premod::Mention& mention : premod::mentions_in(file))
    if (mention.span.begin > mention.span.end || mention.span.end > file.bytes.size() ||
        mention.text.size() > premod::max_mention_bytes)
      std::abort();
  return 0;
}
