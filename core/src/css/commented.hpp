// Tells commented-out CSS from an explanation (requirement 3.1.4 allows only the latter).
#pragma once

#include <string_view>

namespace premod::css {

/// `text` stands between the delimiters of a comment. Code needs a declaration of a known property
/// with a value that is no prose, a rule with a block, or an at-rule; linear but for a few tries.
[[nodiscard]] bool is_commented_code(std::string_view text);

/// The same, and there is no line in it that explains anything: it can be deleted unread.
[[nodiscard]] bool is_only_code(std::string_view text);

}  // namespace premod::css
