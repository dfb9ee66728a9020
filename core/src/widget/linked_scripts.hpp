// The scripts that are one program with a script, and a place for what is found out about all of
// them together.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "flow/script.hpp"
#include "snapshot/memo_store.hpp"

namespace premod {

/// How a script asks for the others of its widget; empty for a script that has none.
struct ScriptsLink {
  std::span<const js::File> all;
  std::shared_ptr<MemoStore> shared;
};
/// Tells every script of the widget. `all` must stay where it is.
void link_scripts(std::span<const js::File> all);

/// By their ScriptId in the program of `script`, itself among them. Null for a script of the
/// program that is no script of the widget.
[[nodiscard]] std::span<const js::File* const> linked_scripts(const js::File& script);
/// Where findings about the program of `script` are kept for the next of its scripts that asks.
[[nodiscard]] MemoStore& program_derived(const js::File& script);

}  // namespace premod
