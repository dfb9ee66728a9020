#include "flow/code/made_fields.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "flow/markup_text.hpp"
#include "text/limit_log.hpp"

namespace premod::js {
namespace {

constexpr int max_chain = 16;  // calls on one element in a row

bool is_hint(std::string_view key) {
  constexpr std::array<std::string_view, 8> keys = {"placeholder", "title", "label",   "caption",
                                                    "aria-label",  "hint",  "tooltip", "ariaLabel"};
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

class Finder {
 public:
  explicit Finder(const File& script)
      : script_(script), tree_(script.tree()), index_(script.index()) {}

  std::vector<MadeField> run() {
    walk();  // finds what has the type
    types_known_ = true;
    walk();  // and what is said of it
    std::vector<MadeField> out;
    for (auto& [holder, made] : made_)
      if (made.password) out.push_back(std::move(made.field));
    return out;
  }

 private:
  void walk() {
    for (NodeId id = 1; id < tree_.size(); ++id) {
      const NodeKind kind = tree_[id].kind;
      if (kind == NodeKind::object_expression && !types_known_) at_object(id);
      if (kind == NodeKind::assignment_expression) at_assignment(id);
    }
    for (const Call& call : script_.calls()) at_call(call);
  }

  struct Made {
    bool password = false;
    MadeField field;
  };

  bool is_password(NodeId value) const {
    const auto texts = index_.texts_of(value);
    return std::find(texts.begin(), texts.end(), "password") != texts.end();
  }

  void take(Made& made, std::string_view key, NodeId value) {
    if (value == 0) return;
    if (key == "type") {
      made.password = true;
      made.field.span = script_.span(value);
    }
    auto& into = is_hint(key) ? made.field.hints : made.field.names;
    if (!is_hint(key) && key != "name" && key != "id" && key != "code") return;
    for (std::string& text : index_.texts_of(value)) into.push_back(std::move(text));
  }

  bool has_password(NodeId object) const {
    const NodeId type = index_.property(object, "type");
    return type != 0 && is_password(type);
  }

  /// Of one holder; null where it holds no such field, and beyond the limit.
  Made* made_by(const std::string& holder) {
    if (const auto at = made_.find(holder); at != made_.end()) return &at->second;
    if (types_known_) return nullptr;
    if (made_.size() >= max_made_fields) {
      text::note_limit("max_made_fields");
      return nullptr;
    }
    return &made_[holder];
  }

  void take_object(Made& made, NodeId object) {
    for (const NodeId property : tree_.children(object)) {
      if (tree_[property].kind != NodeKind::property) continue;
      const NodeId link = tree_[property].link;
      take(made, index_.key_text(property),
           tree_[property].has(flag::shorthand) ? link : tree_.next(link));
    }
  }

  void at_object(NodeId object) {
    if (!has_password(object)) return;
    if (Made* made = made_by("object:" + std::to_string(object)); made != nullptr)
      take_object(*made, object);
  }

  void at_assignment(NodeId assignment) {
    const NodeId member = tree_.first_child(assignment);
    if (tree_[member].kind != NodeKind::member_expression) return;
    const std::string key = index_.key_text(member);
    if (!is_wanted(key, tree_.next(member))) return;
    if (Made* made = made_by(holder_of(tree_.first_child(member))); made != nullptr)
      take(*made, key, tree_.next(member));
  }

  /// In the first walk the type, in the second one the rest.
  bool is_wanted(std::string_view key, NodeId value) const {
    if (!types_known_) return key == "type" && is_password(value);
    return key == "name" || key == "id" || is_hint(key);
  }

  /// `.attr('type', 'password')`, `.prop({...})`, setAttribute.
  void at_call(const Call& call) {
    const std::string method = call.member();
    if (method != "attr" && method != "prop" && method != "setAttribute") return;
    if (call.object() == 0 || call.argument(0) == 0) return;
    const NodeId first = index_.resolve(call.argument(0));
    const bool object = tree_[first].kind == NodeKind::object_expression;
    const auto key = object ? std::nullopt : index_.constant_text(call.argument(0));
    const std::string holder = holder_of(call.object());
    if (object && !types_known_ && !has_password(first)) return;
    if (!object && (!key || !is_wanted(*key, call.argument(1)))) return;
    Made* const made = made_by(holder);
    if (made == nullptr) return;
    if (object)
      take_object(*made, first);
    else
      take(*made, *key, call.argument(1));
  }

  /// What keeps an element: the variable or member, or the call that makes it and is kept by none.
  std::string holder_of(NodeId object) {
    for (int hops = 0; hops < max_chain; ++hops) {
      const NodeId callee =
          tree_[object].kind == NodeKind::call_expression ? tree_.first_child(object) : 0;
      if (callee == 0 || tree_[callee].kind != NodeKind::member_expression) break;
      if (index_.key_text(callee) == "createElement") break;
      object = tree_.first_child(callee);
    }
    if (std::string name = name_of(object); !name.empty()) return name;
    const NodeId kept = keeper_of(object);
    std::string holder = kept == 0 ? "node:" + std::to_string(object) : name_of(kept);
    note_markup(object, holder);
    return holder;
  }

  /// Of a variable or a member like "this.$input"; empty for other expressions.
  std::string name_of(NodeId expression) const {
    constexpr std::size_t longest = 200;  // a longer member is none
    if (const VariableId variable = script_.scopes().variable_of(expression); variable != 0)
      return "variable:" + std::to_string(variable);
    const Span span = script_.span(expression);
    if (tree_[expression].kind != NodeKind::member_expression || span.size() > longest) return {};
    return "member:" + std::string(span.of(script_.file().bytes));
  }

  /// What the end of a chain of calls is assigned to; 0: nothing that has a name.
  NodeId keeper_of(NodeId made) const {
    for (int hops = 0; hops < 2 * max_chain && made != 0; ++hops) {
      const NodeId above = tree_.parent(made);
      const NodeKind kind = tree_[above].kind;
      if (kind == NodeKind::variable_declarator || kind == NodeKind::assignment_expression)
        return name_of(tree_.first_child(above)).empty() ? 0 : tree_.first_child(above);
      const bool chained =
          tree_.first_child(above) == made &&
          (kind == NodeKind::member_expression || kind == NodeKind::call_expression);
      if (!chained) return 0;
      made = above;
    }
    return 0;
  }

  /// `$('<input type="password">')`, whose hints are given by calls.
  void note_markup(NodeId call, const std::string& holder) {
    if (tree_[call].kind != NodeKind::call_expression) return;
    const NodeId argument = tree_.next(tree_.first_child(call));
    const auto markup = argument == 0 ? std::nullopt : index_.constant_text(argument);
    if (!markup || markup->find("<input") == std::string::npos) return;
    for (const TagText& tag : tags_in(*markup))
      if (tag.name == "input" && tag.attribute("type") == "password")
        if (Made* made = made_by(holder); made != nullptr && !made->password) {
          made->password = true;
          made->field.span = script_.span(argument);
        }
  }

  const File& script_;
  const Tree& tree_;
  const Index& index_;
  bool types_known_ = false;
  std::map<std::string, Made> made_;
};

}  // namespace

std::vector<MadeField> made_password_fields(const File& script) {
  if (script.source().find("password") == std::string_view::npos) return {};
  return Finder(script).run();
}

}  // namespace premod::js
