// One-byte encodings (core/data/charsets.tsv). Own tables, because the C library loads its
// converters from the machine it runs on, by a name that whoever writes a commit may choose.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace premod::text {

/// `bytes` as UTF-8; nothing if the encoding is not known or does not use one of the bytes. Letter
/// case and underscores in the name make no difference. Linear.
[[nodiscard]] std::optional<std::string> decode(std::string_view bytes, std::string_view charset);

}  // namespace premod::text
