#include "platform/conditions/socket_handlers.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "platform/origin_tables.hpp"
#include "platform/requests/messages.hpp"
#include "text/ascii.hpp"
#include "text/limit_log.hpp"

namespace premod::platform {
namespace {

using js::At;
using js::Call;
using js::File;
using js::NodeId;
using js::NodeKind;

constexpr std::size_t max_handlers = 64;
constexpr std::size_t max_functions = 200;  ///< that run in one handler

bool speaks_of_sockets(std::string_view source) {
  return source.find("WebSocket") != std::string_view::npos ||
         source.find("EventSource") != std::string_view::npos ||
         source.find("io(") != std::string_view::npos ||
         source.find("io.connect") != std::string_view::npos ||
         source.find("listenSocketChannel") != std::string_view::npos;
}

/// Events of the page itself say nothing of who dispatched them.
bool is_page_event(std::string_view name) {
  return text::is_one_of(name, {"click", "change", "input", "submit", "load", "error", "open",
                                "close", "message", "keydown", "keyup", "resize", "scroll"});
}

class Finder {
 public:
  explicit Finder(const File& script) : tables_(page::origin_tables(script)) {
    const js::Program& program = script.program();
    for (js::ScriptId id = 0; id < program.size(); ++id)
      if (const File* file = tables_.script(id); file != nullptr && file->error() == nullptr)
        files_.push_back(file);
  }

  std::vector<SocketHandler> run() {
    for (const File* file : files_)
      if (speaks_of_sockets(file->source())) read_sockets(*file);
    for (std::size_t next = 0; next < out_.size(); ++next) {
      if (next == max_handlers) {
        text::note_limit("max_handlers");
        break;
      }
      pass_on(SocketHandler(out_[next]));
    }
    return std::move(out_);
  }

 private:
  void add(const File& file, NodeId handler, js::ScriptId socket) {
    for (const At function : listeners(file.program(), file.index().values(handler))) {
      const bool known = std::any_of(out_.begin(), out_.end(), [&](const SocketHandler& one) {
        return one.function == function;
      });
      if (!known) out_.push_back({function, socket});
    }
  }

  void read_sockets(const File& file) {
    for (const js::Access& access : file.accesses())
      if ((access.path == "new WebSocket.onmessage" ||
           access.path == "new EventSource.onmessage") &&
          access.use == js::Use::write)
        if (const NodeId handler = file.tree().child(file.tree().parent(access.node), 1);
            handler != 0)
          add(file, handler, file.script_id());
    for (const Call& call : file.calls()) {
      const std::string_view path = call.global_path();
      const bool socket = path == "new WebSocket.addEventListener" ||
                          path == "new EventSource.addEventListener" || path == "io().on" ||
                          path == "io.connect().on";
      if (!socket && call.member() != "listenSocketChannel") continue;
      for (unsigned n = 0; n < 3; ++n)
        if (call.argument(n) != 0) add(file, call.argument(n), file.script_id());
    }
  }

  /// What listens to the events that run when the handler runs.
  void pass_on(SocketHandler from) {
    std::vector<At> functions{from.function};
    for (std::size_t next = 0; next < functions.size() && next < max_functions; ++next) {
      const At function = functions[next];
      const File* file = tables_.script(function.script);
      if (file == nullptr) continue;
      const Span inside = file->span(function.node);
      for (const Call& call : file->calls()) {
        const Span span = call.span();
        if (span.begin < inside.begin || span.end > inside.end) continue;
        if (const std::string name = event_of(*file, call); !name.empty())
          listen(name, from.socket);
        for (const At called : file->program().callees({function.script, call.node()}))
          if (!text::contains(functions, called)) functions.push_back(called);
      }
    }
  }

  /// `bus.emit('row')`, `this.dispatchEvent(new CustomEvent('row'))`, `$(document).trigger('row')`
  static std::string event_of(const File& file, const Call& call) {
    if (call.object() == 0 || call.argument(0) == 0 ||
        !text::is_one_of(call.member(),
                         {"dispatchEvent", "emit", "trigger", "triggerHandler", "publish", "fire"}))
      return {};
    NodeId name = file.index().resolve(call.argument(0));
    if (file.tree()[name].kind == NodeKind::new_expression)
      name = file.tree().next(file.tree().first_child(name));
    return name == 0 ? std::string() : first_word(file.index().constant_text(name).value_or(""));
  }

  /// Without the namespace that jQuery puts behind a point.
  static std::string first_word(std::string_view event) {
    const std::string_view name = event.substr(0, event.find('.'));
    return is_page_event(name) ? std::string() : std::string(name);
  }

  void listen(const std::string& name, js::ScriptId socket) {
    for (const File* file : files_)
      for (const Call& call : file->calls()) {
        const unsigned count = call.argument_count();
        if (count < 2 || !text::is_one_of(call.member(), {"addEventListener", "on", "once", "one",
                                                          "bind", "subscribe", "listen"}))
          continue;
        if (first_word(file->index().constant_text(call.argument(0)).value_or("")) != name)
          continue;
        add(*file, call.argument(1), socket);
        if (count > 2) add(*file, call.argument(2), socket);
      }
  }

  const page::OriginTables& tables_;
  std::vector<const File*> files_;
  std::vector<SocketHandler> out_;
};

struct Handlers {
  std::vector<SocketHandler> all;
};

}  // namespace

const std::vector<SocketHandler>& socket_handlers(const File& script) {
  const File* first = page::origin_tables(script).script(0);
  const File& keeper = first == nullptr ? script : *first;
  return keeper.derived().get<Handlers>([&] { return Handlers{Finder(script).run()}; }).all;
}

bool asks_for_tab(const File& script) {
  const auto accesses = script.accesses();
  return std::any_of(accesses.begin(), accesses.end(), [](const js::Access& access) {
    const std::string_view path = access.path;
    return path == "document.hidden" || path == "document.visibilityState" ||
           path.starts_with("navigator.locks") || path == "document.hasFocus" ||
           path == "BroadcastChannel" || path == "SharedWorker";
  });
}

}  // namespace premod::platform
