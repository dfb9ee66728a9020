#include "platform/pipeline/hook_body.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "data/hook_body.hpp"
#include "text/ascii.hpp"

namespace premod::platform {
namespace {

using Row = data::hook_body::Row;

const Row* row_of(std::string_view path) {
  for (const Row& row : data::hook_body::rows)
    if (row.path == path) return &row;
  return nullptr;
}

}  // namespace

bool is_hook_member(std::string_view path) { return row_of(path) != nullptr; }

bool is_hook_object(std::string_view path) {
  const Row* row = row_of(path);
  return row != nullptr && row->content == "object";
}

bool is_of_pipeline(std::string_view path) {
  constexpr std::array<std::string_view, 5> own = {
      "event.type_code", "event.data.direction_of_movement", "event.data.element_type",
      "event.data.pipeline_id", "action.settings.widget"};
  return std::any_of(own.begin(), own.end(), [&](std::string_view one) {
    return path == one || (path.starts_with(one) && path[one.size()] == '.');
  });
}

bool misses_element(std::string_view path) {
  constexpr std::string_view data = "event.data.";
  return path.starts_with(data) &&
         text::is_one_of(
             path.substr(data.size()),
             {"lead_id", "leadId", "customer_id", "entity_id", "element_id", "entity_type",
              "elementType", "entityId", "elementId", "statusId", "stage_id", "pipelineId"});
}

bool misses_data(std::string_view path) {
  constexpr std::string_view event = "event.";
  if (!path.starts_with(event)) return false;
  const std::string inside = std::string("event.data.").append(path.substr(event.size()));
  return row_of(inside) != nullptr || misses_element(inside) ||
         text::is_one_of(path.substr(event.size()), {"lead", "customer"});
}

bool is_part_of_body(std::string_view key) {
  return text::is_one_of(
      key, {"account", "accountId", "lead", "customer", "data", "widget", "settings", "type",
            "type_code", "element_type", "direction_of_movement", "account_subdomain"});
}

}  // namespace premod::platform
