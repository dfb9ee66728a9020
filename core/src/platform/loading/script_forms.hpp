// Code from elsewhere without an element of its own: answers that jQuery runs as scripts, scripts
// of the page that are given another address or text, compiled code.
#pragma once

#include <string>
#include <vector>

#include "flow/script.hpp"

namespace premod::platform {

struct ScriptForm {
  Span span;
  std::string how;  ///< "$.getJSON callback=?", "WebAssembly.instantiateStreaming"
};

/// In the order of the source for each kind; linear in the script.
[[nodiscard]] std::vector<ScriptForm> script_forms(const js::File& script);

/// The last part of the selector is a script element: "head > script[src]".
[[nodiscard]] bool selects_script(std::string_view selector);
/// The expression is a script that the page has already, or a copy of one, as far as it is seen.
[[nodiscard]] bool is_existing_script(const js::File& script, js::NodeId expression);

}  // namespace premod::platform
