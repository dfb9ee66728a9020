// Where code asks on which page or in which area it runs, and what runs only then: tests in if,
// switch, tables of functions, regular expressions, early returns, helpers.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "platform/origins.hpp"

namespace premod::page {

inline constexpr int max_climb_steps = 2'000;  ///< of all tests of one script together

/// Code that runs only on a page.
struct Guarded {
  js::NodeId region = 0;  ///< a statement, expression or function
  js::NodeId last = 0;    ///< of a run of statements that begins with `region`; else 0
  js::NodeId test = 0;    ///< the text, pattern or key that names the page
  std::string page;       ///< what `named` gave for it
};

/// The page that a text (a string, the pattern of a regular expression, a key) names; empty: none.
/// `pattern`: it is one, with its escapes taken out.
using NamePage = std::function<std::string_view(std::string_view text, bool pattern)>;

class PageTests {
 public:
  PageTests(const js::File& script, Origins& origins)
      : script_(&script), tree_(&script.tree()), index_(&script.index()), origins_(&origins) {}

  [[nodiscard]] std::vector<Guarded> find(const NamePage& named);
  /// The expression is the page's address or code: location.pathname, system().area.
  [[nodiscard]] bool is_page_value(js::NodeId expression) const;

 private:
  struct State {
    bool compared = false;
    bool offset = false;   ///< the result of indexOf
    bool negated = false;  ///< true on all other pages
    js::NodeId call = 0;   ///< of the helper that was entered by a parameter
  };
  void climb(js::NodeId at, State state, int depth);
  bool at_binary(js::NodeId above, js::NodeId at, State& state) const;
  bool at_call(js::NodeId above, js::NodeId at, State& state, int depth);
  bool at_member(js::NodeId above, State& state, js::NodeId& next) const;
  void at_if(js::NodeId above, const State& state);
  void at_case(js::NodeId above, const State& state);
  void at_name(js::NodeId name, const State& state, int depth);
  void at_return(js::NodeId statement, const State& state, int depth);
  void at_key(js::NodeId property);
  void add(js::NodeId region, js::NodeId last = 0);

  const js::File* script_;
  const js::Tree* tree_;
  const js::Index* index_;
  Origins* origins_;
  std::vector<Guarded> out_;
  Guarded current_;
  int steps_ = 0;
};

/// The pattern of a regular expression without its escapes.
[[nodiscard]] std::string plain_pattern(std::string_view source);

}  // namespace premod::page
