// `javascript:` addresses: code that stands where an address is expected.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace premod::js {

/// Where the code begins in an address as it is written; browsers pass over white space before the
/// scheme, tabs and line ends within it, and letter case. None: the address is no `javascript:`, or
/// its code does nothing (`javascript:void(0)` only stops the link).
[[nodiscard]] std::optional<std::size_t> code_in_address(std::string_view address);

}  // namespace premod::js
