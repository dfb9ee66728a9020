#include "platform/messages.hpp"

#include <algorithm>
#include <map>

namespace premod::js {

namespace {

/// How much of a handler is read; longer ones hold more than a handler should.
constexpr int max_handler_nodes = 20'000;
/// How many names on the way of the data are told.
constexpr std::size_t max_way = 8;

/// The handler looks at the message's origin or source, or hands it to a function that does.
bool asks_origin(const File& script, At function, int depth, int& left) {
  constexpr int max_delegates = 3;
  const Program& program = script.program();
  const Tree& tree = *program.script(function.script).tree;
  for (NodeId at = function.node; at != 0 && --left > 0;
       at = tree.next_in_preorder(at, function.node)) {
    const NodeKind kind = tree[at].kind;
    if (kind == NodeKind::property_name || kind == NodeKind::binding_identifier) {
      const std::string_view name = tree.name(at);
      if (name == "origin" || name == "source") return true;
    }
    if (kind != NodeKind::call_expression || depth >= max_delegates) continue;
    for (const At delegate : program.callees({function.script, at}))
      if (delegate != function && is_function((*program.script(delegate.script).tree)[delegate.node].kind) &&
          asks_origin(script, delegate, depth + 1, left))
        return true;
  }
  return false;
}

/// A script without a page: it has no `document` and no module loader, and talks by messages.
bool is_worker(const File& script) {
  if (script.is_inline() || script.file().path.ends_with("script.js")) return false;
  for (const Reference& reference : script.scopes().references().subspan(1)) {
    const std::string_view name = script.tree().name(reference.node);
    if (reference.variable == 0 &&
        (name == "window" || name == "document" || name == "define" || name == "require" ||
         name == "$" || name == "jQuery"))
      return false;
  }
  return true;
}

/// Follows the data of a message through a handler's variables to what runs it.
class DataFlow {
 public:
  DataFlow(const File& script, const MessageHandler& handler)
      : script_(script), tree_(script.tree()), handler_(handler) {
    const NodeId parameter = tree_.first_parameter(handler.function);
    for (NodeId at = parameter; at != 0; at = tree_.next_in_preorder(at, parameter))
      if (tree_[at].kind == NodeKind::binding_identifier) taint(at, 0);
    // Twice, for variables that are filled below their first use.
    for (int round = 0; round < 2; ++round) spread();
  }

  void report(std::vector<ForeignCode>& out) const {
    walk([&](NodeId at) {
      if (const CallSite* site = script_.index().call_at(at)) at_call(*site, out);
      const Node& node = tree_[at];
      if (node.kind != NodeKind::assignment_expression || handler_.checks_origin) return;
      if (tree_[node.link].kind != NodeKind::member_expression) return;
      const std::string name = script_.index().key_text(node.link);
      const bool markup = name == "innerHTML" || name == "outerHTML" || name == "srcdoc";
      if (const VariableId from = markup ? taint_in(tree_.next(node.link)) : 0; from != 0)
        out.push_back({script_.span(at), name, way_of(from)});
    });
  }

 private:
  template <class Visit>
  void walk(Visit visit) const {
    int seen = 0;
    for (NodeId at = handler_.function; at != 0 && ++seen < max_handler_nodes;
         at = tree_.next_in_preorder(at, handler_.function))
      visit(at);
  }

  void spread() {
    walk([&](NodeId at) {
      const Node& node = tree_[at];
      const bool gives = node.kind == NodeKind::variable_declarator ||
                         node.kind == NodeKind::assignment_expression;
      if (!gives) return;
      const NodeId value = tree_.next(node.link);
      const VariableId from = value == 0 ? 0 : taint_in(value);
      if (from == 0) return;
      int names = 0;
      for (NodeId name = node.link; name != 0 && ++names < 200;
           name = tree_.next_in_preorder(name, node.link))
        if (const NodeKind kind = tree_[name].kind;
            kind == NodeKind::binding_identifier ||
            (kind == NodeKind::identifier && name == node.link))
          taint(name, from);
    });
  }

  /// The variable named at `at` holds what `from` held (0: the message itself).
  void taint(NodeId at, VariableId from) {
    const VariableId variable = script_.scopes().variable_of(at);
    if (variable != 0) tainted_.try_emplace(variable, Origin{at, from});
  }

  /// The first variable with the data in an expression; 0 if there is none.
  [[nodiscard]] VariableId taint_in(NodeId top) const {
    int seen = 0;
    for (NodeId at = top; at != 0 && ++seen < 500; at = tree_.next_in_preorder(at, top)) {
      if (is_function(tree_[at].kind)) return 0;
      if (tree_[at].kind != NodeKind::identifier) continue;
      const VariableId variable = script_.scopes().variable_of(at);
      if (tainted_.contains(variable)) return variable;
    }
    return 0;
  }

  [[nodiscard]] std::vector<Span> way_of(VariableId last) const {
    std::vector<Span> out;
    for (auto at = tainted_.find(last); at != tainted_.end() && out.size() < max_way;
         at = tainted_.find(at->second.from))
      out.push_back(script_.span(at->second.node));
    std::reverse(out.begin(), out.end());
    return out;
  }

  void at_call(const CallSite& site, std::vector<ForeignCode>& out) const {
    const NodeId first = tree_.next(site.callee);
    const VariableId from = first == 0 ? 0 : taint_in(first);
    if (from == 0) return;
    const std::string_view path = script_.index().path_text(site.path);
    const bool runs = path == "eval" || path == "Function" || path == "$.globalEval" ||
                      path == "$.getScript" || path == "importScripts";
    if (runs) out.push_back({script_.span(site.node), std::string(path), way_of(from)});
    if (handler_.checks_origin || tree_[site.callee].kind != NodeKind::member_expression) return;
    const std::string name = script_.index().key_text(site.callee);
    const bool page = path.starts_with("$()") || path.starts_with("document.");
    if (page && (name == "html" || name == "write" || name == "insertAdjacentHTML"))
      out.push_back({script_.span(site.node), name, way_of(from)});
  }

  const File& script_;
  const Tree& tree_;
  const MessageHandler& handler_;
  struct Origin {
    NodeId node = 0;  // where the variable is named
    VariableId from = 0;
  };
  std::map<VariableId, Origin> tainted_;
};

}  // namespace

std::vector<Span> open_targets(const File& script) {
  std::vector<Span> out;
  const Index& index = script.index();
  for (const Call& call : script.calls()) {
    if (call.member() != "postMessage" || call.object() == 0) continue;
    NodeId target = call.argument(1);
    if (target == 0) continue;
    if (const NodeId option = index.property(target, "targetOrigin"); option != 0) target = option;
    if (index.constant_text(target) == "*") out.push_back(call.span());
  }
  return out;
}

std::vector<MessageHandler> message_handlers(const File& script) {
  std::vector<MessageHandler> out;
  if (is_worker(script)) return out;
  const Index& index = script.index();
  const Tree& tree = script.tree();
  const auto add = [&](Span span, NodeId handler) {
    const NodeId function = handler == 0 ? 0 : index.function_of(handler);
    if (function == 0) return;
    int left = max_handler_nodes;
    out.push_back({span, function, asks_origin(script, index.at(function), 0, left)});
  };
  for (const Call& call : script.calls()) {
    const std::string member = call.member();
    if (member != "addEventListener" && member != "on" && member != "bind" &&
        member != "attachEvent")
      continue;
    const auto event = index.constant_text(call.argument(0));
    if (event != "message" && event != "onmessage") continue;
    // A socket's messages come from its server, not from another window.
    const std::string_view path = call.global_path();
    const bool window =
        path == "addEventListener" || path == "attachEvent" || path.starts_with("$().");
    if (window) add(call.span(), call.argument(1));
  }
  for (const Access& access : script.accesses()) {
    if (access.path != "onmessage" || access.use != Use::write) continue;
    const NodeId above = tree.parent(access.node);
    if (tree[above].kind == NodeKind::assignment_expression) add(access.span, tree.child(above, 1));
  }
  return out;
}

std::vector<ForeignCode> foreign_code(const File& script) {
  std::vector<ForeignCode> out;
  for (const MessageHandler& handler : message_handlers(script))
    DataFlow(script, handler).report(out);
  for (const Call& call : script.calls()) {
    if (call.member() != "eval" || call.object() == 0) continue;
    const Node& object = script.tree()[call.object()];
    if (object.kind == NodeKind::member_expression &&
        script.index().key_text(call.object()) == "contentWindow")
      out.push_back({call.span(), "contentWindow.eval", {}});
  }
  std::sort(out.begin(), out.end(),
            [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
  return out;
}

}  // namespace premod::js
