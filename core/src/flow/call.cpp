// What a call names, on what and with what, also where it goes through `call`, `apply` or `bind`.
#include <algorithm>

#include "flow/code/passed_arguments.hpp"
#include "flow/script.hpp"

namespace premod::js {

namespace {

/// `a.b.call(a, x)`, `a.b.bind(a)(x)`, `(0, a.b)(x)`: the member that is called, where the program
/// does not know what it is.
struct Detour {
  NodeId member = 0;
  NodeId receiver = 0;
  unsigned skipped = 0;  // arguments before those that reach it
};

Detour detour_of(const Tree& tree, NodeId callee) {
  const auto is_member = [&](NodeId node) {
    return tree[node].kind == NodeKind::member_expression;
  };
  const auto is_called = [&](NodeId member, std::string_view name) {
    return is_member(member) && !tree[member].has(flag::computed) &&
           tree.name(tree.next(tree.first_child(member))) == name;
  };
  if (tree[callee].kind == NodeKind::sequence_expression) {
    const NodeId last = tree.last_child(callee);
    return is_member(last) ? Detour{last, tree.first_child(last), 0} : Detour{};
  }
  if (is_called(callee, "call") && is_member(tree.first_child(callee)))
    return {tree.first_child(callee), tree.next(callee), 1};
  if (tree[callee].kind != NodeKind::call_expression) return {};
  const NodeId bind = tree.first_child(callee);
  const NodeId receiver = tree.next(bind);
  const bool plain = receiver != 0 && tree.next(receiver) == 0;  // no arguments of its own
  if (!plain || !is_called(bind, "bind") || !is_member(tree.first_child(bind))) return {};
  return {tree.first_child(bind), receiver, 0};
}

}  // namespace

std::string_view Call::global_path() const {
  const Program::ThroughCall* through = index_->program().through(index_->at(site_->node));
  const std::string_view path = index_->path_text(through != nullptr ? through->path : site_->path);
  return path.starts_with("this") || path.starts_with("module:") ? std::string_view() : path;
}

std::string Call::member() const {
  if (const Program::ThroughCall* through = index_->program().through(index_->at(site_->node))) {
    const std::string_view path = index_->path_text(through->path);
    return std::string(path.substr(path.rfind('.') + 1));
  }
  if (const Detour detour = detour_of(*tree_, site_->callee); detour.member != 0)
    return index_->key_text(detour.member);
  const Node& callee = (*tree_)[site_->callee];
  if (callee.kind == NodeKind::identifier) return std::string(tree_->name(site_->callee));
  if (callee.kind == NodeKind::member_expression) return index_->key_text(site_->callee);
  return {};
}

NodeId Call::object() const {
  if (const Program::ThroughCall* through = index_->program().through(index_->at(site_->node)))
    return through->receiver;
  if (const Detour detour = detour_of(*tree_, site_->callee); detour.member != 0)
    return detour.receiver;
  const Node& callee = (*tree_)[site_->callee];
  return callee.kind == NodeKind::member_expression ? callee.link : 0;
}

NodeId Call::argument(unsigned n) const {
  if (const Program::ThroughCall* through = index_->program().through(index_->at(site_->node))) {
    if (!through->arguments.empty())
      return n < through->arguments.size() ? through->arguments[n] : 0;
    const std::vector<NodeId> applied = applied_items(*index_, *tree_, site_->node);
    return n < applied.size() ? applied[n] : 0;
  }
  n += detour_of(*tree_, site_->callee).skipped;
  for (NodeId at = tree_->next(site_->callee); at != 0; at = tree_->next(at)) {
    if ((*tree_)[at].kind != NodeKind::spread_element) {
      if (n-- == 0) return at;
      continue;
    }
    for (const NodeId item : spread_items(*index_, *tree_, at))
      if (n-- == 0) return item;
  }
  return 0;
}

std::vector<NodeId> Call::arguments() const {
  if (const Program::ThroughCall* through = index_->program().through(index_->at(site_->node)))
    return through->arguments.empty() ? applied_items(*index_, *tree_, site_->node)
                                      : through->arguments;
  std::vector<NodeId> out;
  for (NodeId at = tree_->next(site_->callee); at != 0; at = tree_->next(at)) {
    if ((*tree_)[at].kind != NodeKind::spread_element) {
      out.push_back(at);
      continue;
    }
    const std::vector<NodeId> items = spread_items(*index_, *tree_, at);
    out.insert(out.end(), items.begin(), items.end());
  }
  const std::size_t skipped = detour_of(*tree_, site_->callee).skipped;
  out.erase(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(std::min(skipped, out.size())));
  return out;
}

unsigned Call::argument_count() const {
  return static_cast<unsigned>(std::min(arguments().size(), max_arguments));
}

}  // namespace premod::js
