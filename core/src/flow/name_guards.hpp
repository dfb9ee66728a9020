// Tests that let a name be read only where it exists: `window.X && X.run()`, `if (!('X' in window))
// return;`.
#pragma once

#include "js/scopes/scopes.hpp"
#include "js/tree.hpp"

namespace premod::js {

/// Whether the identifier `name` is read only after a test, in its statement or before it in one of
/// the lists of statements around, that holds only if a global of that name exists. Bounded.
[[nodiscard]] bool is_guarded(const Tree& tree, const Scopes& scopes, NodeId name);

}  // namespace premod::js
