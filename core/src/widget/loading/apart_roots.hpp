// What stands apart from the page of the system, so that styles in it cannot reach the page:
// shadow trees, and the documents of frames and windows that the widget makes for itself.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "flow/script.hpp"
#include "text/ascii.hpp"

namespace premod {

/// Fields that the questions about one text look at; beyond it nothing is known.
inline constexpr int max_fields_asked = 500;

/// Asks one script for one text; as long-lived as the script.
class ApartRoots {
 public:
  explicit ApartRoots(const js::File& script)
      : script_(script), tree_(script.tree()), index_(script.index()) {}

  /// A shadow root, the document of an own frame, or what is below one.
  [[nodiscard]] bool is_apart(js::NodeId root) const {
    return (is_shadow_root(root, 0) || is_in_own_document(root, 0)) && !cut_;
  }
  /// max_fields_asked was reached: not all was looked at.
  [[nodiscard]] bool is_cut() const { return cut_; }
  /// Which components of the script may render into the page itself.
  struct PageRenderers {
    bool classes = false;   ///< a class that others may be made of
    bool assigned = false;  ///< whatever class is given such a method from outside
  };
  [[nodiscard]] const PageRenderers& page_renderers() const;
  /// `document.createElement(...)`, by the last name of the callee.
  [[nodiscard]] bool is_call_of(js::NodeId node, std::string_view name) const;
  /// `$`, by which elements are wrapped.
  [[nodiscard]] bool is_jquery(js::NodeId callee) const {
    return text::is_one_of(index_.path_text(index_.path_of(callee)),
                           {"$", "jQuery", "window.$", "window.jQuery"});
  }
  /// The members by which the script reaches the same field: `this.sheet` of one class.
  [[nodiscard]] std::vector<js::NodeId> same_field(js::NodeId member) const;
  /// The expressions that the script gives to a field.
  [[nodiscard]] std::vector<js::NodeId> given_to_field(js::NodeId member) const;

 private:
  /// What every caller gives for a parameter is such a root.
  template <class Question>
  [[nodiscard]] bool is_given_one(js::NodeId parameter, const Question& is_one) const;
  /// Whether something of the page is among what it is known to be: a name says nothing then.
  [[nodiscard]] bool is_of_page(js::NodeId node) const;
  [[nodiscard]] bool is_any_of_page(const std::vector<js::NodeId>& given) const;
  /// One more is looked at.
  [[nodiscard]] bool spend() const {
    cut_ = cut_ || --left_ <= 0;
    return !cut_;
  }
  [[nodiscard]] bool is_shadow_root(js::NodeId node, int depth) const;
  [[nodiscard]] bool is_call_in_shadow(js::NodeId call, int depth) const;
  /// The property of a pattern that gives the name; 0 if none does.
  [[nodiscard]] js::NodeId part_taken(js::NodeId name) const;
  [[nodiscard]] std::string field_taken(js::NodeId name) const;
  [[nodiscard]] bool is_taken_of_own_frame(js::NodeId name) const;
  [[nodiscard]] static js::NodeId class_around(const js::Tree& tree, js::NodeId node);
  /// What a function hands back; nothing of a long one.
  [[nodiscard]] static std::vector<js::NodeId> handed_back(const js::Tree& tree,
                                                           js::NodeId function);
  [[nodiscard]] bool is_root_of_component(js::NodeId member) const;
  [[nodiscard]] bool gives_page(js::NodeId value) const;
  [[nodiscard]] bool is_in_own_document(js::NodeId node, int depth) const;
  [[nodiscard]] std::optional<bool> is_member_in_own_document(js::NodeId member, int depth) const;
  [[nodiscard]] bool is_handed_back(js::NodeId call, int depth) const;
  [[nodiscard]] js::NodeId last_argument(js::NodeId call) const;
  [[nodiscard]] bool names_own_window(js::NodeId name) const;
  [[nodiscard]] bool is_own_window(js::NodeId node, int depth) const;
  [[nodiscard]] bool is_own_frame(js::NodeId node, bool named = false) const;
  [[nodiscard]] bool is_contents_of_frame(js::NodeId contents) const;
  [[nodiscard]] bool is_same_object(js::NodeId left, js::NodeId right) const;
  [[nodiscard]] std::span<const js::NodeId> fields_named(const std::string& name) const;

  const js::File& script_;
  const js::Tree& tree_;
  const js::Index& index_;
  mutable int left_ = max_fields_asked;
  mutable bool cut_ = false;
};

}  // namespace premod
