// The reference graph for people who ask why a file counts as unused.
#include "premod/graph.hpp"

#include "api/config.hpp"
#include "api/target.hpp"
#include "text/error.hpp"
#include "text/lines.hpp"
#include "text/utf8.hpp"
#include "widget/discover.hpp"
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
  std::vector<std::string> paths = request.paths;
  if (paths.empty()) paths.emplace_back(".");
  std::vector<FileGraph> out;
  for (const std::string& path : paths) {
    const Result<Target> target = open_target(path);
    if (!target) return target.error();
    const Result<Config> config = find_config(*target, request.config);
    if (!config) return config.error();
    static const Project unnamed;
    for (const FoundWidget& found :
         discover_widgets(*target->snapshot, config->in_snapshot ? *config->project : unnamed)) {
      if (found.missing) continue;
      out.push_back(
          graph_of(Widget(target->snapshot, found.folder, config->project, found.nested)));
    }
  }
  if (out.empty())
    return error_of(ErrorKind::environment,
                    {Wording("error.no-widget-here",
                             "No widget in {path}; name the folder with its manifest.json."),
                     {{"path", paths.front()}}});
  return out;
}

}  // namespace premod
