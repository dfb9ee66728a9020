// One-byte encodings (core/data/charsets.tsv) and UTF-16. Own tables, because the C library loads
// its converters from the machine it runs on, by a name that whoever writes a commit may choose.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace premod::text {

/// `bytes` as UTF-8; nothing if the encoding is not known or does not use one of the bytes. Letter
/// case and underscores in the name make no difference. Linear.
[[nodiscard]] std::optional<std::string> decode(std::string_view bytes, std::string_view charset);

/// The bytes begin with the byte order mark of UTF-16, little or big endian.
[[nodiscard]] bool is_marked_utf16(std::string_view bytes);

/// Such bytes as UTF-8 without the mark, as browsers decode them: a lone surrogate and half a unit
/// at the end are U+FFFD. At most one and a half times as long. Linear.
[[nodiscard]] std::string decode_marked_utf16(std::string_view bytes);

}  // namespace premod::text
