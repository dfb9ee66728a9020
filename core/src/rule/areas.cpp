#include "rule/areas.hpp"

#include <vector>

#include "text/nearest.hpp"

namespace premod {
namespace {

const data::locations::Row* row_of(std::string_view area) {
  for (const data::locations::Row& row : data::locations::rows)
    if (row.name == area) return &row;
  return nullptr;
}

}  // namespace

const data::locations::Row* documented_area(const Location& location) {
  const data::locations::Row* row = row_of(location.area);
  return row == nullptr ? row_of(location.text) : row;
}

std::string_view nearest_area(std::string_view area) {
  std::vector<std::string_view> names;
  names.reserve(data::locations::rows.size());
  for (const data::locations::Row& row : data::locations::rows) names.push_back(row.name);
  return text::nearest(area, names);
}

}  // namespace premod
