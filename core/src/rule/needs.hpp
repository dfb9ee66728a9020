// What checks of a whole widget ask for first, so that "could not look" never passes for "found
// nothing".
#pragma once

#include "rule/hits.hpp"
#include "widget/widget.hpp"

namespace premod {

inline constexpr Wording broken_json{"not-run.broken-json",
                                     "{file}: not readable as JSON, see {rule}"};

/// The manifest if it can be read; else tells `out` why the rule cannot speak, and null.
[[nodiscard]] inline const Manifest* need_manifest(const Widget& widget, Hits& out) {
  const Manifest* manifest = widget.manifest();
  if (manifest == nullptr) {
    out.not_applicable();
    return nullptr;
  }
  if (manifest->parsed()) return manifest;
  out.not_run({broken_json, {{"file", manifest->file().path}, {"rule", "manifest-json"}}});
  return nullptr;
}

}  // namespace premod
