// Which characters beyond ASCII may stand in names, which are white space, and which property names
// \p{...} knows.
#pragma once

#include <string_view>

namespace premod::js {

/// ID_Start, `$` and `_`.
[[nodiscard]] bool is_id_start(char32_t c);
/// ID_Continue, `$`, ZWNJ and ZWJ.
[[nodiscard]] bool is_id_continue(char32_t c);
/// WhiteSpace beyond ASCII: the space separators and U+FEFF.
[[nodiscard]] bool is_wide_space(char32_t c);

enum class PropertyMatch { unknown, characters, strings };
/// What `\p{name}` or `\p{name=value}` means; `value` is empty for the first.
[[nodiscard]] PropertyMatch find_property(std::string_view name, std::string_view value);

}  // namespace premod::js
