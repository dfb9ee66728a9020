// Fields for passwords that a script makes: by createElement, jQuery, or an object that describes
// one.
#pragma once

#include <string>
#include <vector>

#include "flow/script.hpp"

namespace premod::js {

struct MadeField {
  Span span;                       ///< where its type is given
  std::vector<std::string> hints;  ///< its placeholder, title or label, as far as they are known
  std::vector<std::string> names;  ///< its name and id
};

/// `input.type = 'password'`, `$('<input type="password">').attr('placeholder', x)`,
/// `{type: 'password', label: x}`. At most max_made_fields of a script, in no order of the text.
/// Markup that says all by itself is left out.
[[nodiscard]] std::vector<MadeField> made_password_fields(const File& script);
inline constexpr std::size_t max_made_fields = 200;

}  // namespace premod::js
