#include "flow/script.hpp"

#include <algorithm>
#include <deque>
#include <mutex>

#include "flow/engine/module_names.hpp"
#include "js/parser/parser.hpp"
#include "text/limit_log.hpp"
#include "text/utf8.hpp"

namespace premod::js {

/// The scripts that are one program, which is made when the first of them is asked.
struct File::Linked {
  std::vector<const State*> scripts;
  std::deque<premod::File> texts;
  std::vector<File> stand_ins;  // for libraries that modules ask for, with those texts
  text::Once once;
  std::unique_ptr<Program> program;
  text::Once flow_once;
  std::unique_ptr<Flow> flow;
  std::mutex flow_lock;
};

struct File::State {
  std::shared_ptr<Linked> linked;
  ScriptId id = 0;
  const premod::File* file = nullptr;
  Span part;
  std::string masked;  // instead of the bytes, where a template computes some of them
  Origin origin;
  Tree tree;
  std::optional<Problem> problem;
  std::shared_ptr<const GlobalNames> foreign;

  // Scopes and index are also asked for by other scripts of the program.
  mutable text::Once linked_once, texts_once, announced_once, scopes_once, index_once;
  mutable Scopes scopes;
  mutable std::unique_ptr<Index> index;
  mutable std::vector<Call> calls;
  mutable std::vector<Access> accesses;
  std::vector<Text> texts;
  GlobalNames announced;
  MemoStore derived;
};

namespace {

Span whole(const premod::File& file) {
  const bool mark = file.bytes.starts_with(text::byte_order_mark);
  return {mark ? static_cast<std::uint32_t>(text::byte_order_mark.size()) : 0,
          static_cast<std::uint32_t>(file.bytes.size())};
}

Span moved(Span span, std::uint32_t by) { return {span.begin + by, span.end + by}; }

}  // namespace

File::File(const premod::File& file, Origin origin) : File(file, whole(file), std::move(origin)) {}

File::File(const premod::File& file, Span part, Origin origin)
    : File(file, part, std::string(), std::move(origin)) {}

File::File(const premod::File& file, Span part, std::string masked, Origin origin)
    : state_(std::make_unique<State>()) {
  state_->file = &file;
  state_->part = part;
  state_->masked = std::move(masked);
  state_->origin = std::move(origin);
  state_->tree = state_->origin.data      ? parse(source(), {.expression = true})
                 : state_->origin.handler ? parse(source(), {.function_body = true})
                                          : parse_script_or_module(source());
  if (const SyntaxError* error = state_->tree.error()) {
    Problem problem{.span = moved(error->span, part.begin),
                    .kind = error->kind,
                    .message = error->message,
                    .hint = error->hint,
                    .opened = std::nullopt,
                    .opened_label = error->related_label};
    if (error->related) problem.opened = moved(*error->related, part.begin);
    state_->problem = std::move(problem);
  }
}

File::File(File&&) noexcept = default;
File& File::operator=(File&&) noexcept = default;
File::~File() = default;

const premod::File& File::file() const { return *state_->file; }
Span File::span() const { return state_->part; }
std::string_view File::source() const {
  return state_->masked.empty() ? state_->part.of(state_->file->bytes) : state_->masked;
}
Goal File::goal() const { return state_->tree.goal(); }
const Problem* File::error() const { return state_->problem ? &*state_->problem : nullptr; }
Message File::problem() const {
  if (!state_->problem) return {};
  return {parser_text("syntax error: {problem}"), {{"problem", state_->problem->message}}};
}
const Origin& File::origin() const { return state_->origin; }
void File::set_origin(Origin origin) { state_->origin = std::move(origin); }
bool File::is_inline() const { return state_->part != whole(*state_->file); }
const Tree& File::tree() const { return state_->tree; }
MemoStore& File::derived() const { return state_->derived; }

const Scopes& File::scopes_of(const State& state) {
  state.scopes_once([&state] { state.scopes = Scopes(state.tree); });
  return state.scopes;
}

const Scopes& File::scopes() const { return scopes_of(*state_); }

File::Linked& File::linked() const {
  state_->linked_once([this] {
    if (state_->linked != nullptr) return;
    state_->linked = std::make_shared<Linked>();
    state_->linked->scripts.push_back(state_.get());
  });
  return *state_->linked;
}

const Program& File::program() const {
  Linked& linked = this->linked();
  linked.once([&linked] {
    std::vector<Program::Script> scripts;
    for (const State* state : linked.scripts)
      scripts.push_back({.tree = &state->tree,
                         .scopes = &scopes_of(*state),
                         .path = state->file->path,
                         .handler = state->origin.handler,
                         .whole_file = state->part == whole(*state->file),
                         .data = state->origin.data});
    linked.program = std::make_unique<Program>(std::move(scripts));
  });
  return *linked.program;
}

ScriptId File::script_id() const { return state_->id; }

std::pair<const premod::File*, Span> File::place(At at) const {
  const State& state = *linked().scripts[at.script];
  return {state.file, moved(state.tree[at.node].span(), state.part.begin)};
}

/// Libraries stay outside: what they give is known by its name, also to who asks for their file.
void File::join(std::span<File> scripts, std::span<File> data) {
  const auto linked = std::make_shared<Linked>();
  for (const File& script : scripts) {
    const std::string_view model =
        script.is_vendored() ? model_of_module(script.origin().library) : std::string_view();
    if (model.empty()) continue;
    linked->texts.push_back({.path = script.file().path, .bytes = {}});
    linked->texts.back().bytes =
        model == "$" ? "define(function () { return $; });" : "define(function () { return _; });";
    linked->stand_ins.emplace_back(linked->texts.back());
  }
  for (const std::span<File> files : {scripts, data})
    for (File& script : files) {
      if (script.is_vendored()) continue;
      script.state_->linked = linked;
      script.state_->id = static_cast<ScriptId>(linked->scripts.size());
      linked->scripts.push_back(script.state_.get());
    }
  for (File& library : linked->stand_ins) {  // without a share in what owns it
    library.state_->linked = std::shared_ptr<Linked>(std::shared_ptr<void>(), linked.get());
    library.state_->id = static_cast<ScriptId>(linked->scripts.size());
    linked->scripts.push_back(library.state_.get());
  }
}

const Index& File::index() const {
  static_cast<void>(program());
  return index_of(*state_);
}

/// The program is there by now.
const Index& File::index_of(const State& state) {
  state.index_once([&state] {
    state.index = std::make_unique<Index>(*state.linked->program, state.id);
    for (const CallSite& site : state.index->calls())
      state.calls.emplace_back(state.tree, *state.index, site, state.part.begin);
    for (const MemberUse& use : state.index->members())
      state.accesses.push_back({.path = state.index->path_text(use.path),
                                .use = use.use,
                                .node = use.node,
                                .root = use.root,
                                .context = use.context,
                                .span = moved(state.tree[use.node].span(), state.part.begin)});
  });
  return *state.index;
}

Span File::shifted(Span in_source) const { return moved(in_source, state_->part.begin); }
Span File::span(NodeId node) const { return shifted(state_->tree[node].span()); }

std::span<const Call> File::calls() const {
  static_cast<void>(index());
  return state_->calls;
}

std::span<const Access> File::accesses() const {
  static_cast<void>(index());
  return state_->accesses;
}

std::span<const Text> File::texts() const {
  state_->texts_once([this] {
    for (const NodeId node : index().strings()) {
      auto all = index().texts_of(node);
      for (std::string& text : all) {
        const bool complete = all.size() == 1 && text.find(hole) == std::string::npos;
        state_->texts.push_back({.node = node, .value = std::move(text), .complete = complete});
      }
    }
  });
  return state_->texts;
}

Flow& File::flow() const {
  Linked& linked = this->linked();
  linked.flow_once([&] {
    std::vector<const Index*> indexes;
    for (const State* state : linked.scripts) indexes.push_back(&index_of(*state));
    linked.flow = std::make_unique<Flow>(program(), std::move(indexes));
  });
  return *linked.flow;
}

std::optional<LoopProof> File::inside_loop(const Call& call) const {
  Flow& flow = this->flow();
  const std::lock_guard lock(linked().flow_lock);
  return flow.inside_loop(script_id(), call.context());
}

bool File::handles_failure(const Call& call) const {
  return flow().handles_failure(script_id(), call.context());
}

bool File::is_tried(ContextId context) const {
  for (; context != 0; context = index().context(context).parent) {
    if (index().context(context).kind == Context::Kind::try_block) return true;
    if (index().context(context).kind == Context::Kind::function) return false;
  }
  return false;
}

void File::set_foreign_globals(std::shared_ptr<const GlobalNames> names) {
  state_->foreign = std::move(names);
}

const GlobalNames* File::external_globals() const { return state_->foreign.get(); }

const GlobalNames& File::declared_globals() const {
  state_->announced_once([this] {
    for (const Comment& comment : comments()) {
      if (comment.kind != CommentKind::block) continue;
      std::string_view text = comment.span.of(source()).substr(2);
      const std::size_t start = text.find_first_not_of(" \t\r\n*");
      if (start == std::string_view::npos) continue;
      text.remove_prefix(start);
      const std::size_t word = text.find_first_of(" \t\r\n");
      const std::string_view directive = text.substr(0, word);
      if (word == std::string_view::npos) continue;
      if (directive != "global" && directive != "globals" && directive != "exported") continue;
      text.remove_prefix(word);
      std::string name;
      bool value = false;  // what stands after the colon of `name: writable`
      for (const char c : text) {
        const bool part = c == '_' || c == '$' || (c >= '0' && c <= '9') ||
                          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                          static_cast<unsigned char>(c) >= 0x80;
        if (part && !value) name += c;
        if (part) continue;
        if (!name.empty()) state_->announced.insert(std::exchange(name, {}));
        if (c == ':') value = true;
        if (c == ',' || c == '\n') value = false;
      }
    }
  });
  return state_->announced;
}

Span Call::span() const { return moved((*tree_)[site_->node].span(), shift_); }
Span Call::callee_span() const { return moved((*tree_)[site_->callee].span(), shift_); }

std::optional<Span> Call::alias(const Scopes& scopes) const {
  NodeId root = site_->callee;
  for (int parts = 0; parts < max_path_parts && (*tree_)[root].kind == NodeKind::member_expression;
       ++parts)
    root = (*tree_)[root].link;
  if ((*tree_)[root].kind != NodeKind::identifier) return std::nullopt;
  const VariableId variable = scopes.variable_of(root);
  if (variable == 0 || scopes.variable(variable).declaration == 0) return std::nullopt;
  // A parameter called like what it holds explains nothing.
  const std::string_view path = global_path();
  if (path.substr(0, path.find('.')) == tree_->name(root)) return std::nullopt;
  return moved((*tree_)[scopes.variable(variable).declaration].span(), shift_);
}

bool passes_as_value(const File& script, const Access& access, std::string_view object) {
  const std::string_view path = access.path;
  const bool below =
      path.starts_with(object) && path.size() > object.size() && path[object.size()] == '.';
  if (path != object && !below) return false;
  if (access.use == Use::called) return path.ends_with(".bind") && path != "console.debug.bind";
  if (access.use != Use::value || path == "console.debug") return false;
  const CallSite* call = script.index().call_at(script.tree().parent(access.node));
  return call == nullptr || !script.index().path_text(call->path).starts_with(object);
}

}  // namespace premod::js
