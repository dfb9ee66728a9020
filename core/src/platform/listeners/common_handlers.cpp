#include "platform/listeners/common_handlers.hpp"

#include <algorithm>

#include "flow/engine/merging.hpp"
#include "js/function_around.hpp"
#include "js/parameters.hpp"
#include "platform/listeners/error_handlers.hpp"
#include "platform/requests/empty_answers.hpp"
#include "text/ascii.hpp"
#include "text/limit_log.hpp"
#include "text/words.hpp"
#include "widget/linked_scripts.hpp"

namespace premod::platform {
namespace {

using js::Call;
using js::File;
using js::Index;
using js::NodeId;
using js::NodeKind;
using js::Tree;
using js::ValueId;
using js::ValueKind;
using text::contains;

constexpr std::string_view listening[] = {"on", "bind", "one", "live", "addEventListener"};
constexpr std::string_view failing[] = {"fail", "catch", "error", "always"};
constexpr int max_prefilter = 20'000;  ///< nodes of all functions that prepare requests

enum class Event : std::uint8_t { other, failure, end, rejection };

/// Of "ajaxError.acme".
Event event_of(std::string_view word) {
  const std::string_view name = word.substr(0, word.find('.'));
  if (name == "ajaxError") return Event::failure;
  if (name == "ajaxComplete") return Event::end;
  return name == "unhandledrejection" ? Event::rejection : Event::other;
}

class Finder {
 public:
  explicit Finder(CommonHandlers& out) : out_(&out) {}

  void read(const File& script) {
    script_ = &script;
    for (const Call& call : script.calls()) at_call(call);
    for (const js::Access& access : script.accesses()) {
      if (access.path != "onunhandledrejection" || access.use != js::Use::write) continue;
      const NodeId value = script.tree().child(script.tree().parent(access.node), 1);
      if (value != 0 && handles(script, script.index().values(value))) out_->promises = true;
    }
  }

 private:
  void at_call(const Call& call) {
    const unsigned count = call.argument_count();
    if (count == 0) return;
    const NodeId last = call.argument(count - 1);
    const std::string member = call.member();
    const std::string_view path = call.global_path();
    if (member == "ajaxError" || member == "ajaxComplete")
      add(member, script_->index().values(last));
    else if (contains(listening, member))
      at_listener(call, last);
    else if (path == "$.ajaxSetup")
      at_setup(last);
    else if (path == "$.ajaxPrefilter")
      out_->jquery = out_->jquery || prepares_failure(last);
    else if (member == "use" && count > 1 && is_of_answers(call.object()))
      out_->axios = out_->axios || is_told(call.argument(1));
  }

  /// `client.interceptors.response`
  [[nodiscard]] bool is_of_answers(NodeId object) const {
    const Tree& tree = script_->tree();
    if (tree[object].kind != NodeKind::member_expression ||
        script_->index().key_text(object) != "response")
      return false;
    const NodeId owner = tree.first_child(object);
    return tree[owner].kind == NodeKind::member_expression &&
           script_->index().key_text(owner) == "interceptors";
  }

  /// `on('ajaxError.acme', f)`, `on({ajaxError: f})`
  void at_listener(const Call& call, NodeId last) {
    const Index& index = script_->index();
    for (const std::string& events : index.texts_of(call.argument(0)))
      if (call.argument_count() > 1) add(events, index.values(last));
    for (const ValueId map : index.values(call.argument(0))) {
      if (index.program().store().value(map).kind != ValueKind::object) continue;
      for (const std::string_view key : index.program().keys(map))
        if (is_told_of(key)) add(key, index.program().property(std::span(&map, 1), key));
    }
  }

  [[nodiscard]] static bool is_told_of(std::string_view events) {
    const auto words = text::split(events, ' ');
    return std::any_of(words.begin(), words.end(),
                       [](std::string_view word) { return event_of(word) != Event::other; });
  }

  void add(std::string_view events, std::span<const ValueId> handler) {
    for (const std::string_view word : text::split(events, ' '))
      if (const Event event = event_of(word); event != Event::other) add(event, handler);
  }
  void add(Event event, std::span<const ValueId> handler) {
    if (!handles(*script_, handler)) return;
    if (event == Event::rejection)
      out_->promises = true;
    else if (event == Event::failure || (event == Event::end && looks_at_answer(handler)))
      out_->jquery = true;
  }

  /// ajaxComplete comes for a success, too: who looks at the request may tell them apart.
  [[nodiscard]] bool looks_at_answer(std::span<const ValueId> handler) const {
    return std::any_of(handler.begin(), handler.end(), [&](ValueId id) {
      const js::Value& value = script_->program().store().value(id);
      if (value.kind != ValueKind::function) return true;
      const Tree& tree = *script_->program().script(value.script).tree;
      const NodeId first = tree.first_parameter(value.node);
      const NodeId second = first == 0 ? 0 : tree.next(first);
      return second != 0 && tree[second].kind != NodeKind::function_body;
    });
  }

  void at_setup(NodeId settings) {
    const Index& index = script_->index();
    if (handles(*script_, index.values(settings, "error"))) out_->jquery = true;
    add(Event::end, index.values(settings, "complete"));
    for (const ValueId table : index.values(settings, "statusCode"))
      if (index.program().store().value(table).kind == ValueKind::object)
        for (const std::string_view code : index.program().keys(table))
          if (code.starts_with('5') || code == "0")
            add(Event::failure, index.program().property(std::span(&table, 1), code));
  }

  /// A rejection that is only passed on, `error => Promise.reject(error)`, tells nobody.
  [[nodiscard]] bool is_told(NodeId handler) const {
    const auto values = script_->index().values(handler);
    return handles(*script_, values) && !std::all_of(values.begin(), values.end(), [&](ValueId id) {
             const js::Value& value = script_->program().store().value(id);
             return value.kind == ValueKind::function && only_rejects({value.script, value.node});
           });
  }

  [[nodiscard]] bool only_rejects(js::At function) const {
    const Tree& tree = *script_->program().script(function.script).tree;
    NodeId body = tree.function_body(function.node);
    if (tree[body].kind == NodeKind::function_body) body = tree.first_child(body);
    if (tree[body].kind == NodeKind::throw_statement) return true;
    if (tree[body].kind == NodeKind::return_statement) body = tree.first_child(body);
    return tree[body].kind == NodeKind::call_expression &&
           tree.text(tree.first_child(body)) == "Promise.reject";
  }

  /// `$.ajaxPrefilter(function (options, original, xhr) { xhr.fail(show); })`
  [[nodiscard]] bool prepares_failure(NodeId handler) {
    for (const ValueId id : script_->index().values(handler)) {
      const js::Value& value = script_->program().store().value(id);
      if (value.kind != ValueKind::function) continue;
      const Tree& tree = *script_->program().script(value.script).tree;
      for (NodeId at = value.node; at != 0; at = tree.next_in_preorder(at, value.node)) {
        if (prefilter_left_-- <= 0) {
          text::note_limit("max_prefilter");
          return true;
        }
        if (adds_handler(tree, {value.script, at}, value.node)) return true;
      }
    }
    return false;
  }

  /// `xhr.fail(f)`, `xhr.then(null, f)`, `options.error = f`, `$.extend(options, {error: f})`
  [[nodiscard]] bool adds_handler(const Tree& tree, js::At at, NodeId prefilter) const {
    const NodeId first = tree.first_child(at.node);
    const NodeId second = first == 0 ? 0 : tree.next(first);
    const std::string_view name = tree[first].kind == NodeKind::member_expression
                                      ? member_key(tree, first)
                                      : std::string_view();
    switch (tree[at.node].kind) {
      case NodeKind::call_expression:
        if (name == "then" && second != 0) return runs({at.script, tree.next(second)}, false);
        if (merges_handler(tree, at, prefilter)) return true;
        return contains(failing, name) && runs({at.script, second}, name != "error");
      case NodeKind::assignment_expression:
        return contains(failing, name) &&
               runs({at.script, second}, !is_of_request({at.script, second}, prefilter));
      default:
        return false;
    }
  }

  /// `$.extend(options, {error: f})`, `Object.assign(options, {error})`
  [[nodiscard]] bool merges_handler(const Tree& tree, js::At call, NodeId prefilter) const {
    const js::Program& program = script_->program();
    const NodeId callee = tree.first_child(call.node);
    if (!js::is_merging(program.store().path_text(program.path_at({call.script, callee}))))
      return false;
    NodeId target = tree.next(callee);
    if (tree[target].kind == NodeKind::boolean_literal) target = tree.next(target);  // deep
    const js::Variable* options = parameter({call.script, target});
    if (options == nullptr || js::place_of_parameter(tree, prefilter, options->declaration) != 0)
      return false;
    for (NodeId from = tree.next(target); from != 0; from = tree.next(from)) {
      if (tree[from].kind != NodeKind::object_expression) continue;
      for (const NodeId member : tree.children(from)) {
        if (property_key(tree, member) != "error") continue;
        const js::At value{call.script, tree.last_child(member)};
        if (runs(value, !is_of_request(value, prefilter))) return true;
      }
    }
    return false;
  }

  /// Of a name; null if it is no parameter.
  [[nodiscard]] const js::Variable* parameter(js::At name) const {
    const js::Program::Script& script = script_->program().script(name.script);
    if ((*script.tree)[name.node].kind != NodeKind::identifier) return nullptr;
    const js::VariableId id = script.scopes->variable_of(name.node);
    const js::Variable* variable = id == 0 ? nullptr : &script.scopes->variable(id);
    return variable != nullptr && variable->kind == js::Declared::parameter ? variable : nullptr;
  }

  /// `original.error`, `options.error || null`: what the request has anyway.
  [[nodiscard]] bool is_of_request(js::At value, NodeId prefilter) const {
    const Tree& tree = *script_->program().script(value.script).tree;
    bool own = false;
    for (NodeId at = value.node; at != 0; at = tree.next_in_preorder(at, value.node)) {
      if (tree[at].kind == NodeKind::call_expression || js::is_function(tree[at].kind))
        return false;
      const js::Variable* given = parameter({value.script, at});
      own = own || (given != nullptr && js::function_around(tree, given->declaration) == prefilter);
    }
    return own;
  }

  /// It is a function that tells somebody; `unknown`: or may be one.
  [[nodiscard]] bool runs(js::At handler, bool unknown) const {
    if (handler.node == 0) return false;
    const auto values = script_->program().values(handler);
    if (values.empty()) return unknown;
    return std::any_of(values.begin(), values.end(), [&](ValueId id) {
      const ValueKind kind = script_->program().store().value(id).kind;
      const bool function = kind == ValueKind::function || kind == ValueKind::bound;
      const bool given = kind == ValueKind::path || kind == ValueKind::unknown;
      return (function || (unknown && given)) && handles(*script_, std::span(&id, 1));
    });
  }

  CommonHandlers* out_;
  const File* script_ = nullptr;
  int prefilter_left_ = max_prefilter;
};

}  // namespace

const CommonHandlers& common_handlers(const File& script) {
  return program_derived(script).get<CommonHandlers>([&] {
    CommonHandlers out;
    Finder finder(out);
    for (const File* one : linked_scripts(script))
      if (one != nullptr && one->error() == nullptr && !one->is_vendored()) finder.read(*one);
    return out;
  });
}

}  // namespace premod::platform
