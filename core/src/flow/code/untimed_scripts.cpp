#include "flow/code/untimed_scripts.hpp"

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>

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

bool speaks_of_time(std::string_view code) { return code.find("imeout") != code.npos; }

/// Node's own module, not a client of the maker's that is called http.
bool has_node_http(std::string_view source) {
  for (const std::string_view name : {"'http'", "\"http\"", "'https'", "\"https\"", "node:http"})
    if (source.find(name) != source.npos) return true;
  return false;
}

class Untimed {
 public:
  explicit Untimed(const File& script)
      : script_(script), tree_(script.tree()), has_http_(has_node_http(script.source())) {}

  [[nodiscard]] bool is(const Call& call) {
    const NodeId callee = call.callee();
    if (call.is_new() || tree_[callee].kind == NodeKind::function_expression) return false;
    const std::string_view name = tree_.text(callee);
    for (const Sender& sender : senders)
      if (sender.name == name)
        return !is_declared_here(callee) && !is_limited(call, sender) && !is_raced(call.node());
    return false;
  }

 private:
  /// A function of that name which the script itself makes: it may set the limit.
  [[nodiscard]] bool is_declared_here(NodeId callee) const {
    return script_.index().function_of(callee) != 0;
  }

  [[nodiscard]] bool is_limited(const Call& call, const Sender& sender) {
    // A limit may be set for what the call returns, too.
    if (sender.name.starts_with("http"))
      return !has_http_ || times_something(function_around(tree_, call.node()));
    const NodeId options = call.argument(sender.options);
    if (options == 0) return false;
    if (tree_[options].kind == NodeKind::string_literal) return false;  // axios(url)
    if (tree_[options].kind != NodeKind::object_expression) return true;
    for (const NodeId entry : tree_.children(options)) {
      if (tree_[entry].kind != NodeKind::property) return true;
      const std::string key = script_.index().key_text(entry);
      if (key.empty() || key == "signal" || key == "timeout" || key == "dispatcher" ||
          key == "cancelToken")
        return true;
    }
    return false;
  }

  /// A function, or the whole script; each is read once.
  [[nodiscard]] bool times_something(NodeId function) {
    const auto [known, fresh] = times_.try_emplace(function, false);
    if (fresh)
      known->second = speaks_of_time(function == 0 ? script_.source() : tree_.text(function));
    return known->second;
  }

  /// `Promise.race([fetch(url), limit])`, `withTimeout(fetch(url), 3000)`.
  [[nodiscard]] bool is_raced(NodeId request) const {
    for (NodeId at = tree_.parent(request); at != 0 && !is_function(tree_[at].kind);
         at = tree_.parent(at)) {
      if (tree_[at].kind != NodeKind::call_expression) continue;
      const std::string_view callee = tree_.text(tree_.first_child(at));
      if (callee.ends_with("race") || speaks_of_time(callee.substr(callee.rfind('.') + 1)))
        return true;
    }
    return false;
  }

  const File& script_;
  const Tree& tree_;
  bool has_http_;
  std::unordered_map<NodeId, bool> times_;
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
  return source.find("defaults.timeout") != source.npos ||
         source.find("setGlobalDispatcher") != source.npos;
}

}  // namespace premod::js
