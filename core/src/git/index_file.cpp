#include "git/index_file.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <optional>

#include "git/objects/tree_diff.hpp"
#include "snapshot/file_bytes.hpp"
#include "snapshot/limits.hpp"
#include "text/wording/error.hpp"

namespace premod::git {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t hash_size = 20;

/// Numbers in network order out of bytes that may end anywhere: past the end everything is zero
/// and `broken()`.
class Cursor {
 public:
  explicit Cursor(std::string_view rest) : rest_(rest) {}

  std::uint64_t number(std::size_t size) {
    std::uint64_t out = 0;
    for (const char c : take(size)) out = out << 8U | static_cast<unsigned char>(c);
    return out;
  }
  std::uint32_t word() { return static_cast<std::uint32_t>(number(4)); }
  std::string_view take(std::size_t size) {
    if (size > rest_.size()) {
      broken_ = true;
      rest_ = {};
      return {};
    }
    const std::string_view out = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return out;
  }
  /// Up to the next zero byte, which is taken too.
  std::string_view text() {
    const auto end = rest_.find('\0');
    if (end == std::string_view::npos) broken_ = true;
    const std::string_view out = take(std::min(end, rest_.size()));
    take(broken_ ? 0 : 1);
    return out;
  }
  Oid oid() {
    Oid out;
    const std::string_view bytes = take(hash_size);
    if (bytes.size() == hash_size) std::memcpy(out.bytes.data(), bytes.data(), hash_size);
    return out;
  }
  /// The variable-width number in front of a path of version 4.
  std::size_t offset() {
    std::size_t out = 0;
    for (int digits = 0; digits < 9 && !broken_; ++digits) {
      const auto byte = static_cast<std::size_t>(number(1));
      out = (digits == 0 ? 0 : (out + 1) << 7U) | (byte & 127U);
      if ((byte & 128U) == 0) return out;
    }
    broken_ = true;
    return 0;
  }
  [[nodiscard]] std::size_t left() const { return rest_.size(); }
  [[nodiscard]] bool broken() const { return broken_; }

 private:
  std::string_view rest_;
  bool broken_ = false;
};

/// The numbers of the bits that are set in an EWAH bitmap, below `most`.
std::optional<std::vector<std::size_t>> read_bitmap(Cursor& in, std::size_t most) {
  std::vector<std::size_t> out;
  in.word();  // bits
  const std::size_t words = in.word();
  Cursor body(in.take(words * 8));
  in.word();  // where the last marker stands
  if (in.broken()) return std::nullopt;
  std::size_t at = 0;
  const auto add = [&](std::size_t bit) {
    if (bit < most) out.push_back(bit);
  };
  for (std::size_t used = 0; used < words;) {
    const std::uint64_t marker = body.number(8);
    ++used;
    const std::size_t run = marker >> 1U & 0xFFFFFFFFU;
    const std::size_t literals = marker >> 33U;
    for (std::size_t bit = at; (marker & 1U) && bit < std::min(at + run * 64, most); ++bit)
      add(bit);
    at += run * 64;
    for (std::size_t i = 0; i < literals && used < words; ++i, ++used, at += 64) {
      const std::uint64_t literal = body.number(8);
      for (std::size_t bit = 0; bit < 64; ++bit)
        if (literal >> bit & 1U) add(at + bit);
    }
  }
  if (body.broken()) return std::nullopt;
  return out;
}

/// What an index file holds before it is joined with others.
struct Raw {
  std::vector<IndexEntry> entries;
  std::optional<Oid> shared;  ///< the shared part of a split index
  std::string_view bitmaps;   ///< of entries of the shared part: deleted, replaced
  Message problem;
};

IndexEntry read_entry(Cursor& in, std::uint32_t version, std::string& previous) {
  constexpr std::uint32_t extended = 0x4000;
  constexpr std::uint32_t skip_worktree = 0x4000;
  const std::size_t before = in.left();
  IndexEntry out;
  in.take(24);  // times, device, inode
  out.mode = in.word();
  in.take(12);  // user, group, size
  out.oid = in.oid();
  const auto flags = static_cast<std::uint32_t>(in.number(2));
  out.stage = static_cast<int>(flags >> 12U & 3U);
  if (flags & extended) out.skip_worktree = (in.number(2) & skip_worktree) != 0;
  if (version == 4) {
    const std::size_t cut = in.offset();
    out.path = previous.substr(0, previous.size() - std::min(cut, previous.size()));
    out.path += in.text();
  } else {
    out.path = in.text();
    const std::size_t length = before - in.left() - 1;  // without the zero byte
    in.take(7 - length % 8);                            // one to eight zero bytes in all
  }
  previous = out.path;
  return out;
}

Raw read_raw(std::string_view bytes) {
  Raw out;
  if (bytes.size() < 12 + hash_size || !bytes.starts_with("DIRC")) {
    out.problem = Wording("error.index-damaged", "it is damaged");
    return out;
  }
  Cursor in(bytes.substr(0, bytes.size() - hash_size));
  in.take(4);
  const std::uint32_t version = in.word();
  const std::size_t count = in.word();
  if (version < 2 || version > 4)
    out.problem = {Wording("error.index-version", "its version is {version}"),
                   {{"version", std::to_string(version)}}};
  std::string previous;
  for (std::size_t i = 0; i < count && out.problem.empty(); ++i) {
    out.entries.push_back(read_entry(in, version, previous));
    if (in.broken()) out.problem = Wording("error.index-damaged", "it is damaged");
  }
  while (out.problem.empty() && in.left() >= 8) {
    const std::string name(in.take(4));
    Cursor body(in.take(in.word()));
    if (in.broken()) out.problem = Wording("error.index-damaged", "it is damaged");
    if (name == "link") {
      out.shared = body.oid();
      out.bitmaps = body.take(body.left());
    } else if (name != "sdir" && !(name[0] >= 'A' && name[0] <= 'Z')) {
      out.problem = {Wording("error.index-extension", "it has the unknown extension \"{name}\""),
                     {{"name", name}}};
    }
  }
  return out;
}

/// Replaced entries come first and in order; their names are those of the shared part.
bool join(std::vector<IndexEntry> shared, Raw& raw) {
  Cursor in(raw.bitmaps);
  auto removed = std::optional<std::vector<std::size_t>>(std::vector<std::size_t>{});
  auto replaced = removed;
  if (!raw.bitmaps.empty()) {
    removed = read_bitmap(in, shared.size());
    if (removed) replaced = read_bitmap(in, shared.size());
  }
  if (!removed || !replaced || replaced->size() > raw.entries.size()) return false;
  std::size_t taken = 0;
  for (const std::size_t at : *replaced) {
    IndexEntry entry = std::move(raw.entries[taken++]);
    entry.path = shared[at].path;
    shared[at] = std::move(entry);
  }
  for (const std::size_t at : *removed) shared[at].path.clear();
  std::erase_if(shared, [](const IndexEntry& entry) { return entry.path.empty(); });
  for (; taken < raw.entries.size(); ++taken) shared.push_back(std::move(raw.entries[taken]));
  raw.entries = std::move(shared);
  return true;
}

/// The folders that a sparse index keeps whole become their files.
bool expand_folders(std::vector<IndexEntry>& entries, const Objects& objects) {
  std::vector<IndexEntry> out;
  out.reserve(entries.size());
  bool complete = true;
  for (IndexEntry& entry : entries) {
    if (!entry.path.ends_with('/')) {
      out.push_back(std::move(entry));
      continue;
    }
    bool whole = true;
    for (PathEntry& file : list_tree(objects, entry.oid, whole))
      out.push_back({entry.path + file.path, file.mode, file.oid, 0, true});
    complete = complete && whole;
  }
  entries = std::move(out);
  return complete;
}

Error unreadable(const std::string& file, Message why) {
  return error_of(
      ErrorKind::environment,
      {Wording("error.index",
               "The index \"{file}\" cannot be read: {why}. Create it again: git read-tree HEAD"),
       {{"file", file}, {"why", std::move(why)}}});
}

}  // namespace

Result<std::vector<IndexEntry>> read_index_file(const std::string& file,
                                                const std::string& directory,
                                                const Objects& objects) {
  std::error_code failed;
  if (!fs::exists(file, failed)) return std::vector<IndexEntry>{};
  const auto bytes = file_bytes(file, limits::max_total_bytes);
  if (!bytes)
    return unreadable(file,
                      Wording("error.index-file", "it is not a regular file, or it is too large"));
  Raw raw = read_raw(*bytes);
  if (!raw.problem.empty()) return unreadable(file, raw.problem);
  if (raw.shared && !raw.shared->is_zero()) {
    const std::string name = directory + "/sharedindex." + raw.shared->hex();
    const auto more = file_bytes(name, limits::max_total_bytes);
    Raw shared = more ? read_raw(*more) : Raw{};
    if (!more || !shared.problem.empty() || !join(std::move(shared.entries), raw))
      return unreadable(
          file, {Wording("error.index-shared", "its shared part \"{name}\" is missing or damaged"),
                 {{"name", name}}});
  }
  if (!expand_folders(raw.entries, objects))
    return unreadable(
        file, Wording("error.index-sparse",
                      "folders that it keeps as a whole (sparse index) are missing objects"));
  std::sort(raw.entries.begin(), raw.entries.end(), [](const IndexEntry& a, const IndexEntry& b) {
    return a.path != b.path ? a.path < b.path : a.stage < b.stage;
  });
  return std::move(raw.entries);
}

}  // namespace premod::git
