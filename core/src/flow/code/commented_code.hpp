// Comments that are code that was switched off, told from explanations by parsing them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "flow/script.hpp"

namespace premod::js {

struct CommentBlock {
  Span span;                    ///< from the first line of code to the last, in the file
  std::string excerpt;          ///< the first line of code, shortened
  std::optional<Span> removal;  ///< the lines to delete, where nothing but code stands on them
};

/// One entry for each block: neighbouring line comments are one block.
[[nodiscard]] std::vector<CommentBlock> commented_code(const File& script);

}  // namespace premod::js
