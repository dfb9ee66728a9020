// Places that an element is given after the geometry of another one: `left: rect.left`.
#pragma once

#include "platform/page/deeds.hpp"

namespace premod::platform {

/// The elements, as expressions of the script, whose corner becomes the place and whose size the
/// size; 0: none. What is added to it but how far the page is scrolled makes another place.
struct Measured {
  js::NodeId top = 0;
  js::NodeId left = 0;
  js::NodeId width = 0;
  js::NodeId height = 0;

  /// A later one wins.
  void add(const Measured& later) {
    for (const auto part : {&Measured::top, &Measured::left, &Measured::width, &Measured::height})
      if (later.*part != 0) this->*part = later.*part;
  }
};
[[nodiscard]] Measured measured_by(const js::File& script, const page::Deed& deed);

/// What people press: a button of the platform, or something that is called one and is not the
/// widget's.
[[nodiscard]] bool is_control(const page::Elements& set);
/// A part of the platform's page by one of its classes or ids, nothing of the widget's in it.
[[nodiscard]] bool is_platform_part(const page::Elements& set);

}  // namespace premod::platform
