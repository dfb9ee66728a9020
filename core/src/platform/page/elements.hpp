// Which elements of the page an expression of a script stands for: by selector, by creation, by
// parameter and by going from one to another; and whose they are.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "css/own_names.hpp"
#include "flow/markup_text.hpp"
#include "platform/origins.hpp"
#include "platform/page/zones.hpp"

namespace premod::page {

inline constexpr std::size_t max_sets = 1'000;  ///< alternatives of one expression
inline constexpr int max_hops = 48;             ///< calls of one chain
inline constexpr int max_test_nodes = 2'000;    ///< of a function that chooses elements

/// Elements that an expression may stand for. All false and no zone: nothing is known of them.
struct Elements {
  platform::ZoneMatch zone;
  bool around = false;      ///< not the zone's elements but what stands around them: `.parent()`
  bool behind = false;      ///< what follows them: `.nextSibling`
  bool own = false;         ///< surely the widget's own
  bool marked = false;      ///< in an item that the platform marks as the widget's
  bool by_caption = false;  ///< a button that is known by what is written on it
  bool narrowed = false;    ///< some of them, by a test that nobody can see through
  bool of_event = false;    ///< of them the one that an event came to
  bool system = false;      ///< surely the platform's
  bool whole_page = false;  ///< document, window, html, body
  bool from_page = false;   ///< searched for in the whole page
  bool page_wide_button = false;  ///< every button of the platform that has some class
  bool known = false;             ///< a selector or a creation that stands in the text
  /// Where a script of the program makes them, as made_at() numbers it; 0 if none does.
  std::uint64_t made = 0;
  js::At begun_by;                 ///< where the selector stands that the search began with
  js::At chosen_by;                ///< and the one that it ended with
  std::string selector;            ///< for a message; empty if there is none
  std::vector<std::string> names;  ///< own classes and ids they carry
  std::string style;               ///< of their style attribute, if the script makes them
};

/// One reader a script; not for several threads at once.
class ElementReader {
 public:
  ElementReader(const js::File& script, const css::OwnNames& names);

  /// Never empty.
  [[nodiscard]] std::vector<Elements> read(js::NodeId expression);
  /// What a selector in a string leads to.
  [[nodiscard]] Elements of_selector(const std::string& text) const;
  [[nodiscard]] Origins& origins() { return origins_; }
  /// Elements chosen by a caption are the platform's button, unless they are the widget's own.
  static void take_caption(platform::Zone caption, Elements& set);

 private:
  using Sets = std::vector<Elements>;
  using At = js::At;
  Sets read(At expression, const Frame* frame, int depth);
  void read_origin(At node, const Frame* frame, int depth, Sets& out);
  void read_name(At node, const Frame* frame, int depth, Sets& out);
  bool read_rendered(At node, At object, At argument, const Frame* frame, Sets& out);
  [[nodiscard]] std::vector<std::string> template_tags(At object, const Frame* frame);
  void read_plugged(js::At function, const Frame* frame, int depth, Sets& out);
  void read_this(At node, const Frame* frame, int depth, Sets& out);
  void read_member(At node, const Frame* frame, int depth, Sets& out);
  void read_call(At node, const Frame* frame, int depth, Sets& out);
  void read_step(const std::string& method, At object, At argument, const Frame* frame, int depth,
                 Sets& out);
  bool read_mapped(const std::string& method, At argument, const Frame* frame, int depth,
                   Sets& out);
  bool asks_for_own_page(At node, const Frame* frame);
  bool is_own_page(At excluded, const Frame* frame, int depth);
  void read_promise(At made, const Frame* frame, int depth, Sets& out);
  bool read_made(const std::string& method, At node, const Frame* frame, int depth, Sets& out);
  bool read_joined(At node, const Frame* frame, Sets& out);
  void read_all(At list, const Frame* frame, int depth, Sets& out);
  void read_through(At node, const Frame* frame, int depth, Sets& out);
  void read_jquery(At call, At argument, const Frame* frame, int depth, Sets& out);
  bool read_search(const std::string& method, At object, At argument, const Frame* frame, int depth,
                   Sets& out);
  void read_receiver(At function, bool is_this, int parameter, const Frame* frame, int depth,
                     Sets& out);
  /// `.filter(function () {...})`, `[...list].find(el => ...)`: some of them, by a test.
  void read_chosen(At object, At test, const Frame* frame, int depth, Sets& out);
  /// What the conditions around an expression tell of elements that nothing else tells of.
  void take_tests(At expression, Sets& sets);
  /// False if the selectors tell nothing.
  bool take_selectors(const std::vector<std::string>& selectors, Elements& set) const;
  /// Some of what stands around: `.closest('.a')`; of all of it without a selector.
  void read_around(At object, At argument, const Frame* frame, int depth, Sets& out);
  void add_options(At options, const Frame* frame, Elements& to);
  void add_given_names(At made, Elements& to);
  void add_names_at(At use, Elements& to);
  void add_data_at(At use, Elements& to);
  void add_name_of(const selector::Simple& simple, Elements& to) const;
  /// `$.grep(list, test)`, `_.find(list, test)`: some of the list.
  bool read_list_choice(const std::string& method, At object, At argument, const Frame* frame,
                        int depth, Sets& out);
  [[nodiscard]] Elements below(const Elements& base, const std::string& selector) const;
  [[nodiscard]] Elements of_markup(const std::string& markup, At made) const;
  void add_name(Elements& to, std::string_view name) const;
  void add_words(Elements& to, std::string_view names) const;
  /// Whether one more alternative is looked at.
  [[nodiscard]] bool has_room(const Sets& out) {
    return !origins_.is_cut(out.size() >= max_sets, "max_sets");
  }
  [[nodiscard]] js::NodeId begin_of_long_chain(js::NodeId expression) const;
  [[nodiscard]] std::string_view path_of(At node) const;
  [[nodiscard]] const js::Tree& tree(At at) const { return origins_.tree(at); }
  [[nodiscard]] std::string key_text(At at) const { return origins_.index(at).key_text(at.node); }

  Origins origins_;
  Elements page_;  // where document.querySelector and $(document).find begin
  const css::OwnNames* names_;
};

/// For a message: ".acme-feed", "<embed>"; `otherwise` if nothing names the elements.
[[nodiscard]] std::string name_of(const Elements& on, const js::Program& program,
                                  std::string_view otherwise);
/// What holds all that a page of the platform shows, by one of its ids.
[[nodiscard]] bool is_page_root(const Elements& on);

[[nodiscard]] constexpr std::uint64_t made_at(js::At at) {
  return (static_cast<std::uint64_t>(at.script) << 32U) | at.node;
}
/// "100vw" of the window's width: `window.innerWidth + 'px'`, `$(window).width()`; else empty.
[[nodiscard]] std::string window_length(const js::Tree& tree, const js::Index& index,
                                        js::NodeId value);
/// With what is not known written as a name that selectors may have.
[[nodiscard]] std::string readable(std::string text);

}  // namespace premod::page
