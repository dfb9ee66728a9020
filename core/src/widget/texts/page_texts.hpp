// What the marketplace page shows of a widget in one language.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "widget/texts/visible_text.hpp"

namespace premod {

/// Null: there is no such text.
struct PageTexts {
  const VisibleText* name = nullptr;
  const VisibleText* short_description = nullptr;
  const VisibleText* description = nullptr;
};

/// By language. The listing's own texts stand behind those of i18n and win.
[[nodiscard]] std::map<std::string_view, PageTexts> page_texts(const Widget& widget);

/// As a reader sees it: without markup, with runs of space as one, in lower case.
[[nodiscard]] std::string as_read(const VisibleText& text);

/// Why a description says nothing: "blank", "sample", "name" (repeats it), "short" (repeats the
/// short description); empty for one of its own.
[[nodiscard]] std::string_view description_problem(const PageTexts& page);

}  // namespace premod
