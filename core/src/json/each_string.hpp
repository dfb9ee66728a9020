// A walk over the strings of a JSON document.
#pragma once

#include "json/document.hpp"

namespace premod::json {

/// Calls `use` for every value below `value` that is a string, itself included, in the order of the
/// text.
template <class Use>
void each_string(const Value& value, const Use& use) {
  if (value.is_string()) use(value);
  for (const Value& child : value.children) each_string(child, use);
}

}  // namespace premod::json
