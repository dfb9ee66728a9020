#include "text/seed.hpp"

#include <random>

namespace premod::text {

std::uint64_t process_seed() {
  static const std::uint64_t value = [] {
    std::random_device device;
    return (std::uint64_t{device()} << 32U) ^ device() ^ 0x9E3779B97F4A7C15ULL;
  }();
  return value;
}

}  // namespace premod::text
