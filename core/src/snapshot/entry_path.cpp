#include "snapshot/entry_path.hpp"

#include <algorithm>
#include <cstddef>
#include <unordered_map>

#include "snapshot/limits.hpp"
#include "text/utf8.hpp"

namespace premod {
namespace {

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || byte == 0x7F;
}

bool has_drive_letter(std::string_view path) {
  return path.size() >= 2 && path[1] == ':' &&
         ((path[0] >= 'a' && path[0] <= 'z') || (path[0] >= 'A' && path[0] <= 'Z'));
}

// Nothing is drawn for these, or they turn the text around: one name looks like another. The
// joiners of Persian and of emoji are letters' business.
bool is_unseen(char32_t c) {
  return (c >= 0x80 && c <= 0x9F) || c == 0xAD || c == 0x200B || c == 0x200E || c == 0x200F ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF ||
         (c >= 0xE0000 && c <= 0xE007F);
}

bool has_unseen_character(std::string_view path) {
  for (std::size_t i = 0; i < path.size();) {
    const text::CodePoint point = text::decode_utf8(path, i);
    if (is_unseen(point.value)) return true;
    i += point.length;
  }
  return false;
}

template <class Use>
void each_component(std::string_view path, Use use) {
  for (std::size_t from = 0; from <= path.size();) {
    const std::size_t slash = std::min(path.find('/', from), path.size());
    use(path.substr(from, slash - from));
    from = slash + 1;
  }
}

char32_t fold(char32_t c) {
  if (c >= 'A' && c <= 'Z') return c + 0x20;
  if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 0x20;
  if (c >= 0x391 && c <= 0x3A9) return c + 0x20;
  if (c >= 0x410 && c <= 0x42F) return c + 0x20;
  if (c >= 0x400 && c <= 0x40F) return c + 0x50;
  return c;
}

}  // namespace

std::optional<EntryProblem> path_problem(std::string_view path) {
  if (path.empty()) return EntryProblem::empty_name;
  if (path.size() > limits::max_path_bytes) return EntryProblem::path_too_long;
  if (std::any_of(path.begin(), path.end(), is_control)) return EntryProblem::control_character;
  if (path.front() == '/') return EntryProblem::absolute_path;
  if (has_drive_letter(path)) return EntryProblem::drive_letter;
  std::size_t depth = 0;
  bool parent = false;
  each_component(path, [&](std::string_view part) {
    parent = parent || part == "..";
    if (!part.empty() && part != ".") ++depth;
  });
  if (parent) return EntryProblem::parent_path;
  if (depth == 0) return EntryProblem::empty_name;
  if (depth > limits::max_path_depth) return EntryProblem::path_too_deep;
  return std::nullopt;
}

std::string printable(std::string_view path) {
  constexpr std::size_t longest = 200;
  constexpr std::string_view digits = "0123456789abcdef";
  const std::string valid = text::to_valid_utf8(path.substr(0, longest));
  std::string out;
  for (std::size_t i = 0; i < valid.size();) {
    const text::CodePoint point = text::decode_utf8(valid, i);
    const bool hidden = is_control(valid[i]) || is_unseen(point.value);
    for (const std::size_t end = i + point.length; i < end; ++i) {
      const auto byte = static_cast<unsigned char>(valid[i]);
      if (!hidden) {
        out += valid[i];
        continue;
      }
      out += "\\x";
      out += digits[byte >> 4U];
      out += digits[byte & 15U];
    }
  }
  return path.size() > longest ? out + "..." : out;
}

std::string normal_path(std::string_view path) {
  std::string out;
  out.reserve(path.size());
  each_component(path, [&](std::string_view part) {
    if (part.empty() || part == ".") return;
    if (!out.empty()) out += '/';
    out += part;
  });
  return out;
}

std::string resolved_path(std::string_view folder, std::string_view path) {
  std::vector<std::string_view> parts;
  const std::array<std::string_view, 2> pieces = {
      path.starts_with('/') ? std::string_view() : folder, path};
  for (const std::string_view piece : pieces)
    for (std::size_t from = 0; from <= piece.size();) {
      const std::size_t slash = std::min(piece.find('/', from), piece.size());
      const std::string_view part = piece.substr(from, slash - from);
      from = slash + 1;
      if (part.empty() || part == ".") continue;
      if (part != "..") {
        parts.push_back(part);
      } else if (parts.empty()) {
        return {};
      } else {
        parts.pop_back();
      }
    }
  std::string out;
  for (const std::string_view part : parts) {
    if (!out.empty()) out += '/';
    out += part;
  }
  return out;
}

std::string fold_case(std::string_view path) {
  std::string out;
  out.reserve(path.size());
  for (std::size_t i = 0; i < path.size();) {
    const text::CodePoint point = text::decode_utf8(path, i);
    const char32_t folded = fold(point.value);
    if (folded == point.value) {
      out.append(path.substr(i, point.length));  // the bytes as they are, ill-formed ones too
    } else {
      text::append_utf8(out, folded);
    }
    i += point.length;
  }
  return out;
}

void report_names(const std::vector<File>& files, std::vector<SkippedEntry>& problems) {
  std::unordered_map<std::string, const File*> seen;
  seen.reserve(files.size());
  for (const File& file : files) {
    const auto [first, fresh] = seen.try_emplace(fold_case(file.path), &file);
    if (fresh) continue;
    problems.push_back({.path = file.path,
                        .problem = EntryProblem::case_collision,
                        .size = file.bytes.size(),
                        .detail = first->second->path,
                        .kept = true});
  }
  for (const File& file : files)
    if (has_unseen_character(file.path))
      problems.push_back({.path = file.path,
                          .problem = EntryProblem::invisible_character,
                          .size = file.bytes.size(),
                          .detail = {},
                          .kept = true});
  for (const File& file : files) {
    const std::string folder = file.path + '/';
    const auto below =
        std::lower_bound(files.begin(), files.end(), folder,
                         [](const File& f, const std::string& p) { return f.path < p; });
    if (below == files.end() || !below->path.starts_with(folder)) continue;
    problems.push_back({.path = file.path,
                        .problem = EntryProblem::duplicate_name,
                        .size = file.bytes.size(),
                        .detail = below->path,
                        .kept = true});
  }
}

std::string_view family_of(EntryProblem problem) {
  switch (problem) {
    case EntryProblem::encrypted:
      return "encrypted";
    case EntryProblem::absolute_path:
    case EntryProblem::parent_path:
    case EntryProblem::drive_letter:
      return "leaves-folder";
    case EntryProblem::backslash:
      return "backslash";
    case EntryProblem::control_character:
    case EntryProblem::invisible_character:
    case EntryProblem::empty_name:
    case EntryProblem::path_too_long:
    case EntryProblem::path_too_deep:
      return "odd-name";
    case EntryProblem::symlink:
    case EntryProblem::special_file:
      return "link";
    case EntryProblem::duplicate_name:
      return "twice";
    case EntryProblem::case_collision:
      return "letter-case";
    case EntryProblem::unsupported_compression:
      return "compression";
    case EntryProblem::entry_too_large:
    case EntryProblem::total_too_large:
    case EntryProblem::ratio_too_large:
    case EntryProblem::too_many_entries:
      return "limit";
    case EntryProblem::unclaimed_bytes:
      return "unclaimed";
    case EntryProblem::damaged:
    case EntryProblem::overlapping:
      return "damaged";
    case EntryProblem::unreadable:
    case EntryProblem::not_in_tree:
      return {};
  }
  return {};
}

}  // namespace premod
