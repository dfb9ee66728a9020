// The index of published code: whose a function or a rule of a style sheet is, by its digest. Made
// by tools/library-index from packages that core/data/known_code.digests names.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace premod {

/// A library and the releases, of those looked at, that hold the code.
struct KnownSource {
  std::string_view library;
  std::string_view first;
  std::string_view last;
};

enum class KnownAs : std::uint8_t {
  function,    ///< js::FunctionUnit::exact
  vocabulary,  ///< js::FunctionUnit::vocabulary
  style,       ///< css::rule_digests
};

/// Published code holds, in a function of these words, what a danger rule finds (js::CodeSites).
/// What this knows weighs less only in a bundle or between known code: words are easily copied.
[[nodiscard]] bool is_known_site(std::uint64_t digest);

/// What js::CodeSites is given for a rule: those that look for code from outside and from texts
/// find one place now by one of them, now by another, as far as values are known.
[[nodiscard]] std::string_view site_kind(std::string_view rule);

/// Nothing if no looked-at package holds it. Constant time. All 64 bits of a function's and a style
/// rule's digest are compared, of a vocabulary's the first 32 (docs/decisions/0008).
[[nodiscard]] std::optional<KnownSource> known_source(KnownAs what, std::uint64_t digest);

}  // namespace premod
