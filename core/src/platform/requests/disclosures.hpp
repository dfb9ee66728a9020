// Where what users type, write and see, and what the platform answers of people, goes to another
// host.
#pragma once

#include <vector>

#include "platform/requests/handling.hpp"

namespace premod::platform {

/// Those whose last step stands in the script; found once a program.
[[nodiscard]] std::vector<DataTransfer> disclosures(const js::File& script);

}  // namespace premod::platform
