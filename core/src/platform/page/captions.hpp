// The platform's buttons by what is written on them.
#pragma once

#include <string_view>

#include "flow/script.hpp"
#include "platform/page/zones.hpp"

namespace premod::page {

/// Install, Disable or Save, in any of the platform's languages (core/data/control_captions.tsv);
/// none for other texts. White space around it and its case do not matter.
[[nodiscard]] platform::Zone captioned(std::string_view text);
/// By the caption that a function which chooses elements asks for: `(b) => b.innerText ===
/// 'Install'`.
[[nodiscard]] platform::Zone caption_chosen(const js::Tree& tree, const js::Index& index,
                                            js::NodeId function);
/// By the caption that a test around the node asks for: `if (b.innerText === 'Install') b.click()`.
[[nodiscard]] platform::Zone caption_tested(const js::File& script, js::NodeId node);
/// Of `button:contains("Install")`, `input[value="Save"]`; of own elements none.
[[nodiscard]] platform::Zone captioned(const selector::Tree& tree, const selector::Complex& one,
                                       std::string_view text, const css::OwnNames& names);
/// Of an XPath: `//button[text()="Install"]`.
[[nodiscard]] platform::Zone captioned_in_path(std::string_view path);

}  // namespace premod::page
