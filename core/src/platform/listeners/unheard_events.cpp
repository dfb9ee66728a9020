#include "platform/listeners/unheard_events.hpp"

#include <set>
#include <string>

#include "platform/origin_tables.hpp"
#include "platform/requests/empty_answers.hpp"
#include "text/ascii.hpp"
#include "text/words.hpp"
#include "widget/linked_scripts.hpp"

namespace premod::platform {

using js::At;
using js::Call;
using js::File;
using js::NodeId;
using js::NodeKind;
using js::Tree;

namespace {

/// Without the namespace that jQuery puts behind a point.
std::string_view bare(std::string_view event) { return event.substr(0, event.find('.')); }

/// What the scripts of a program listen for.
struct Heard {
  std::set<std::string, std::less<>> names;
  bool anything = false;  ///< some event is not known by its name

  explicit Heard(const File& of) {
    for (const File* script : linked_scripts(of)) {
      anything = anything || script == nullptr || script->error() != nullptr;
      if (anything) return;
      for (const Call& call : script->calls()) add(*script, call);
      add_keys(*script);
    }
  }

  void add(const File& script, const Call& call) {
    if (!text::is_one_of(call.member(), {"on", "one", "once", "bind", "live", "delegate", "listen",
                                         "addEventListener", "attachEvent", "subscribe", "listenTo",
                                         "listenToOnce"}))
      return;
    const bool of_other = call.member().starts_with("listenTo") || call.member() == "delegate";
    const NodeId event = call.argument(of_other ? 1 : 0);
    if (event == 0) return;
    const js::Index& index = script.index();
    const NodeId meant = index.resolve(event);
    const NodeKind kind = script.tree()[meant].kind;
    if (kind == NodeKind::this_expression || js::is_function(kind)) return;  // f.bind(this)
    if (kind == NodeKind::object_expression) {                               // by its keys
      for (const NodeId member : script.tree().children(meant))
        anything = anything || script.tree()[member].kind != NodeKind::property ||
                   index.key_text(member).empty();
      return;
    }
    for (const std::string& events : script.program().patterns(index.values(event), &anything)) {
      anything = anything || events.find(js::hole) != events.npos;
      for (const std::string_view one : text::split(events, ' ')) names.emplace(bare(one));
    }
  }

  /// `$(document).on({'acme:failed': show})`, `modelEvents: {'acme:failed': 'show'}`
  void add_keys(const File& script) {
    const Tree& tree = script.tree();
    for (NodeId at = 1; at < tree.size(); ++at) {
      if (tree[at].kind != NodeKind::property) continue;
      const std::string key = script.index().key_text(at);
      for (const std::string_view one : text::split(key, ' ')) names.emplace(bare(one));
    }
  }
};

/// An event of the page or of the platform has a plain name, or one that nobody here knows.
bool is_own_name(std::string_view event) {
  return event.find_first_of(":-_/") != event.npos &&
         !text::is_one_of(event.substr(0, event.find(':')),
                          {"page", "modal", "controls", "list", "button"});
}

/// The name of the event that a call lets happen on the page or an element; empty for others.
std::string event_of(const File& script, NodeId call) {
  const Tree& tree = script.tree();
  const js::Index& index = script.index();
  const NodeId callee = tree.first_child(call);
  NodeId event = tree.next(callee);
  if (event == 0 || tree[callee].kind != NodeKind::member_expression) return {};
  const std::string_view target = index.path_text(index.path_of(tree.first_child(callee)));
  const std::string_view method = member_key(tree, callee);
  const bool by_jquery =
      target.starts_with("$") && (method == "trigger" || method == "triggerHandler");
  const bool by_page = method == "dispatchEvent" &&
                       (target == "document" || target == "window" || target == "document.body");
  if (!by_jquery && !by_page) return {};
  const NodeId made = index.resolve(event);
  const NodeKind kind = tree[made].kind;
  if (kind == NodeKind::new_expression || kind == NodeKind::call_expression) {
    const std::string_view maker = index.path_text(index.path_of(tree.first_child(made)));
    if (!text::is_one_of(maker, {"CustomEvent", "Event", "$.Event"})) return {};
    event = tree.next(tree.first_child(made));
  }
  return event == 0 ? std::string() : index.constant_text(event).value_or("");
}

}  // namespace

bool is_unheard_event(const File& script, At call) {
  const File* there = page::origin_tables(script).script(call.script);
  if (there == nullptr) return false;
  const std::string event = event_of(*there, call.node);
  if (event.empty() || !is_own_name(bare(event))) return false;
  const Heard& heard = program_derived(script).get<Heard>([&] { return Heard(script); });
  return !heard.anything && !heard.names.contains(bare(event));
}

}  // namespace premod::platform
