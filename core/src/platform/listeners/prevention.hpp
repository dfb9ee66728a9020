// How the function that listens to an event keeps it from its consequences, and when.
#pragma once

#include "platform/page/deeds.hpp"

namespace premod::page {

struct Prevention {
  bool takes = false;      ///< whatever the state of the page is
  bool keys_only = false;  ///< where a test of the key says so
  bool alone = false;      ///< and nothing else is done there
  bool once = false;       ///< the listener goes after the first event, or by a signal
  bool active = false;     ///< `passive: false`
};
/// Of a deed that listens. `control`: to an element of the platform, which has to work in every
/// state.
[[nodiscard]] Prevention prevention_of(const js::File& script, const Deed& deed, bool control);

/// The function that listens makes it possible to drop things: it keeps the browser from its own
/// way, reads what is dropped, or hands the event on. One that nobody can read does.
[[nodiscard]] bool may_accept_drop(const js::File& script, const Deed& deed);

}  // namespace premod::page
