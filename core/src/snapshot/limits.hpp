// Every bound on attacker-sized input, by name; whoever hits one says so with its name and value.
#pragma once

#include <cstddef>
#include <cstdint>

namespace premod::limits {

inline constexpr std::size_t max_entries = 20'000;
inline constexpr std::uint64_t max_entry_bytes = 64ULL << 20;   // 64 MiB
inline constexpr std::uint64_t max_total_bytes = 512ULL << 20;  // 512 MiB
inline constexpr std::uint64_t max_ratio = 200;                 // unpacked : packed
// A long run of spaces packs better than any ratio; only what is big can be a bomb.
inline constexpr std::uint64_t ratio_counts_from = 1ULL << 20;
inline constexpr std::size_t max_path_bytes = 1'024;
inline constexpr std::size_t max_path_depth = 64;

// premod.json, the baseline, CODEOWNERS, .mailmap, .git-blame-ignore-revs.
inline constexpr std::uint64_t max_own_file_bytes = 8ULL << 20;

}  // namespace premod::limits
