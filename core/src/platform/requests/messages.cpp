#include "platform/requests/messages.hpp"

#include <algorithm>
#include <iterator>

#include "flow/code/spread.hpp"
#include "platform/conditions/message_origin.hpp"

namespace premod::platform {

using js::At;
using js::Call;
using js::File;
using js::NodeId;
using js::NodeKind;
using js::Program;
using js::Spread;
using js::Tree;
using js::ValueId;
using js::ValueKind;

namespace {

/// A script without a page: it has no `document` and no module loader, and talks by messages.
bool is_worker(const File& script) {
  if (script.is_inline() || script.file().path.ends_with("script.js")) return false;
  for (const js::Reference& reference : script.scopes().references().subspan(1)) {
    const std::string_view name = script.tree().name(reference.node);
    if (reference.variable == 0 && (name == "window" || name == "document" || name == "define" ||
                                    name == "require" || name == "$" || name == "jQuery"))
      return false;
  }
  return true;
}

constexpr std::string_view runners[] = {
    "eval",       "Function",   "$.globalEval", "$.getScript",    "importScripts",
    "execScript", "setTimeout", "setInterval",  "setImmediate",   "require",
    "requirejs",  "Worker",     "SharedWorker", "vm.runInContext"};
constexpr std::string_view markup_methods[] = {"html",   "write",   "writeln", "insertAdjacentHTML",
                                               "append", "prepend", "before",  "after"};
constexpr std::string_view content_methods[] = {"append", "prepend", "appendChild", "text",
                                                "html",   "attr",    "prop",        "setAttribute"};
constexpr std::string_view content_members[] = {"text", "textContent", "innerText", "innerHTML",
                                                "src"};

template <class List>
bool contains(const List& list, std::string_view text) {
  return std::find(std::begin(list), std::end(list), text) != std::end(list);
}

/// What the data of a message reach that makes code or markup of them.
class Sinks {
 public:
  Sinks(const File& script, bool checks_origin)
      : program_(script.program()), checks_origin_(checks_origin) {}

  void report(const Spread& data, std::vector<ForeignCode>& out) const {
    for (const Spread::Use& use : data.calls())
      if (std::string sink = of_call(use); !sink.empty())
        out.push_back({use.at, std::move(sink), data.way(use)});
    for (const Spread::Use& use : data.assignments())
      if (std::string sink = of_assignment(use); !sink.empty())
        out.push_back(
            {{use.at.script, tree(use.at).parent(use.at.node)}, std::move(sink), data.way(use)});
  }

 private:
  [[nodiscard]] const Tree& tree(At at) const { return *program_.script(at.script).tree; }

  [[nodiscard]] std::string_view path_of(At at) const {
    return program_.store().path_text(program_.path_at(at));
  }

  [[nodiscard]] std::string of_call(const Spread::Use& use) const {
    const Tree& tree = this->tree(use.at);
    if (tree[use.at.node].kind == NodeKind::import_expression)
      return begins_with_data(use.value) ? "import()" : "";
    const At callee{use.at.script, tree.first_child(use.at.node)};
    const Program::ThroughCall* through = program_.through(use.at);
    const std::string_view path =
        through != nullptr ? program_.store().path_text(through->path) : path_of(callee);
    if (path == "Function" && is_own_constructor(callee)) return {};
    if (contains(runners, path)) return runs(path, use) ? std::string(path) : std::string();
    if (path == "$" && gives_script_content(path, use)) return "<script>";
    if (tree[callee.node].kind != NodeKind::member_expression) return {};
    std::string name = member(callee);
    if (name == "eval" || name == "execScript") return name;
    const At object{callee.script, tree.first_child(callee.node)};
    if (contains(content_methods, name) && is_script(object)) return "<script>";
    if (gives_script_content(path, use)) return "<script>";
    if (!contains(markup_methods, name)) return {};
    if (is_in_script(use.value)) return "<script>";
    const bool page = path.starts_with("$()") || path.starts_with("document.");
    const bool whole = name != "append" && name != "prepend" && name != "before" && name != "after";
    return page && whole && !checks_origin_ ? name : std::string();
  }

  /// `Object.assign(document.createElement('script'), {textContent: data})`,
  /// `$('<script>', {text: data})`.
  [[nodiscard]] bool gives_script_content(std::string_view path, const Spread::Use& use) const {
    const bool assigns = path == "Object.assign" || path == "$.extend" || path == "_.extend";
    if ((!assigns && path != "$") || use.argument == 0) return false;
    const Tree& tree = this->tree(use.at);
    const NodeId first = tree.next(tree.first_child(use.at.node));
    if (!(assigns ? is_script({use.at.script, first}) : makes_script(use.at))) return false;
    const auto keys = [&](std::string_view key) {
      return !program_.property(program_.values(use.value), key).empty();
    };
    return std::any_of(std::begin(content_members), std::end(content_members), keys);
  }

  /// `new index.constructor(data)` makes one more of the kind of a thing at hand.
  [[nodiscard]] bool is_own_constructor(At callee) const {
    const Tree& tree = this->tree(callee);
    if (tree[callee.node].kind != NodeKind::member_expression || member(callee) != "constructor")
      return false;
    const NodeId object = tree.first_child(callee.node);
    if (tree[object].kind == NodeKind::this_expression) return true;
    return tree[object].kind == NodeKind::identifier &&
           program_.script(callee.script).scopes->variable_of(object) != 0;
  }

  /// A timer runs only its first argument, and only a text is code there.
  [[nodiscard]] bool runs(std::string_view path, const Spread::Use& use) const {
    if (path == "require" || path == "requirejs" || path == "Worker" || path == "SharedWorker")
      return use.argument == 0 && begins_with_data(use.value);
    if (path != "setTimeout" && path != "setInterval" && path != "setImmediate") return true;
    if (use.argument != 0) return false;
    for (const ValueId id : program_.values(use.value)) {
      const ValueKind kind = program_.store().value(id).kind;
      if (kind == ValueKind::function || kind == ValueKind::bound) return false;
    }
    return true;
  }

  /// Not one of the widget's own files, such as './views/' + data.view.
  [[nodiscard]] bool begins_with_data(At address) const {
    const auto values = program_.values(address);
    auto texts = program_.patterns(values);
    for (std::string& text : program_.patterns(program_.elements(values)))
      texts.push_back(std::move(text));
    return texts.empty() || std::any_of(texts.begin(), texts.end(), [](const std::string& text) {
             return text.empty() || text.front() == js::hole;
           });
  }

  [[nodiscard]] std::string of_assignment(const Spread::Use& use) const {
    const std::string name = member(use.at);
    const At object{use.at.script, tree(use.at).first_child(use.at.node)};
    if (contains(content_members, name) && is_script(object)) return "<script>";
    const bool markup = name == "innerHTML" || name == "outerHTML" || name == "srcdoc";
    if (markup && is_in_script(use.value)) return "<script>";
    return markup && !checks_origin_ ? name : std::string();
  }

  [[nodiscard]] std::string member(At at) const {
    const Tree& tree = this->tree(at);
    const NodeId key = tree.next(tree.first_child(at.node));
    if (!tree[at.node].has(js::flag::computed)) return std::string(tree.name(key));
    const auto names = program_.patterns(program_.values({at.script, key}));
    return names.size() == 1 ? names.front() : std::string();
  }

  /// An element that the script has made as `<script>`, whatever the variable is called.
  [[nodiscard]] bool is_script(At element) const {
    const js::Scopes& scopes = *program_.script(element.script).scopes;
    const js::VariableId variable = scopes.variable_of(element.node);
    if (variable == 0) return makes_script({element.script, element.node});
    const js::Variable& about = scopes.variable(variable);
    if (gives_script(element.script, about.declaration)) return true;
    for (js::ReferenceId id = about.first; id != 0; id = scopes.reference(id).next)
      if (scopes.reference(id).write && gives_script(element.script, scopes.reference(id).node))
        return true;
    return false;
  }

  [[nodiscard]] bool gives_script(js::ScriptId script, NodeId name) const {
    const Tree& tree = *program_.script(script).tree;
    const NodeKind above = tree[tree.parent(name)].kind;
    const bool gives =
        above == NodeKind::variable_declarator || above == NodeKind::assignment_expression;
    const NodeId value = gives ? tree.next(name) : 0;
    return value != 0 && makes_script({script, value});
  }

  [[nodiscard]] bool makes_script(At value) const {
    const Tree& tree = this->tree(value);
    if (tree[value.node].kind != NodeKind::call_expression) return false;
    const NodeId callee = tree.first_child(value.node);
    const std::string_view path = path_of({value.script, callee});
    const NodeId argument = tree.next(callee);
    if (argument == 0 || (path != "document.createElement" && path != "$")) return false;
    for (const std::string& text : program_.patterns(program_.values({value.script, argument})))
      if (is_script_name(text)) return true;
    return false;
  }

  static bool is_script_name(std::string_view text) {
    if (text.starts_with('<')) text.remove_prefix(1);
    return text.size() >= 6 && (text.starts_with("script") || text.starts_with("SCRIPT")) &&
           (text.size() == 6 || text[6] == '>' || text[6] == ' ' || text[6] == '/');
  }

  /// `'<script>' + data`.
  [[nodiscard]] bool is_in_script(At value) const {
    for (const std::string& text : program_.patterns(program_.values(value)))
      if (text.find("<script") != std::string::npos) return true;
    return false;
  }

  const Program& program_;
  bool checks_origin_;
};

}  // namespace

std::vector<Span> open_targets(const File& script) {
  std::vector<Span> out;
  const js::Index& index = script.index();
  for (const Call& call : script.calls()) {
    if (call.member() != "postMessage" || call.object() == 0) continue;
    NodeId target = call.argument(1);
    if (target == 0) continue;
    if (const NodeId option = index.property(target, "targetOrigin"); option != 0) target = option;
    if (index.constant_text(target) == "*") out.push_back(call.span());
  }
  return out;
}

std::vector<At> listeners(const Program& program, std::span<const ValueId> values) {
  std::vector<At> out;
  const auto add = [&](ValueId id) {
    const js::Value* value = &program.store().value(id);
    if (value->kind == ValueKind::bound) value = &program.store().value(value->target);
    if (value->kind == ValueKind::function) out.push_back({value->script, value->node});
  };
  for (const ValueId id : values) {
    add(id);
    if (program.store().value(id).kind != ValueKind::object) continue;
    for (const ValueId method : program.property(std::span(&id, 1), "handleEvent")) add(method);
  }
  return out;
}

namespace {

bool is_message_event(const std::vector<std::string>& events) {
  return std::any_of(events.begin(), events.end(), [](const std::string& event) {
    return event == "message" || event == "onmessage" || event.starts_with("message.");
  });
}

}  // namespace

std::vector<MessageHandler> message_handlers(const File& script) {
  std::vector<MessageHandler> out;
  if (is_worker(script)) return out;
  const js::Index& index = script.index();
  const Tree& tree = script.tree();
  // A port of a channel belongs to whom it was given: its messages have no origin.
  const auto add = [&](Span span, NodeId handler, bool port) {
    for (const At function : listeners(script.program(), index.values(handler))) {
      if (!js::is_function((*script.program().script(function.script).tree)[function.node].kind))
        continue;
      out.push_back({span, function, port || asks_origin(script.program(), function)});
    }
  };
  for (const Call& call : script.calls()) {
    const std::string member = call.member();
    if (member != "addEventListener" && member != "on" && member != "bind" && member != "one" &&
        member != "attachEvent")
      continue;
    if (call.argument(1) == 0 || !is_message_event(index.texts_of(call.argument(0)))) continue;
    // A socket's messages come from its server, not from another window.
    const std::string_view path = call.global_path();
    const bool port = path.starts_with("new MessageChannel.");
    const bool window =
        path == "addEventListener" || path == "attachEvent" || path.starts_with("$().");
    if (window || port) add(call.span(), call.argument(1), port);
  }
  for (const js::Access& access : script.accesses()) {
    const bool port =
        access.path.starts_with("new MessageChannel.") && access.path.ends_with(".onmessage");
    if ((access.path != "onmessage" && !port) || access.use != js::Use::write) continue;
    const NodeId above = tree.parent(access.node);
    if (tree[above].kind == NodeKind::assignment_expression)
      add(access.span, tree.child(above, 1), port);
  }
  return out;
}

namespace {

/// What stands in a frame's document may be shown, but not run.
void begin_frame_documents(const File& script, Spread& data) {
  const Tree& tree = script.tree();
  for (NodeId id = 1; id < tree.size(); ++id) {
    const NodeKind kind = tree[id].kind;
    const bool taken =
        kind == NodeKind::property && tree[tree.parent(id)].kind == NodeKind::object_pattern;
    if (kind != NodeKind::member_expression && !taken) continue;
    const std::string name = script.index().key_text(id);
    if (name != "contentDocument" && name != "contentWindow") continue;
    const NodeId target =
        tree[id].has(js::flag::shorthand) ? tree.first_child(id) : tree.next(tree.first_child(id));
    data.begin(script.index().at(taken ? target : id));
  }
}

/// `frame.contentWindow.eval`, whatever the window is called and however its eval is run.
void add_runners_of_frames(const File& script, std::vector<ForeignCode>& out) {
  const Tree& tree = script.tree();
  std::vector<NodeId> found;
  for (NodeId id = 1; id < tree.size(); ++id) {
    if (tree[id].kind != NodeKind::member_expression) continue;
    const std::string name = script.index().key_text(id);
    if (name == "eval" || name == "execScript" || name == "Function") found.push_back(id);
  }
  if (found.empty()) return;
  Spread windows(script.program());
  begin_frame_documents(script, windows);
  windows.run();
  for (const NodeId runner : found) {
    if (!windows.reaches(script.index().at(tree.first_child(runner)))) continue;
    const NodeId above = tree.parent(runner);
    const bool called =
        tree.first_child(above) == runner && (tree[above].kind == NodeKind::call_expression ||
                                              tree[above].kind == NodeKind::new_expression);
    const std::string name = script.index().key_text(runner);
    if (!called && name == "Function") continue;  // may only be compared with
    out.push_back({script.index().at(called ? above : runner), "contentWindow." + name, {}});
  }
}

}  // namespace

std::vector<ForeignCode> foreign_code(const File& script) {
  std::vector<ForeignCode> out;
  const Program& program = script.program();
  // Followed together: however many handlers a script has, each use is looked at twice at most.
  Spread checked(program);
  Spread unchecked(program);
  begin_frame_documents(script, checked);
  for (const MessageHandler& handler : message_handlers(script)) {
    const Tree& tree = *program.script(handler.function.script).tree;
    const NodeId parameter = tree.first_parameter(handler.function.node);
    if (parameter == 0 || tree[parameter].kind == NodeKind::function_body) continue;
    (handler.checks_origin ? checked : unchecked).begin({handler.function.script, parameter});
  }
  for (Spread* data : {&checked, &unchecked}) {
    data->run();
    Sinks(script, data == &checked).report(*data, out);
  }
  add_runners_of_frames(script, out);
  const auto key = [](const ForeignCode& one) { return std::pair(one.at.script, one.at.node); };
  std::stable_sort(out.begin(), out.end(),
                   [&](const auto& a, const auto& b) { return key(a) < key(b); });
  out.erase(std::unique(out.begin(), out.end(),
                        [](const auto& a, const auto& b) { return a.at == b.at; }),
            out.end());
  return out;
}

}  // namespace premod::platform
