// Whether code looks at what it is given before it uses it: then an empty result may tell of a
// failure.
#pragma once

#include "flow/script.hpp"

namespace premod::platform {

/// Whether what a call or an `await` gives is looked at before it is used: `if (!rows)`,
/// `rows.length === 0`, `load() || fail()`; by this code, or by who is given it. `script` is any of
/// the program.
[[nodiscard]] bool is_result_tested(const js::File& script, js::At result);
/// The same of a variable, by its name.
[[nodiscard]] bool is_name_tested(const js::File& script, js::At name);

}  // namespace premod::platform
