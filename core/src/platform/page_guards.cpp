// Climbs from a page's address in a string to the `if` it decides, and looks at what is done there.
#include "platform/page_guards.hpp"

#include <algorithm>
#include <optional>

#include "data/guarded_pages.hpp"
#include "platform/dom_changes.hpp"
#include "platform/dom_methods.hpp"

namespace premod::css {
namespace {

using js::NodeId;
using js::NodeKind;
using js::Operator;

std::string_view page_of(std::string_view text) {
  if (text.starts_with('/')) text.remove_prefix(1);
  for (const auto& row : data::guarded_pages::rows)
    if (text.starts_with(row.path.substr(1))) return row.path;
  return {};
}

class Climber {
 public:
  explicit Climber(const js::File& script) : tree_(script.tree()), index_(script.index()) {}

  /// The `if` that runs its first branch on that page; 0 if there is none.
  [[nodiscard]] NodeId guard_of(NodeId text) const {
    bool is_offset = false;
    bool compared = false;
    for (NodeId at = text;;) {
      const NodeId above = tree_.parent(at);
      switch (tree_[above].kind) {
        case NodeKind::call_expression: {
          const auto offset = search(above, at);
          if (!offset) return 0;
          is_offset = *offset;
          compared = true;
          break;
        }
        case NodeKind::binary_expression:
          if (is_offset ? !is_found(above, at) : !is_same(above, at)) return 0;
          is_offset = false;
          compared = true;
          break;
        case NodeKind::logical_expression:
          break;
        case NodeKind::if_statement:
          return compared && !is_offset && tree_.first_child(above) == at ? above : 0;
        default:
          return 0;
      }
      at = above;
    }
  }

 private:
  [[nodiscard]] bool is_address(NodeId expression) const {
    const std::string_view path = index_.path_text(index_.path_of(expression));
    return path.starts_with("location") || path.starts_with("document.location");
  }

  /// `location.pathname.includes('/settings/pay')`; true: the result is an offset.
  [[nodiscard]] std::optional<bool> search(NodeId call, NodeId text) const {
    const NodeId callee = tree_.first_child(call);
    if (tree_.next(callee) != text || tree_[callee].kind != NodeKind::member_expression ||
        !is_address(tree_.first_child(callee)))
      return std::nullopt;
    const std::string name = index_.key_text(callee);
    if (name == "includes" || name == "startsWith") return false;
    if (name == "indexOf" || name == "search") return true;
    return std::nullopt;
  }

  [[nodiscard]] bool is_found(NodeId binary, NodeId offset) const {
    if (tree_.first_child(binary) != offset) return false;
    const std::string_view other = tree_.text(tree_.next(offset));
    switch (tree_[binary].op) {
      case Operator::not_equal:
      case Operator::strict_not_equal:
      case Operator::greater:
        return other == "-1";
      case Operator::greater_equal:
      case Operator::equal:
      case Operator::strict_equal:
        return other == "0";
      default:
        return false;
    }
  }

  [[nodiscard]] bool is_same(NodeId binary, NodeId text) const {
    const Operator op = tree_[binary].op;
    if (op != Operator::equal && op != Operator::strict_equal) return false;
    const NodeId left = tree_.first_child(binary);
    return is_address(left == text ? tree_.next(left) : left);
  }

  const js::Tree& tree_;
  const js::Index& index_;
};

bool changes_page(const js::File& script, const js::Call& call) {
  const std::string member = call.member();
  if (call.object() == 0 || !change_of(script, call, member)) return false;
  const Target target =
      target_of(script, target_is_argument(call, member) ? call.argument(0) : call.object());
  return (target.known || target.whole_page) && !target.own;
}

std::vector<const js::Call*> in_order(const js::File& script) {
  std::vector<const js::Call*> out;
  for (const js::Call& call : script.calls()) out.push_back(&call);
  std::sort(out.begin(), out.end(),
            [](const js::Call* a, const js::Call* b) { return a->span().begin < b->span().begin; });
  return out;
}

}  // namespace

std::vector<PageChange> guarded_page_changes(const js::File& script) {
  std::vector<PageChange> out;
  if (script.error() != nullptr || script.source().find("settings/") == std::string_view::npos)
    return out;
  const js::Tree& tree = script.tree();
  const Climber climber(script);
  std::vector<const js::Call*> calls;
  for (const js::Text& text : script.texts()) {
    const std::string_view page = page_of(text.value);
    if (page.empty()) continue;
    const NodeId guard = climber.guard_of(text.node);
    if (guard == 0) continue;
    if (calls.empty()) calls = in_order(script);
    const Span branch = script.span(tree.child(guard, 1));
    auto at = std::partition_point(calls.begin(), calls.end(), [&](const js::Call* call) {
      return call->span().begin < branch.begin;
    });
    for (; at != calls.end() && (*at)->span().begin < branch.end; ++at) {
      if (!changes_page(script, **at)) continue;
      out.push_back({(*at)->span(), script.span(text.node), std::string(page)});
      break;
    }
  }
  return out;
}

}  // namespace premod::css
