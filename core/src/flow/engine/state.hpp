// What is known of a program: its cells, objects, functions and calls, by number.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "flow/program.hpp"
#include "js/flat_map.hpp"

namespace premod::js {

using CellId = std::uint32_t;  ///< a place that holds values and tells who asked when it gains one
using FunctionId = std::uint32_t;

/// Elements of a literal beyond have no place of their own.
inline constexpr std::size_t max_places = 64;
/// Longer lists are not taken apart, nor put together.
inline constexpr std::size_t max_folded_elements = 512;
inline constexpr int max_objects_read = 64;  ///< objects above one that a property is looked for in

struct Program::State {
  struct Cell {
    SetId set = no_values;
    std::uint32_t listeners = 0;
    At latest;  // the first of them
  };
  struct Function {
    At at;
    CellId result = 0;
    CellId receiver = 0;  // `this`
    VariableId arguments = 0;
    NodeId constructor = 0;  // of a class
    std::vector<Caller> callers;
  };
  struct Property {
    TextId key = 0;
    CellId cell = 0;
  };
  /// The cells every object may have, whatever its properties are called; 0: not asked for yet.
  struct Common {
    CellId any = 0, parents = 0, star = 0;
  };
  /// The functions a call runs, in the order in which they were found.
  struct RunList {
    std::uint32_t first = 0, last = 0;  // in `runs`
  };
  struct Run {
    FunctionId function = 0;
    std::uint32_t next = 0;
  };

  std::vector<Script> scripts;
  std::vector<std::uint32_t> bases;           // of the nodes of a script in `expressions`
  std::vector<std::uint32_t> variable_bases;  // of its variables in `variables`
  ValueStore store;
  std::vector<SetId> expressions;
  std::vector<SetId> variables;
  std::vector<Cell> cells;
  FlatMap<CellId> properties;   // by object and key
  std::vector<Common> commons;  // by object
  std::unordered_map<ValueId, std::vector<Property>> objects;
  std::vector<Function> functions;
  FlatMap<FunctionId> function_ids;  // by place
  FlatMap<RunList> functions_run;    // by call
  std::vector<Run> runs{1};
  FlatMap<std::uint32_t> through_ids;  // by call
  std::vector<ThroughCall> through;
  TextId any = 0, parents = 0, star = 0;
  bool exhausted = false;

  [[nodiscard]] static std::uint64_t key(At at) {
    return (static_cast<std::uint64_t>(at.script) << 32U) | at.node;
  }
  /// Where the cell of a common key is kept; null for a name of the program's own.
  [[nodiscard]] CellId Common::*common(TextId key) const {
    if (key == any) return &Common::any;
    if (key == parents) return &Common::parents;
    return key == star ? &Common::star : nullptr;
  }
  /// 0 if nobody has written or asked for it.
  [[nodiscard]] CellId find_cell(ValueId object, TextId key) const {
    if (CellId Common::*const place = common(key); place != nullptr)
      return object < commons.size() ? commons[object].*place : 0;
    const CellId* known = properties.find((static_cast<std::uint64_t>(object) << 32U) | key);
    return known == nullptr ? 0 : *known;
  }
  [[nodiscard]] const Tree& tree(ScriptId script) const { return *scripts[script].tree; }
  [[nodiscard]] SetId& expression(At at) { return expressions[bases[at.script] + at.node]; }
  [[nodiscard]] SetId& variable(ScriptId script, VariableId id) {
    return variables[variable_bases[script] + id];
  }
};

}  // namespace premod::js
