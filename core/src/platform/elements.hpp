// Which elements of the page an expression of a script stands for: by selector, by creation, by
// parameter and by going from one to another; and whose they are.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "css/own_names.hpp"
#include "flow/markup_text.hpp"
#include "platform/origins.hpp"
#include "platform/zones.hpp"

namespace premod::page {

inline constexpr std::size_t max_sets = 8;  ///< alternatives of one expression
inline constexpr int max_hops = 48;         ///< calls of one chain

/// Elements that an expression may stand for. All false and no zone: nothing is known of them.
struct Elements {
  css::ZoneMatch zone;
  bool around = false;      ///< not the zone's elements but what stands around them: `.parent()`
  bool behind = false;      ///< what follows them: `.nextSibling`
  bool own = false;         ///< surely the widget's own
  bool marked = false;      ///< in an item that the platform marks as the widget's
  bool system = false;      ///< surely the platform's
  bool whole_page = false;  ///< document, window, html, body
  bool from_page = false;   ///< searched for in the whole page
  bool page_wide_button = false;   ///< every button of the platform that has some class
  bool known = false;              ///< a selector or a creation that stands in the text
  js::NodeId made = 0;             ///< where the script makes them
  std::string selector;            ///< for a message; empty if there is none
  std::vector<std::string> names;  ///< own classes and ids they carry
  std::string style;               ///< of their style attribute, if the script makes them
};

class ElementReader {
 public:
  ElementReader(const js::File& script, const css::OwnNames& names);

  /// Never empty.
  [[nodiscard]] std::vector<Elements> read(js::NodeId expression);
  /// What a selector in a string leads to.
  [[nodiscard]] Elements of_selector(const std::string& text) const;
  [[nodiscard]] Origins& origins() { return origins_; }

 private:
  using Sets = std::vector<Elements>;
  Sets read(js::NodeId expression, const Frame* frame, int depth);
  void read_origin(js::NodeId node, const Frame* frame, int depth, Sets& out);
  void read_name(js::NodeId node, const Frame* frame, int depth, Sets& out);
  void read_this(js::NodeId node, const Frame* frame, int depth, Sets& out);
  void read_member(js::NodeId node, const Frame* frame, int depth, Sets& out);
  void read_call(js::NodeId node, const Frame* frame, int depth, Sets& out);
  void read_jquery(js::NodeId call, js::NodeId argument, const Frame* frame, int depth, Sets& out);
  bool read_search(const std::string& method, js::NodeId call, js::NodeId object,
                   const Frame* frame, int depth, Sets& out);
  void read_receiver(js::NodeId function, bool is_this, int parameter, const Frame* frame,
                     int depth, Sets& out);
  [[nodiscard]] Elements below(const Elements& base, const std::string& selector) const;
  [[nodiscard]] Elements of_markup(const std::string& markup, js::NodeId made) const;
  void add_name(Elements& to, std::string_view name) const;
  [[nodiscard]] std::string_view path_of(js::NodeId node) const;

  Origins origins_;
  Elements page_;  // where document.querySelector and $(document).find begin
  const css::OwnNames* names_;
  const js::Tree* tree_;
  const js::Index* index_;
};

/// One reader a script; not for several threads at once.
[[nodiscard]] std::string readable(std::string text);

}  // namespace premod::page
