// libFuzzer target: selector.
#include <cstddef>
#include <cstdint>

#include "markup_targets.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  premod::fuzz::selector_target({reinterpret_cast<const char*>(data), size});
  return 0;
}
