// Where code asks on which page or in which area it runs, and what runs only then: tests in if,
// switch, tables of functions, regular expressions, early returns, helpers, in whatever module the
// test, its text and what it guards stand.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/origins.hpp"

namespace premod::page {

inline constexpr int max_climb_steps = 2'000;          ///< of all tests of one script together
inline constexpr std::size_t max_pattern_choices = 8;  ///< ways to read one regular expression

/// Code that runs only on a page.
struct Guarded {
  js::At region;        ///< a statement, expression or function
  js::NodeId last = 0;  ///< of a run of statements that begins with `region`; else 0
  js::At test;          ///< the text, pattern or key that names the page
  js::At call;          ///< of the helper that was given the page; 0 if there is none
  std::string page;     ///< what `named` gave for it
};

/// The page that a text (a string, the pattern of a regular expression, a key) names; empty: none.
/// `pattern`: it is one, with its escapes taken out.
using NamePage = std::function<std::string_view(std::string_view text, bool pattern)>;

/// Of one script: the tests that stand in it.
class PageTests {
 public:
  explicit PageTests(Origins& origins) : origins_(&origins) {}

  [[nodiscard]] std::vector<Guarded> find(const NamePage& named);

 private:
  using At = js::At;
  using NodeId = js::NodeId;
  /// The expression is the page's address or code: location.pathname, system().area; a part: of the
  /// address that is split at its slashes.
  enum class PageValue : std::uint8_t { none, whole, part };
  [[nodiscard]] PageValue read_page(At expression) const;
  /// The same, for the texts that it is compared with.
  [[nodiscard]] bool asks_page(At expression) {
    const PageValue value = read_page(expression);
    in_parts_ = value == PageValue::part;
    return value != PageValue::none;
  }
  struct State {
    bool offset = false;   ///< the result of indexOf
    bool negated = false;  ///< true on all other pages
    At call;               ///< of the helper that was entered by a parameter
  };
  struct Named {
    std::string page;
    At where;
    At call;
  };
  /// What is compared in a call: the page with texts, or texts with the page.
  struct Compared {
    NodeId texts = 0;
    bool offset = false;
  };

  void at_binary(NodeId id);
  void at_call(NodeId id);
  [[nodiscard]] Compared compared_in(NodeId callee);
  void at_switch(NodeId id);
  void at_table(NodeId member);
  void at_keys(At table, js::NodeId member);
  void at_map(NodeId object);
  /// The test at `id` is true where the page is what `texts` names.
  void compare(NodeId id, NodeId texts, State state);
  [[nodiscard]] std::vector<Named> named_by(At texts);
  /// A question of its own.
  void add_all_named(At texts, At call, std::vector<Named>& out);
  void add_named(At leaf, const Frame* frame, At call, std::vector<Named>& out);
  void begin(const Named& one);

  void climb(At at, State state, int depth);
  bool climb_expression(At over, At at, State& state);
  bool climb_binary(At above, At at, State& state) const;
  void climb_call(At above, At at, const State& state, int depth);
  void at_choice(At choice, At test, const State& state);
  void at_if(At above, const State& state);
  void at_case(At above);
  /// The functions beside a text in a table of pages.
  void add_beside(At text);
  void add_class_beside(At text);
  void add_value_beside(At value);
  /// The test, with what it is compared with, is true on the page that it names.
  [[nodiscard]] bool holds_where_found(NodeId test, State state) const;
  void at_name(At name, const State& state, int depth);
  void at_return(At node, const State& state, int depth);
  void add(At region, NodeId last = 0);

  [[nodiscard]] const js::Tree& tree(At at) const { return origins_->tree(at); }
  [[nodiscard]] At here(NodeId id) const { return origins_->at(id); }

  Origins* origins_;
  const NamePage* name_ = nullptr;
  std::vector<Guarded> out_;
  Guarded current_;
  bool row_runs_ = false;  ///< what the table runs where the test holds stands beside its text
  bool in_parts_ = false;  ///< what is compared is a part of the address
  int steps_ = 0;
};

/// The texts that a regular expression looks for, without escapes; its choices each on its own,
/// `\1` for what may be anything.
[[nodiscard]] std::vector<std::string> plain_patterns(std::string_view source);

}  // namespace premod::page
