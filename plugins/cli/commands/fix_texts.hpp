// The sentences of premod fix in the four languages.
#pragma once

#include "premod/fix.hpp"

namespace premod::cli::texts {

inline constexpr Wording fix_fixed{"fix.fixed", "fixed"};
inline constexpr Wording fix_undone{"fix.undone", "left"};
inline constexpr Wording fix_not_written{"fix.not-written", "not written"};

inline constexpr Wording fix_persists{"fix.persists",
                                      "the finding would still be there; the file is unchanged"};
inline constexpr Wording fix_new_finding{
    "fix.new-finding", "it would cause a finding of {rule}; the file is unchanged"};
inline constexpr Wording fix_not_read{
    "fix.not-read", "the rule {rule} could no longer read the file; it is unchanged"};
inline constexpr Wording fix_waived{"fix.waived", "the finding is waived"};
inline constexpr Wording fix_linked{"fix.linked", "the file is reached through a symbolic link"};
inline constexpr Wording fix_read_only{"fix.read-only", "the file is read-only"};
inline constexpr Wording fix_overlaps{"fix.overlaps", "changes at the same place keep conflicting"};

inline constexpr Wording fix_nothing{"fix.nothing", "Nothing to fix automatically."};
inline constexpr Wording fix_done{"fix.done", "Fixed {n} in {files}."};
inline constexpr Wording fix_would{"fix.would", "Would fix {n} in {files}; nothing was written."};
inline constexpr Wording fix_for_people{"fix.for-people",
                                        "{n} are left for a person: premod check."};
inline constexpr Wording fix_renew{
    "fix.renew", "The files have changed, so these answers must be renewed: {rules}."};

inline constexpr PluralWording findings{"fix.findings", "{n} finding", "{n} findings"};

}  // namespace premod::cli::texts
