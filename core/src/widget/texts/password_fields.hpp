// Fields that take the password of the platform, as their labels, hints and names say.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "widget/widget.hpp"

namespace premod {

struct PasswordField {
  const File* file = nullptr;
  Span place;          ///< the start tag; of markup in a script the string
  std::string phrase;  ///< the label, hint or name that says it
};

/// `<input type="password">` in templates, pages, markup in strings of scripts and what PHP prints,
/// and fields that scripts make, whose label, hint or name says that the platform's own password is
/// wanted. Left out: one whose label or hint asks
/// for it in itself, which is a sentence of template_texts.
[[nodiscard]] std::vector<PasswordField> platform_password_fields(const Widget& widget);

/// "amocrm_password", "kommoPass".
[[nodiscard]] bool names_platform_password(std::string_view identifier);

/// A label like "Your amoCRM password, so that we can sign in", and no "never enter it here".
/// `language` empty: each of the four.
[[nodiscard]] bool is_platform_password_label(std::string_view label, std::string_view language);

}  // namespace premod
