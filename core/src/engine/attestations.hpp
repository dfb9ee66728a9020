// The rules that only a person can answer: questions, answers of premod.json, and what made an
// answer stale.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "engine/present.hpp"
#include "widget/project/project.hpp"

namespace premod {

/// Appends the outcome of every selected rule that asks a person: passed (a valid yes), violated (a
/// no, with a finding at the answer), not_applicable (not asked here, or answered so), unanswered
/// with a reason that tells "no answer", "stale" and "ended" apart. Call it after `present`: a
/// question may depend on what other rules found. Answers are those of `policy`: in a pull request
/// premod.json of the base. `today` YYYY-MM-DD; empty: nothing ends.
void evaluate_attestations(const Widget& widget, std::span<const Rule* const> rules,
                           const Project& policy, const Presentation& how, std::string_view today,
                           Fingerprints& fingerprints, Report& report);

/// SHA-256 over what an answer to `ask` covers, lower-case hex; empty if it covers nothing.
[[nodiscard]] std::string answer_digest(const Widget& widget, const ManualQuestion& ask);

}  // namespace premod
