// What the name of a value says of it: core/data/secret_names.tsv. See also name_role in
// secret.hpp.
#pragma once

#include <string>
#include <string_view>

namespace premod::text {

/// Letters and digits only, in lower case: names are written in many ways.
[[nodiscard]] std::string bare_name(std::string_view text);

}  // namespace premod::text
