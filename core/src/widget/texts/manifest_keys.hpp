// Keys of i18n that the manifest names.
#pragma once

#include <string_view>
#include <vector>

#include "widget/texts/locale.hpp"

namespace premod {

/// "site.ru" has the form of a key too; a key begins with something that the files of the
/// `declared` languages know, or with what manifests usually name.
[[nodiscard]] bool is_i18n_key(const std::vector<const Locale*>& declared, std::string_view text);
/// The text of a key; null if the language has none.
[[nodiscard]] const json::Value* text_of_key(const Locale& locale, std::string_view key);

}  // namespace premod
