#include "platform/listeners/common_handlers.hpp"

#include <algorithm>

#include "platform/requests/idle.hpp"
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

/// Of "ajaxError.acme change": the first that tells of failures.
Event event_of(std::string_view events) {
  for (const std::string_view word : text::split(events, ' ')) {
    const std::string_view name = word.substr(0, word.find('.'));
    if (name == "ajaxError") return Event::failure;
    if (name == "ajaxComplete") return Event::end;
    if (name == "unhandledrejection") return Event::rejection;
  }
  return Event::other;
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
      add(event_of(member), script_->index().values(last));
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
      if (const Event event = event_of(events); event != Event::other && call.argument_count() > 1)
        add(event, index.values(last));
    for (const ValueId map : index.values(call.argument(0))) {
      if (index.program().store().value(map).kind != ValueKind::object) continue;
      for (const std::string_view key : index.program().keys(map))
        if (const Event event = event_of(key); event != Event::other)
          add(event, index.program().property(std::span(&map, 1), key));
    }
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
      for (NodeId at = value.node; at != 0 && prefilter_left_-- > 0;
           at = tree.next_in_preorder(at, value.node))
        if (tree[at].kind == NodeKind::property_name && contains(failing, tree.name(at)))
          return true;
    }
    if (prefilter_left_ < 0) text::note_limit("max_prefilter");
    return false;
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
