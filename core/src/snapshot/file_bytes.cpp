#include "snapshot/file_bytes.hpp"

#include <fstream>
#include <system_error>

namespace premod {

std::optional<std::string> file_bytes(const std::filesystem::path& path, std::uint64_t most) {
  std::error_code failed;
  if (!std::filesystem::is_regular_file(path, failed)) return std::nullopt;
  const std::uint64_t expected = std::filesystem::file_size(path, failed);
  if (failed || expected > most) return std::nullopt;
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  // One byte more tells whether it has grown.
  std::string out(static_cast<std::size_t>(expected) + 1, '\0');
  std::size_t size = 0;
  while (in.read(out.data() + size, static_cast<std::streamsize>(out.size() - size)) ||
         in.gcount() > 0) {
    size += static_cast<std::size_t>(in.gcount());
    if (size > most) return std::nullopt;
    if (size == out.size()) out.resize(2 * size);
  }
  if (in.bad()) return std::nullopt;
  out.resize(size);
  return out;
}

}  // namespace premod
