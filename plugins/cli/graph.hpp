// premod graph: which file of a widget reaches which.
#pragma once

#include <span>
#include <string>

#include "premod/graph.hpp"

namespace premod::cli {

/// For Graphviz: files that the platform loads are boxes, unused ones are dashed.
[[nodiscard]] std::string graph_dot(std::span<const FileGraph> graphs);
[[nodiscard]] std::string graph_json(std::span<const FileGraph> graphs);

/// Prints the graphs of `request`'s widgets; `format` is "dot" or "json". The exit status.
int graph_command(const Request& request, const std::string& format);

}  // namespace premod::cli
