// The sentences of the interview in the four languages.
#pragma once

#include <string_view>
#include <utility>

#include "premod/premod.hpp"

namespace premod::cli::interview_texts {

inline constexpr Wording nothing_open{"interview.nothing-open", "No question is open."};
inline constexpr Wording evidence{"interview.evidence", "Evidence to keep"};
inline constexpr Wording choices{"interview.choices",
                                 "Answer: yes, no, does-not-apply (an empty line leaves it open):"};
inline constexpr Wording note_prompt{"interview.note-prompt", "Evidence or reason:"};
inline constexpr Wording done{"interview.done", "Answers written: {n} of {all}."};

/// What is typed, in any of the languages, and the answer it means.
inline constexpr std::pair<std::string_view, std::string_view> answers[] = {
    {"yes y да д sí si sim s", "yes"},
    {"no n нет н não nao", "no"},
    {"does-not-apply x не-относится неотносится н/о no-aplica não-se-aplica nao-se-aplica",
     "does-not-apply"}};

}  // namespace premod::cli::interview_texts
