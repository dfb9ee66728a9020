// Whether a description says what an integration is for, or only what goes without saying.
#pragma once

#include "widget/texts/visible_text.hpp"

namespace premod {

/// Every sentence is about something else: set-up, contacts, the policy, consent, the maker, the
/// version, the price, praise. False for texts in other languages than ru, en, es and pt.
[[nodiscard]] bool lacks_purpose(const VisibleText& description);

}  // namespace premod
