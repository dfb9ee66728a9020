// Any bytes as an archive: no crash, no hang, and nothing beyond the limits or outside the root.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "snapshot/archive.hpp"
#include "snapshot/entry_path.hpp"
#include "snapshot/limits.hpp"
#include "snapshot/nested_archive.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  (void)premod::nested_archive_over_limit(bytes);
  const premod::Result<premod::Snapshot> snapshot = premod::read_archive_bytes("widget.zip", bytes);
  if (!snapshot) {
    if (snapshot.error().message.empty()) std::abort();
    return 0;
  }
  if (snapshot->total_bytes() > premod::limits::max_total_bytes) std::abort();
  for (const premod::File& file : snapshot->files())
    if (premod::path_problem(file.path) || file.path.find('\\') != file.path.npos) std::abort();
  return 0;
}
