#include "platform/requests/handling.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include "platform/requests/failures.hpp"
#include "platform/requests/messages.hpp"

namespace premod::platform {

using js::Access;
using js::At;
using js::Call;
using js::File;
using js::Index;
using js::NodeId;
using js::NodeKind;
using js::Program;
using js::Tree;
using js::Use;
using js::ValueId;
using js::ValueKind;

namespace {

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

/// One handler for all jQuery requests, in any script of the widget.
bool sets_global_handler(const File& script) {
  for (const Call& call : script.calls()) {
    if (call.member() == "ajaxError") return true;
    if (call.global_path() == "$.ajaxSetup" && call.argument(0) != 0 &&
        handles(script.program(), script.index().values(call.argument(0), "error")))
      return true;
  }
  return false;
}

/// What XMLHttpRequest calls when the network fails; its `onload` is not among them.
bool handles_xhr(const File& script) {
  constexpr std::string_view places[] = {"onerror", "onreadystatechange", "onloadend", "ontimeout"};
  for (const Access& access : script.accesses()) {
    if (access.use != Use::write || access.path.find("XMLHttpRequest") == std::string_view::npos)
      continue;
    for (const std::string_view place : places)
      if (access.path.ends_with(place)) return true;
  }
  for (const Call& call : script.calls()) {
    if (call.member() != "addEventListener") continue;
    for (const std::string& event : script.index().texts_of(call.argument(0)))
      if (event == "error" || event == "loadend" || event == "timeout" ||
          event == "readystatechange")
        return true;
  }
  return false;
}

/// Handlers in the settings: one that does something, one that does not, or none.
Learns settings_learn(const Index& index, const Request& request) {
  if (request.settings == 0) return Learns::nobody;
  const Program& program = index.program();
  if (handles(program, index.values(request.settings, "error"))) return Learns::somebody;
  if (!index.values(request.settings, "statusCode").empty()) return Learns::somebody;
  const auto complete = index.values(request.settings, "complete");
  for (const ValueId id : complete) {
    const js::Value& value = program.store().value(id);
    if (value.kind != ValueKind::function) return Learns::unknown;
    // What looks at no parameter does the same for a success.
    if (program.script(value.script).tree->first_parameter(value.node) != 0)
      return Learns::somebody;
  }
  for (const ValueId id : index.values(request.settings)) {
    const ValueKind kind = program.store().value(id).kind;
    if (kind == ValueKind::unknown || kind == ValueKind::path) return Learns::unknown;
  }
  return Learns::nobody;
}

/// A fifth argument of crm_post.
Learns crm_post_learns(const Index& index, const Call& call) {
  for (unsigned n = 3; n < 6; ++n) {
    const NodeId argument = call.argument(n);
    if (argument == 0) break;
    bool function = false;
    bool unknown = false;
    for (const ValueId id : index.values(argument)) {
      const ValueKind kind = index.program().store().value(id).kind;
      function = function || kind == ValueKind::function || kind == ValueKind::bound;
      unknown = unknown || kind == ValueKind::unknown || kind == ValueKind::path;
    }
    if (function && handles(index.program(), index.values(argument))) return Learns::somebody;
    if (!function && unknown && n == 4) return Learns::unknown;
  }
  return Learns::nobody;
}

/// What one request is searched for: beyond it the names are the same again.
constexpr std::size_t max_names = 8;
constexpr int max_data_nodes = 400;   ///< of the arguments of one request
constexpr int max_data_values = 400;  ///< objects and properties they hold
constexpr int max_data_depth = 5;

bool is_personal(std::string_view path) {
  return has(path, ".constant('user')") || has(path, ".constant('account')") ||
         has(path, ".current_card") || path.starts_with("localStorage.getItem") ||
         path == "document.cookie" || has(path, ".system.amo");
}

/// The paths of what a request carries: its arguments, what they are made of, and the properties
/// of the objects among them.
class Carried {
 public:
  explicit Carried(const File& script)
      : tree_(script.tree()), index_(script.index()), program_(script.program()) {}

  std::set<std::string> of(const Request& request) {
    start();
    for (unsigned n = 0; n < std::min(request.call->argument_count(), 4U); ++n)
      walk(request.call->argument(n));
    return names_;
  }

  /// The same of one expression.
  std::set<std::string> in(NodeId expression) {
    start();
    walk(expression);
    return names_;
  }

 private:
  void start() {
    names_.clear();
    values_ = 0;
    nodes_ = 0;
  }

  void walk(NodeId top) {
    for (NodeId at = top; at != 0 && ++nodes_ < max_data_nodes;) {
      const NodeKind kind = tree_[at].kind;
      if (js::is_function(kind)) {
        at = tree_.next_after(at, top);
        continue;
      }
      if (kind == NodeKind::identifier || kind == NodeKind::member_expression ||
          kind == NodeKind::call_expression || kind == NodeKind::object_expression)
        add(index_.values(at), 0);
      at = tree_.next_in_preorder(at, top);
    }
  }

  void add(std::span<const ValueId> values, int depth) {
    for (const ValueId id : values) {
      if (++values_ > max_data_values || names_.size() >= max_names) return;
      const premod::js::Value value = program_.store().value(id);
      if (value.kind == ValueKind::path) {
        std::string_view path = program_.store().path_text(value.node);
        if (path.ends_with("()")) path.remove_suffix(2);  // what it gives
        if (is_personal(path) && !path.ends_with("[*]")) names_.insert(std::string(path));
      }
      if (value.kind != ValueKind::object || depth >= max_data_depth) continue;
      if (value.made != js::Made::literal && value.made != js::Made::array) continue;
      add(program_.elements(std::span(&id, 1)), depth + 1);
      for (const std::string_view key : program_.keys(id))
        add(program_.property(std::span(&id, 1), key), depth + 1);
    }
  }

  const Tree& tree_;
  const Index& index_;
  const Program& program_;
  std::set<std::string> names_;
  int values_ = 0;
  int nodes_ = 0;
};

/// `user` is carried by `user.email`: the longer one says it all.
void keep_longest(std::set<std::string>& names) {
  for (auto at = names.begin(); at != names.end();) {
    const auto next = std::next(at);
    const bool covered = next != names.end() && next->starts_with(*at) &&
                         next->size() > at->size() && (*next)[at->size()] == '.';
    at = covered ? names.erase(at) : next;
  }
}

std::string listed(const std::set<std::string>& names) {
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
  return list;
}

/// `new Image().src = 'https://...?u=' + user.login`: a picture whose address tells all.
void add_pixels(const File& script, Carried& carried, std::vector<DataTransfer>& out) {
  for (const Access& access : script.accesses()) {
    const bool loads = access.path.ends_with(".src") || access.path.ends_with(".href") ||
                       access.path.ends_with(".action");
    if (access.use != Use::write || !loads) continue;
    const NodeId value = script.tree().child(script.tree().parent(access.node), 1);
    if (value == 0) continue;
    std::string host;
    for (const std::string& address : script.index().texts_of(value))
      if (host_of(address) == Host::other) host = shown(host_name(address));
    if (host.empty()) continue;
    std::set<std::string> names = carried.in(value);
    keep_longest(names);
    if (!names.empty()) out.push_back({access.span, host, listed(names)});
  }
}

}  // namespace

std::vector<Request> unhandled_requests(const File& script) {
  std::vector<Request> out;
  const bool global = sets_global_handler(script);
  const bool xhr = handles_xhr(script);
  for (const Request& request : requests(script)) {
    const bool jquery = request.kind == RequestKind::jquery;
    if (request.kind == RequestKind::beacon || (jquery && global)) continue;
    if (request.kind == RequestKind::xhr) {
      if (!xhr) out.push_back(request);
      continue;
    }
    const Index& index = script.index();
    if (settings_learn(index, request) != Learns::nobody) continue;
    if (request.kind == RequestKind::crm_post &&
        crm_post_learns(index, *request.call) != Learns::nobody)
      continue;
    const At call = index.at(request.call->node());
    if (failure_of(script.program(), call).learns != Learns::nobody) continue;
    // Settings that come from elsewhere may hold the handler.
    if (jquery && request.settings == 0 && request.url_node == 0) continue;
    out.push_back(request);
  }
  return out;
}

std::vector<DataTransfer> personal_data(const File& script) {
  std::vector<DataTransfer> out;
  Carried carried(script);
  for (const Request& request : requests(script)) {
    if (request.host != Host::other) continue;
    std::set<std::string> names = carried.of(request);
    keep_longest(names);
    if (names.empty()) continue;
    out.push_back(
        {request.call->span(), std::string(shown(host_name(request.url))), listed(names)});
  }
  add_pixels(script, carried, out);
  return out;
}

namespace {

/// The function around a node, of whichever script.
At function_around(const Program& program, At at) {
  const Tree& tree = *program.script(at.script).tree;
  constexpr int max_climbed = 4'096;
  NodeId node = tree.parent(at.node);
  for (int steps = 0; node != 0 && !js::is_function(tree[node].kind); node = tree.parent(node))
    if (++steps > max_climbed) return {at.script, 0};
  return {at.script, node};
}

/// The first of the handlers that the code at `at` runs in, directly or through calls.
std::optional<At> handler_around(const Program& program, At at, const std::vector<At>& handlers) {
  constexpr std::size_t max_functions = 200;
  std::vector<At> pending{function_around(program, at)};
  for (std::size_t next = 0; next < pending.size() && next < max_functions; ++next) {
    const At function = pending[next];
    if (function.node == 0) continue;
    if (std::find(handlers.begin(), handlers.end(), function) != handlers.end()) return function;
    const auto add = [&](At more) {
      if (std::find(pending.begin(), pending.end(), more) == pending.end()) pending.push_back(more);
    };
    for (const js::Caller& caller : program.callers(function))
      if (!caller.guess && caller.runs != js::Runs::event)
        add(function_around(program, caller.call));
  }
  return std::nullopt;
}

}  // namespace

std::vector<SocketRequest> socket_requests(const File& script) {
  std::vector<SocketRequest> out;
  const Tree& tree = script.tree();
  const Index& index = script.index();
  std::vector<At> handlers;
  bool guarded = false;
  const auto add = [&](NodeId handler) {
    for (const At function : listeners(script.program(), index.values(handler)))
      handlers.push_back(function);
  };
  for (const Access& access : script.accesses()) {
    const std::string_view path = access.path;
    guarded = guarded || path == "document.hidden" || path == "document.visibilityState" ||
              path.starts_with("navigator.locks") || path == "document.hasFocus" ||
              path == "BroadcastChannel" || path == "SharedWorker";
    if (path == "new WebSocket.onmessage" && access.use == Use::write)
      if (const NodeId handler = tree.child(tree.parent(access.node), 1); handler != 0)
        add(handler);
  }
  for (const Call& call : script.calls()) {
    const std::string_view path = call.global_path();
    const bool socket =
        path == "new WebSocket.addEventListener" || path == "io().on" || path == "io.connect().on";
    if (!socket && call.member() != "listenSocketChannel") continue;
    for (unsigned n = 0; n < 3; ++n)
      if (call.argument(n) != 0) add(call.argument(n));
  }
  if (handlers.empty() || guarded) return out;
  for (const Request& request : requests(script)) {
    if (request.host == Host::other) continue;
    const auto handler = handler_around(script.program(), index.at(request.call->node()), handlers);
    if (handler) out.push_back({request, script.place(*handler)});
  }
  return out;
}

}  // namespace premod::platform
