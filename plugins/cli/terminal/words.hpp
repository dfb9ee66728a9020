// Shorter forms of what the terminal report says, where lines count.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "premod/premod.hpp"

namespace premod::cli {

/// The place's sentence without what it is about: equal for all that one sentence of a rule says.
[[nodiscard]] std::string sentence_pattern(const Occurrence& one);

/// Of a long list the beginning, whole items and an ellipsis.
[[nodiscard]] std::string beginning_of(const std::string& list);

/// "script.js:20:1, 31:5; lib/a.js:3:1": a file once for the places in it that follow each other.
[[nodiscard]] std::string positions_of(const std::vector<const Occurrence*>& places);

/// "requirements §2.2" with a space that no line is broken at.
[[nodiscard]] std::string unbroken(std::string source);

/// The blanks that `text` begins with; all of it if there is nothing else.
[[nodiscard]] int blanks_before(std::string_view text);

/// The end of a plain `text` that is wider than `width` cells: a long path is known by its end.
[[nodiscard]] std::string end_of(const std::string& text, int width);

}  // namespace premod::cli
