// Build scripts and tests that lie among a widget's files.
#pragma once

#include <string_view>

#include "flow/script.hpp"

namespace premod {

/// By its name.
[[nodiscard]] bool is_named_as_tool(std::string_view path);
/// By the modules of Node that it asks for; not what calls define.
[[nodiscard]] bool asks_node_as_tool(const js::File& script);

}  // namespace premod
