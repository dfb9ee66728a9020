// premod graph: which file of a widget reaches which.
#pragma once

#include <span>
#include <string>

#include "premod/graph.hpp"

namespace premod::cli {

/// For Graphviz: files that the platform loads are boxes, unused ones are dashed.
[[nodiscard]] std::string graph_dot(std::span<const FileGraph> graphs);
[[nodiscard]] std::string graph_json(std::span<const FileGraph> graphs);

/// One expression a line: its place, its code, `=` its values, `→` the functions a call runs, `←`
/// the callers of a function.
[[nodiscard]] std::string expressions_text(std::span<const ExpressionNote> notes);
[[nodiscard]] std::string expressions_json(std::span<const ExpressionNote> notes);

/// Prints what is known of the line that `place` names ("script.js:12"). The exit status.
int expressions_command(const Request& request, const std::string& place, bool json);

/// Prints the graphs of `request`'s widgets; `format` is "dot" or "json". The exit status.
int graph_command(const Request& request, const std::string& format);

}  // namespace premod::cli
