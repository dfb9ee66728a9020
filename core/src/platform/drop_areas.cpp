// Listens for drop listeners: jQuery UI's droppable and sortable, on('drop'), addEventListener.
#include "platform/drop_areas.hpp"

#include <algorithm>
#include <array>

#include "css/tokenizer.hpp"
#include "platform/cover.hpp"
#include "platform/dom_changes.hpp"

namespace premod::css {
namespace {

using js::NodeId;
using js::NodeKind;

bool has_word(std::string_view list, std::string_view word) {
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t end = std::min(list.find_first_of(" \t", at), list.size());
    const std::string_view one = list.substr(at, end - at);
    if (one.substr(0, one.find('.')) == word) return true;
    at = end + 1;
  }
  return false;
}

bool is_drop_event(std::string_view events) {
  return has_word(events, "drop") || has_word(events, "dragover") || has_word(events, "dragenter");
}

/// A handler that only keeps the browser from opening the file is no drop area.
bool only_prevents(const js::File& script, NodeId handler) {
  static constexpr std::array<std::string_view, 3> preventing = {
      "preventDefault", "stopPropagation", "stopImmediatePropagation"};
  const js::Tree& tree = script.tree();
  const NodeId function = script.index().function_of(handler);
  if (function == 0) return false;
  const NodeId body = tree.function_body(function);
  for (NodeId at = tree.first_child(body); at != 0; at = tree.next(at)) {
    if (tree[at].kind == NodeKind::return_statement) continue;
    const js::CallSite* call = tree[at].kind == NodeKind::expression_statement
                                   ? script.index().call_at(tree.first_child(at))
                                   : nullptr;
    if (call == nullptr || tree[call->callee].kind != NodeKind::member_expression) return false;
    const std::string name = script.index().key_text(call->callee);
    if (std::find(preventing.begin(), preventing.end(), name) == preventing.end()) return false;
  }
  return tree[body].kind == NodeKind::function_body;
}

std::vector<std::string> names_of(const std::string& selector) {
  std::vector<std::string> out;
  const selector::Parsed parsed = selector::parse(selector, selector::Dialect::jquery);
  for (const selector::Complex& one : parsed.selectors())
    for (const selector::Simple& simple : parsed.tree.simples(parsed.tree.subject(one)))
      if (is_own(simple)) out.emplace_back(simple.name);
  return out;
}

class Listener {
 public:
  explicit Listener(const js::File& script) : script_(script), index_(script.index()) {}

  std::vector<DropArea> run() {
    for (const js::Call& call : script_.calls()) at_call(call);
    return std::move(out_);
  }

 private:
  void at_call(const js::Call& call) {
    if (call.object() == 0) return;
    const std::string member = call.member();
    const bool makes = member == "droppable" || member == "sortable";
    const bool listens = member == "addEventListener" || member == "on" || member == "bind";
    if (!makes && !listens) return;
    const auto first =
        call.argument_count() == 0 ? std::nullopt : index_.constant_text(call.argument(0));
    if (makes) {
      if (!first) add(call.span(), call.object(), "." + member + "()");  // text: a command
      return;
    }
    if (!first || !is_drop_event(*first)) return;
    if (member == "addEventListener") {
      if (!only_prevents(script_, call.argument(1))) add(call.span(), call.object(), *first);
    } else {
      const bool delegated = call.argument_count() > 2;
      const NodeId handler = call.argument(delegated ? 2 : 1);
      if (handler == 0 || only_prevents(script_, handler)) return;
      add(call.span(), delegated ? call.argument(1) : call.object(), *first);
    }
  }

  void add(Span span, NodeId element, std::string by) {
    Target target = target_of(script_, element);
    DropArea area{span, std::move(by), target.selector, target.whole_page, false, {}};
    area.system = target.zone != Zone::none || (target.system && !target.own);
    if (target.own && !area.system) area.names = names_of(target.selector);
    if (target.whole_page && area.target.empty()) area.target = script_.tree().text(element);
    out_.push_back(std::move(area));
  }

  const js::File& script_;
  const js::Index& index_;
  std::vector<DropArea> out_;
};

}  // namespace

std::vector<DropArea> drop_areas(const js::File& script) {
  static constexpr std::array<std::string_view, 4> words = {"drop", "dragover", "dragenter",
                                                            "sortable"};
  const std::string_view source = script.source();
  const bool any = std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return source.find(word) != std::string_view::npos;
  });
  if (script.error() != nullptr || !any) return {};
  return Listener(script).run();
}

std::vector<FixedName> fixed_to_top(const File& style) {
  std::vector<FixedName> out;
  for (const Rule& rule : style.rules()) {
    bool fixed = false;
    bool top = false;
    for (const Declaration& found : style.declarations(rule)) {
      const std::string of = property(found);
      const std::string value = lower(style.text(found.value));
      if (of == "position") fixed = value == "fixed";
      if (of == "top") top = pixels_of(value).value_or(top_strip_pixels) < top_strip_pixels;
    }
    if (!fixed || !top) continue;
    for (const selector::Complex& one : style.selectors(rule))
      for (const selector::Simple& simple : style.tree().simples(style.tree().subject(one)))
        if (is_own(simple)) out.push_back({std::string(simple.name), one.span});
  }
  return out;
}

}  // namespace premod::css
