// From bytes to a tree: ECMAScript 2025 with Annex B, early errors included.
#pragma once

#include <string_view>

#include "js/tree.hpp"

namespace premod::js {

struct ParseOptions {
  Goal goal = Goal::script;
  bool strict = false;         ///< as if the file began with "use strict"
  bool keep_tokens = false;    ///< fill Tree::tokens()
  bool function_body = false;  ///< `return` may stand at the top: an event handler attribute
  bool expression = false;     ///< the source is one expression: JSON
};

/// Never throws for what stands in the source: an error is Tree::error(). `source` must outlive the
/// tree.
[[nodiscard]] Tree parse(std::string_view source, const ParseOptions& options = {});

/// Scripts are the rule; a file is taken for a module where only that makes sense of it.
[[nodiscard]] Tree parse_script_or_module(std::string_view source);

}  // namespace premod::js
