#include "js/messages.hpp"

#include <algorithm>
#include <set>

namespace premod::js {

namespace {

/// How much of a handler is read; longer ones hold more than a handler should.
constexpr int max_handler_nodes = 20'000;

bool names_member(const File& script, NodeId function, std::string_view wanted,
                  std::string_view other) {
  const Tree& tree = script.tree();
  int seen = 0;
  for (NodeId at = function; at != 0 && ++seen < max_handler_nodes;
       at = tree.next_in_preorder(at, function)) {
    const NodeKind kind = tree[at].kind;
    if (kind != NodeKind::property_name && kind != NodeKind::binding_identifier) continue;
    const std::string_view name = tree.name(at);
    if (name == wanted || name == other) return true;
  }
  return false;
}

/// Follows the data of a message through a handler's variables to what runs it.
class DataFlow {
 public:
  DataFlow(const File& script, const MessageHandler& handler)
      : script_(script), tree_(script.tree()), handler_(handler) {
    const NodeId parameter = tree_.first_parameter(handler.function);
    for (NodeId at = parameter; at != 0; at = tree_.next_in_preorder(at, parameter))
      if (tree_[at].kind == NodeKind::binding_identifier)
        tainted_.insert(script.scopes().variable_of(at));
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
      if (markup && has_taint(tree_.next(node.link))) out.push_back({script_.span(at), name});
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
      if (value == 0 || !has_taint(value)) return;
      int names = 0;
      for (NodeId name = node.link; name != 0 && ++names < 200;
           name = tree_.next_in_preorder(name, node.link))
        if (const NodeKind kind = tree_[name].kind;
            kind == NodeKind::binding_identifier ||
            (kind == NodeKind::identifier && name == node.link))
          if (const VariableId variable = script_.scopes().variable_of(name); variable != 0)
            tainted_.insert(variable);
    });
  }

  [[nodiscard]] bool has_taint(NodeId top) const {
    int seen = 0;
    for (NodeId at = top; at != 0 && ++seen < 500; at = tree_.next_in_preorder(at, top)) {
      if (is_function(tree_[at].kind)) return false;
      if (tree_[at].kind == NodeKind::identifier &&
          tainted_.contains(script_.scopes().variable_of(at)))
        return true;
    }
    return false;
  }

  void at_call(const CallSite& site, std::vector<ForeignCode>& out) const {
    const NodeId first = tree_.next(site.callee);
    if (first == 0 || !has_taint(first)) return;
    const std::string_view path = script_.index().path_text(site.path);
    const bool runs = path == "eval" || path == "Function" || path == "$.globalEval" ||
                      path == "$.getScript" || path == "importScripts";
    if (runs) out.push_back({script_.span(site.node), std::string(path)});
    if (handler_.checks_origin || tree_[site.callee].kind != NodeKind::member_expression) return;
    const std::string name = script_.index().key_text(site.callee);
    const bool page = path.starts_with("$()") || path.starts_with("document.");
    if (page && (name == "html" || name == "write" || name == "insertAdjacentHTML"))
      out.push_back({script_.span(site.node), name});
  }

  const File& script_;
  const Tree& tree_;
  const MessageHandler& handler_;
  std::set<VariableId> tainted_;
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
  const Index& index = script.index();
  const Tree& tree = script.tree();
  const auto add = [&](Span span, NodeId handler) {
    const NodeId function = handler == 0 ? 0 : index.function_of(handler);
    if (function == 0) return;
    out.push_back({span, function, names_member(script, function, "origin", "source")});
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
      out.push_back({call.span(), "contentWindow.eval"});
  }
  std::sort(out.begin(), out.end(),
            [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
  return out;
}

}  // namespace premod::js
