// Texts that are a name of the integration or of its company.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/words.hpp"
#include "widget/texts/visible_text.hpp"

namespace premod {

[[nodiscard]] inline bool is_name(const VisibleText& text) {
  return text.role == TextRole::name || text.role == TextRole::company;
}

/// Those of a widget, in all languages.
[[nodiscard]] inline std::vector<const VisibleText*> name_texts(const Widget& widget) {
  std::vector<const VisibleText*> out;
  for (const VisibleText& text : widget.visible_texts())
    if (is_name(text)) out.push_back(&text);
  return out;
}

/// "Calls by Acme", "Звонки от Acme": the name says whose it is.
[[nodiscard]] inline bool names_maker(std::string_view name) {
  const std::string small = " " + text::folded(name) + " ";
  for (const char* word : {" by ", " via ", " от ", " por ", " de ", " da ", " do "})
    if (small.find(word) != small.npos) return true;
  return false;
}

}  // namespace premod
