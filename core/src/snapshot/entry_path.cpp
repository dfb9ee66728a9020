#include "snapshot/entry_path.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <unordered_map>
#include <unordered_set>

#include "snapshot/limits.hpp"
#include "text/utf8.hpp"
#include "text/words.hpp"

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

/// `CON`, `nul.txt`, `com1 .js`, `LPT²`: devices, whatever the extension.
bool is_device(std::string_view name) {
  constexpr std::array<std::string_view, 6> devices = {"con", "prn",    "aux",
                                                       "nul", "conin$", "conout$"};
  constexpr std::array<std::string_view, 3> raised = {"¹", "²", "³"};  // digits to Windows
  std::string low = text::lower_ascii(name.substr(0, name.find('.')));
  while (low.ends_with(' ')) low.pop_back();
  if (std::ranges::find(devices, low) != devices.end()) return true;
  if (!low.starts_with("com") && !low.starts_with("lpt")) return false;
  const std::string_view number = std::string_view(low).substr(3);
  return (number.size() == 1 && number[0] >= '1' && number[0] <= '9') ||
         std::ranges::find(raised, number) != raised.end();
}

/// `MANIFE~1.JSO` is what Windows calls manifest.json for old programs.
bool is_short_name(std::string_view name) {
  const std::size_t dot = std::min(name.find('.'), name.size());
  const std::size_t tilde = name.find('~');
  return tilde != name.npos && tilde > 0 && tilde + 1 < dot && dot <= 8 && name.size() <= dot + 4 &&
         name.substr(tilde + 1, dot - tilde - 1).find_first_not_of("0123456789") == name.npos;
}

/// Every part of the path is a name that Windows keeps and that means nothing else there.
bool is_windows_name(std::string_view path) {
  bool kept = path.find_first_of("<>:\"|?*") == path.npos;
  each_component(path, [&](std::string_view part) {
    kept = kept && !part.ends_with('.') && !part.ends_with(' ') && !is_device(part) &&
           !is_short_name(part);
  });
  return kept;
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

std::string windows_path(std::string_view path) {
  std::string out;
  each_component(path, [&](std::string_view part) {
    part = part.substr(0, part.find(':'));
    while (part.size() > 1 && (part.back() == '.' || part.back() == ' ')) part.remove_suffix(1);
    if (!out.empty()) out += '/';
    out += part;
  });
  return out;
}

void report_names(const std::vector<File>& files, std::vector<SkippedEntry>& problems) {
  const auto report = [&](const File& file, EntryProblem problem, const std::string& other) {
    problems.push_back({.path = file.path,
                        .problem = problem,
                        .size = file.bytes.size(),
                        .detail = other,
                        .kept = true});
  };
  std::unordered_map<std::string, const File*> seen;
  std::unordered_set<const File*> collided;
  seen.reserve(files.size());
  for (const File& file : files) {
    const auto [first, fresh] = seen.try_emplace(fold_case(windows_path(file.path)), &file);
    if (fresh) continue;
    const File* odd = &file;  // the one whose name is another's
    const File* other = first->second;
    if (is_windows_name(odd->path) && !is_windows_name(other->path)) std::swap(odd, other);
    report(*odd, EntryProblem::case_collision, other->path);
    collided.insert({odd, other});
  }
  for (const File& file : files) {
    if (has_unseen_character(file.path))
      report(file, EntryProblem::invisible_character, {});
    else if (!is_windows_name(file.path) && !collided.contains(&file))
      report(file, EntryProblem::windows_name, {});
  }
  for (const File& file : files) {
    const std::string folder = file.path + '/';
    const auto below =
        std::lower_bound(files.begin(), files.end(), folder,
                         [](const File& f, const std::string& p) { return f.path < p; });
    if (below == files.end() || !below->path.starts_with(folder)) continue;
    report(file, EntryProblem::duplicate_name, below->path);
  }
}

std::string_view family_of(const SkippedEntry& entry, std::string_view folder) {
  if (entry.problem == EntryProblem::case_collision &&
      fold_case(entry.path) != fold_case(entry.detail))
    return "same-on-windows";
  if (entry.problem == EntryProblem::windows_name) {
    std::string_view path = entry.path;
    if (path.starts_with(folder)) path.remove_prefix(folder.size());
    return is_windows_name(path) ? "" : family_of(entry.problem);
  }
  return family_of(entry.problem);
}

std::string_view family_of(EntryProblem problem) {
  using enum EntryProblem;
  struct Row {
    EntryProblem problem;
    std::string_view family;
  };
  constexpr std::array<Row, 23> rows = {{{encrypted, "encrypted"},
                                         {absolute_path, "leaves-folder"},
                                         {parent_path, "leaves-folder"},
                                         {drive_letter, "leaves-folder"},
                                         {backslash, "backslash"},
                                         {control_character, "odd-name"},
                                         {invisible_character, "odd-name"},
                                         {empty_name, "odd-name"},
                                         {path_too_long, "odd-name"},
                                         {path_too_deep, "odd-name"},
                                         {symlink, "link"},
                                         {special_file, "link"},
                                         {duplicate_name, "twice"},
                                         {case_collision, "letter-case"},
                                         {unsupported_compression, "compression"},
                                         {entry_too_large, "limit"},
                                         {total_too_large, "limit"},
                                         {ratio_too_large, "limit"},
                                         {too_many_entries, "limit"},
                                         {unclaimed_bytes, "unclaimed"},
                                         {overlapping, "damaged"},
                                         {damaged, "damaged"},
                                         {windows_name, "windows-name"}}};
  const auto* const row = std::ranges::find(rows, problem, &Row::problem);
  return row == rows.end() ? std::string_view() : row->family;
}

}  // namespace premod
