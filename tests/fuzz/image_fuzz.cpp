// Any bytes as an image: no crash, linear, and the place of an animation lies inside the file.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "image/image.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const premod::ImageHeader header = premod::read_image_header(bytes);
  const premod::Span moves = header.animation;
  if (moves.begin > moves.end || moves.end > size) std::abort();
  return 0;
}
