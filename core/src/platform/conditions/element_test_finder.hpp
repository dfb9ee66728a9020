// The parts behind element_tests.hpp: the finder of tests, and what it finds; nobody else includes
// it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "platform/conditions/element_tests.hpp"

namespace premod::page {

/// The element that a test is about, by the name that holds it: `row`, `event.target`, `this`.
struct Subject {
  js::VariableId root = 0;  ///< 0: `this`, or a parameter that only a pattern names
  js::NodeId function = 0;  ///< of such
  std::string path;         ///< the members below the name: ".target"

  [[nodiscard]] bool is_known() const { return root != 0 || function != 0; }
  bool operator==(const Subject&) const = default;
};

struct ElementTest {
  js::NodeId node = 0;  ///< the condition, or the case of a switch
  Subject subject;
  std::string selector;  ///< that the element fits if the condition holds
  bool offset = false;   ///< the result of indexOf
};

/// A stretch of a script where an element surely fits a selector.
struct Guard {
  Subject subject;
  std::string selector;
  std::uint32_t begin = 0;  ///< in the tree's source
  std::uint32_t end = 0;
};

/// A function returns whether an element fits a selector.
struct Asked {
  Subject subject;
  std::string selector;
};

/// What one script says by itself.
struct Tested {
  std::vector<Guard> guards;
  std::map<js::NodeId, std::vector<Asked>> asked;  ///< by function
  std::string_view limit{};                        ///< by which some tests were not read
};

/// What runs only if a test holds, of each of the tests.
[[nodiscard]] Tested decided_by(const js::File& script, const std::vector<ElementTest>& tests);

class ElementTestFinder {
 public:
  explicit ElementTestFinder(const js::File& script);
  [[nodiscard]] std::vector<ElementTest> run();
  /// By which run() has left out a test; empty if by none.
  [[nodiscard]] std::string_view limit() const { return limit_; }
  /// Not known unless it is a name, a member of one or `this`.
  [[nodiscard]] Subject subject_of(js::NodeId expression) const;

 private:
  using NodeId = js::NodeId;
  struct Property {
    Subject of;
    std::string attribute;
  };
  void at_call(NodeId id);
  void at_text_call(NodeId id, std::string_view method, NodeId object, NodeId first);
  void at_binary(NodeId id);
  void at_case(NodeId id);
  void add(NodeId node, Subject subject, std::vector<std::string> selectors, bool offset);
  void add_compared(NodeId node, const Property& property, std::string_view match,
                    const std::vector<std::string>& texts, bool offset);
  [[nodiscard]] bool stands_for_element(NodeId value) const;
  [[nodiscard]] Subject taken_by_pattern(js::VariableId variable) const;
  [[nodiscard]] Property property_of(NodeId expression) const;
  [[nodiscard]] std::vector<std::string> texts_of(NodeId node);
  [[nodiscard]] NodeId listed(NodeId list) const;
  [[nodiscard]] std::string selector_of(NodeId expression) const;

  const js::File& script_;
  const js::Tree& tree_;
  const js::Index& index_;
  const js::Scopes& scopes_;
  std::vector<ElementTest> out_;
  std::string_view limit_{};
};

}  // namespace premod::page
