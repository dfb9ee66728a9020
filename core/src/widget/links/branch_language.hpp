// The language of the readers for whom a part of the code speaks: `{pt: '...'}`, `lang === 'pt'`,
// `case 'pt':`, `{% if lang_id == 'pt' %}`.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "flow/script.hpp"
#include "markup/file.hpp"

namespace premod {

/// "ru", "en", "es", "pt" or empty, by the nearest table or test around the node.
[[nodiscard]] std::string_view branch_language(const js::File& script, js::NodeId node);

/// What a template shows to readers of one language.
struct LanguageBranch {
  Span span;
  std::string_view language;
};

/// In the order of their ends, so that inner ones stand before outer ones.
[[nodiscard]] std::vector<LanguageBranch> language_branches(const markup::File& page);
/// The language of the innermost branch around an offset of the file; empty outside of all.
[[nodiscard]] std::string_view language_at(const std::vector<LanguageBranch>& branches,
                                           std::uint32_t offset);

}  // namespace premod
