#include "flow/script.hpp"

#include <mutex>

#include "js/parser/parser.hpp"
#include "text/utf8.hpp"

namespace premod::js {

struct File::State {
  const premod::File* file = nullptr;
  Span part;
  std::string masked;  // instead of the bytes, where a template computes some of them
  Origin origin;
  Tree tree;
  std::optional<Problem> problem;
  std::shared_ptr<const GlobalNames> foreign;

  std::once_flag scopes_once, index_once, texts_once, announced_once;
  Scopes scopes;
  std::unique_ptr<Index> index;
  std::vector<Call> calls;
  std::vector<Access> accesses;
  std::vector<Text> texts;
  GlobalNames announced;
  std::mutex flow_lock;
  std::unique_ptr<Flow> flow;
  Derived derived;
};

namespace {

Span whole(const premod::File& file) {
  const bool mark = file.bytes.starts_with(text::byte_order_mark);
  return {mark ? static_cast<std::uint32_t>(text::byte_order_mark.size()) : 0,
          static_cast<std::uint32_t>(file.bytes.size())};
}

/// Scripts are the rule; a file is taken for a module where only that makes sense of it.
Tree parse_as_fits(std::string_view source, bool handler) {
  Tree script = parse(source, {.function_body = handler});
  if (script.error() == nullptr || handler) return script;
  Tree module = parse(source, {.goal = Goal::module});
  const bool prefers = module.error() == nullptr || script.error()->kind == ErrorKind::needs_module;
  return prefers ? std::move(module) : std::move(script);
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
  state_->tree = parse_as_fits(source(), state_->origin.handler);
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
std::string File::problem() const {
  return state_->problem ? "syntax error: " + state_->problem->message : std::string();
}
const Origin& File::origin() const { return state_->origin; }
bool File::is_inline() const { return state_->part != whole(*state_->file); }
const Tree& File::tree() const { return state_->tree; }
Derived& File::derived() const { return state_->derived; }

const Scopes& File::scopes() const {
  std::call_once(state_->scopes_once, [this] { state_->scopes = Scopes(state_->tree); });
  return state_->scopes;
}

const Index& File::index() const {
  std::call_once(state_->index_once, [this] {
    State& state = *state_;
    state.index = std::make_unique<Index>(state.tree, scopes());
    state.flow = std::make_unique<Flow>(state.tree, state.scopes, *state.index);
    for (const CallSite& site : state.index->calls())
      state.calls.emplace_back(state.tree, *state.index, site, state.part.begin);
    for (const MemberUse& use : state.index->members()) {
      Access access{.path = state.index->path_text(use.path),
                    .use = use.use,
                    .node = use.node,
                    .root = use.root,
                    .context = use.context,
                    .span = span(use.node)};
      state.accesses.push_back(access);
    }
  });
  return *state_->index;
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
  std::call_once(state_->texts_once, [this] {
    for (const NodeId node : index().strings())
      if (auto text = index().text_of(node)) state_->texts.push_back(std::move(*text));
  });
  return state_->texts;
}

std::optional<LoopProof> File::inside_loop(const Call& call) const {
  static_cast<void>(index());
  const std::lock_guard lock(state_->flow_lock);
  return state_->flow->inside_loop(call.context());
}

bool File::handles_failure(const Call& call) const {
  static_cast<void>(index());
  const std::lock_guard lock(state_->flow_lock);
  return state_->flow->handles_failure(call.context());
}

bool File::is_tried(ContextId context) const {
  static_cast<void>(index());
  return state_->flow->is_tried(context);
}

void File::set_foreign_globals(std::shared_ptr<const GlobalNames> names) {
  state_->foreign = std::move(names);
}

const GlobalNames* File::foreign_globals() const { return state_->foreign.get(); }

const GlobalNames& File::announced_globals() const {
  std::call_once(state_->announced_once, [this] {
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

// ---------------------------------------------------------------------------------------------

std::string_view Call::global_path() const {
  std::string_view path = index_->path_text(site_->path);
  for (const std::string_view via : {".call", ".apply"})
    if (path.ends_with(via) && !path.starts_with("this.")) path.remove_suffix(via.size());
  return path.starts_with("this") || path.starts_with("module:") ? std::string_view() : path;
}

std::string Call::member() const {
  const Node& callee = (*tree_)[site_->callee];
  if (callee.kind == NodeKind::identifier) return std::string(tree_->name(site_->callee));
  if (callee.kind == NodeKind::member_expression) return index_->key_text(site_->callee);
  return {};
}

NodeId Call::object() const {
  const Node& callee = (*tree_)[site_->callee];
  return callee.kind == NodeKind::member_expression ? callee.link : 0;
}

NodeId Call::argument(unsigned n) const { return tree_->child(site_->node, n + 1); }

unsigned Call::argument_count() const {
  unsigned count = 0;
  for (NodeId at = tree_->next(site_->callee); at != 0; at = tree_->next(at)) ++count;
  return count;
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

// ---------------------------------------------------------------------------------------------

CodeFromText File::code_from_text(const Call& call) const {
  const std::string_view path = call.global_path();
  if (path == "eval" || path == "$.globalEval" || path == "execScript") return CodeFromText::runs;
  const NodeId first = call.argument(0);
  if (first == 0) return CodeFromText::none;
  if (path == "Function") {
    const auto code = index().constant_text(first);
    const bool reaches = code && (*code == "return this" || *code == "return this;");
    return reaches ? CodeFromText::global_this : CodeFromText::runs;
  }
  if (path == "setTimeout" || path == "setInterval" || path == "setImmediate")
    return index().text_of(first) ? CodeFromText::timer : CodeFromText::none;
  return CodeFromText::none;
}

bool hands_on(const File& script, const Access& access, std::string_view object) {
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
