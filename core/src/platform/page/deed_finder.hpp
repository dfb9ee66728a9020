// The reader behind deeds(): calls and attributes in deeds.cpp, what is put in and listened to in
// deed_events.cpp, what tables and calls give in rows in deed_rows.cpp; nobody else includes it.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/page/deed_methods.hpp"
#include "platform/page/deeds.hpp"

namespace premod::page {

class DeedFinder {
 public:
  explicit DeedFinder(const js::File& script);
  [[nodiscard]] std::vector<Deed> run();
  /// By which some elements were not looked for; empty if none.
  [[nodiscard]] std::string_view limit() {
    return limit_.empty() ? reader_.origins().limit() : limit_;
  }

 private:
  using NodeId = js::NodeId;
  void at_call(const js::Call& call);
  bool at_row_call(const js::Call& call);
  /// One of the names that the called member may have.
  void at_method(const js::Call& call, const std::string& member);
  /// `$('<div>', {appendTo: 'body', click: f})`.
  void at_creation(const js::Call& call);
  /// The element that the method is called on, also through `call` and the like.
  [[nodiscard]] NodeId object_of(const js::Call& call) const;
  /// `element.classList.add('x')`.
  bool in_class_list(const js::Call& call, const std::string& member);
  /// Whether the call gives or takes classes, and is told.
  bool at_class(const js::Call& call, const Deed& deed);
  /// `.width($(window).width())`, `.height('100%')`.
  bool at_size(const js::Call& call, const Deed& deed);
  bool at_length(NodeId object, const std::string& name, NodeId value, const Deed& deed);
  void at_attribute(const js::Call& call, Deed& deed);
  /// What toggle(name, given) does: with the second argument it is told which.
  [[nodiscard]] ClassUse turned(const js::Call& call) const;
  /// What is given to elements, and where it stands.
  void add_class_deed(NodeId element, std::span<const NodeId> names, ClassUse use,
                      const Deed& deed);
  [[nodiscard]] std::string classes_for(NodeId names, const Elements& set, NodeId deed);
  [[nodiscard]] std::vector<bool> in_row_of(js::At selector, const std::vector<js::At>& given,
                                            NodeId deed);
  void keep_row(std::size_t from, const std::vector<js::At>& places, std::size_t place,
                NodeId deed);
  /// css, attr, prop, animate, setAttribute.
  void at_key_value(const js::Call& call, Deed deed);
  [[nodiscard]] NodeId table_of(NodeId value) const;
  void at_attribute_table(const js::Call& call, NodeId table, Deed deed);
  void add_values(NodeId object, platform::StyleValues& out);
  void add_found_values(NodeId object, platform::StyleValues& out);
  /// Values by the literal that holds them.
  [[nodiscard]] std::vector<std::pair<js::At, platform::StyleValues>> found_values(NodeId object);
  void add_styles(NodeId element, NodeId values, const Deed& deed);
  void set(platform::StyleValues& out, std::string_view name, NodeId value);
  /// `element.style.setProperty('top', '0')`.
  void at_set_property(const js::Call& call, std::string_view member);
  [[nodiscard]] std::string typed_text_of(NodeId value);
  void at_object_assign(const js::Call& call);
  /// appendTo and its kin; the DOM's `parent.insertBefore(new, old)`.
  void at_target(const js::Call& call, Deed deed);
  void at_insert(const js::Call& call, Deed deed);
  void at_new_order(const js::Call& call, Deed deed);
  /// What is put somewhere is taken from where it was; markup was nowhere.
  void add_moved(const js::Call& call, NodeId content);
  static bool has_word(std::string_view list, std::string_view word);
  void at_events(const js::Call& call, Deed deed);
  /// `.on({click: f, drop: g})`.
  /// `if (event.target.closest('.a')) ...` in a handler: it listens to those elements.
  void at_handler_tests(const Deed& deed, NodeId object);
  [[nodiscard]] std::vector<Elements> tested_elements(const Deed& deed, NodeId object, NodeId test,
                                                      bool outcome);
  void add_tested(const Deed& deed, const std::vector<Elements>& tested, NodeId content);
  [[nodiscard]] std::vector<Elements> elements_asked(NodeId test);
  void at_event_map(const js::Call& call, Deed deed);
  void at_drop_widget(const js::Call& call, Deed deed);
  void at_click(const js::Call& call, Deed deed);
  bool is_click_event(NodeId event);
  void at_assignment(NodeId id);
  [[nodiscard]] std::vector<NodeId> style_owners(NodeId object, const std::string& name);
  void at_set(NodeId object, const std::string& name, NodeId value, Deed deed);
  /// "style" of `element.style`, and of a name that stands for it; and what the element is read
  /// from.
  struct PartOfElement {
    std::string name;
    NodeId element = 0;
  };
  [[nodiscard]] PartOfElement part_of_element(NodeId object);
  [[nodiscard]] std::string text_of(NodeId value);
  /// All that it may be, with spaces between: of lists of events.
  [[nodiscard]] std::string words_of(NodeId value);
  bool text_is(NodeId value, std::string_view text) { return text_of(value) == text; }
  void add_to(NodeId element, Deed deed);
  /// Delegated: the elements below `object` that fit the selector.
  void add_below(NodeId object, NodeId selector, Deed deed);

  const js::File& script_;
  const js::Tree& tree_;
  const js::Index& index_;
  ElementReader reader_;
  std::vector<Deed> out_;
  std::string_view limit_;  ///< of a handler or a test, by which some of it was not looked at
};

inline constexpr int max_handler_nodes = 50'000;  ///< of a handler that is looked through for tests
inline constexpr int max_pattern_climb =
    6;  ///< nodes from a name to what its pattern is filled from

}  // namespace premod::page
