// Which file of a widget reaches which: from the files the platform loads by itself, along every
// name that stands in a reached file. Answers "is this file used", and why.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "widget/loading/module_aliases.hpp"
#include "widget/widget.hpp"

namespace premod {

/// Comparing computed names with files stops here; the graph is then not complete.
inline constexpr std::size_t max_comparisons = 4'000'000;
/// Edges beyond this are not kept (reached files still are).
inline constexpr std::size_t max_edges = 200'000;

/// Why the platform or the marketplace loads a file without being told by another file.
enum class Entry : std::uint8_t { none, manifest, script, language, logo, picture, backend };

/// "manifest", "script" ...
[[nodiscard]] std::string_view name_of(Entry entry);

struct ReferenceGraph {
  struct Node {
    const File* file = nullptr;
    Entry entry = Entry::none;
    bool reached = false;
  };
  struct Edge {
    std::uint32_t from = 0;  ///< index in `nodes`
    std::uint32_t to = 0;
    Span span;  ///< of the string in `from`
  };
  std::vector<Node> nodes;  ///< all files of the widget, in their order
  std::vector<Edge> edges;  ///< by `from`, in the order of the file
  bool complete = true;     ///< false: a limit was hit, and a file may be used though not reached
  /// A module that script.js asks for and that is not there: a build makes it, and what it uses
  /// nobody can say. Empty: none.
  std::string missing_module;
};

[[nodiscard]] ReferenceGraph references_of(const Widget& widget);
/// The same while the scripts are still being put together: with no more than these aliases.
[[nodiscard]] ReferenceGraph references_of(const Widget& widget, std::vector<ModuleAlias> aliases);

/// A file below a folder that premod.json declares to be the back end.
[[nodiscard]] bool lies_in_backend(const Widget& widget, const File& file);

/// The files of those folders that are not among the widget's own, by path, each once: one folder
/// may lie in another.
[[nodiscard]] std::vector<const File*> backend_files(const Widget& widget);

}  // namespace premod
