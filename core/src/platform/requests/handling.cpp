#include "platform/requests/handling.hpp"

#include <algorithm>
#include <span>

#include "js/function_around.hpp"
#include "platform/conditions/given_callbacks.hpp"
#include "platform/conditions/socket_handlers.hpp"
#include "platform/listeners/common_handlers.hpp"
#include "platform/listeners/error_handlers.hpp"
#include "platform/origin_tables.hpp"
#include "platform/requests/failures.hpp"
#include "platform/requests/idle.hpp"
#include "platform/requests/model_requests.hpp"
#include "platform/requests/xhr_handlers.hpp"

namespace premod::platform {

using js::At;
using js::Call;
using js::File;
using js::Index;
using js::NodeId;
using js::Program;
using js::ValueId;
using js::ValueKind;

namespace {

/// `statusCode: {500: f}`; one for 404 alone learns of no failure of the server.
bool names_server_errors(const Index& index, const Request& request) {
  for (const ValueId table : index.values(request.settings, "statusCode")) {
    if (index.program().store().value(table).kind != ValueKind::object) return true;
    const auto keys = index.program().keys(table);
    if (keys.empty()) return true;
    for (const std::string_view key : keys)
      if (key.starts_with('5') || key == "0") return true;
  }
  return false;
}

/// The `error` of the settings, also where a caller of the function around gives it.
bool error_is_handled(const File& script, const Request& request, std::vector<At>& served) {
  const Index& index = script.index();
  const auto serve = [&](std::span<const At> more) {
    served.insert(served.end(), more.begin(), more.end());
  };
  if (const NodeId error = index.property(request.settings, "error"); error != 0) {
    const Handling how = handling_of(script, index.at(error));
    serve(how.served);
    return how.does;
  }
  const GivenCallback given = given_callback(script, index.at(request.settings), "error");
  serve(given.with);
  return given.without.empty() && handles(script, index.values(request.settings, "error"));
}

/// Handlers in the settings: one that does something, one that does not, or none.
Learns settings_learn(const File& script, const Request& request, std::vector<At>& served) {
  if (request.settings == 0) return Learns::nobody;
  const Index& index = script.index();
  const Program& program = index.program();
  if (error_is_handled(script, request, served)) return Learns::somebody;
  if (names_server_errors(index, request)) return Learns::somebody;
  const auto complete = index.values(request.settings, "complete");
  for (const ValueId id : complete) {
    const js::Value& value = program.store().value(id);
    if (value.kind != ValueKind::function) return Learns::unknown;
    // What looks at no parameter does the same for a success.
    if (program.script(value.script).tree->first_parameter(value.node) != 0 &&
        !is_for_success_only(script, {value.script, value.node}))
      return Learns::somebody;
  }
  for (const ValueId id : index.values(request.settings)) {
    const ValueKind kind = program.store().value(id).kind;
    if (kind == ValueKind::unknown || kind == ValueKind::path) return Learns::unknown;
  }
  return Learns::nobody;
}

/// A fifth argument of crm_post.
Learns crm_post_learns(const File& script, const Call& call, std::vector<At>& served) {
  const Index& index = script.index();
  for (unsigned n = 3; n < 6; ++n) {
    const NodeId argument = call.argument(n);
    if (argument == 0) break;
    const Handling how = handling_of(script, index.at(argument));
    served.insert(served.end(), how.served.begin(), how.served.end());
    if (how.passes) continue;
    bool function = false;
    bool unknown = false;
    for (const ValueId id : index.values(argument)) {
      const ValueKind kind = index.program().store().value(id).kind;
      function = function || kind == ValueKind::function || kind == ValueKind::bound;
      const bool named = kind == ValueKind::path;
      unknown = unknown || kind == ValueKind::unknown ||
                (named && !is_quiet(index.path_text(index.program().store().value(id).node)));
    }
    if (function && how.does) return Learns::somebody;
    if (!function && unknown && n == 4) return Learns::unknown;
  }
  return Learns::nobody;
}

/// `global: false`: the page's common handlers do not learn of it.
bool is_private(const File& script, const Request& request) {
  return request.settings != 0 &&
         script.program().truth(script.index().values(request.settings, "global")) == false;
}

/// Whether a failure that gets as far as the page is told there.
bool is_told_by_page(const File& script, const Request& request, const FailureWay& way) {
  const CommonHandlers& common = common_handlers(script);
  if (request.kind == RequestKind::jquery || request.kind == RequestKind::model)
    return common.jquery && !is_private(script, request);
  if (request.kind == RequestKind::axios && common.axios) return true;
  const bool rejects = request.kind == RequestKind::fetch || request.kind == RequestKind::axios;
  return common.promises && rejects && !way.caught;
}

}  // namespace

std::vector<Request> unhandled_requests(const File& script) {
  std::vector<Request> out;
  const bool xhr = handles_xhr(script);
  std::vector<Request> all = requests(script);
  for (Request& request : model_requests(script)) all.push_back(std::move(request));
  for (const Request& request : all) {
    const bool jquery = request.kind == RequestKind::jquery;
    if (request.kind == RequestKind::beacon) continue;
    if (request.kind == RequestKind::xhr) {
      if (!xhr) out.push_back(request);
      continue;
    }
    const Index& index = script.index();
    std::vector<At> served;
    if (settings_learn(script, request, served) != Learns::nobody) continue;
    if (request.kind == RequestKind::crm_post &&
        crm_post_learns(script, *request.call, served) != Learns::nobody)
      continue;
    const At call = index.at(request.call->node());
    const FailureWay way = failure_of(script, call, served);
    if (way.learns != Learns::nobody || is_told_by_page(script, request, way)) continue;
    // Settings that come from elsewhere may hold the handler.
    if (jquery && request.settings == 0 && request.url_node == 0) continue;
    out.push_back(request);
  }
  return out;
}

namespace {

/// The function around a node, of whichever script.
At function_around(const Program& program, At at) {
  return {at.script, js::function_around(*program.script(at.script).tree, at.node)};
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
  if (script.error() != nullptr || asks_for_tab(script)) return out;
  const page::OriginTables& tables = page::origin_tables(script);
  std::vector<At> handlers;
  for (const SocketHandler& one : socket_handlers(script)) {
    const File* socket = tables.script(one.socket);
    const File* there = tables.script(one.function.script);
    const bool guarded =
        (socket != nullptr && asks_for_tab(*socket)) || (there != nullptr && asks_for_tab(*there));
    if (!guarded) handlers.push_back(one.function);
  }
  if (handlers.empty()) return out;
  const Index& index = script.index();
  for (const Request& request : requests(script)) {
    if (request.host == Host::other) continue;
    const auto handler = handler_around(script.program(), index.at(request.call->node()), handlers);
    if (handler) out.push_back({request, script.place(*handler)});
  }
  return out;
}

}  // namespace premod::platform
