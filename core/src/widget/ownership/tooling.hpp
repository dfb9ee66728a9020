// Build scripts and tests that lie among a widget's files.
#pragma once

#include <string_view>

#include "flow/script.hpp"

namespace premod {

/// By its name or by the modules of Node that it asks for; not what calls define.
[[nodiscard]] bool looks_like_a_tool(std::string_view path, const js::File& script);

}  // namespace premod
