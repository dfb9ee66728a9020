// Finds what a script of the back end reads from a hook of the pipeline and no hook has.
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "platform/pipeline/hook_body.hpp"
#include "platform/pipeline/php_pipeline.hpp"
#include "text/ascii.hpp"
#include "widget/widget.hpp"

namespace premod::platform {
namespace {

using js::NodeId;
using js::NodeKind;

constexpr int max_steps = 8;           ///< names and members between an expression and the body
constexpr std::size_t max_path = 200;  ///< bytes

/// What an expression is of the body of a request.
struct Path {
  NodeId request = 0;  ///< where the request is declared: each handler has its own
  std::string text;    ///< `event.data.id`; empty: the whole body

  [[nodiscard]] Path with(const std::string& key) const {
    return {request, text.empty() ? key : text + "." + key};
  }
};

/// What is known of the body of one request.
struct RequestBody {
  bool is_hook = false;
  std::vector<UnknownMember> unknown;
  std::set<std::string> told;
};

class ScriptMembers {
 public:
  ScriptMembers(const js::File& script, bool serves)
      : script_(script), tree_(script.tree()), index_(script.index()), serves_(serves) {}

  std::vector<UnknownMember> run() {
    for (NodeId id = 1; id < tree_.size(); ++id) {
      if (tree_[id].kind == NodeKind::member_expression) at_member(id);
      if (tree_[id].kind == NodeKind::object_pattern) at_pattern(id);
    }
    std::vector<UnknownMember> out;
    for (const auto& [request, body] : bodies_)
      if (body.is_hook) out.insert(out.end(), body.unknown.begin(), body.unknown.end());
    return out;
  }

 private:
  /// The longest chain: `body.event.data.id`.
  void at_member(NodeId id) {
    const NodeId above = tree_.parent(id);
    if (tree_[above].kind == NodeKind::member_expression && tree_.first_child(above) == id) return;
    const auto path = path_of(id, 0);
    if (path && !is_asked(id)) look(id, *path);
  }

  /// `body.account?.id`, `if (body.account)`: who asks knows that bodies differ.
  [[nodiscard]] bool is_asked(NodeId chain) const {
    for (NodeId at = chain; tree_[at].kind == NodeKind::member_expression;
         at = tree_.first_child(at))
      if (tree_[at].has(js::flag::optional)) return true;
    const NodeId above = tree_.parent(chain);
    const NodeKind kind = tree_[above].kind;
    return kind == NodeKind::logical_expression || kind == NodeKind::if_statement ||
           kind == NodeKind::unary_expression ||
           (kind == NodeKind::conditional_expression && tree_.first_child(above) == chain);
  }

  /// `const { event, account } = request.body`
  void at_pattern(NodeId id) {
    const auto base = path_of_pattern(id, 0);
    if (!base) return;
    for (const NodeId property : tree_.children(id)) {
      if (tree_[property].kind != NodeKind::property) continue;
      const std::string key = index_.key_text(property);
      if (!key.empty()) look(property, base->with(key));
    }
  }

  /// The first member of the path that the hook does not have.
  void look(NodeId at, const Path& place) {
    const std::string& path = place.text;
    const std::string_view root = std::string_view(path).substr(0, path.find('.'));
    if (root.empty()) return;
    if (root != "event" && root != "action" && !is_hook_member(root) && !is_part_of_body(root))
      return;
    std::size_t end = 0;
    std::string_view known;
    while (end < path.size()) {
      end = std::min(path.find('.', end + 1), path.size());
      known = std::string_view(path).substr(0, end);
      if (!is_hook_member(known)) break;
      if (!is_hook_object(known)) break;
    }
    RequestBody& body = bodies_[place.request];
    if (is_hook_member(known)) {
      body.is_hook =
          body.is_hook || is_of_pipeline(known) || (serves_ && known.starts_with("event.data."));
      return;
    }
    body.is_hook = body.is_hook || misses_element(known) || (serves_ && misses_data(known)) ||
                   path.find("action.widget.settings") == 0;
    const auto [begin, fresh] = body.told.insert(std::string(known));
    if (fresh) body.unknown.push_back({script_.span(at), std::string(known)});
  }

  /// The path of an expression below the body; nothing if it is no part of it.
  [[nodiscard]] std::optional<Path> path_of(NodeId expression, int steps) const {
    if (steps > max_steps || expression == 0) return std::nullopt;
    if (const NodeId request = request_of(expression); request != 0) return Path{request, {}};
    if (tree_[expression].kind == NodeKind::member_expression) {
      const auto base = path_of(tree_.first_child(expression), steps + 1);
      const std::string key = index_.key_text(expression);
      if (!base || key.empty() || key == "[*]" || base->text.size() > max_path) return std::nullopt;
      return base->with(key);
    }
    if (tree_[expression].kind != NodeKind::identifier) return std::nullopt;
    const js::VariableId variable = script_.scopes().variable_of(expression);
    if (variable == 0) return std::nullopt;
    if (const NodeId given = index_.only_value(variable); given != 0)
      return path_of(given, steps + 1);
    NodeId name = script_.scopes().variable(variable).declaration;
    if (name == 0) return std::nullopt;
    if (tree_[tree_.parent(name)].kind == NodeKind::assignment_pattern) name = tree_.parent(name);
    const NodeId property = tree_.parent(name);
    if (tree_[property].kind != NodeKind::property) return std::nullopt;
    const auto base = path_of_pattern(tree_.parent(property), steps + 1);
    const std::string key = index_.key_text(property);
    if (!base || key.empty()) return std::nullopt;
    return base->with(key);
  }

  /// What an object pattern takes apart.
  [[nodiscard]] std::optional<Path> path_of_pattern(NodeId pattern, int steps) const {
    if (steps > max_steps || tree_[pattern].kind != NodeKind::object_pattern) return std::nullopt;
    const NodeId above = tree_.parent(pattern);
    if (tree_[above].kind == NodeKind::variable_declarator)
      return path_of(tree_.next(pattern), steps + 1);
    if (tree_[above].kind != NodeKind::property) return std::nullopt;
    const std::string key = index_.key_text(above);
    const auto base = path_of_pattern(tree_.parent(above), steps + 1);
    // `({ body: { event } }) => ...`
    if (!base) return key == "body" ? std::optional<Path>({above, {}}) : std::nullopt;
    return base->with(key);
  }

  /// Where the request of `request.body`, `req.body`, `ctx.request.body` is declared; 0: no body.
  [[nodiscard]] NodeId request_of(NodeId expression) const {
    if (tree_[expression].kind != NodeKind::member_expression ||
        index_.key_text(expression) != "body")
      return 0;
    NodeId object = tree_.first_child(expression);
    const std::string name =
        tree_[object].kind == NodeKind::member_expression ? index_.key_text(object)
        : tree_[object].kind == NodeKind::identifier      ? std::string(tree_.name(object))
                                                          : std::string();
    if (!text::is_one_of(name, {"request", "req"})) return 0;
    while (tree_[object].kind == NodeKind::member_expression) object = tree_.first_child(object);
    const js::VariableId variable =
        tree_[object].kind == NodeKind::identifier ? script_.scopes().variable_of(object) : 0;
    const NodeId declared = variable == 0 ? 0 : script_.scopes().variable(variable).declaration;
    return declared == 0 ? tree_.root() : declared;
  }

  const js::File& script_;
  const js::Tree& tree_;
  const js::Index& index_;
  const bool serves_;
  std::map<NodeId, RequestBody> bodies_;
};

}  // namespace

std::vector<UnknownMember> unknown_members(const js::File& script, const Widget& widget) {
  const std::string_view source = script.source();
  if (script.error() != nullptr || source.find("body") == source.npos ||
      (source.find("event") == source.npos && source.find("action") == source.npos))
    return {};
  const Manifest* const manifest = widget.manifest();
  const bool serves = manifest != nullptr && manifest->find("/dp/webhook_url") != nullptr;
  return ScriptMembers(script, serves).run();
}

}  // namespace premod::platform
