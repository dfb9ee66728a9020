// Files that have no business in a widget's archive, by the names their makers give them.
#pragma once

#include <cstdint>
#include <string_view>

namespace premod {

enum class JunkKind : std::uint8_t {
  none,
  os,
  editor,
  vcs,
  dependency,
  build,
  source,
  backup,
  design,
  archive,
  tests,
  docs,
};

struct Junk {
  JunkKind kind = JunkKind::none;
  std::string_view folder;  ///< the leading part of the path up to a junk folder; empty for a file
};

/// By path below the widget's root (core/data/junk_files.tsv). Licences of shipped libraries are
/// never junk.
[[nodiscard]] Junk recognise_junk(std::string_view path);

/// LICENSE, COPYING, NOTICE with any ending: nothing refers to them and they must stay.
[[nodiscard]] bool is_licence(std::string_view path);

}  // namespace premod
