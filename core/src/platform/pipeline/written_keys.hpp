// Where a script gives keys to tables: collected once, asked for each table that an event's field
// is looked up in.
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "flow/script.hpp"

namespace premod::platform {

struct WrittenKeys {
  explicit WrittenKeys(const js::File& script);

  /// Literals that a call is handed first, or that begin a pair: `set('add_lead', f)`.
  std::unordered_map<std::string_view, std::vector<js::NodeId>> texts;
  /// Members that are assigned, by the table: `table.add_lead = f`.
  std::unordered_map<js::ValueId, std::vector<js::NodeId>> members;
};

}  // namespace premod::platform
