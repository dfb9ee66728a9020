// Ways through the platform's objects that begin in a field: what was asked where the field was set
// says nothing of the members behind it.
#pragma once

#include "flow/script.hpp"

namespace premod::platform {

/// `this.data.current_card.model`, where `this.data = APP.data` stands elsewhere: no function that
/// comes to run the read asks for the next link of the way. False where what the field holds is not
/// known. Bounded.
[[nodiscard]] bool goes_on_unasked(const js::File& script, const js::Access& access);

}  // namespace premod::platform
