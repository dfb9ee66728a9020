// The site's own words in the four languages.
#pragma once

#include <string_view>

#include "premod/wording.hpp"

namespace premod::site::texts {

inline constexpr Wording title{"site.title", "The rules of premod"};
inline constexpr Wording lead{"site.lead",
                              "premod checks amoCRM and Kommo widgets against the published "
                              "requirements before a moderator does."};
inline constexpr Wording skip{"site.skip", "Skip to content"};
inline constexpr Wording navigation{"site.navigation", "Sections"};
inline constexpr Wording rules{"site.rules", "Rules"};
inline constexpr Wording coverage{"site.coverage", "Coverage of the requirements"};
inline constexpr Wording changes{"site.changes", "What changed"};
inline constexpr Wording search{"site.search", "Find a rule or a requirement"};
inline constexpr Wording find{"site.find", "Find"};
inline constexpr Wording no_match{"site.no-match", "Nothing matches."};
inline constexpr Wording demands{"site.demands", "What is required"};
inline constexpr Wording why{"site.why", "Why"};
inline constexpr Wording why_reject{
    "site.why-reject",
    "The requirements forbid it. An error is certain: a moderator refuses the widget for it. A "
    "warning is inferred: look at the place yourself."};
inline constexpr Wording why_likely{
    "site.why-likely",
    "The requirements forbid it. What premod finds is inferred, so look at the place yourself."};
inline constexpr Wording why_advice{"site.why-advice", "The requirements only advise it."};
inline constexpr Wording levels{"site.levels", "Levels"};
inline constexpr Wording market{"site.market", "Market"};
inline constexpr Wording level{"site.level", "Level"};
inline constexpr Wording in_house{"site.in-house", "in-house"};
inline constexpr Wording error{"site.error", "error"};
inline constexpr Wording warning{"site.warning", "warning"};
inline constexpr Wording note{"site.note", "note"};
inline constexpr Wording off{"site.off", "off"};
inline constexpr Wording bad{"site.bad", "Not like this"};
inline constexpr Wording good{"site.good", "Like this"};
inline constexpr Wording printed{"site.printed", "premod says"};
inline constexpr Wording remedy{"site.remedy", "How to fix it"};
inline constexpr Wording fixable{"site.fixable",
                                 "`premod fix` corrects it where the edit is certain."};
inline constexpr Wording by_hand{"site.by-hand", "Fixed by hand: `premod fix` leaves it alone."};
inline constexpr Wording more{"site.more", "More"};
inline constexpr Wording waive{"site.waive", "If it is a deliberate exception"};
inline constexpr Wording how_to_waive{
    "site.how-to-waive",
    "`premod waive FILE:LINE --rule {rule} --reason \"…\" --until 2027-01-31` writes it into "
    "premod.json; reason and date are mandatory. A moderator sees no waivers, and in a pull "
    "request the target branch's file counts."};
inline constexpr Wording related{"site.related", "Related rules"};
inline constexpr Wording answered_by{"site.answered-by", "Answered by the rules"};
inline constexpr Wording no_rule{"site.no-rule", "No check can answer this; a moderator decides."};
inline constexpr Wording source{"site.source", "Source"};
inline constexpr Wording read_on{"site.read-on", "read on {date}"};
inline constexpr Wording requirements_read{"site.requirements-read",
                                           "The requirements were read on {date}."};
inline constexpr Wording configuration{"site.configuration", "premod.json, every key"};
inline constexpr Wording requirement{"site.requirement", "Requirement"};
inline constexpr Wording status{"site.status", "Status"};
inline constexpr Wording checked{"site.checked", "checked"};
inline constexpr Wording asked{"site.asked", "asked of a person"};
inline constexpr Wording checked_and_asked{"site.checked-and-asked", "checked and asked"};
inline constexpr Wording partial{"site.partial", "in part"};
inline constexpr Wording excused{"site.excused", "cannot be checked"};
inline constexpr Wording missing{"site.missing", "no check yet"};
inline constexpr Wording asks_person{
    "site.asks-person", "This is a question for a person; the answer is kept in premod.json."};
inline constexpr Wording added{"site.added", "New rules"};
inline constexpr Wording removed{"site.removed", "Removed rules"};
inline constexpr Wording other_level{"site.other-level", "Changed level (amoCRM)"};
inline constexpr Wording nothing_changed{"site.nothing-changed", "Nothing changed."};
inline constexpr Wording no_earlier{"site.no-earlier",
                                    "There is no earlier release to compare with."};
inline constexpr Wording since{"site.since", "Compared with {version}"};

struct Area {
  std::string_view id;
  Wording name;
};
inline constexpr Area areas[] = {{"archive", Wording{"site.area-archive", "Archive and files"}},
                                 {"text", Wording{"site.area-text", "Texts"}},
                                 {"manifest", Wording{"site.area-manifest", "manifest.json"}},
                                 {"i18n", Wording{"site.area-i18n", "Translations"}},
                                 {"listing", Wording{"site.area-listing", "Marketplace page"}},
                                 {"image", Wording{"site.area-image", "Images"}},
                                 {"js", Wording{"site.area-js", "JavaScript"}},
                                 {"interface", Wording{"site.area-interface", "Interface"}},
                                 {"css", Wording{"site.area-css", "CSS"}},
                                 {"template", Wording{"site.area-template", "Templates"}},
                                 {"php", Wording{"site.area-php", "Back end"}},
                                 {"dp", Wording{"site.area-dp", "Digital pipeline"}},
                                 {"submission", Wording{"site.area-submission", "Submission"}},
                                 {"conduct", Wording{"site.area-conduct", "Questions for people"}},
                                 {"kommo", Wording{"site.area-kommo", "Kommo"}}};

}  // namespace premod::site::texts
