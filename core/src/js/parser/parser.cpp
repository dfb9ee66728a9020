#include "js/parser/parser.hpp"

#include "js/parser/deep.hpp"
#include "js/parser/parser_impl.hpp"

namespace premod::js {
namespace {

// Brackets this deep are parsed on the stack of the caller; deeper ones on a stack of their own.
constexpr std::uint32_t shallow_nesting = 150;
// Offsets are 32 bits, and a tree has at most one node for every byte and a few more.
constexpr std::size_t max_source_bytes = 1ULL << 30;

}  // namespace

struct TreeAccess {
  static Tree make(std::string_view source, const ParseOptions& options) {
    Tree tree;
    tree.source_ = source;
    tree.goal_ = options.goal;
    tree.nodes_.reserve(static_cast<std::uint32_t>(source.size() / 8 + 64));
    tree.nodes_.push_back({});
    return tree;
  }
  static void drop_nodes(Tree& tree) {
    tree.nodes_.resize_down(1);
    tree.root_ = 0;
  }
  static void set_error(Tree& tree, SyntaxError error) { tree.error_ = std::move(error); }
};

namespace {

// Whether it must be tried again with more depth.
bool try_parse(Tree& tree, const ParseOptions& options, std::uint32_t nesting) {
  Parser parser(tree, options, nesting);
  try {
    parser.run();
  } catch (const Abort&) {
    TreeAccess::drop_nodes(tree);
  }
  return parser.hit_limit();
}

}  // namespace

Tree parse(std::string_view source, const ParseOptions& options) {
  Tree tree = TreeAccess::make(source, options);
  if (source.size() > max_source_bytes) {
    SyntaxError error;
    error.kind = ErrorKind::limit;
    error.message = parser_text("this file is longer than 1 GiB");
    TreeAccess::set_error(tree, std::move(error));
    return tree;
  }
  if (!try_parse(tree, options, shallow_nesting)) return tree;
  Tree deep = TreeAccess::make(source, options);
  // Without another stack the limit that was hit is the answer.
  if (!on_deep_stack([&] { try_parse(deep, options, max_nesting); })) return tree;
  return deep;
}

namespace {

bool has_module_items(const Tree& tree) {
  for (const NodeId item : tree.children(tree.root()))
    if (tree[item].kind >= NodeKind::import_declaration) return true;  // and what is exported
  return false;
}

}  // namespace

Tree parse_script_or_module(std::string_view source) {
  Tree script = parse(source);
  if (script.error() == nullptr) return script;
  Tree module = parse(source, {.goal = Goal::module});
  // `using` at the top alone makes no module.
  const bool fits = module.error() == nullptr &&
                    (script.error()->kind != ErrorKind::wrong_place || has_module_items(module));
  const bool prefers = fits || script.error()->kind == ErrorKind::needs_module;
  return prefers ? std::move(module) : std::move(script);
}

void Parser::run() {
  context_.strict = options_.strict || options_.goal == Goal::module;
  context_.can_return = options_.function_body;
  context_.await = options_.goal == Goal::module ? Await::expression : Await::name;
  scopes_.open_function();
  lexer_.next();
  List list;
  if (options_.expression) {
    append(list, expression_statement(Place::top));
  } else {
    directives(list, true, false);
    statements(list, nowhere, Place::top);
  }
  check_exports();
  const std::uint32_t size = lexer_.size();
  tree_.root_ = add(Kind::program, 0, size, list.first, Operator::none,
                    context_.strict ? flag::strict : flag::Flags{0});
  tree_.nodes_.shrink();
  tree_.comments_.shrink();
}

NodeId Parser::add(Kind kind, std::uint32_t from, std::uint32_t to, NodeId first, Operator op,
                   flag::Flags flags) {
  const NodeId id = tree_.nodes_.size();
  for (NodeId child = first; child != 0; child = at(child).next) at(child).parent = id;
  tree_.nodes_.push_back({kind, op, flags, from, to, first, 0, 0});
  return id;
}

NodeId Parser::leaf(Kind kind, std::uint32_t value, flag::Flags flags) {
  const NodeId id = tree_.nodes_.size();
  tree_.nodes_.push_back({kind, Operator::none, flags, now().begin, now().end, value, 0, 0});
  advance();
  return id;
}

void Parser::semicolon() {
  if (eat(Token::semicolon) || is(Token::right_brace) || is(Token::end_of_file) ||
      now().newline_before)
    return;
  fail_expected(parser_text("`;` or a new line"), parser_text("after the statement"));
}

void Parser::declare(NameId name, Declare how, Span where) {
  const ScopeTracker::Clash clash = scopes_.declare(name, how, where);
  if (!clash.found) return;
  if (how != Declare::parameter) fail_redeclared(where, clash.first, name);
  if (twice_.where.empty()) twice_ = {where, clash.first, name};  // perhaps allowed: see the body
}

// Names of a binding pattern, without those of its defaults.
void Parser::declare_pattern(NodeId pattern, Declare how) {
  const Node& node = at(pattern);
  switch (node.kind) {
    case Kind::binding_identifier:
      declare(node.link, how, node.span());
      return;
    case Kind::assignment_pattern:
    case Kind::rest_element:
      declare_pattern(node.link, how);
      return;
    case Kind::array_pattern:
    case Kind::object_pattern:
      for (NodeId child = node.link; child != 0; child = at(child).next)
        declare_pattern(child, how);
      return;
    case Kind::property:
      declare_pattern(node.has(flag::shorthand) ? node.link : at(node.link).next, how);
      return;
    default:
      return;  // a hole
  }
}

}  // namespace premod::js
