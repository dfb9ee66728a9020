// The labels of `premod explain` in the four languages.
#pragma once

#include "premod/premod.hpp"

namespace premod::cli::explain_texts {

inline constexpr Wording example{"explain.example", "For example"};
inline constexpr Wording remedy{"explain.remedy", "Fix"};
inline constexpr Wording levels{"explain.levels", "Level by marketplace"};
inline constexpr Wording fixable{"explain.fixable", "Corrected by premod fix"};
inline constexpr Wording yes{"explain.yes", "yes, where it is certain"};
inline constexpr Wording no{"explain.no", "no"};
inline constexpr Wording blind_spots{"explain.blind-spots", "Blind spots"};
inline constexpr Wording waive{"explain.waive", "To waive it, with a reason and an end date"};
inline constexpr std::string_view how_to_waive =
    "premod waive FILE:LINE --rule {rule} --reason \"...\" --until YYYY-MM-DD";
inline constexpr Wording off{"explain.off", "off"};
inline constexpr Wording page{"explain.page", "Its page"};
inline constexpr Wording answered_by{"explain.answered-by", "It is answered by"};
inline constexpr Wording nothing_answers{"explain.nothing-answers", "No rule"};

}  // namespace premod::cli::explain_texts
