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

/// What the value analysis knows of one expression.
struct ExpressionNote {
  std::string file;  ///< as in the widget's snapshot
  int line = 0;      ///< 1-based
  int column = 0;    ///< 1-based, in UTF-16 units
  std::string code;  ///< the expression, cut where it is long
  /// "\"text…\"" (… for an unknown part), "42", "true", "undefined", "AMOCRM.constant('user').id"
  /// for what the page gives, "function lib/a.js:3", "object script.js:10"; "?" for what is not
  /// known.
  std::vector<std::string> values;
  std::vector<std::string> runs;     ///< of a call: the functions, "lib/a.js:3"
  std::vector<std::string> callers;  ///< of a function: its calls, "script.js:20"
};

/// Expressions of one line that are told.
inline constexpr std::size_t max_expression_notes = 200;

/// The expressions that begin on a line of a script of the widgets that `request.paths` name.
/// `file` is a path as reports show it, or its end. Error: as of check(); or no script has the
/// line.
[[nodiscard]] Result<std::vector<ExpressionNote>> expressions_on(const Request& request,
                                                                 const std::string& file, int line);

}  // namespace premod
