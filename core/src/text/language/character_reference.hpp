// Character references of HTML: `&#58;`, `&colon;`, `&lpar;`.
#pragma once

#include <string>
#include <string_view>

namespace premod::text {

/// With the references resolved that code and addresses are written with: numeric ones, and the
/// named ones of ASCII (core/data/character_references.tsv). Never longer than `text`.
[[nodiscard]] std::string with_references_resolved(std::string_view text);

}  // namespace premod::text
