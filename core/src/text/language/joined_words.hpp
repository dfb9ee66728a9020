// Words as a reader sees them, where characters that nobody sees or empty markup stand in them.
#pragma once

#include <string>
#include <string_view>

namespace premod::text {

/// `text` with the parts of a word put together: "amo<U+200B>CRM", "amo&shy;CRM", "amo<b>CRM</b>".
/// As long as `text`: what is left over are spaces behind the word. Other words stay where they
/// are.
[[nodiscard]] std::string with_words_joined(std::string_view text);

/// with_words_joined() may change something; most texts need no copy.
[[nodiscard]] bool may_have_split_words(std::string_view text);

}  // namespace premod::text
