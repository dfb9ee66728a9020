// What a script does to elements of the page: put in, take out, hide, rewrite, style, click,
// listen.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "platform/page/elements.hpp"
#include "platform/styles/style_effects.hpp"

namespace premod::page {

enum class DeedKind : std::uint8_t {
  inserts,   ///< something beside or into the element
  removes,   ///< the element, or what is in it
  hides,     ///< or makes it unusable: disabled, without its handlers
  shows,     ///< or may show or hide it: toggle, a class of a state
  rewrites,  ///< its markup, classes, attributes
  text,      ///< its words
  styles,    ///< gives it properties, see Deed::values
  moves,     ///< puts it, or a copy of it, elsewhere
  clicks,
  listens,
  drops,  ///< lets things be dropped on it
};

/// Where something is put, seen from the element.
enum class Place : std::uint8_t { none, before, first, last, after, instead };

/// What becomes of the classes that a deed names.
enum class ClassUse : std::uint8_t { none, gives, takes, turns };

struct Deed {
  DeedKind kind{};
  Place place = Place::none;
  Span span;
  js::NodeId node = 0;  ///< the call or assignment
  std::string by;       ///< the method or property: "append", "style.top"
  Elements on;
  platform::StyleValues values = {};  ///< what `styles` gives
  js::NodeId content = 0;             ///< what is put in or written; of `listens` the handler
  std::string event = {};             ///< of `listens` and `drops`
  ClassUse class_use = ClassUse::none;
  std::string classes = {};  ///< all that the deed may give, or takes; spaces between
};

/// In the order of the source; one for each alternative of the element. Found once a script.
[[nodiscard]] const std::vector<Deed>& deeds(const js::File& script);

/// The deed hides, removes or disables what it is done to.
[[nodiscard]] bool hides(const Deed& deed);
/// False for what only looks like a change: reading, copying, listening, clicking.
[[nodiscard]] bool changes(const Deed& deed);

}  // namespace premod::page
