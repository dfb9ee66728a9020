// The platforms' names inside other names, whatever letters and spaces disguise them.
#pragma once

#include <cstdint>
#include <string_view>

namespace premod::text {

enum class BrandUse : std::uint8_t { none, amocrm, kommo };

/// Finds "amoCRM" and "Kommo" in a name: any letter case, Cyrillic look-alikes, spaced letters,
/// dots and hyphens between them. Words that merely contain the letters ("Kommode") are left alone.
[[nodiscard]] BrandUse brand_in_name(std::string_view name);

}  // namespace premod::text
