// Whether a description says what an integration is for, or only what goes without saying.
#pragma once

#include <string_view>

#include "widget/texts/visible_text.hpp"

namespace premod {

/// Every sentence is about something else: set-up, contacts, the policy, consent, the maker, the
/// version, the price, praise. False for texts in other languages than ru, en, es and pt.
/// `name`, in lower case: what the widget is called says nothing ("Stockmeter, the best of 2026").
[[nodiscard]] bool lacks_purpose(const VisibleText& description, std::string_view name);

}  // namespace premod
