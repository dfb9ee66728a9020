// Reads a file of the machine as a whole.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace premod {

/// The bytes of a file; nothing where it is no regular one, cannot be read, or has more than `most`
/// bytes, now or by the time they are read. Links are followed: who must not asks before.
[[nodiscard]] std::optional<std::string> file_bytes(const std::filesystem::path& path,
                                                    std::uint64_t most);

}  // namespace premod
