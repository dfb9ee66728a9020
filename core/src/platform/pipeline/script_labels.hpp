// Tells tables that give names to codes from tables of handlers.
#pragma once

#include <functional>
#include <set>
#include <string>

#include "flow/script.hpp"

namespace premod::platform {

/// The names of the script's functions are read when first asked for.
class ScriptLabels {
 public:
  explicit ScriptLabels(const js::File& script) : script_(script) {}

  /// `15: 'lead_appeared_in_status'`; the name of a function is a handler.
  [[nodiscard]] bool is_label(js::NodeId value);

 private:
  [[nodiscard]] std::string name_of_function(js::NodeId function) const;

  const js::File& script_;
  std::set<std::string, std::less<>> functions_;  // an empty name is in it once it has been read
};

}  // namespace premod::platform
