// Requests that the page waits for: `async: false` in settings, wherever it was given, and the
// third argument of open().
#include <algorithm>

#include "js/equality.hpp"
#include "platform/requests/requests.hpp"
#include "text/ascii.hpp"
#include "text/words.hpp"

namespace premod::platform {

using js::Call;
using js::File;
using js::hole;
using js::Index;
using js::NodeId;
using js::NodeKind;
using js::Tree;
using js::ValueId;

namespace {

using text::contains;

bool is_http_method(std::string_view name) {
  return name == "GET" || name == "POST" || name == "PUT" || name == "DELETE" || name == "PATCH";
}

/// An object that is plainly a request's settings, wherever it is handed.
bool is_settings(const Index& index, NodeId object) {
  for (const std::string_view key : {"url", "dataType", "success", "complete", "beforeSend"})
    if (index.property(object, key) != 0) return true;
  for (const std::string_view key : {"type", "method"})
    if (const NodeId value = index.property(object, key); value != 0)
      if (is_http_method(text::upper_ascii(index.constant_text(value).value_or("")))) return true;
  return false;
}

std::string callee_text(const Tree& tree, NodeId call) {
  const std::string_view text = tree.text(tree.first_child(call));
  return std::string(text.substr(0, std::min<std::size_t>(text.size(), 60)));
}

constexpr std::string_view merging[] = {"Object.assign", "$.extend", "_.extend",
                                        "_.assign",      "_.merge",  "_.extendOwn"};

bool is_false(const js::Program& program, ValueId id) {
  return program.truth(std::span(&id, 1)) == false &&
         program.store().value(id).kind != js::ValueKind::nothing;
}

template <class Values>
bool has_false(const js::Program& program, const Values& values) {
  return std::any_of(values.begin(), values.end(),
                     [&](ValueId id) { return is_false(program, id); });
}

/// `mode !== 'sync'`, where some caller gives that: what is compared is a text that stands there.
bool may_compare_false(const Index& index, const Tree& tree, NodeId value) {
  const js::Operator op = tree[value].op;
  const bool equal = js::is_equal(op);
  const bool other = js::is_unequal(op);
  if (tree[value].kind != NodeKind::binary_expression || (!equal && !other)) return false;
  const NodeId left = tree.first_child(value);
  const NodeId right = tree.next(left);
  for (const auto& [asked, with] : {std::pair(left, right), std::pair(right, left)}) {
    if (tree[with].kind != NodeKind::string_literal) continue;
    for (const std::string& text : index.texts_of(asked))
      if (text.find(hole) == text.npos && (text == tree.string_value(with)) == other) return true;
  }
  return false;
}

/// The settings of all requests, which a prefilter, ajaxSend and beforeSend get, too.
void add_common_settings(const File& script, std::vector<SyncOption>& out) {
  const Index& index = script.index();
  const Tree& tree = script.tree();
  for (const js::Access& access : script.accesses()) {
    if (access.path != "$.ajaxSettings.async" || access.use != js::Use::write) continue;
    const NodeId value = tree.next(access.node);
    if (value != 0 && has_false(script.program(), index.values(value)))
      out.push_back({SyncOption::Where::setup, script.span(tree.parent(access.node)),
                     std::string(tree.text(access.node))});
  }
  for (const Call& call : script.calls()) {
    if (!contains(merging, call.global_path())) continue;
    bool common = false;
    const unsigned count = call.argument_count();
    for (unsigned n = 0; n < count; ++n) {
      if (n < 2 && index.path_text(index.path_of(call.argument(n))) == "$.ajaxSettings")
        common = true;
      else if (common && has_false(script.program(), index.values(call.argument(n), "async")))
        out.push_back({SyncOption::Where::setup, call.span(), callee_text(tree, call.node())});
    }
  }
}

/// `options.async = false` set later, a computed key, merged defaults: where no literal of this
/// script says it.
void add_sync_settings(const File& script, std::vector<SyncOption>& out) {
  const Index& index = script.index();
  for (const Call& call : script.calls()) {
    const std::string_view path = call.global_path();
    const bool setup = path == "$.ajaxSetup";
    if (!setup && !is_jquery_request(path)) continue;
    for (unsigned n = 0; n < 2; ++n) {
      if (call.argument(n) == 0) break;
      const auto values = index.values(call.argument(n), "async");
      const NodeId said = index.property(index.resolve(call.argument(n)), "async");
      if (!has_false(script.program(), values) &&
          (said == 0 || !may_compare_false(index, script.tree(), said)))
        continue;
      if (said != 0 && index.constant_bool(said) == false) continue;  // stands in a literal
      out.push_back({setup ? SyncOption::Where::setup : SyncOption::Where::option, call.span(),
                     callee_text(script.tree(), call.node()), call.alias(script.scopes())});
      break;
    }
  }
}

/// The n-th argument, also of `open(...list)` and `open('GET', ...rest)` where the list stands in
/// the text; 0 without one.
NodeId argument_behind_spread(const File& script, const Call& call, unsigned n) {
  const Tree& tree = script.tree();
  for (unsigned i = 0; i <= n; ++i) {
    const NodeId argument = call.argument(i);
    if (argument == 0 || tree[argument].kind != NodeKind::spread_element) {
      if (i == n || argument == 0) return argument;
      continue;
    }
    const NodeId list = script.index().resolve(tree.first_child(argument));
    if (tree[list].kind != NodeKind::array_expression) return 0;
    for (const NodeId element : tree.children(list)) {
      if (tree[element].kind == NodeKind::spread_element) return 0;
      if (i++ == n) return element;
    }
    return 0;
  }
  return 0;
}

bool opens_synchronously(const File& script, const Call& call) {
  const NodeId third = argument_behind_spread(script, call, 2);
  if (third == 0) return false;
  if (script.index().constant_bool(third) == false) return true;
  const bool spread = third != call.argument(2);
  return spread && has_false(script.program(), script.index().values(third));
}

}  // namespace

std::vector<SyncOption> sync_options(const File& script) {
  std::vector<SyncOption> out;
  const Tree& tree = script.tree();
  const Index& index = script.index();
  for (NodeId id = 1; id < tree.size(); ++id) {
    const js::Node& node = tree[id];
    if (node.kind != NodeKind::property || index.key_text(id) != "async") continue;
    const NodeId value = node.has(js::flag::shorthand) ? node.link : tree.next(node.link);
    if (index.constant_bool(value) != false) continue;
    if (tree[node.parent].kind != NodeKind::object_expression) continue;
    const NodeId above = tree.parent(node.parent);
    const js::CallSite* call = index.call_at(above);
    const std::string_view path =
        call == nullptr ? std::string_view() : index.path_text(call->path);
    if (path == "$.ajaxSetup") {
      out.push_back({SyncOption::Where::setup, script.span(id), callee_text(tree, above)});
    } else if (is_jquery_request(path) || is_settings(index, node.parent)) {
      out.push_back({SyncOption::Where::option, script.span(id),
                     call == nullptr ? "" : callee_text(tree, above)});
      if (call != nullptr)
        out.back().alias =
            Call(tree, index, *call, script.shifted({}).begin).alias(script.scopes());
    }
  }
  add_sync_settings(script, out);
  add_common_settings(script, out);
  for (const Call& call : script.calls()) {
    if (call.member() != "open" || !opens_synchronously(script, call)) continue;
    const std::string method = text::upper_ascii(
        index.constant_text(argument_behind_spread(script, call, 0)).value_or(""));
    // An object's own `open` is judged by what it does.
    const bool own = !script.program().callees(index.at(call.node())).empty();
    if (call.global_path() == "new XMLHttpRequest.open" || (!own && is_http_method(method)))
      out.push_back({SyncOption::Where::open, call.span(), callee_text(tree, call.node()),
                     call.alias(script.scopes())});
  }
  std::sort(out.begin(), out.end(),
            [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
  return out;
}

}  // namespace premod::platform
