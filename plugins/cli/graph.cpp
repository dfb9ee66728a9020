#include "cli/graph.hpp"

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "premod/writing.hpp"

namespace premod::cli {
namespace {

// Both DOT and JSON strings: quotes and backslashes escaped, what is not to be printed as JSON has
// it.
std::string quoted(const std::string& text) {
  std::string out;
  append_json(out, text);
  return out;
}

}  // namespace

std::string graph_dot(std::span<const FileGraph> graphs) {
  std::string out = "digraph premod {\n  rankdir=LR;\n  node [fontname=\"sans-serif\"];\n";
  std::size_t widget = 0;
  for (const FileGraph& graph : graphs) {
    const std::string prefix = "w" + std::to_string(widget++) + "_";
    out += "  subgraph \"cluster_" + prefix + "\" {\n    label=" + quoted(graph.widget) + ";\n";
    for (std::size_t i = 0; i < graph.files.size(); ++i) {
      const FileGraph::Node& file = graph.files[i];
      out += "    " + prefix + std::to_string(i) + " [label=" + quoted(file.path) +
             (file.entry.empty() ? ", shape=ellipse" : ", shape=box") +
             (file.used ? "" : ", style=dashed, color=red") + "];\n";
    }
    for (const FileGraph::Reference& edge : graph.references)
      out += "    " + prefix + std::to_string(edge.from) + " -> " + prefix +
             std::to_string(edge.to) + " [label=\"" + std::to_string(edge.line) + "\"];\n";
    out += "  }\n";
  }
  return out + "}\n";
}

std::string graph_json(std::span<const FileGraph> graphs) {
  std::string out = "{\"widgets\": [";
  const char* between_widgets = "\n";
  for (const FileGraph& graph : graphs) {
    out += between_widgets + ("  {\"root\": " + quoted(graph.widget)) +
           ", \"complete\": " + (graph.complete ? "true" : "false") + ",\n   \"files\": [";
    const char* between = "\n";
    for (const FileGraph::Node& file : graph.files) {
      out += between + ("    {\"path\": " + quoted(file.path)) +
             ", \"used\": " + (file.used ? "true" : "false") +
             ", \"vendored\": " + (file.vendored ? "true" : "false") +
             ", \"entry\": " + quoted(file.entry) + "}";
      between = ",\n";
    }
    out += "],\n   \"references\": [";
    between = "\n";
    for (const FileGraph::Reference& edge : graph.references) {
      out += between + ("    {\"from\": " + quoted(graph.files[edge.from].path)) +
             ", \"to\": " + quoted(graph.files[edge.to].path) +
             ", \"line\": " + std::to_string(edge.line) + "}";
      between = ",\n";
    }
    out += "]}";
    between_widgets = ",\n";
  }
  return out + "\n]}\n";
}

int graph_command(const Request& request, const std::string& format) {
  if (format != "dot" && format != "json")
    return fail("there is no format '" + format + "' for graph; it is dot or json.");
  const Result<std::vector<FileGraph>> graphs = file_graphs(request);
  if (!graphs) return fail(graphs.error().message);
  const std::string text = format == "dot" ? graph_dot(*graphs) : graph_json(*graphs);
  put(text);
  return 0;
}

}  // namespace premod::cli
