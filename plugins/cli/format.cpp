#include "cli/format.hpp"

namespace premod::cli {

std::span<const Format> formats() { return {}; }

}  // namespace premod::cli
