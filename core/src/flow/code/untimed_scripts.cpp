#include "flow/code/untimed_scripts.hpp"

#include <array>
#include <string>
#include <string_view>

#include "js/function_around.hpp"

namespace premod::js {
namespace {

/// What sends a request, and which argument holds its options.
struct Sender {
  std::string_view name;
  unsigned options;
};
constexpr std::array<Sender, 13> senders = {{{"fetch", 1},
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

bool contains(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

bool speaks_of_time(std::string_view code) { return contains(code, "imeout"); }

/// `race`, `withTimeout`, `within`.
bool may_limit(std::string_view callee) {
  if (callee == "setTimeout") return false;
  for (const std::string_view part :
       {"race", "imeout", "eadline", "imit", "ithin", "imed", "bort", "retry"})
    if (contains(callee, part)) return true;
  return false;
}

class Untimed {
 public:
  explicit Untimed(const File& script)
      : script_(script),
        tree_(script.tree()),
        index_(script.index()),
        speaks_of_time_(speaks_of_time(script.source())) {}

  [[nodiscard]] bool is(const Call& call) const {
    const NodeId callee = call.callee();
    if (call.is_new() || tree_[callee].kind == NodeKind::function_expression) return false;
    const std::string_view name = tree_.text(callee);
    for (const Sender& sender : senders)
      if (sender.name == name)
        return is_the_client_itself(callee) && !is_limited(call, sender) && !is_raced(call.node());
    return false;
  }

 private:
  [[nodiscard]] bool is_text(NodeId node) const {
    const NodeKind kind = tree_[node].kind;
    return kind == NodeKind::string_literal || kind == NodeKind::template_literal ||
           kind == NodeKind::binary_expression || !index_.texts_of(node).empty();
  }

  /// The module that a name is the whole of; "" if that is not known.
  [[nodiscard]] std::string_view module_of(VariableId variable) const {
    const NodeId declaration = script_.scopes().variable(variable).declaration;
    const NodeId at = tree_.parent(declaration);
    if (tree_[at].kind == NodeKind::import_default_specifier ||
        tree_[at].kind == NodeKind::import_namespace_specifier) {
      for (const NodeId part : tree_.children(tree_.parent(at)))
        if (tree_[part].kind == NodeKind::string_literal) return tree_.string_value(part);
      return {};
    }
    const NodeId value = index_.only_value(variable);
    if (value == 0 || tree_[value].kind != NodeKind::call_expression) return {};
    const NodeId callee = tree_.first_child(value);
    const NodeId name = tree_.next(callee);
    if (tree_.text(callee) != "require" || name == 0) return {};
    return tree_[name].kind == NodeKind::string_literal ? tree_.string_value(name)
                                                        : std::string_view();
  }

  /// Not a client of the maker's, nor one that was made with a limit.
  [[nodiscard]] bool is_the_client_itself(NodeId callee) const {
    const NodeId root =
        tree_[callee].kind == NodeKind::member_expression ? tree_.first_child(callee) : callee;
    const std::string_view name = tree_.name(root);
    const VariableId variable = script_.scopes().variable_of(root);
    if (variable == 0) return name == "fetch";
    std::string_view module = module_of(variable);
    if (name == "fetch") return module == "node-fetch";
    if (module.starts_with("node:")) module.remove_prefix(5);
    return module == name;
  }

  [[nodiscard]] bool is_limited(const Call& call, const Sender& sender) const {
    const NodeId first = call.argument(0);
    if (first == 0) return true;
    if (sender.name.starts_with("http")) return is_limited_http(call);
    if (sender.name == "fetch" && !is_text(first)) return true;  // a Request has its own signal
    const bool url_first = sender.name == "axios" && is_text(first);
    const NodeId options = call.argument(url_first ? 1 : sender.options);
    return options != 0 && may_hold_limit(options);
  }

  /// A limit may be set for what the call returns, too, in another function.
  [[nodiscard]] bool is_limited_http(const Call& call) const {
    if (speaks_of_time_) return true;
    for (unsigned n = 0; n < call.argument_count(); ++n) {
      const NodeId argument = index_.resolve(call.argument(n));
      const bool is_callback = is_function(tree_[argument].kind) || index_.function_of(argument);
      if (!is_callback && !is_text(argument) && may_hold_limit(argument)) return true;
    }
    return false;
  }

  [[nodiscard]] bool may_hold_limit(NodeId options) const {
    if (tree_[options].kind != NodeKind::object_expression) return true;
    for (const NodeId entry : tree_.children(options)) {
      if (tree_[entry].kind != NodeKind::property) return true;
      const std::string key = index_.key_text(entry);
      if (key.empty() || key == "signal" || key == "timeout" || key == "dispatcher" ||
          key == "cancelToken" || key.ends_with("gent"))
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
  bool speaks_of_time_;
};

}  // namespace

std::vector<Span> untimed_requests(const File& script) {
  std::vector<Span> out;
  if (script.error() != nullptr || script.is_vendored()) return out;
  Untimed untimed(script);
  for (const Call& call : script.calls())
    if (untimed.is(call)) out.push_back(call.span());
  return out;
}

bool sets_common_timeout(std::string_view source) {
  for (const std::string_view set : {"setGlobalDispatcher", "globalThis.fetch =", "global.fetch ="})
    if (contains(source, set)) return true;
  return speaks_of_time(source) &&
         (contains(source, "axios.defaults") || contains(source, "defaults.timeout") ||
          contains(source, "interceptors.request") || contains(source, "globalAgent"));
}

}  // namespace premod::js
