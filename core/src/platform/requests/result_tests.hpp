// Whether code looks at what it is given before it uses it: then an empty result may tell of a
// failure.
#pragma once

#include <string_view>

#include "flow/script.hpp"

namespace premod::platform {

/// A name or a text, in lower case, tells that something went wrong: "showerror", "не удалось".
[[nodiscard]] bool speaks_of_failure(std::string_view lowered);

/// Whether what a call or an `await` gives is looked at before it is used: `if (!rows)`,
/// `rows.length === 0`, `load() || fail()`; by this code, or by who is given it. `script` is any of
/// the program. True where there is more than is followed: a loss that is told must be sure.
[[nodiscard]] bool is_result_tested(const js::File& script, js::At result);
/// The same of a variable, by its name.
[[nodiscard]] bool is_name_tested(const js::File& script, js::At name);

}  // namespace premod::platform
