// The reference graph of a widget: what each file reaches, and why a file counts as used or unused.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "premod/premod.hpp"
#include "premod/result.hpp"

namespace premod {

/// One widget's files and the references between them.
struct FileGraph {
  struct Node {
    std::string path;   ///< below the widget's root
    std::string entry;  ///< "manifest", "script", "language", "logo", "picture", "backend": loaded
                        ///< without being named by a file; else empty
    bool used = false;
    bool vendored = false;  ///< a library or the output of a build: rules on style leave it alone
  };
  struct Reference {
    std::size_t from = 0;  ///< index in `files`
    std::size_t to = 0;
    int line = 0;  ///< 1-based, in `from`
  };
  std::string widget;  ///< root, "." for the checked path itself
  std::vector<Node> files;
  std::vector<Reference> references;
  bool complete = true;  ///< false: a limit was hit; an unused file may be used
};

/// The graphs of the widgets that `request.paths` and `request.config` name; nothing else of the
/// request is used. Error: as of check(); or there is no widget.
[[nodiscard]] Result<std::vector<FileGraph>> file_graphs(const Request& request);

}  // namespace premod
