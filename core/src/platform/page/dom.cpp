#include "platform/page/dom.hpp"

#include <algorithm>

#include "flow/handed_calls.hpp"
#include "platform/page/elements.hpp"
#include "platform/requests/requests.hpp"
#include "text/ascii.hpp"
#include "text/words.hpp"

namespace premod::platform {

using js::Call;
using js::File;
using js::NodeId;
using js::NodeKind;
using js::Tree;

namespace {

using text::contains;
using text::lower_ascii;

constexpr std::string_view inserting_methods[] = {
    "html",        "append", "prepend", "after",     "before",
    "replaceWith", "wrap",   "wrapAll", "wrapInner", "createContextualFragment",
    "parseHTML"};
constexpr std::string_view markup_properties[] = {"innerHTML", "outerHTML", "srcdoc"};

/// The variable an expression is stored in: `var e = ...`, `e = ...`.
js::VariableId stored_in(const File& script, NodeId expression) {
  const Tree& tree = script.tree();
  const NodeId above = tree.parent(expression);
  const js::Node& node = tree[above];
  if (node.kind != NodeKind::variable_declarator && node.kind != NodeKind::assignment_expression)
    return 0;
  return tree.first_child(above) == expression
             ? 0
             : script.scopes().variable_of(tree.first_child(above));
}

class MarkupFinder {
 public:
  explicit MarkupFinder(const File& script)
      : script_(script), tree_(script.tree()), index_(script.index()) {}

  std::vector<InsertedMarkup> run() {
    for (const Call& call : script_.calls()) at_call(call);
    for (const Call& call : handed_calls(script_)) at_call(call);
    for (NodeId id = 1; id < tree_.size(); ++id)
      if (tree_[id].kind == NodeKind::assignment_expression) at_assignment(id);
    return std::move(out_);
  }

 private:
  void at_call(const Call& call) {
    const std::string_view path = call.global_path();
    if (path == "$") {
      add(call.argument(0), "$()");
      return at_options(call.argument(1), "$()");
    }
    const std::string member = call.member();
    if (member == "insertAdjacentHTML") return add(call.argument(1), ".insertAdjacentHTML()");
    if (member == "write" || member == "writeln") {
      for (unsigned n = 0; n < 4; ++n) add(call.argument(n), "." + member + "()");
      return;
    }
    if (member == "setHTMLUnsafe") return add(call.argument(0), ".setHTMLUnsafe()");
    if (member == "attr" || member == "prop" || member == "setAttribute" || path == "Reflect.set")
      return at_named(call, path == "Reflect.set" ? 1 : 0);
    if (path == "Object.assign") return at_merge(call);
    if (call.object() == 0 || !contains(inserting_methods, member)) return;
    for (unsigned n = 0; n < 4; ++n) {
      add(call.argument(n), "." + member + "()");
      if (call.argument(n) != 0) add_results(call.argument(n), "." + member + "()");
    }
  }

  /// `.attr('srcdoc', markup)`, `Reflect.set(element, 'innerHTML', markup)`.
  void at_named(const Call& call, unsigned place) {
    if (call.argument(place) == 0) return;
    if (place == 0) at_options(call.argument(0), "." + std::string(call.member()) + "()");
    for (const std::string& name : index_.texts_of(call.argument(place)))
      if (contains(markup_properties, name)) return add(call.argument(place + 1), name);
  }

  /// `Object.assign(element, {innerHTML: markup})`
  void at_merge(const Call& call) {
    for (unsigned n = 1; n < 4 && call.argument(n) != 0; ++n)
      for (const std::string_view name : markup_properties)
        add_texts(call.argument(n), index_.texts_of(call.argument(n), name), std::string(name));
  }

  /// `$('<iframe>', {srcdoc: markup})`
  void at_options(NodeId object, const std::string& by) {
    if (object == 0) return;
    for (const std::string_view name : {"srcdoc", "html"})
      add_texts(object, index_.texts_of(object, name), by + " " + std::string(name));
  }

  /// `.html(function () { return markup; })`
  void add_results(NodeId handed, const std::string& by) {
    const NodeId function = index_.function_of(handed);
    if (function == 0) return;
    const NodeId body = tree_.function_body(function);
    if (tree_[body].kind != NodeKind::function_body) return add(body, by);
    for (NodeId at = tree_.first_child(body); at != 0;) {
      const js::Node& node = tree_[at];
      if (node.kind == NodeKind::return_statement) add(node.link, by);
      const bool other = js::is_function(node.kind) || js::is_class(node.kind);
      at = other ? tree_.next_after(at, body) : tree_.next_in_preorder(at, body);
    }
  }

  void at_assignment(NodeId id) {
    const NodeId target = tree_.first_child(id);
    if (tree_[target].kind != NodeKind::member_expression) return;
    const std::string name = index_.key_text(target);
    if (contains(markup_properties, name)) add(tree_.next(target), name);
  }

  void add(NodeId node, const std::string& by) {
    if (node != 0) add_texts(node, index_.texts_of(node), by);
  }

  void add_texts(NodeId node, std::vector<std::string> texts, const std::string& by) {
    for (std::string& text : texts)
      if (text.find('<') != std::string::npos) out_.push_back({node, std::move(text), by});
  }

  const File& script_;
  const Tree& tree_;
  const js::Index& index_;
  std::vector<InsertedMarkup> out_;
};

}  // namespace

const std::vector<InsertedMarkup>& inserted_markup(const File& script) {
  return script.derived().get<std::vector<InsertedMarkup>>(
      [&] { return MarkupFinder(script).run(); });
}

const std::vector<CreatedElement>& created_elements(const File& script) {
  return script.derived().get<std::vector<CreatedElement>>([&] {
    std::vector<CreatedElement> out;
    const auto at_call = [&](const Call& call) {
      if (call.is_new() && call.global_path() == "Image")
        out.push_back({&call, "img", stored_in(script, call.node())});
      const std::string member = call.member();
      const bool in_namespace = member == "createElementNS";
      if (member != "createElement" && !in_namespace) return;
      // `createElement` may be bound, or stand in `with (document)`.
      if (call.object() == 0 && !call.global_path().starts_with("document.")) return;
      for (const std::string& name : script.index().texts_of(call.argument(in_namespace ? 1 : 0)))
        if (name.find(js::hole) == std::string::npos)
          out.push_back({&call, lower_ascii(name), stored_in(script, call.node())});
    };
    for (const Call& call : script.calls()) at_call(call);
    for (const Call& call : handed_calls(script)) at_call(call);
    return out;
  });
}

std::vector<NodeId> values_given(const File& script, js::VariableId variable,
                                 std::string_view name) {
  std::vector<NodeId> out;
  if (variable == 0) return out;
  const Tree& tree = script.tree();
  const js::Scopes& scopes = script.scopes();
  for (js::ReferenceId id = scopes.variable(variable).first; id != 0;
       id = scopes.reference(id).next) {
    const NodeId use = scopes.reference(id).node;
    const NodeId member = tree.parent(use);
    if (tree[member].kind != NodeKind::member_expression || tree.first_child(member) != use)
      continue;
    const std::string key = script.index().key_text(member);
    const NodeId above = tree.parent(member);
    if (key == name && tree[above].kind == NodeKind::assignment_expression &&
        tree.first_child(above) == member)
      out.push_back(tree.next(member));
    if (key != "setAttribute" || tree[above].kind != NodeKind::call_expression) continue;
    const NodeId first = tree.next(member);
    if (first != 0 && script.index().constant_text(first) == name) out.push_back(tree.next(first));
  }
  return out;
}

}  // namespace premod::platform

namespace premod::page {

using js::At;
using js::NodeId;
using js::NodeKind;

namespace {

/// Writes what the table `values` gives in the place of `{{ name }}`, the first max_outputs.
void fill(Origins& origins, At values, const Frame* frame, std::string& text) {
  constexpr int max_outputs = 64;
  if (origins.tree(values)[values.node].kind != NodeKind::object_expression) return;
  std::size_t at = text.find("{{");
  for (int seen = 0; at != text.npos; ++seen) {
    if (origins.is_cut(seen >= max_outputs, "max_outputs")) return;
    const std::size_t end = text.find("}}", at);
    if (end == text.npos) return;
    const std::string_view name =
        text::trimmed(std::string_view(text).substr(at + 2, end - at - 2));
    const NodeId value = origins.index(values).property(values.node, name);
    if (value != 0)
      text.replace(at, end + 2 - at, origins.texts(At{values.script, value}, frame).front());
    at = text.find("{{", value == 0 ? end : at);
  }
}

/// Of a file of the widget, behind what is not known of the address: the widget's own folder.
bool is_address_of(std::string_view address, std::string_view path) {
  address = address.substr(0, address.find_first_of("?#"));
  address.remove_prefix(address.rfind(js::hole) + 1);
  while (address.starts_with('.') || address.starts_with('/')) address.remove_prefix(1);
  if (address.empty() || !path.ends_with(address)) return false;
  return path.size() == address.size() || path[path.size() - address.size() - 1] == '/';
}

}  // namespace

/// The outermost tags of what `template` is in `self.render({href: '/templates/card.twig', load:
/// (template) => ...})`.
std::vector<std::string> ElementReader::template_tags(At object, const Frame* frame) {
  const js::Tree& tree = this->tree(object);
  const js::Scopes& scopes = origins_.scopes(object);
  const js::VariableId variable = scopes.variable_of(object.node);
  if (variable == 0 || scopes.variable(variable).kind != js::Declared::parameter) return {};
  const NodeId function = function_around(tree, scopes.variable(variable).declaration, false);
  const NodeId property = tree.parent(function);
  if (tree[property].kind != NodeKind::property || key_text({object.script, property}) != "load")
    return {};
  const NodeId href = origins_.index(object).property(tree.parent(property), "href");
  if (href == 0) return {};
  std::vector<std::string> out;
  for (const std::string& text : origins_.texts(At{object.script, href}, frame))
    for (const auto& [path, tags] : names_->template_tags)
      if (is_address_of(text, path))
        for (const std::string_view tag : text::split(tags, '\n')) out.emplace_back(tag);
  return out;
}

/// `self.render({data: '<div>...'}, values)`, `template.render(values)`: what twig makes.
bool ElementReader::read_rendered(At node, At object, At argument, const Frame* frame, Sets& out) {
  const js::Index& index = origins_.index(node);
  const NodeId options = argument.node == 0 ? NodeId{0} : index.resolve(argument.node);
  const bool literal = options != 0 && tree(node)[options].kind == NodeKind::object_expression;
  const NodeId data = literal ? index.property(options, "data") : NodeId{0};
  std::vector<std::string> markup;
  if (data != 0) markup = origins_.texts(At{node.script, data}, frame);
  if (const NodeId given = data == 0 ? NodeId{0} : tree(node).next(argument.node); given != 0)
    for (std::string& one : markup) fill(origins_, {node.script, index.resolve(given)}, frame, one);
  if (data == 0) markup = template_tags(object, frame);
  std::erase_if(markup, [](const auto& one) { return one.find('<') == std::string::npos; });
  for (const std::string& one : markup)
    if (has_room(out)) out.push_back(of_markup(one, node));
  return !markup.empty();
}

void ElementReader::read_jquery(At call, At argument, const Frame* frame, int depth, Sets& out) {
  const At context{call.script, tree(call).next(argument.node)};
  const NodeId options = context.node == 0 ? 0 : origins_.index(call).resolve(context.node);
  const bool has_options = options != 0 && tree(call)[options].kind == NodeKind::object_expression;
  for (Elements& set : read(argument, frame, depth + 1)) {
    if (!has_room(out)) return;
    if (set.made != 0) {
      set.made = made_at(call);
      if (has_options) add_options({call.script, options}, frame, set);
      add_given_names(call, set);
    }
    if (context.node != 0 && !has_options && set.made == 0 && !set.selector.empty()) {
      for (const Elements& base : read(context, frame, depth + 1))
        if (has_room(out)) out.push_back(below(base.whole_page ? page_ : base, set.selector));
      continue;
    }
    out.push_back(std::move(set));
  }
}

}  // namespace premod::page
