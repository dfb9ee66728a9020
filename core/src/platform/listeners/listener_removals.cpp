// Compares what listens with what is taken off: by element, event, selector and function.
#include "platform/listeners/listener_removals.hpp"

#include <algorithm>

#include "platform/loader.hpp"
#include "platform/page/elements.hpp"
#include "text/ascii.hpp"
#include "text/limit_log.hpp"
#include "text/words.hpp"
#include "widget/ownership/own_names.hpp"

namespace premod::platform {
namespace {

using js::NodeId;
using js::NodeKind;
using page::Elements;

constexpr std::size_t max_removals = 500;  ///< calls of one widget that take listeners off

bool is_known(const Elements& one) {
  return one.known || one.whole_page || one.made != 0 || one.zone.zone != Zone::none;
}

bool may_be_same(const Elements& a, const Elements& b) {
  if (!is_known(a) || !is_known(b)) return true;
  if (a.whole_page != b.whole_page) return false;
  if (a.made != 0 && b.made != 0) return a.made == b.made;
  if (a.selector.empty() || b.selector.empty() || a.selector == b.selector) return true;
  return std::any_of(a.names.begin(), a.names.end(),
                     [&](const std::string& name) { return text::contains(b.names, name); });
}

bool may_be_same(const std::vector<Elements>& a, const std::vector<Elements>& b) {
  return std::any_of(a.begin(), a.end(), [&](const Elements& one) {
    return std::any_of(b.begin(), b.end(),
                       [&](const Elements& other) { return may_be_same(one, other); });
  });
}

bool may_be_same_text(const js::File& of, NodeId one, const js::File& in, NodeId other) {
  const auto a = of.index().constant_text(one);
  const auto b = in.index().constant_text(other);
  return !a || !b || *a == *b;
}

bool may_be_same_function(const js::File& of, NodeId one, const js::File& in, NodeId other) {
  const NodeId a = of.index().function_of(one);
  const NodeId b = in.index().function_of(other);
  if (a != 0 && b != 0) return a == b && &of == &in;
  if (a == one || b == other) return false;  // written there: nobody else has it
  const auto key = [](const js::File& script, NodeId node) {
    return script.tree()[node].kind == NodeKind::member_expression ? script.index().key_text(node)
                                                                   : std::string();
  };
  const std::string left = key(of, one);
  const std::string right = key(in, other);
  return left.empty() || right.empty() || left == right;
}

/// Somebody that is not seen may call it: in an object that is handed over, or by the platform.
bool may_be_called_elsewhere(const js::File& script, NodeId function) {
  const js::Tree& tree = script.tree();
  const js::Index& index = script.index();
  for (const auto& [name, value] : callbacks(script).values)
    if (index.function_of(value) == function) return true;
  const auto is_handed = [&](NodeId at) {
    NodeId above = tree.parent(at);
    while (tree[above].kind == NodeKind::property ||
           tree[above].kind == NodeKind::object_expression) {
      at = above;
      above = tree.parent(at);
    }
    return (tree[above].kind == NodeKind::call_expression ||
            tree[above].kind == NodeKind::new_expression) &&
           tree.first_child(above) != at;
  };
  if (is_handed(function)) return true;
  const js::Scopes& scopes = script.scopes();
  const NodeId name = tree[function].kind == NodeKind::function_declaration
                          ? tree.first_child(function)
                          : tree.first_child(tree.parent(function));
  const js::VariableId variable = scopes.variable_of(name);
  if (variable == 0) return false;
  for (js::ReferenceId id = scopes.variable(variable).first; id != 0;
       id = scopes.reference(id).next)
    if (scopes.reference(id).read && is_handed(scopes.reference(id).node)) return true;
  return false;
}

/// A parameter, `element` or `$(element)`, of a function that nobody calls.
bool is_never_given(const js::File& script, NodeId receiver) {
  const js::Tree& tree = script.tree();
  const js::Index& index = script.index();
  NodeId of = receiver;
  if (const js::CallSite* call = index.call_at(receiver);
      call != nullptr && text::is_one_of(index.path_text(call->path), {"$", "jQuery"}))
    of = tree.next(call->callee);
  const js::VariableId variable =
      tree[of].kind == NodeKind::identifier ? script.scopes().variable_of(of) : 0;
  if (variable == 0) return false;
  const js::Variable& about = script.scopes().variable(variable);
  const NodeId function = tree.parent(about.declaration);
  return about.kind == js::Declared::parameter && about.writes == 0 &&
         js::is_function(tree[function].kind) && !script.program().exhausted() &&
         script.program().callers(index.at(function)).empty() &&
         !may_be_called_elsewhere(script, function);
}

/// The code of destroy().
Span ending(const js::File& script) {
  const Callbacks& callbacks = platform::callbacks(script);
  const auto found = callbacks.values.find("destroy");
  const NodeId function =
      found == callbacks.values.end() ? NodeId{0} : script.index().function_of(found->second);
  return function == 0 ? Span{} : script.span(function);
}

}  // namespace

std::pair<std::string_view, std::string_view> event_parts(std::string_view event) {
  const std::size_t dot = std::min(event.find('.'), event.size());
  return {event.substr(0, dot), event.substr(dot)};
}

bool ListenerRemovals::take_off(const js::File& script, const page::Deed& deed,
                                std::string_view event, std::string_view space) {
  if (!found_) find();
  const js::CallSite* call = script.index().call_at(deed.node);
  if (all_.empty() || call == nullptr) return false;
  const Listener made = listener_of(script, call->node);
  return std::any_of(all_.begin(), all_.end(), [&](const Listener& one) {
    const bool named =
        std::any_of(one.events.begin(), one.events.end(), [&](const std::string& word) {
          const auto [of, in] = event_parts(word);
          return (of.empty() || of == event) && (in.empty() || in == space);
        });
    return named && fits(made, one);
  });
}

bool ListenerRemovals::fits(const Listener& made, const Listener& removed) {
  if (made.dom != removed.dom) return false;
  if (removed.selector != 0 &&
      (made.selector == 0 ||
       !may_be_same_text(*made.script, made.selector, *removed.script, removed.selector)))
    return false;
  if (removed.handler != 0 && made.handler != 0 &&
      !may_be_same_function(*made.script, made.handler, *removed.script, removed.handler))
    return false;
  return may_be_same(made.on, removed.on);
}

void ListenerRemovals::find() {
  found_ = true;
  std::size_t looked_at = 0;
  for (const js::File& script : widget_->scripts()) {
    if (script.error() != nullptr) continue;
    const Span end = ending(script);
    for (const js::Call& call : script.calls()) {
      if (!text::is_one_of(call.member(), {"removeEventListener", "off", "unbind", "undelegate"}) ||
          call.argument_count() == 0 || call.object() == 0)
        continue;
      if (const Span span = call.span(); span.begin >= end.begin && span.end <= end.end) continue;
      if (++looked_at > max_removals) return text::note_limit("max_removals");
      add(script, call);
    }
  }
}

void ListenerRemovals::add(const js::File& script, const js::Call& call) {
  Listener made = listener_of(script, call.node());
  if (std::none_of(made.on.begin(), made.on.end(), is_known) &&
      is_never_given(script, call.object()))
    return;
  for (unsigned n = 0; n < 2 && call.argument(n) != 0; ++n)
    for (const std::string& text : script.index().texts_of(call.argument(n)))
      for (const std::string_view word : text::split(text, ' '))
        if (word.find(js::hole) == word.npos) made.events.emplace_back(word);
  if (!made.events.empty()) all_.push_back(std::move(made));
}

ListenerRemovals::Listener ListenerRemovals::listener_of(const js::File& script, NodeId call) {
  const js::Tree& tree = script.tree();
  const NodeId callee = tree.first_child(call);
  Listener out;
  out.script = &script;
  if (tree[callee].kind != NodeKind::member_expression) return out;
  const std::string member = script.index().key_text(callee);
  out.dom = member.ends_with("EventListener");
  const NodeId first = tree.next(callee);
  const NodeId second = first == 0 ? 0 : tree.next(first);
  const NodeId third = second == 0 ? 0 : tree.next(second);
  const bool reversed = member.ends_with("delegate");
  const bool text = second != 0 && script.index().constant_text(second).has_value();
  out.handler = !out.dom && (third != 0 || text) ? third : second;
  if (reversed)
    out.selector = first;
  else if (!out.dom && (third != 0 || text))
    out.selector = second;
  out.on = reader_of(script).read(tree.first_child(callee));
  return out;
}

page::ElementReader& ListenerRemovals::reader_of(const js::File& script) {
  auto& reader = readers_[&script];
  if (reader == nullptr)
    reader = std::make_unique<page::ElementReader>(script, own_names_of(script));
  return *reader;
}

}  // namespace premod::platform
