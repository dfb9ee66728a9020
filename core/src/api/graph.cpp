// The reference graph for people who ask why a file counts as unused.
#include "premod/graph.hpp"

#include "api/inspect.hpp"
#include "text/lines.hpp"
#include "text/utf8.hpp"
#include "text/wording/error.hpp"
#include "widget/references.hpp"

namespace premod {
namespace {

FileGraph graph_of(const Widget& widget) {
  const ReferenceGraph graph = references_of(widget);
  FileGraph out;
  out.widget = widget.root();
  out.complete = graph.complete;
  for (const ReferenceGraph::Node& node : graph.nodes)
    out.files.push_back({text::to_valid_utf8(widget.relative(*node.file)),
                         std::string(name_of(node.entry)), node.reached,
                         widget.vendored(*node.file) != nullptr});
  std::size_t lines_of = graph.nodes.size();  // edges come by file: one table of lines at a time
  text::Lines lines{std::string_view()};
  for (const ReferenceGraph::Edge& edge : graph.edges) {
    if (lines_of != edge.from) lines = text::Lines(graph.nodes[edge.from].file->bytes);
    lines_of = edge.from;
    out.references.push_back({edge.from, edge.to, lines.line_of(edge.span.begin)});
  }
  return out;
}

}  // namespace

Result<std::vector<FileGraph>> file_graphs(const Request& request) {
  std::vector<FileGraph> out;
  if (auto error =
          each_widget(request, [&](const Widget& widget) { out.push_back(graph_of(widget)); }))
    return *error;
  if (out.empty())
    return error_of(ErrorKind::environment,
                    {Wording("error.no-widget-here",
                             "No widget in {path}; name the folder with its manifest.json."),
                     {{"path", request.paths.empty() ? "." : request.paths.front()}}});
  return out;
}

}  // namespace premod
