// Which content two widgets share, whatever packed them: line ends and byte order marks do not
// count.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "widget/widget.hpp"

namespace premod {

/// Text with LF line ends and without byte order mark.
[[nodiscard]] std::string normal_text(std::string_view bytes);

/// SHA-256 of every file, text with LF line ends and without byte order mark; in the order of
/// `widget.files()`.
[[nodiscard]] std::vector<std::string> file_digests(const Widget& widget);

/// SHA-256 over paths below the root and their digests: what premod.json's known archives hold.
[[nodiscard]] std::string content_digest(const Widget& widget);

}  // namespace premod
