#include "platform/handling.hpp"

#include <algorithm>
#include <set>

namespace premod::js {

namespace {

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

/// The end of `$.ajax(...).done(...).fail(...)`, and the methods on the way.
struct Chain {
  NodeId last = 0;
  bool handles = false;
};

Chain chain_of(const File& script, NodeId call) {
  const Tree& tree = script.tree();
  Chain out{call, false};
  for (int links = 0; links < 32; ++links) {
    const NodeId member = tree.parent(out.last);
    if (tree[member].kind != NodeKind::member_expression || tree.first_child(member) != out.last)
      break;
    const NodeId next = tree.parent(member);
    if (tree[next].kind != NodeKind::call_expression || tree.first_child(next) != member) break;
    const std::string name = script.index().key_text(member);
    const bool second = tree.child(next, 2) != 0;
    if (name == "fail" || name == "catch" || name == "error" || name == "always" ||
        name == "complete")
      out.handles = true;
    if (name == "then" && second) out.handles = true;
    out.last = next;
  }
  return out;
}

bool sets_global_handler(const File& script) {
  for (const Call& call : script.calls()) {
    if (call.member() == "ajaxError") return true;
    if (call.global_path() == "$.ajaxSetup" && call.argument(0) != 0 &&
        script.index().property(call.argument(0), "error") != 0)
      return true;
  }
  return false;
}

bool options_handle(const Index& index, const Request& request) {
  if (request.options == 0) return false;
  for (const std::string_view key : {"error", "complete", "statusCode"})
    if (index.property(request.options, key) != 0) return true;
  return false;
}

/// The result is thrown away here, so nobody else can handle the failure.
bool is_dropped(const File& script, NodeId last) {
  const Tree& tree = script.tree();
  const NodeId above = tree.parent(last);
  return tree[above].kind == NodeKind::expression_statement;
}

/// What one request is searched for: beyond it the names are the same again.
constexpr int max_reads = 1'000;
constexpr std::size_t max_names = 8;

/// Where the data of a request stand: the call, and what its arguments and its `data` are made of
/// if they are names that are given a value once.
std::vector<Span> carried_by(const File& script, const Request& request) {
  const Tree& tree = script.tree();
  const Index& index = script.index();
  std::vector<Span> out = {tree[request.call->node()].span()};
  const auto follow = [&](NodeId value) {
    if (value == 0) return;
    if (const NodeId made = index.resolve(value); made != value) out.push_back(tree[made].span());
  };
  for (unsigned n = 0; n < std::min(request.call->argument_count(), 4U); ++n)
    follow(request.call->argument(n));
  if (request.options != 0)
    for (const std::string_view key : {"data", "body"})
      follow(index.property(request.options, key));
  return out;
}

}  // namespace

std::vector<Request> unhandled_requests(const File& script) {
  std::vector<Request> out;
  const bool global = sets_global_handler(script);
  for (const Request& request : requests(script)) {
    const bool jquery = request.kind == RequestKind::jquery;
    if (request.kind == RequestKind::beacon || request.kind == RequestKind::xhr ||
        (jquery && global))
      continue;
    if (options_handle(script.index(), request)) continue;
    if (request.kind == RequestKind::crm_post && request.call->argument_count() >= 5) continue;
    const Chain chain = chain_of(script, request.call->node());
    if (chain.handles || !is_dropped(script, chain.last) ||
        script.is_tried(request.call->context()))
      continue;
    // Settings that come from elsewhere may hold the handler.
    if (jquery && request.options == 0 && request.url_node == 0) continue;
    out.push_back(request);
  }
  return out;
}

std::vector<DataTransfer> personal_data(const File& script) {
  std::vector<DataTransfer> out;
  const Tree& tree = script.tree();
  std::vector<std::pair<Span, std::string>> reads;
  for (const Access& access : script.accesses()) {
    const std::string_view path = access.path;
    const bool own = has(path, ".constant('user')") || has(path, ".constant('account')") ||
                     has(path, ".current_card") || path == "localStorage.getItem" ||
                     path == "document.cookie" || has(path, ".system.amo");
    if (own) reads.emplace_back(tree[access.node].span(), std::string(path));
  }
  if (reads.empty()) return out;
  std::sort(reads.begin(), reads.end(),
            [](const auto& a, const auto& b) { return a.first.begin < b.first.begin; });
  for (const Request& request : requests(script)) {
    if (request.host != Host::other) continue;
    std::set<std::string> names;
    for (const Span inside : carried_by(script, request)) {
      auto at = std::lower_bound(
          reads.begin(), reads.end(), inside.begin,
          [](const auto& read, std::uint32_t begin) { return read.first.begin < begin; });
      for (int seen = 0; seen < max_reads && at != reads.end(); ++seen, ++at) {
        if (at->first.begin >= inside.end || names.size() >= max_names) break;
        names.insert(at->second);
      }
    }
    if (names.empty()) continue;
    std::string list;
    for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
    out.push_back(
        {request.call->span(), std::string(shown(host_name(request.url))), std::move(list)});
  }
  return out;
}

std::vector<Request> widget_installations(const File& script) {
  std::vector<Request> out;
  for (const Request& request : requests(script)) {
    const std::string& url = request.url;
    if (request.method == "GET") continue;
    // A widget's own settings are saved by one, and all widgets are read by the other.
    const bool settings = has(url, "/ajax/widgets/edit") || has(url, "/ajax/widgets/list");
    const bool installs = has(url, "/api/v4/widgets") || has(url, "/ajax/settings/widgets") ||
                          (has(url, "/ajax/widgets/") && !settings);
    if (installs && request.host != Host::other) out.push_back(request);
  }
  return out;
}

std::vector<SocketRequest> socket_requests(const File& script) {
  std::vector<SocketRequest> out;
  const Tree& tree = script.tree();
  const Index& index = script.index();
  std::vector<Span> handlers;
  bool guarded = false;
  for (const Access& access : script.accesses()) {
    const std::string_view path = access.path;
    guarded = guarded || path == "document.hidden" || path == "document.visibilityState" ||
              path.starts_with("navigator.locks") || path == "document.hasFocus" ||
              path == "BroadcastChannel" || path == "SharedWorker";
    if (path == "new WebSocket.onmessage" && access.use == Use::write)
      if (const NodeId handler = tree.child(tree.parent(access.node), 1); handler != 0)
        handlers.push_back(tree[handler].span());
  }
  for (const Call& call : script.calls()) {
    const std::string_view path = call.global_path();
    const bool socket =
        path == "new WebSocket.addEventListener" || path == "io().on" || path == "io.connect().on";
    if (!socket && call.member() != "listenSocketChannel") continue;
    for (unsigned n = 0; n < 3; ++n)
      if (const NodeId handler = call.argument(n) == 0 ? 0 : index.function_of(call.argument(n));
          handler != 0)
        handlers.push_back(tree[handler].span());
  }
  if (handlers.empty() || guarded) return out;
  for (const Request& request : requests(script)) {
    const Span at = tree[request.call->node()].span();
    const auto around = std::find_if(handlers.begin(), handlers.end(), [&](Span handler) {
      return handler.begin <= at.begin && at.end <= handler.end;
    });
    if (around != handlers.end() && request.host != Host::other)
      out.push_back({request, script.shifted(*around)});
  }
  return out;
}

}  // namespace premod::js
