// Numbers that scripts compare with and write down.
#pragma once

#include <cmath>
#include <string>

#include "flow/script.hpp"

namespace premod::platform {

/// "12" of a number, or of a name that stands for one: `KIND.CUSTOMER`; empty without one.
inline std::string whole_number(const js::File& script, js::NodeId value) {
  if (script.tree()[value].kind == js::NodeKind::numeric_literal)
    return std::string(script.tree().text(value));
  const auto values = script.index().values(value);
  if (values.size() != 1) return {};
  const js::ValueStore& store = script.program().store();
  const js::Value& one = store.value(values.front());
  constexpr double most = 1'000'000;
  if (one.kind != js::ValueKind::number || !(std::abs(store.number_of(one)) < most)) return {};
  return std::to_string(std::lround(store.number_of(one)));
}

}  // namespace premod::platform
