#include "cli/commands/graph.hpp"

#include "cli/commands/commands.hpp"
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

std::string expressions_text(std::span<const ExpressionNote> notes) {
  std::string out;
  const auto list = [&](const char* mark, const std::vector<std::string>& all) {
    const char* between = mark;
    for (const std::string& one : all) {
      // Texts of the widget are not printed raw.
      const std::string escaped = quoted(one);
      out += between + escaped.substr(1, escaped.size() - 2);
      between = " | ";
    }
  };
  for (const ExpressionNote& note : notes) {
    const std::string code = quoted(note.code);
    const std::string file = quoted(note.file);
    out += file.substr(1, file.size() - 2) + ":" + std::to_string(note.line) + ":" +
           std::to_string(note.column) + "  " + code.substr(1, code.size() - 2);
    list("\n    = ", note.values);
    list("\n    → ", note.runs);
    list("\n    ← ", note.callers);
    out += "\n";
  }
  return out;
}

std::string expressions_json(std::span<const ExpressionNote> notes) {
  std::string out = "{\"expressions\": [";
  const auto list = [&](const char* name, const std::vector<std::string>& all) {
    out += std::string(", \"") + name + "\": [";
    for (std::size_t i = 0; i < all.size(); ++i) out += (i == 0 ? "" : ", ") + quoted(all[i]);
    out += "]";
  };
  const char* between = "\n";
  for (const ExpressionNote& note : notes) {
    out += between + ("  {\"file\": " + quoted(note.file)) +
           ", \"line\": " + std::to_string(note.line) +
           ", \"column\": " + std::to_string(note.column) + ", \"code\": " + quoted(note.code);
    list("values", note.values);
    list("runs", note.runs);
    list("callers", note.callers);
    out += "}";
    between = ",\n";
  }
  return out + "\n]}\n";
}

int expressions_command(const Request& request, const std::string& place, bool json) {
  const std::size_t colon = place.rfind(':');
  int line = 0;
  for (std::size_t i = colon + 1; colon != std::string::npos && i < place.size(); ++i) {
    if (place[i] < '0' || place[i] > '9' || line > 10'000'000) {
      line = 0;
      break;
    }
    line = line * 10 + (place[i] - '0');
  }
  if (line == 0) return fail("--flow needs a file and a line: script.js:12.");
  const Result<std::vector<ExpressionNote>> notes =
      expressions_on(request, place.substr(0, colon), line);
  if (!notes) return fail(notes.error());
  put(json ? expressions_json(*notes) : expressions_text(*notes));
  return 0;
}

int graph_command(const Request& request, const std::string& format) {
  if (format != "dot" && format != "json")
    return fail(said(Wording("command.graph-format",
                             "There is no format '{format}' for graph; use dot or json."),
                     {{"format", format}}));
  const Result<std::vector<FileGraph>> graphs = file_graphs(request);
  if (!graphs) return fail(graphs.error());
  const std::string text = format == "dot" ? graph_dot(*graphs) : graph_json(*graphs);
  put(text);
  return 0;
}

}  // namespace premod::cli
