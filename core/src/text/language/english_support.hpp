// Whether a text says that support is given in English, in which case any number will do, §2.4.
#pragma once

#include <string_view>

namespace premod::text {

/// "Our team answers calls in English", "atendimento em português e inglês"; not "the interface is
/// in English". For prose in en, es and pt.
[[nodiscard]] bool says_english_support(std::string_view prose, std::string_view language);

}  // namespace premod::text
