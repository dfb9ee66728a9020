// Any bytes are JavaScript or are refused: no crash, no hang, the tree's places hold, and every
// name gets its scope. The first byte chooses goal and strictness.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "core/js/round_trip.hpp"
#include "js/parser/parser.hpp"
#include "js/scopes/scopes.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace premod::js;
  if (size == 0) return 0;
  const std::string_view source(reinterpret_cast<const char*>(data) + 1, size - 1);
  ParseOptions options;
  options.goal = (data[0] & 1) != 0 ? Goal::module : Goal::script;
  options.strict = (data[0] & 2) != 0;
  const Tree tree = parse(source, options);
  if (tree.error() != nullptr) {
    const premod::Span span = tree.error()->span;
    if (span.begin > span.end || span.end > source.size() || tree.error()->message.empty()) abort();
    return 0;
  }
  for (NodeId id = tree.root(); id != 0; id = tree.next_in_preorder(id, tree.root())) {
    if (tree[id].kind == NodeKind::string_literal || tree[id].kind == NodeKind::template_element)
      if (tree.string_value(id).size() > 4 * size) abort();
    if (tree[id].kind == NodeKind::numeric_literal && tree.number_value(id) < 0) abort();
  }
  const Scopes scopes(tree);
  for (const Reference& reference : scopes.references())
    if (reference.variable >= scopes.variables().size()) abort();
  const std::string fault = round_trip_fault(source, options.goal);
  if (!fault.empty()) {
    std::fprintf(stderr, "%s\n", fault.c_str());
    abort();
  }
  return 0;
}
