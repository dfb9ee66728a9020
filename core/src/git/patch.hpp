// The difference of two texts in the form that git apply, patch and every review tool read.
#pragma once

#include <string>
#include <string_view>

namespace premod::git {

/// "diff --git a/PATH b/PATH ..." with three lines of context; empty if the texts are equal. Bytes
/// that are no text are compared as lines all the same.
[[nodiscard]] std::string patch_text(const std::string& path, std::string_view before,
                                     std::string_view after, bool executable = false);

}  // namespace premod::git
