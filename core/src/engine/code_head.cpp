#include "engine/code_head.hpp"

#include <algorithm>
#include <deque>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "engine/becoming.hpp"
#include "flow/given_name.hpp"
#include "js/number.hpp"
#include "text/digest.hpp"
#include "text/words.hpp"

namespace premod {
namespace {

constexpr unsigned max_head_nodes = 60;
constexpr unsigned max_dangerous_nodes = 1'000;
constexpr unsigned max_value_nodes = 1'000;    // with the values of its variables
constexpr unsigned max_values = 8;             // places that give a variable its value; arguments
constexpr unsigned max_uses = 32;              // of an element that the script makes
constexpr std::size_t max_texts = 32;          // that what is given may be
constexpr std::size_t max_text_bytes = 1'000;  // longer ones are digests

/// Writes nodes of a tree so that formatting leaves no trace.
class Writer {
 public:
  explicit Writer(const js::File& script) : script_(script), tree_(script.tree()) {}

  std::string write(js::NodeId top, bool dangerous) {
    dangerous_ = dangerous;
    left_ = dangerous ? max_dangerous_nodes : max_head_nodes;
    if (is_call(top)) {
      put(tree_.first_child(top));
      for (js::NodeId at = tree_.next(tree_.first_child(top)); at != 0; at = tree_.next(at)) {
        out_ += '\x1d';
        put(at);
        if (!dangerous) break;
      }
    } else {
      put(top);
    }
    left_ = max_value_nodes;
    if (dangerous) put_made(top);
    for (std::size_t i = 0; dangerous && i < variables_.size() && left_ > 0; ++i)
      put_values(variables_[i]);
    if (dangerous) put_texts(top);
    return std::move(out_);
  }

 private:
  [[nodiscard]] bool is_call(js::NodeId at) const {
    return tree_[at].kind == js::NodeKind::call_expression ||
           tree_[at].kind == js::NodeKind::new_expression;
  }

  void put(js::NodeId top) {
    for (js::NodeId at = top; at != 0 && left_ > 0; at = tree_.next_in_preorder(at, top)) {
      --left_;
      put_node(at);
    }
  }

  void put_node(js::NodeId at) {
    if (put_text(at)) return;
    const js::Node& node = tree_[at];
    out_ += '\x1f';
    switch (node.kind) {
      case js::NodeKind::identifier:
      case js::NodeKind::binding_identifier:
      case js::NodeKind::property_name:
      case js::NodeKind::private_name:
        out_ += tree_.name(at);
        return;
      default:
        out_ += static_cast<char>('A' + static_cast<int>(node.kind) % 64);
        out_ += js::name_of(node.op);
    }
  }

  /// True: nothing more is to be written of the node.
  bool put_text(js::NodeId at) {
    const js::Node& node = tree_[at];
    switch (node.kind) {
      case js::NodeKind::block_statement:
      case js::NodeKind::expression_statement:
      case js::NodeKind::function_body:
      case js::NodeKind::empty_statement:
      case js::NodeKind::template_literal:
      case js::NodeKind::return_statement:
        return true;  // `x => { return y; }` is `x => y`, and `if (a) { b(); }` is `if (a) b();`
      case js::NodeKind::string_literal:
        if (js::is_key(tree_, at)) out_ += '\x1f';  // `{'a': 1}` is `{a: 1}`, `x['a']` is `x.a`
        [[fallthrough]];
      case js::NodeKind::template_element:
        put_string(tree_.string_value(at));  // `'a' + 'b'` is `'ab'`
        return true;
      case js::NodeKind::binary_expression:
        return node.op == js::Operator::add;
      case js::NodeKind::identifier:
        remember(at);
        return false;
      case js::NodeKind::numeric_literal:
        put_number(tree_.number_value(at));  // `.5` is `0.5`, `0XAB` is `171`
        return true;
      case js::NodeKind::big_int_literal:
        out_ += '\x1f';
        out_ += text::lower_ascii(tree_.text(at));
        return true;
      case js::NodeKind::reg_exp_literal:
      case js::NodeKind::boolean_literal:
        out_ += '\x1f';
        out_ += tree_.text(at);
        return true;
      default:
        return false;
    }
  }

  void put_number(double number) {
    out_ += '\x1f';
    out_ += js::number_text(number);
  }

  /// Of an element that the script makes what becomes of it: `$('<script>').attr('src', a)`,
  /// `Object.assign(made, {src: a})`, `made.append(code)`, `load(made, a)`.
  void put_made(js::NodeId top) {
    js::NodeId made = top;
    const bool markup =
        tree_[top].kind == js::NodeKind::string_literal && tree_.string_value(top).starts_with('<');
    if (markup && is_call(tree_.parent(top))) made = tree_.parent(top);
    const auto name = tree_.text(tree_.first_child(made));
    if (!is_call(made) || (!markup && name.find("createElement") == name.npos)) return;
    for (const Became& one : becoming_of(script_, made)) {
      if (one.chain)
        put(one.node);
      else
        put_use(one.node, one.of);
    }
  }

  /// With what the script writes into the objects that are given: `made.setAttributeNode(src)`.
  void put_use(js::NodeId use, js::VariableId of) {
    out_ += '\x1e';
    put(use);
    const js::Scopes& scopes = script_.scopes();
    unsigned looked_at = 0;
    for (js::NodeId given = is_call(use) ? tree_.next(tree_.first_child(use)) : 0;
         given != 0 && ++looked_at < max_values; given = tree_.next(given)) {
      const js::VariableId object = scopes.variable_of(given);
      if (object != 0 && object != of) put_members(object);
    }
  }

  /// The assignments to members of the variable.
  void put_members(js::VariableId object) {
    const js::Scopes& scopes = script_.scopes();
    unsigned uses = 0;
    for (js::ReferenceId at = scopes.variable(object).first; at != 0 && uses < max_uses;
         at = scopes.reference(at).next, ++uses) {
      const js::NodeId member = tree_.parent(scopes.reference(at).node);
      const js::NodeId write = tree_.parent(member);
      if (tree_[member].kind == js::NodeKind::member_expression &&
          tree_[write].kind == js::NodeKind::assignment_expression &&
          tree_.first_child(write) == member)
        put(write);
    }
  }

  // A long text is written as its digest: spans inside each other hold it again and again.
  void put_string(std::string_view text) {
    out_ += text.size() <= max_text_bytes ? std::string(text) : text::sha256_hex(text);
  }

  // The texts that what is given may be, wherever they come from: parameters, fields, modules.
  void put_texts(js::NodeId top) {
    std::vector<std::string> texts;
    const auto add = [&](js::NodeId node) {
      if (!is_name(node)) return;
      for (std::string& text : script_.index().texts_of(node))
        if (texts.size() < max_texts) texts.push_back(std::move(text));
    };
    if (is_call(top)) {
      unsigned looked_at = 0;
      for (js::NodeId at = tree_.next(tree_.first_child(top)); at != 0 && ++looked_at < max_values;
           at = tree_.next(at))
        add(at);
    } else {
      add(top);
    }
    std::sort(texts.begin(), texts.end());
    for (const std::string& text : texts) {
      out_ += '\x1c';
      put_string(text);
    }
  }

  [[nodiscard]] bool is_name(js::NodeId at) const {
    return tree_[at].kind == js::NodeKind::identifier ||
           tree_[at].kind == js::NodeKind::member_expression;
  }

  void remember(js::NodeId identifier) {
    if (!dangerous_) return;
    const js::VariableId variable = script_.scopes().variable_of(identifier);
    if (variable != 0 && seen_.insert(variable).second) variables_.push_back(variable);
  }

  /// The expressions that are assigned to the variable.
  void put_values(js::VariableId id) {
    const js::Scopes& scopes = script_.scopes();
    const js::Variable& variable = scopes.variable(id);
    unsigned places = 0;
    if (variable.declaration != 0) put_value_at(variable.declaration);
    unsigned looked_at = 0;
    for (js::ReferenceId at = variable.first; at != 0 && places < max_values;
         at = scopes.reference(at).next) {
      if (++looked_at > max_value_nodes) break;
      if (!scopes.reference(at).write) continue;
      ++places;
      put_value_at(scopes.reference(at).node);
    }
  }

  void put_value_at(js::NodeId target) {
    const js::NodeId owner = tree_.parent(target);
    if (js::is_function(tree_[owner].kind) && tree_.function_name(owner) == target) {
      out_ += '\x1e';  // `function address() { return 'https://...'; }`
      return put(owner);
    }
    const bool gives = tree_[owner].kind == js::NodeKind::variable_declarator ||
                       tree_[owner].kind == js::NodeKind::assignment_expression;
    if (!gives || tree_.first_child(owner) != target) return;
    const js::NodeId value = tree_.child(owner, 1);
    if (value == 0) return;
    out_ += '\x1e';
    put(value);
  }

  const js::File& script_;
  const js::Tree& tree_;
  std::string out_;
  unsigned left_ = 0;
  bool dangerous_ = false;
  std::deque<js::VariableId> variables_;
  std::unordered_set<js::VariableId> seen_;
};

/// The call or the write that the node is a part of; 0 if there is none.
js::NodeId taker_around(const js::Tree& tree, js::NodeId node) {
  const js::NodeId owner = tree.parent(node);
  const js::NodeKind kind = tree[owner].kind;
  const bool takes = kind == js::NodeKind::call_expression ||
                     kind == js::NodeKind::new_expression ||
                     kind == js::NodeKind::assignment_expression;
  return takes ? owner : 0;
}

}  // namespace

std::string code_head(const js::File& script, js::NodeId node, bool dangerous) {
  return Writer(script).write(node, dangerous);
}

js::NodeId headed_by(const js::Tree& tree, js::NodeId node) {
  const js::NodeId owner = taker_around(tree, node);
  return tree.first_child(owner) == node ? owner : 0;
}

bool is_given(const js::Tree& tree, js::NodeId node) {
  const js::NodeId owner = taker_around(tree, node);
  return owner != 0 && tree.first_child(owner) != node;
}

}  // namespace premod
