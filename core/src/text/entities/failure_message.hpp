// Messages that tell a user of a failure, §1.6: whether a text is one, and whether it says nothing
// else.
#pragma once

#include <string_view>

namespace premod::text {

/// "The stock could not be loaded", "произошла ошибка"; in lower case.
[[nodiscard]] bool tells_failure(std::string_view folded);
/// The whole text is "Something went wrong. Try again later" or the like: no cause stands in it,
/// and no placeholder for one. A lone "Error" may be the head of a message and is none.
[[nodiscard]] bool is_vague_failure(std::string_view folded);

}  // namespace premod::text
