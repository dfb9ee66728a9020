// What the fields of the message to moderation say.
#pragma once

#include "widget/project/project.hpp"

namespace premod {

/// Something, and not that it is to be said later.
[[nodiscard]] bool says_something(const ProjectText& field);
/// The platform's ids are digits, those of integrations have groups of hexadecimal ones; no blank.
[[nodiscard]] bool is_platform_id(const ProjectText& field);
/// So few words tell neither what the widget does nor how; an address leads to more of them.
[[nodiscard]] bool says_little(const ProjectText& field);
/// Nothing is said that another field had not said, and no steps are told.
[[nodiscard]] bool repeats(const ProjectText& field, const ProjectText& other);

}  // namespace premod
