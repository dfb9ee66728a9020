// Follows a text, and the sheet or element that gets it, through a script to where it is put.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "widget/loading/apart_roots.hpp"
#include "widget/loading/style_sinks.hpp"

namespace premod {

inline constexpr int max_style_steps = 400;       ///< nodes and names of one question
inline constexpr std::size_t max_style_keys = 3;  ///< objects in objects
/// Of an object with a text; a longer one is a table of data, and not followed.
inline constexpr int max_style_properties = 64;

/// What an element shows is what it is given by these.
[[nodiscard]] inline bool is_text_key(std::string_view key) {
  return text::is_one_of(key, {"textContent", "innerHTML", "innerText", "cssText", "outerHTML"});
}

/// Of a member or a property: it is only known at run time, or an item of a list.
[[nodiscard]] inline bool is_any_key(std::string_view key) { return key.empty() || key == "[*]"; }

/// What is followed, or an object that holds it under keys, the innermost first.
struct StyleThing {
  enum class What : std::uint8_t { text, sheet, element };
  What what = What::text;
  std::vector<std::string> keys;
  bool listed = false;  ///< in a list, or an item of one

  [[nodiscard]] bool is_held() const { return !keys.empty(); }
  [[nodiscard]] StyleThing under(std::string key) const {
    StyleThing out = *this;
    out.keys.push_back(std::move(key));
    return out;
  }
  [[nodiscard]] StyleThing taken_out() const {
    StyleThing out = *this;
    out.keys.pop_back();
    return out;
  }
};

class StyleFollower {
 public:
  explicit StyleFollower(const js::File& script)
      : script_(script), tree_(script.tree()), index_(script.index()), roots_(script) {}

  [[nodiscard]] StyleFate run(js::NodeId text);
  /// A call, and the argument by which a text is handed to it.
  using Handed = std::pair<js::NodeId, js::NodeId>;
  /// Where the script hands the text on to what it does not hold itself; nothing of one that it
  /// changes on the way.
  [[nodiscard]] std::vector<Handed> handed_on(js::NodeId text);
  /// What the parameter is given becomes a sheet of the page, and nothing on the way changes it.
  [[nodiscard]] bool is_sheet_as_given(js::NodeId parameter);
  [[nodiscard]] std::string_view limit() const { return limit_; }

 private:
  using NodeId = js::NodeId;
  using Thing = StyleThing;
  using What = StyleThing::What;

  /// False where it was before, and behind the limit.
  bool enter(NodeId node, const Thing& thing);
  /// It also goes where it is not followed.
  void lose() { lost_ = true; }
  void follow(NodeId node, const Thing& thing);
  [[nodiscard]] NodeId widened(NodeId at) const;
  [[nodiscard]] bool is_dropped(NodeId above) const;
  void taken(NodeId at, NodeId above, const Thing& thing);

  // By names.
  void give_name(NodeId target, const Thing& thing);
  void give_part(NodeId part, const Thing& thing);
  void follow_name(NodeId name, const Thing& thing);
  void follow_field(NodeId member, const Thing& thing);
  void at_loop(NodeId loop, NodeId at, const Thing& thing);
  void at_return(NodeId function, const Thing& thing);
  void at_property(NodeId property, NodeId value, const Thing& thing);
  void at_member(NodeId member, const Thing& thing);
  void at_method(NodeId call, NodeId member, const Thing& thing);
  void give_each(NodeId member, const Thing& thing);

  // To what takes it.
  void give_to(NodeId root);
  void at_argument(NodeId call, NodeId argument, const Thing& thing);
  void element_given(NodeId call, NodeId argument, const std::string& method);
  void text_given(NodeId call, NodeId argument, const std::string& method);
  void held_given(NodeId call, NodeId argument, const Thing& thing);
  bool key_given(NodeId object, const std::string& key);
  void at_assignment(NodeId assignment, const Thing& thing);
  void at_new(NodeId call, const Thing& thing);
  void holder(NodeId object);
  [[nodiscard]] NodeId made_by(NodeId object) const;
  [[nodiscard]] bool names_frame(NodeId name) const;
  [[nodiscard]] bool is_made_frame(NodeId object) const;
  [[nodiscard]] bool is_plain_object(NodeId object) const;

  const js::File& script_;
  const js::Tree& tree_;
  const js::Index& index_;
  const ApartRoots roots_;
  bool page_ = false;
  bool apart_ = false;
  bool lost_ = false;
  bool changed_ = false;  // its selectors may have been given a root on the way
  std::vector<Handed> handed_;
  std::string_view limit_;
  int steps_ = 0;
  std::set<std::tuple<NodeId, What, std::vector<std::string>>> seen_;
};

}  // namespace premod
