// Reads `top` and `left` of a style back to getBoundingClientRect() or offset() of an element.
#include "platform/styles/measured.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "platform/page/zones.hpp"
#include "text/ascii.hpp"

namespace premod::platform {
namespace {

using js::NodeId;
using js::NodeKind;
using js::Operator;
using text::is_one_of;

constexpr int max_hops = 12;
constexpr int max_arguments = 3;
constexpr int max_parts = 64;  ///< of a text of declarations

class Reader {
 public:
  explicit Reader(const js::File& script)
      : script_(script), tree_(script.tree()), index_(script.index()) {}

  Measured read(const page::Deed& deed) {
    if (tree_[deed.node].kind == NodeKind::assignment_expression) {
      const NodeId target = tree_.first_child(deed.node);
      take(index_.key_text(target), tree_.next(target));
      return out_;
    }
    const js::CallSite* call = index_.call_at(deed.node);
    if (call == nullptr) return out_;
    NodeId argument = tree_.next(call->callee);
    for (int n = 0; n < max_arguments && argument != 0; ++n, argument = tree_.next(argument)) {
      const auto name = index_.constant_text(argument);
      if (name && tree_.next(argument) != 0) take(*name, tree_.next(argument));
      if (!name) take_table(argument);
    }
    return out_;
  }

 private:
  void take(std::string_view name, NodeId value) {
    if (name == "top") out_.top = measure(value, {"top", "y"});
    if (name == "left") out_.left = measure(value, {"left", "x"});
    if (name == "width" || name == "min-width" || name == "minWidth")
      out_.width = measure(value, {"width", "offsetWidth", "clientWidth", "outerWidth"});
    if (name == "height" || name == "min-height" || name == "minHeight")
      out_.height = measure(value, {"height", "offsetHeight", "clientHeight", "outerHeight"});
    if (name == "cssText" || name == "style") take_text(value);
  }

  void take_both(NodeId element) {
    if (element != 0) out_.top = out_.left = element;
  }

  /// `{top: r.top, left: r.left}`, `{...badge.offset()}`, `button.offset()`.
  void take_table(NodeId argument) {
    const NodeId object = index_.resolve(argument);
    if (tree_[object].kind != NodeKind::object_expression) return take_both(element_of(argument));
    for (const NodeId one : tree_.children(object)) {
      if (tree_[one].kind == NodeKind::spread_element)
        take_both(element_of(tree_.first_child(one)));
      if (tree_[one].kind != NodeKind::property) continue;
      const NodeId link = tree_[one].link;
      take(index_.key_text(one), tree_[one].has(js::flag::shorthand) ? link : tree_.next(link));
    }
  }

  /// `top:${r.top}px;left:${r.left}px`, `'top:' + r.top + 'px;left:' + r.left + 'px'`,
  /// `['top:' + r.top + 'px', 'left:' + r.left + 'px'].join(';')`
  void take_text(NodeId value) {
    std::string before;
    int steps = 0;
    take_parts(value, before, steps);
  }

  void take_parts(NodeId value, std::string& before, int& steps) {
    const NodeId text = index_.resolve(value);
    if (++steps > max_parts) return;
    if (const auto constant = index_.constant_text(text)) {
      before += *constant;
      std::erase_if(before, text::is_space);
    } else if (tree_[text].kind == NodeKind::template_literal) {
      for (const NodeId part : tree_.children(text)) {
        if (tree_[part].kind == NodeKind::template_element) {
          before += tree_.string_value(part);
          std::erase_if(before, text::is_space);
        } else {
          take_behind(part, before);
        }
      }
    } else if (tree_[text].kind == NodeKind::binary_expression && tree_[text].op == Operator::add) {
      take_parts(tree_.first_child(text), before, steps);
      take_parts(tree_.next(tree_.first_child(text)), before, steps);
    } else if (const NodeId list = joined_list(text); list != 0) {
      for (const NodeId part : tree_.children(list)) {
        take_parts(part, before, steps);
        before += ';';
      }
    } else {
      take_behind(value, before);
    }
  }

  NodeId joined_list(NodeId call) const {
    if (tree_[call].kind != NodeKind::call_expression) return 0;
    const NodeId callee = tree_.first_child(call);
    if (tree_[callee].kind != NodeKind::member_expression || index_.key_text(callee) != "join")
      return 0;
    const NodeId list = index_.resolve(tree_.first_child(callee));
    return tree_[list].kind == NodeKind::array_expression ? list : NodeId{0};
  }

  /// The value of the property whose name ends what stands before.
  void take_behind(NodeId value, std::string& before) {
    if (before.ends_with(':')) {
      const std::size_t begin = before.find_last_of(";{", before.size() - 1);
      const std::size_t name = begin == std::string::npos ? 0 : begin + 1;
      take(before.substr(name, before.size() - name - 1), value);
    }
    before.clear();
  }

  /// How far the page is scrolled: what belongs to the measure.
  bool is_scroll(NodeId node) const {
    const std::string_view text = tree_.text(node);
    return text.find("scroll") != std::string_view::npos ||
           text.find("pageYOffset") != std::string_view::npos ||
           text.find("pageXOffset") != std::string_view::npos;
  }

  /// The part of a sum that is not `'px'` or the scroll; 0 if there are several.
  NodeId measure_in_sum(NodeId sum) const {
    const NodeId left = tree_.first_child(sum);
    const NodeId right = tree_.next(left);
    if (index_.constant_text(right) == "px" || is_scroll(right)) return left;
    return is_scroll(left) ? right : NodeId{0};
  }

  NodeId measure_in_template(NodeId text) const {
    NodeId out = 0;
    for (const NodeId part : tree_.children(text)) {
      if (tree_[part].kind != NodeKind::template_element) {
        if (out != 0) return 0;
        out = part;
      } else if (const auto words = tree_.string_value(part); !words.empty() && words != "px") {
        return 0;
      }
    }
    return out;
  }

  NodeId measure_in_call(NodeId call) const {
    const NodeId callee = tree_.first_child(call);
    if (index_.path_text(index_.path_of(callee)).starts_with("Math.") && tree_.next(callee) != 0)
      return tree_.next(tree_.next(callee)) == 0 ? tree_.next(callee) : NodeId{0};
    const bool text = tree_[callee].kind == NodeKind::member_expression &&
                      is_one_of(index_.key_text(callee), {"toFixed", "toString"});
    return text ? tree_.first_child(callee) : NodeId{0};
  }

  using Names = std::initializer_list<std::string_view>;

  /// The element whose `names` a value is.
  NodeId measure(NodeId value, Names names) const {
    NodeId at = value;
    for (int hops = 0; hops < max_hops && at != 0; ++hops) {
      switch (tree_[at].kind) {
        case NodeKind::template_literal:
          at = measure_in_template(at);
          break;
        case NodeKind::binary_expression:
          at = tree_[at].op == Operator::add ? measure_in_sum(at) : NodeId{0};
          break;
        case NodeKind::call_expression:
          if (const NodeId sized = sized_by(at, names); sized != 0) return sized;
          at = measure_in_call(at);
          break;
        case NodeKind::member_expression: {
          const std::string key = index_.key_text(at);
          if (!is_one_of(key, names)) return 0;
          const NodeId owner = tree_.first_child(at);
          return key.starts_with("offset") || key.starts_with("client") ? owner : element_of(owner);
        }
        case NodeKind::identifier: {
          if (const NodeId from = taken_from(at, names); from != 0) return element_of(from);
          const NodeId only = index_.resolve(at);
          at = only == at ? NodeId{0} : only;
          break;
        }
        default:
          return 0;
      }
    }
    return 0;
  }

  /// `$(x).width()`, `$(x).outerHeight()`
  NodeId sized_by(NodeId call, Names names) const {
    const NodeId callee = tree_.first_child(call);
    const bool sizes = tree_[callee].kind == NodeKind::member_expression &&
                       tree_.next(callee) == 0 && is_one_of(index_.key_text(callee), names);
    return sizes ? tree_.first_child(callee) : NodeId{0};
  }

  /// `const {top, left} = button.getBoundingClientRect()`
  NodeId taken_from(NodeId name, Names names) const {
    const js::VariableId variable = script_.scopes().variable_of(name);
    if (variable == 0) return 0;
    const NodeId property = tree_.parent(script_.scopes().variable(variable).declaration);
    if (tree_[property].kind != NodeKind::property) return 0;
    const std::string key = index_.key_text(property);
    const NodeId pattern = tree_.parent(property);
    const NodeId declarator = tree_.parent(pattern);
    if (!is_one_of(key, names) || tree_[declarator].kind != NodeKind::variable_declarator) return 0;
    return tree_.next(pattern);
  }

  /// The element whose rectangle an expression is.
  NodeId element_of(NodeId rectangle) const {
    NodeId at = index_.resolve(rectangle);
    for (int hops = 0; hops < max_hops && at != 0; ++hops) {
      if (tree_[at].kind == NodeKind::logical_expression) {  // x.offset() || {top: 0, left: 0}
        at = index_.resolve(tree_.first_child(at));
        continue;
      }
      if (tree_[at].kind != NodeKind::call_expression) return 0;
      const NodeId callee = tree_.first_child(at);
      const bool measures = tree_[callee].kind == NodeKind::member_expression &&
                            tree_.next(callee) == 0 &&
                            is_one_of(index_.key_text(callee), {"getBoundingClientRect", "offset"});
      return measures ? tree_.first_child(callee) : NodeId{0};
    }
    return 0;
  }

  const js::File& script_;
  const js::Tree& tree_;
  const js::Index& index_;
  Measured out_;
};

}  // namespace

Measured measured_by(const js::File& script, const page::Deed& deed) {
  return Reader(script).read(deed);
}

bool is_control(const page::Elements& set) {
  if (set.own || set.around || set.behind || set.made != 0) return false;
  const Zone zone = set.zone.zone;
  if (zone == Zone::save_button || zone == Zone::disable_button || zone == Zone::install_button ||
      zone == Zone::left_menu || zone == Zone::notification_centre)
    return !set.zone.own;
  if (!set.known || !set.from_page) return false;
  const std::string_view whole = set.selector;
  const std::string_view last = whole.substr(whole.find_last_of(" >") + 1);
  return std::any_of(last.begin(), last.end(), [](char c) { return c == '.' || c == '#'; }) &&
         (has_word(last, "button") || has_word(last, "btn"));
}

bool is_platform_part(const page::Elements& set) {
  return set.known && set.system && set.made == 0 && !set.own && !set.whole_page && !set.behind &&
         !set.zone.own && !set.zone.within_own;
}

}  // namespace premod::platform
