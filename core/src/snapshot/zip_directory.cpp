#include "snapshot/zip_directory.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

#include "snapshot/limits.hpp"
#include "text/wording/error.hpp"

namespace premod::zip {
namespace {

using std::size_t;
using std::uint64_t;

constexpr uint64_t end_size = 22, end64_size = 56, locator_size = 20;
constexpr uint64_t central_size = 46, local_size = 30;
constexpr uint64_t max_comment = 0xFFFF;
constexpr uint64_t in_zip64_extra = 0xFFFFFFFF;

// Little-endian numbers; whoever calls has checked that they lie inside.
template <unsigned count>
uint64_t number(std::string_view bytes, uint64_t at) {
  uint64_t value = 0;
  for (unsigned i = count; i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}
uint64_t u16(std::string_view bytes, uint64_t at) { return number<2>(bytes, at); }
uint64_t u32(std::string_view bytes, uint64_t at) { return number<4>(bytes, at); }
uint64_t u64(std::string_view bytes, uint64_t at) { return number<8>(bytes, at); }

bool fits(std::string_view bytes, uint64_t at, uint64_t length) {
  return at <= bytes.size() && length <= bytes.size() - at;
}
bool has(std::string_view bytes, uint64_t at, std::string_view signature) {
  return fits(bytes, at, signature.size()) && bytes.substr(at, signature.size()) == signature;
}

struct End {
  uint64_t entries = 0, size = 0, offset = 0;  // of the central directory
  uint64_t at = 0;                             // where it must have ended
  uint64_t file_end = 0;                       // behind the last record and its comment
};

// What people hand over instead of a zip, by its first bytes.
std::string_view looks_like(std::string_view bytes) {
  struct Known {
    std::string_view magic, name;
  };
  static constexpr std::array<Known, 7> known = {{{"Rar!", "a RAR archive"},
                                                  {"7z\xBC\xAF", "a 7-Zip archive"},
                                                  {"\x1F\x8B", "a gzip file"},
                                                  {"BZh", "a bzip2 file"},
                                                  {"\xFD"
                                                   "7zXZ",
                                                   "an xz file"},
                                                  {"<", "a web page or an XML file"},
                                                  {"{", "a JSON file"}}};
  for (const Known& format : known)
    if (bytes.starts_with(format.magic)) return format.name;
  return {};
}

Error broken(std::string_view name, Message why) {
  return error_of(
      ErrorKind::environment,
      {Wording("error.zip-broken",
               "\"{file}\" is damaged: {why}. Pack the widget folder again as widget.zip, or "
               "copy the archive again."),
       {{"file", std::string(name)}, {"why", std::move(why)}}});
}

Error no_zip(std::string_view name, std::string_view bytes) {
  const std::string file(name);
  if (bytes.empty())
    return error_of(ErrorKind::environment,
                    {Wording("error.zip-empty",
                             "\"{file}\" is empty. Pack the widget folder as a zip archive called "
                             "widget.zip."),
                     {{"file", file}}});
  if (bytes.starts_with("PK"))
    return broken(name, Wording("error.zip-cut",
                                "the end of the zip archive is missing, the file was cut short"));
  const std::string_view format = looks_like(bytes);
  if (format.empty())
    return error_of(
        ErrorKind::environment,
        {Wording("error.no-zip",
                 "\"{file}\" is not a zip archive. Pack the widget folder as a zip archive "
                 "called widget.zip."),
         {{"file", file}}});
  return error_of(
      ErrorKind::environment,
      {Wording("error.other-format",
               "\"{file}\" is not a zip archive, it looks like {format}. Pack the widget "
               "folder as a zip archive called widget.zip."),
       {{"file", file}, {"format", std::string(format)}}});
}

std::optional<End> end64_before(std::string_view bytes, uint64_t end) {
  if (end < locator_size || !has(bytes, end - locator_size, "PK\x06\x07")) return std::nullopt;
  const uint64_t at = u64(bytes, end - locator_size + 8);
  if (!has(bytes, at, "PK\x06\x06") || !fits(bytes, at, end64_size)) return std::nullopt;
  return End{u64(bytes, at + 32), u64(bytes, at + 40), u64(bytes, at + 48), at};
}

bool plausible(const End& end) {
  return end.size <= end.at && end.offset <= end.at - end.size &&
         end.entries <= end.size / central_size;
}

// The last record that ends the file exactly wins, as in every other program. Records before it
// are only looked at because libzip would: one that promises more entries than the file can hold
// would make it ask for memory without bounds.
Result<End> find_end(std::string_view name, std::string_view bytes) {
  if (bytes.size() < end_size) return no_zip(name, bytes);
  const uint64_t last = bytes.size() - end_size;
  const uint64_t first = last > max_comment ? last - max_comment : 0;
  std::optional<End> found;
  uint64_t disk = 0;
  for (uint64_t at = last + 1; at-- > first;) {
    if (!has(bytes, at, "PK\x05\x06")) continue;
    const auto end64 = end64_before(bytes, at);
    if (end64 && !plausible(*end64))
      return broken(
          name, Wording("error.zip64", "its zip64 record promises more than the file contains"));
    if (found || at + end_size + u16(bytes, at + 20) > bytes.size()) continue;
    const uint64_t file_end = at + end_size + u16(bytes, at + 20);
    const bool needs64 = u16(bytes, at + 10) == 0xFFFF || u32(bytes, at + 12) == in_zip64_extra ||
                         u32(bytes, at + 16) == in_zip64_extra;
    found = needs64 && end64
                ? *end64
                : End{u16(bytes, at + 10), u32(bytes, at + 12), u32(bytes, at + 16), at};
    found->file_end = file_end;
    disk = u16(bytes, at + 4) | u16(bytes, at + 6);
    if (needs64 && end64) disk = 0;
  }
  if (!found) return no_zip(name, bytes);
  if (disk != 0) return broken(name, Wording("error.zip-volume", "it is one volume of several"));
  if (!plausible(*found))
    return broken(name,
                  Wording("error.zip-directory", "its central directory lies outside of the file"));
  return *found;
}

// Sizes and offset that do not fit into 32 bits stand in an extra field, in this order.
void read_zip64(std::string_view extra, Entry& entry) {
  uint64_t at = 0;
  while (fits(extra, at, 4)) {
    const uint64_t id = u16(extra, at), length = u16(extra, at + 2);
    if (!fits(extra, at + 4, length)) break;
    if (id == 1) {
      const std::string_view field = extra.substr(at + 4, length);
      uint64_t from = 0;
      for (uint64_t* value : {&entry.unpacked, &entry.packed, &entry.begin}) {
        if (*value != in_zip64_extra) continue;
        if (!fits(field, from, 8)) {
          entry.damage = Wording("skipped.zip64", "the zip64 field is too short");
          return;
        }
        *value = u64(field, from);
        from += 8;
      }
      return;
    }
    at += 4 + length;
  }
}

void read_local(std::string_view bytes, uint64_t limit, Entry& entry) {
  if (!has(bytes, entry.begin, "PK\x03\x04") || !fits(bytes, entry.begin, local_size)) {
    entry.damage = Wording("skipped.no-local-header",
                           "there is no local header where the central directory says");
    return;
  }
  const uint64_t name_length = u16(bytes, entry.begin + 26);
  const uint64_t data = entry.begin + local_size + name_length + u16(bytes, entry.begin + 28);
  if (data > limit || entry.packed > limit - data) {
    entry.damage =
        Wording("skipped.reaches", "its bytes reach into the central directory or past the end");
    entry.overlapping = data <= bytes.size() && entry.packed <= bytes.size() - data;
    return;
  }
  entry.end = data + entry.packed;
  const std::string_view local_name = bytes.substr(entry.begin + local_size, name_length);
  if (local_name != entry.name)
    entry.damage = Wording("skipped.other-name", "the local header has another name");
  if (u16(bytes, entry.begin + 8) != entry.method)
    entry.damage =
        Wording("skipped.other-method", "the local header has another compression method");
}

// Entries that share bytes are how a small file becomes petabytes.
void mark_overlaps(std::vector<Entry>& entries) {
  std::vector<Entry*> order;
  for (Entry& entry : entries)
    if (entry.end != 0) order.push_back(&entry);
  std::sort(order.begin(), order.end(),
            [](const Entry* a, const Entry* b) { return a->begin < b->begin; });
  Entry* farthest = nullptr;
  for (Entry* entry : order) {
    if (farthest && entry->begin < farthest->end) entry->overlapping = farthest->overlapping = true;
    if (!farthest || entry->end > farthest->end) farthest = entry;
  }
}

// A data descriptor, or what aligns the next entry, may follow an entry.
constexpr uint64_t max_between = 64;

uint64_t count_unclaimed(std::string_view bytes, const std::vector<Entry>& entries,
                         const End& end) {
  std::vector<std::pair<uint64_t, uint64_t>> claimed;
  for (const Entry& entry : entries)
    if (entry.end != 0) claimed.emplace_back(entry.begin, entry.end);
  claimed.emplace_back(end.offset, end.offset);
  std::sort(claimed.begin(), claimed.end());
  uint64_t unclaimed = bytes.size() - end.file_end;
  uint64_t reached = 0;
  for (const auto& [from, to] : claimed) {
    const std::string_view gap = bytes.substr(reached, from > reached ? from - reached : 0);
    if (gap.size() > max_between || gap.find("PK\x03\x04") != std::string_view::npos)
      unclaimed += gap.size();
    reached = std::max(reached, to);
  }
  return unclaimed;
}

}  // namespace

Result<Directory> read_directory(std::string_view name, std::string_view bytes) {
  const Result<End> end = find_end(name, bytes);
  if (!end) return end.error();
  Directory directory;
  directory.declared_entries = end->entries;
  const uint64_t stop = end->offset + end->size;
  uint64_t at = end->offset;
  for (uint64_t i = 0; i < end->entries && i < limits::max_entries; ++i) {
    if (!has(bytes, at, "PK\x01\x02") || stop - at < central_size)
      return broken(name, {Wording("error.zip-breaks-off",
                                   "its central directory ends after {count} of {all} entries"),
                           {{"count", std::to_string(i)}, {"all", std::to_string(end->entries)}}});
    const uint64_t name_length = u16(bytes, at + 28), extra_length = u16(bytes, at + 30);
    const uint64_t whole = central_size + name_length + extra_length + u16(bytes, at + 32);
    if (whole > stop - at)
      return broken(
          name, Wording("error.zip-entry-cut", "an entry of its central directory is cut short"));
    Entry entry;
    entry.name = bytes.substr(at + central_size, name_length);
    entry.system = static_cast<std::uint8_t>(bytes[at + 5]);
    entry.flags = static_cast<std::uint16_t>(u16(bytes, at + 8));
    entry.method = static_cast<std::uint16_t>(u16(bytes, at + 10));
    entry.packed = u32(bytes, at + 20);
    entry.unpacked = u32(bytes, at + 24);
    entry.attributes = static_cast<std::uint32_t>(u32(bytes, at + 38));
    entry.begin = u32(bytes, at + 42);
    read_zip64(bytes.substr(at + central_size + name_length, extra_length), entry);
    if (entry.damage.empty()) read_local(bytes, end->offset, entry);
    directory.entries.push_back(std::move(entry));
    at += whole;
  }
  mark_overlaps(directory.entries);
  // What a damaged entry says of its place is no base for counting.
  const bool whole = std::all_of(directory.entries.begin(), directory.entries.end(),
                                 [](const Entry& entry) { return entry.damage.empty(); });
  if (whole && directory.entries.size() == end->entries)
    directory.unclaimed_bytes = count_unclaimed(bytes, directory.entries, *end);
  return directory;
}

}  // namespace premod::zip
