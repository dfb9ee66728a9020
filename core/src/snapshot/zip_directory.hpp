// The facts of a zip that libzip hides and an attacker plays with: where the bytes of each entry
// lie, what the local headers say, names with NUL. Reads headers only; entries are read by libzip.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "premod/result.hpp"
#include "text/wording/message.hpp"

namespace premod::zip {

struct Entry {
  std::string_view name;         ///< of the central directory, its bytes
  std::uint64_t packed = 0;      ///< declared
  std::uint64_t unpacked = 0;    ///< declared
  std::uint64_t begin = 0;       ///< local header
  std::uint64_t end = 0;         ///< behind the packed bytes
  std::uint32_t attributes = 0;  ///< external
  std::uint16_t method = 0;
  std::uint16_t flags = 0;
  std::uint8_t system = 0;   ///< that made it; 3 and 19 are Unix
  bool overlapping = false;  ///< shares bytes with another entry or with the central directory
  Message damage = {};       ///< why the entry cannot be trusted; empty for a good one
};

struct Directory {
  std::vector<Entry> entries;
  std::uint64_t declared_entries = 0;  ///< entries beyond the limit are not in `entries`
  /// Bytes that belong to no entry and to none of the records around them: programs that go by the
  /// local headers see other files there.
  std::uint64_t unclaimed_bytes = 0;
};

/// `name` is for the messages. Error: no zip, cut short, several volumes, or a central directory
/// that contradicts itself.
[[nodiscard]] Result<Directory> read_directory(std::string_view name, std::string_view bytes);

}  // namespace premod::zip
