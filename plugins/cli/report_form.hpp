// Which text is a report that premod wrote: such a file may be written again.
#pragma once

#include <string_view>

namespace premod::cli {

/// How much of a file's beginning report_form looks at.
inline constexpr std::size_t report_head_bytes = 8'192;

/// Whether a file of `size` bytes that begins with `head` is a report in one of the formats, by the
/// form of its beginning: that a text names premod says nothing. An empty file is one of no
/// findings.
[[nodiscard]] bool is_report(std::string_view head, std::size_t size);

}  // namespace premod::cli
