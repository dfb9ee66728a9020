#include "platform/requests/disclosures.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>

#include "flow/code/spread.hpp"
#include "flow/holes.hpp"
#include "js/function_around.hpp"
#include "platform/page/elements.hpp"
#include "platform/requests/messages.hpp"
#include "platform/requests/pressed_keys.hpp"
#include "platform/styles/classes.hpp"
#include "text/ascii.hpp"
#include "text/limit_log.hpp"
#include "widget/linked_scripts.hpp"
#include "widget/ownership/own_names.hpp"

namespace premod::platform {

using js::At;
using js::Call;
using js::File;
using js::NodeId;
using js::NodeKind;
using js::Program;
using js::Spread;
using js::Tree;
using text::contains;

namespace {

constexpr std::size_t max_kinds = 24;  ///< of data that are followed in one program

constexpr std::string_view reading_calls[] = {"text", "val", "html", "serialize", "serializeArray"};
constexpr std::string_view reading_fields[] = {"value", "innerText", "textContent", "innerHTML"};
constexpr std::string_view per_element[] = {"map", "each", "forEach", "from", "flatMap", "reduce"};
/// Answers of the platform that are about many people, or about what they write to each other.
constexpr std::string_view people[] = {"contacts", "companies", "users", "notes",
                                       "talks",    "chats",     "events"};
constexpr std::string_view loading[] = {"src", "href", "action", "srcdoc"};

/// Data of one kind and where they begin.
struct Kind {
  std::vector<At> names;        ///< patterns and parameters
  std::vector<At> expressions;  ///< what gives them
  bool wide = true;
  bool addresses_only = false;  ///< requests are asked elsewhere
};

struct Disclosure {
  At at;
  DataTransfer transfer;
};

struct Found {
  std::vector<Disclosure> all;
};

/// All data of a program that go to other hosts.
class Finder {
 public:
  explicit Finder(const File& script)
      : program_(script.program()), scripts_(linked_scripts(script)) {}

  Found run() {
    if (!sends()) return {};
    for (const File* script : scripts_)
      if (is_read(script)) collect(*script);
    for (const auto& [what, kind] : kinds_) follow(what, kind);
    return std::move(found_);
  }

 private:
  static bool is_read(const File* script) {
    return script != nullptr && script->error() == nullptr && !script->is_vendored();
  }

  [[nodiscard]] const Tree& tree(At at) const { return *program_.script(at.script).tree; }

  /// Something leaves for another host at all: a request, a socket, or an address in the text and
  /// something that loads by one.
  bool sends() {
    bool any = false;
    bool loads = false;
    bool elsewhere = false;
    for (const File* script : scripts_) {
      if (!is_read(script)) continue;
      for (const Request& request : requests(*script)) {
        if (request.host != Host::other) continue;
        const std::string host = js::without_holes(host_name(request.url));
        hosts_.emplace(key_of(script->index().at(request.call->node())), host);
        if (request.kind == RequestKind::xhr) xhr_hosts_.emplace(script->script_id(), host);
        any = true;
      }
      any = any || script->tree().names().find("WebSocket") != 0;
      loads = loads || loads_by_address(script->tree());
      elsewhere = elsewhere || names_other_host(*script);
    }
    return any || (loads && elsewhere);
  }

  static bool loads_by_address(const Tree& tree) {
    constexpr std::string_view calls[] = {"attr", "setAttribute", "prop"};
    const auto is_named = [&](std::string_view name) { return tree.names().find(name) != 0; };
    return std::any_of(std::begin(loading), std::end(loading), is_named) ||
           std::any_of(std::begin(calls), std::end(calls), is_named);
  }

  static bool names_other_host(const File& script) {
    const auto texts = script.texts();
    return std::any_of(texts.begin(), texts.end(),
                       [](const js::Text& text) { return host_of(text.value) == Host::other; });
  }

  static std::uint64_t key_of(At at) {
    return (static_cast<std::uint64_t>(at.script) << 32U) | at.node;
  }

  Kind* kind(const std::string& what) {
    const auto found = kinds_.find(what);
    if (found != kinds_.end()) return &found->second;
    if (kinds_.size() == max_kinds) {
      text::note_limit("max_kinds");
      return nullptr;
    }
    return &kinds_[what];
  }

  void add_expression(const std::string& what, At at, bool wide = true) {
    Kind* to = kind(what);
    if (to == nullptr) return;
    to->expressions.push_back(at);
    to->wide = wide;
  }

  void add_name(const std::string& what, At at) {
    Kind* to = kind(what);
    if (to != nullptr && at.node != 0) to->names.push_back(at);
  }

  /// The name of the method that is called, as it is written.
  static std::string_view method_of(const Tree& tree, const Call& call) {
    const js::Node& callee = tree[call.callee()];
    if (callee.kind == NodeKind::identifier) return tree.name(call.callee());
    if (callee.kind != NodeKind::member_expression) return {};
    const NodeId key = tree.next(callee.link);
    return tree[key].kind == NodeKind::property_name ? tree.name(key) : std::string_view();
  }

  void collect(const File& script) {
    for (const Call& call : script.calls()) {
      const std::string_view member = method_of(script.tree(), call);
      if (member == "getCurrentPosition" || member == "watchPosition")
        for (const At function : functions_at(script, call.argument(0)))
          add_name("navigator.geolocation", parameter_of(function));
      for (const PressedKey& pressed : pressed_keys(script, call, member))
        pressed.is_name ? add_name(pressed.what, pressed.at)
                        : add_expression(pressed.what, pressed.at);
      if (contains(reading_calls, member) && call.argument(0) == 0 && call.object() != 0)
        collect_reading(script, call.node(), call.object());
    }
    for (const Request& request : requests(script))
      if (request.host == Host::platform) collect_answer(script, request);
    for (const js::Access& access : script.accesses())
      if (access.use != js::Use::write) collect_access(script, access);
    const Tree& tree = script.tree();
    for (NodeId at = 1; at < tree.size(); ++at)
      if (tree[at].kind == NodeKind::member_expression && !tree[at].has(js::flag::computed) &&
          contains(reading_fields, tree.name(tree.next(tree[at].link))))
        collect_reading(script, at, tree.first_child(at));
  }

  /// What the platform knows of people, and all that the browser keeps.
  void collect_access(const File& script, const js::Access& access) {
    const std::string_view path = access.path;
    const NodeId above = script.tree().parent(access.node);
    const bool object = script.tree()[above].kind == NodeKind::member_expression &&
                        script.tree().first_child(above) == access.node;
    for (const std::string_view store : {"localStorage", "sessionStorage"}) {
      const bool all = path == store && !object && access.use != js::Use::called;
      const bool some = path.starts_with(store) && path.substr(store.size()) == ".[*]";
      if (all || some) add_expression(std::string(store), script.index().at(access.node));
    }
    for (const std::string_view key : {"user", "account", "managers", "users"}) {
      const std::string part = ".constant('" + std::string(key) + "')";
      const std::size_t at = path.find(part);
      if (at == path.npos) continue;
      const std::string what(path.substr(0, at + part.size()));
      const bool own = key == "user" || key == "account";
      add_expression(what, script.index().at(access.node), !own);
      if (Kind* to = kind(what); to != nullptr && own) to->addresses_only = true;
    }
  }

  std::vector<At> functions_at(const File& script, NodeId argument) const {
    return argument == 0 ? std::vector<At>{} : listeners(program_, script.index().values(argument));
  }

  [[nodiscard]] At parameter_of(At function) const {
    const Tree& tree = this->tree(function);
    const NodeId first = tree.first_parameter(function.node);
    if (first == 0 || tree[first].kind == NodeKind::function_body) return {};
    return {function.script, first};
  }

  /// Texts of many elements of the platform, one after the other.
  void collect_reading(const File& script, NodeId reading, NodeId object) {
    const Tree& tree = script.tree();
    const NodeId function = js::function_around(tree, reading);
    const NodeId call = function == 0 ? 0 : tree.parent(function);
    if (tree[call].kind != NodeKind::call_expression || !is_per_element(script, call)) return;
    auto& reader = readers_[&script];
    if (reader == nullptr)
      reader = std::make_unique<page::ElementReader>(script, own_names_of(script));
    for (const page::Elements& elements : reader->read(object)) {
      if (!is_of_platform(elements)) continue;
      const std::string what =
          elements.selector.empty() ? std::string("document") : "$('" + elements.selector + "')";
      add_expression(what, script.index().at(reading));
    }
  }

  /// By classes of the platform, and none of the widget's own.
  static bool is_of_platform(const page::Elements& elements) {
    if (elements.own || elements.marked || elements.whole_page || elements.made != 0) return false;
    bool known = elements.system;
    const std::string_view text = elements.selector;
    for (std::size_t at = text.find('.'); at != text.npos; at = text.find('.', at + 1)) {
      const std::string_view name =
          text.substr(at + 1, text.find_first_of(" .,:>[#+~", at + 1) - at - 1);
      const ClassOwnership standing = class_standing(name);
      const bool block = begins_system_class(std::string(name) + "__");
      if (standing <= ClassOwnership::root && !block) return false;
      known = known || block || standing != ClassOwnership::generic;
    }
    return known;
  }

  static bool is_per_element(const File& script, NodeId call) {
    const NodeId callee = script.tree().first_child(call);
    return script.tree()[callee].kind == NodeKind::member_expression &&
           contains(per_element, script.index().key_text(callee));
  }

  /// `$.getJSON('/api/v4/contacts').done(...)`: a list of people, not one that is asked for.
  void collect_answer(const File& script, const Request& request) {
    if (!request.method.empty() && request.method != "GET") return;
    std::string_view url = request.url;
    url = url.substr(0, url.find('?'));
    const std::size_t api = url.find("/api/v");
    if (api == url.npos) return;
    while (url.ends_with('/')) url.remove_suffix(1);
    const std::string_view last = url.substr(url.rfind('/') + 1);
    if (!contains(people, last)) return;
    const std::string what(url.substr(api));
    add_expression(what, script.index().at(request.call->node()));
    for (unsigned n = 1; n < request.call->argument_count(); ++n)
      for (const At function : functions_at(script, request.call->argument(n)))
        add_name(what, parameter_of(function));
    if (request.settings != 0)
      for (const At function :
           listeners(program_, script.index().values(request.settings, "success")))
        add_name(what, parameter_of(function));
  }

  void follow(const std::string& what, const Kind& kind) {
    Spread data(program_);
    for (const At name : kind.names) data.begin(name);
    for (const At expression : kind.expressions) data.begin_with(expression);
    data.run();
    for (const Spread::Use& use : data.calls())
      if (const std::string host = host_of_call(use, kind); !host.empty())
        tell(use.at, host, what, kind);
    for (const Spread::Use& use : data.assignments()) {
      const NodeId key = tree(use.at).next(tree(use.at).first_child(use.at.node));
      if (tree(use.at)[key].kind != NodeKind::property_name ||
          !contains(loading, tree(use.at).name(key)))
        continue;
      const At value{use.at.script, tree(use.at).next(use.at.node)};
      if (const std::string host = host_at(value); !host.empty()) tell(use.at, host, what, kind);
    }
  }

  void tell(At at, const std::string& host, const std::string& what, const Kind& kind) {
    const File* script = at.script < scripts_.size() ? scripts_[at.script] : nullptr;
    if (!is_read(script)) return;
    const auto [place, added] = told_.emplace(key_of(at), found_.all.size());
    if (added) {
      found_.all.push_back({at, {script->span(at.node), host, what, kind.wide}});
      return;
    }
    DataTransfer& known = found_.all[place->second].transfer;
    if (known.data.find(what) == std::string::npos) known.data += ", " + what;
    known.wide = known.wide || kind.wide;
  }

  /// The host an address leads to; "" for the platform's and for what is not known.
  [[nodiscard]] std::string host_at(At address) const {
    for (const std::string& text : program_.patterns(program_.values(address)))
      if (host_of(text) == Host::other) return js::without_holes(host_name(text));
    return {};
  }

  std::string host_of_call(const Spread::Use& use, const Kind& kind) const {
    if (!kind.addresses_only)
      if (const auto known = hosts_.find(key_of(use.at)); known != hosts_.end())
        return known->second;
    const Tree& tree = this->tree(use.at);
    const NodeId callee = tree.first_child(use.at.node);
    const std::string_view path =
        program_.store().path_text(program_.path_at({use.at.script, callee}));
    if (!kind.addresses_only && path == "new XMLHttpRequest.send")
      if (const auto known = xhr_hosts_.find(use.at.script); known != xhr_hosts_.end())
        return known->second;
    if (!kind.addresses_only && path == "new WebSocket.send") return "WebSocket";
    if (tree[callee].kind != NodeKind::member_expression || use.argument != 1) return {};
    const NodeId key = tree.next(tree.first_child(callee));
    if (tree[key].kind != NodeKind::property_name) return {};
    const std::string_view name = tree.name(key);
    if (name != "attr" && name != "setAttribute" && name != "prop") return {};
    for (const std::string& attribute :
         program_.patterns(program_.values({use.at.script, tree.child(use.at.node, 1)})))
      if (contains(loading, attribute)) return host_at(use.value);
    return {};
  }

  const Program& program_;
  std::span<const File* const> scripts_;
  std::map<std::string, Kind> kinds_;
  std::map<std::uint64_t, std::string> hosts_;  ///< by call
  std::map<js::ScriptId, std::string> xhr_hosts_;
  std::map<const File*, std::unique_ptr<page::ElementReader>> readers_;
  std::map<std::uint64_t, std::size_t> told_;  ///< by call or assignment, in found_.all
  Found found_;
};

}  // namespace

std::vector<DataTransfer> disclosures(const File& script) {
  std::vector<DataTransfer> out;
  if (script.error() != nullptr || script.is_vendored()) return out;
  const Found& found = program_derived(script).get<Found>([&] { return Finder(script).run(); });
  for (const Disclosure& one : found.all)
    if (one.at.script == script.script_id()) out.push_back(one.transfer);
  return out;
}

}  // namespace premod::platform
