#include "flow/code/untimed_scripts.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "js/function_around.hpp"
#include "text/ascii.hpp"
#include "text/words.hpp"

namespace premod::js {
namespace {

/// What sends a request, by its path, and which argument holds its options.
struct Sender {
  std::string_view name;
  unsigned options;
};
constexpr std::array<Sender, 14> senders = {{{"fetch", 1},
                                             {"node-fetch", 1},
                                             {"axios", 0},
                                             {"axios.request", 0},
                                             {"axios.get", 1},
                                             {"axios.delete", 1},
                                             {"axios.head", 1},
                                             {"axios.post", 2},
                                             {"axios.put", 2},
                                             {"axios.patch", 2},
                                             {"http.get", 0},
                                             {"http.request", 0},
                                             {"https.get", 0},
                                             {"https.request", 0}}};

/// "module:node:https.get" is "https.get".
const Sender* sender_at(std::string_view path) {
  constexpr std::string_view module = "module:", node = "node:", whole = ".default";
  if (path.starts_with(module)) path.remove_prefix(module.size());
  if (path.starts_with(node)) path.remove_prefix(node.size());
  std::string plain(path);
  if (const auto at = plain.find(whole); at != plain.npos) plain.erase(at, whole.size());
  for (const Sender& sender : senders)
    if (sender.name == plain) return &sender;
  return nullptr;
}

/// `{timeout: 3000}`, `request.signal = signal`
bool sets_limit(const Tree& tree, const Index& index, NodeId node) {
  const bool written = tree[node].kind == NodeKind::assignment_expression;
  const NodeId named = written ? tree.first_child(node) : node;
  if (written ? tree[named].kind != NodeKind::member_expression
              : tree[node].kind != NodeKind::property ||
                    tree[tree.parent(node)].kind != NodeKind::object_expression)
    return false;
  const std::string key = index.key_text(named);
  return key == "timeout" || key == "signal";
}

/// `race`, `withTimeout`, `within`.
bool may_limit(std::string_view callee) {
  if (callee == "setTimeout") return false;
  for (const std::string_view part :
       {"race", "imeout", "eadline", "imit", "ithin", "imed", "bort", "retry"})
    if (text::has_part(callee, part)) return true;
  return false;
}

class Untimed {
 public:
  explicit Untimed(const File& script)
      : script_(script), tree_(script.tree()), index_(script.index()) {}

  [[nodiscard]] bool is(const Call& call) {
    if (call.is_new() || is_function(tree_[call.callee()].kind)) return false;
    const Sender* sender = sender_of(call.callee());
    return sender != nullptr && !is_limited(call, *sender) && !is_raced(call.node());
  }

 private:
  /// Null where it may be another function, too: a client that was made with a limit.
  [[nodiscard]] const Sender* sender_of(NodeId callee) const {
    const auto values = index_.values(callee);
    const auto paths = index_.program().paths(values);
    if (paths.size() != values.size()) return nullptr;
    const Sender* out = nullptr;
    for (const PathId path : paths)
      if (out = sender_at(index_.path_text(path)); out == nullptr) return nullptr;
    return out;
  }

  [[nodiscard]] bool is_text(NodeId node) const {
    const NodeKind kind = tree_[node].kind;
    return kind == NodeKind::string_literal || kind == NodeKind::template_literal ||
           kind == NodeKind::binary_expression || !index_.texts_of(node).empty();
  }

  /// `request`, `event.request`, `createRequest()`
  [[nodiscard]] bool names_request(NodeId node) const {
    if (tree_[node].kind == NodeKind::call_expression) node = tree_.first_child(node);
    const std::string member =
        tree_[node].kind == NodeKind::member_expression ? index_.key_text(node) : std::string();
    const bool named = tree_[node].kind == NodeKind::identifier;
    return text::has_part(named ? tree_.name(node) : member, "eq");
  }

  /// `fetch(url)`; a Request has a signal of its own.
  [[nodiscard]] bool is_address(NodeId node) const {
    if (is_text(node)) return true;
    const NodeId given = index_.resolve(node);
    if (tree_[given].kind == NodeKind::new_expression)
      return tree_.text(tree_.first_child(given)) == "URL";
    return !names_request(node) && !names_request(given);
  }

  [[nodiscard]] bool is_limited(const Call& call, const Sender& sender) {
    const NodeId first = call.argument(0);
    if (first == 0) return true;
    if (sender.name.starts_with("http")) return is_limited_http(call);
    if (sender.name.ends_with("fetch") && !is_address(first)) return true;
    const bool url_first = sender.name == "axios" && is_text(first);
    const NodeId options = call.argument(url_first ? 1 : sender.options);
    return options != 0 && may_hold_limit(options);
  }

  /// A limit may be set for what the call returns, too, in another function.
  [[nodiscard]] bool is_limited_http(const Call& call) {
    if (limits_later()) return true;
    const bool options_first =
        tree_[index_.resolve(call.argument(0))].kind == NodeKind::object_expression;
    const unsigned count = options_first ? 1 : 2;  // then the callback
    for (unsigned n = 0; n < count && call.argument(n) != 0; ++n) {
      const NodeId argument = index_.resolve(call.argument(n));
      const bool is_callback = is_function(tree_[argument].kind) || index_.function_of(argument);
      if (!is_callback && !is_text(argument) && may_hold_limit(argument)) return true;
    }
    return false;
  }

  /// `request.setTimeout(3000)`, `request.on('timeout', f)`, `setTimeout(() => request.destroy())`,
  /// `options.timeout = 3000`: which request is meant is not asked.
  [[nodiscard]] bool limits_later() {
    if (limits_later_) return *limits_later_;
    limits_later_ = false;
    bool waits = false, stops = false;
    for (const Call& call : script_.calls()) {
      const std::string member = call.member();
      if (member == "setTimeout" && call.object() == 0) waits = true;
      if (call.object() == 0 || !may_be_request(call.object())) continue;
      if (member == "destroy" || member == "abort") stops = true;
      const bool listens = member == "on" || member == "once";
      if (member == "setTimeout" ||
          (listens && index_.constant_text(call.argument(0)) == "timeout"))
        limits_later_ = true;
    }
    if (waits && stops) limits_later_ = true;
    for (NodeId id = 1; id < tree_.size() && !*limits_later_; ++id)
      limits_later_ = sets_limit(tree_, index_, id);
    return *limits_later_;
  }

  /// What a request returns, or what is not known.
  [[nodiscard]] bool may_be_request(NodeId object) const {
    const std::string_view path = index_.path_text(index_.path_of(object));
    if (path.empty()) return true;
    if (path.ends_with("()"))
      if (const Sender* sender = sender_at(path.substr(0, path.size() - 2)); sender != nullptr)
        return sender->name.starts_with("http");
    return false;
  }

  [[nodiscard]] bool may_hold_limit(NodeId options) const {
    if (tree_[options].kind != NodeKind::object_expression) return true;
    for (const NodeId entry : tree_.children(options)) {
      if (tree_[entry].kind != NodeKind::property) return true;
      const std::string key = index_.key_text(entry);
      if (key.empty() || key == "signal" || key == "timeout" || key == "dispatcher" ||
          key == "cancelToken" || text::is_one_of(key, {"agent", "httpAgent", "httpsAgent"}))
        return true;
    }
    return false;
  }

  /// `Promise.race([fetch(url), limit])`, `withTimeout(() => fetch(url), 3000)`. What is handed to
  /// another function may be limited there.
  [[nodiscard]] bool is_raced(NodeId request) const {
    bool handed = true;  // the request, not its answer
    int climbed = 0;
    for (NodeId at = request, up = tree_.parent(at); up != 0; at = up, up = tree_.parent(up)) {
      if (++climbed > max_function_climb) return true;
      if (is_function(tree_[at].kind) || tree_[at].kind == NodeKind::await_expression)
        handed = false;
      if (tree_[up].kind != NodeKind::call_expression || tree_.first_child(up) == at) continue;
      const std::string_view callee = tree_.text(tree_.first_child(up));
      if (may_limit(callee.substr(callee.rfind('.') + 1))) return true;
      if (handed && !callee.starts_with("Promise.")) return true;
    }
    return false;
  }

  const File& script_;
  const Tree& tree_;
  const Index& index_;
  std::optional<bool> limits_later_;
};

bool is_global(std::string_view name) { return name == "global" || name == "globalThis"; }

/// `axios.defaults`, `defaults`
bool is_named(const Tree& tree, const Index& index, NodeId node, std::string_view name) {
  if (tree[node].kind == NodeKind::identifier) return tree.name(node) == name;
  return tree[node].kind == NodeKind::member_expression && index.key_text(node) == name;
}

/// What all requests are made with: `axios.defaults`, `https.globalAgent.options`.
bool is_common(const Tree& tree, const Index& index, NodeId node) {
  if (tree[node].kind == NodeKind::member_expression && is_named(tree, index, node, "options"))
    node = tree.first_child(node);
  return is_named(tree, index, node, "defaults") || is_named(tree, index, node, "globalAgent");
}

/// `axios.interceptors.request.use(f)`
bool intercepts(const Tree& tree, const Index& index, const Call& call) {
  if (call.member() != "use" || call.object() == 0) return false;
  const NodeId object = call.object();
  return tree[object].kind == NodeKind::member_expression &&
         is_named(tree, index, object, "request") &&
         is_named(tree, index, tree.first_child(object), "interceptors");
}

/// `Object.assign(axios.defaults, limits)`
bool hands_common(const Tree& tree, const Index& index, const Call& call) {
  const NodeId first = call.member() == "assign" ? call.argument(0) : 0;
  return first != 0 && is_common(tree, index, first);
}

/// A handler or options that stand there and hold no limit set none.
bool may_set_limit(const Tree& tree, const Index& index, NodeId value) {
  const NodeId given = index.resolve(value);
  if (!is_function(tree[given].kind) && tree[given].kind != NodeKind::object_expression)
    return true;
  for (NodeId at = given; at != 0; at = tree.next_in_preorder(at, given))
    if (tree[at].kind == NodeKind::spread_element ? tree[given].kind == NodeKind::object_expression
                                                  : sets_limit(tree, index, at))
      return true;
  return false;
}

bool may_set_limit(const File& script, const Call& call) {
  const std::vector<NodeId> given = call.arguments();
  const std::size_t from =
      call.member() == "assign" && !given.empty() ? 1 : 0;  // behind what is set
  return std::any_of(given.begin() + static_cast<std::ptrdiff_t>(from), given.end(),
                     [&](NodeId one) { return may_set_limit(script.tree(), script.index(), one); });
}

}  // namespace

std::vector<Span> untimed_requests(const File& script) {
  std::vector<Span> out;
  if (script.error() != nullptr || script.is_vendored()) return out;
  Untimed untimed(script);
  for (const Call& call : script.calls())
    if (untimed.is(call)) out.push_back(call.span());
  return out;
}

bool sets_common_timeout(const File& script) {
  if (script.error() != nullptr) return false;
  const Tree& tree = script.tree();
  const Index& index = script.index();
  for (const Call& call : script.calls()) {
    if (call.member() == "setGlobalDispatcher") return true;
    if ((intercepts(tree, index, call) || hands_common(tree, index, call)) &&
        may_set_limit(script, call))
      return true;
  }
  for (NodeId id = 1; id < tree.size(); ++id) {
    if (tree[id].kind != NodeKind::assignment_expression) continue;
    const NodeId target = tree.first_child(id);
    if (tree[target].kind == NodeKind::identifier) {
      if (tree.name(target) == "fetch" && script.scopes().variable_of(target) == 0) return true;
      continue;
    }
    if (tree[target].kind != NodeKind::member_expression) continue;
    const std::string key = index.key_text(target);
    const NodeId object = tree.first_child(target);
    if (key == "globalAgent" || (key == "fetch" && is_global(tree.text(object))) ||
        (key == "timeout" && is_common(tree, index, object)))
      return true;
    // `axios.defaults = limits`
    if (key == "defaults" && may_set_limit(tree, index, tree.next(target))) return true;
  }
  return false;
}

}  // namespace premod::js
