// The sentences of `premod diff` in the four languages.
#pragma once

#include "premod/premod.hpp"

namespace premod::cli::texts {

inline constexpr Wording update{"diff.update", "Update: {before} → {after}"};
inline constexpr Wording version_raised{"diff.version-raised", "version {before} → {after}"};
inline constexpr Wording version_same{"diff.version-same", "version {after}"};
inline constexpr Wording no_version{"diff.no-version", "no version"};
inline constexpr Wording version_late{
    "diff.version-late", "The content changed and the version was not raised: {before} → {after}."};
inline constexpr Wording version_stayed{"diff.version-stayed",
                                        "The content changed and the version stayed {after}."};
inline constexpr Wording new_widget{"diff.new-widget", "a new widget"};
inline constexpr Wording gone_widget{"diff.gone-widget", "the widget is gone"};
inline constexpr Wording changed_files{"diff.changed-files", "changed"};
inline constexpr Wording added_files{"diff.added-files", "added"};
inline constexpr Wording removed_files{"diff.removed-files", "removed"};
inline constexpr Wording renamed_files{"diff.renamed-files", "renamed"};
inline constexpr Wording file_changes{"diff.file-changes", "Files"};
inline constexpr Wording same_files{"diff.same-files", "No file changed"};

inline constexpr Wording asks_more{"diff.asks-more", "The update adds"};
inline constexpr Wording asks_less{"diff.asks-less", "The update drops"};
inline constexpr Wording same_facts{"diff.same-facts",
                                    "Places, servers, settings and languages stay the same"};
inline constexpr Wording location{"diff.location", "place"};
inline constexpr Wording host{"diff.host", "server"};
inline constexpr Wording user_data{"diff.user-data", "settings field"};
inline constexpr Wording language{"diff.language", "language"};

inline constexpr Wording fresh{"diff.fresh", "New findings: {n}"};
inline constexpr Wording fixed{"diff.fixed", "Fixed: {n}"};
inline constexpr Wording kept{"diff.kept", "Kept: {n}"};
inline constexpr Wording none_fresh{"diff.none-fresh", "No new findings"};

inline constexpr Wording column_kind{"diff.column-kind", "What"};
inline constexpr Wording column_value{"diff.column-value", "Value"};
inline constexpr Wording column_place{"diff.column-place", "Where"};
inline constexpr Wording column_level{"diff.column-level", "Level"};
inline constexpr Wording column_rule{"diff.column-rule", "Rule"};
inline constexpr Wording column_finding{"diff.column-finding", "Finding"};
inline constexpr Wording column_count{"diff.column-count", "Count"};

}  // namespace premod::cli::texts
