#include "snapshot/nested_archive.hpp"

#include "snapshot/limits.hpp"
#include "snapshot/zip_directory.hpp"

namespace premod {
namespace {

std::string limit(const char* name, std::uint64_t value) {
  return name + (' ' + std::to_string(value));
}

}  // namespace

std::optional<std::string> nested_archive_over_limit(std::string_view bytes) {
  if (!bytes.starts_with("PK\x03\x04")) return std::nullopt;
  const Result<zip::Directory> directory = zip::read_directory("", bytes);
  if (!directory) return std::nullopt;  // nobody can unpack it
  if (directory->declared_entries > limits::max_entries)
    return limit("max_entries", limits::max_entries);
  std::uint64_t total = 0;
  for (const zip::Entry& entry : directory->entries) {
    if (entry.overlapping) return "overlapping";
    if (entry.unpacked > limits::max_entry_bytes)
      return limit("max_entry_bytes", limits::max_entry_bytes);
    if (entry.unpacked > limits::ratio_counts_from &&
        entry.unpacked / limits::max_ratio > entry.packed)
      return limit("max_ratio", limits::max_ratio);
    total += entry.unpacked;
  }
  if (total > limits::max_total_bytes) return limit("max_total_bytes", limits::max_total_bytes);
  return std::nullopt;
}

}  // namespace premod
