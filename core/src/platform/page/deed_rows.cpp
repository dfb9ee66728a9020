// What belongs together where elements and what they get stand side by side: in a row of a table,
// in the arguments of one call.
#include <algorithm>
#include <limits>
#include <unordered_map>

#include "platform/page/deed_finder.hpp"
#include "platform/styles/classes.hpp"
#include "text/ascii.hpp"

namespace premod::page {
namespace {

using js::At;
using js::NodeId;
using js::NodeKind;

constexpr std::size_t max_row_climb = 64;  ///< nodes around a selector

/// What holds the parts of one row: `'.a': 'b'`, `['.a', 'b']`, `{find: '.a', give: 'b'}`,
/// `f('.a', 'b')`.
bool holds_row(NodeKind kind) {
  return kind == NodeKind::property || kind == NodeKind::array_expression ||
         kind == NodeKind::object_expression || kind == NodeKind::call_expression;
}

}  // namespace

/// Of what may be given to elements that a selector chose, what stands in the selector's row; all
/// of it if nothing does.
std::vector<bool> DeedFinder::in_row_of(At selector, const std::vector<At>& given, NodeId deed) {
  constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();
  std::vector<bool> out(given.size(), true);
  if (selector.node == 0 || given.size() < 2 || !reader_.origins().knows(selector)) return out;
  const js::Tree& tree = reader_.origins().tree(selector);
  std::vector<NodeId> around;
  std::unordered_map<NodeId, std::size_t> places;  // of these: a long list is asked for each
  for (NodeId at = selector.node; at != 0 && around.size() < max_row_climb; at = tree.parent(at)) {
    places.emplace(at, around.size());
    around.push_back(at);
  }
  std::vector<std::size_t> common;
  for (const At one : given) {
    std::size_t found = nowhere;
    NodeId at = one.script == selector.script ? one.node : 0;
    for (std::size_t n = 0; at != 0 && n < max_row_climb && found == nowhere; ++n) {
      if (const auto shared = places.find(at); shared != places.end()) found = shared->second;
      at = tree.parent(at);
    }
    common.push_back(found);
  }
  const std::size_t nearest = *std::min_element(common.begin(), common.end());
  if (nearest == nowhere || !holds_row(tree[around[nearest]].kind)) return out;
  if (selector.script == script_.script_id() && around[nearest] == deed) return out;
  for (std::size_t n = 0; n < given.size(); ++n) out[n] = common[n] == nearest;
  return out;
}

/// The classes that a call or assignment gives to some elements, or takes from them.
std::string DeedFinder::classes_for(NodeId names, const Elements& set, NodeId deed) {
  std::vector<At> places;
  Origins& origins = reader_.origins();
  const auto texts = origins.ask_texts(index_.at(names), &places);
  const std::vector<bool> fits = in_row_of(set.chosen_by, places, deed);
  std::string out;
  for (std::size_t n = 0; n < texts.size(); ++n)
    if (fits[n] && texts[n] != std::string(1, js::hole)) out += ' ' + readable(texts[n]);
  return out;
}

void DeedFinder::add_class_deed(NodeId element, std::span<const NodeId> names, ClassUse use,
                                const Deed& deed) {
  if (element == 0) return;
  for (Elements& set : reader_.read(element)) {
    Deed one = deed;
    one.class_use = use;
    for (const NodeId name : names) {
      const std::string classes = classes_for(name, set, deed.node);
      const bool hides = has_hiding_class(classes);
      if (hides && use == ClassUse::gives) one.kind = DeedKind::hides;
      if (hides && use == ClassUse::takes) one.kind = DeedKind::shows;
      // To take away what the widget itself gave puts things back.
      if (use == ClassUse::takes && has_own_class(classes)) one.kind = DeedKind::shows;
      one.classes += classes;
    }
    one.on = std::move(set);
    out_.push_back(std::move(one));
  }
}

ClassUse DeedFinder::turned(const js::Call& call) const {
  const auto given =
      call.argument_count() < 2 ? std::nullopt : index_.constant_bool(call.argument(1));
  return !given ? ClassUse::turns : *given ? ClassUse::gives : ClassUse::takes;
}

bool DeedFinder::at_class(const js::Call& call, const Deed& deed) {
  if (!text::is_one_of(deed.by, {"addClass", "removeClass", "toggleClass"}) ||
      call.argument_count() == 0)
    return false;
  Deed one = deed;
  one.content = call.argument(0);
  const NodeId names[] = {call.argument(0)};
  add_class_deed(object_of(call), names,
                 deed.by == "addClass"      ? ClassUse::gives
                 : deed.by == "removeClass" ? ClassUse::takes
                                            : turned(call),
                 one);
  return true;
}

/// What is done by a name that is looked up is done to the elements of the same row.
void DeedFinder::keep_row(std::size_t from, const std::vector<At>& places, std::size_t place,
                          NodeId deed) {
  const auto strays = [&](const Deed& one) {
    return !in_row_of(one.on.chosen_by, places, deed)[place];
  };
  out_.erase(std::remove_if(out_.begin() + static_cast<std::ptrdiff_t>(from), out_.end(), strays),
             out_.end());
}

}  // namespace premod::page
