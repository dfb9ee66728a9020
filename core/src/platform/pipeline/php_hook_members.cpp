// Finds what a back end reads from a hook of the pipeline and no hook has.
#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "php/strings.hpp"
#include "platform/pipeline/php_pipeline.hpp"

namespace premod::platform {
namespace {

constexpr int max_keys = 64;  // `$a['b']['c']...`

/// The keys of an access from its variable on: "event", "data" of `$hook['event']['data']`.
std::vector<std::string_view> keys_of(const php::File& file, std::uint32_t variable,
                                      std::vector<std::uint32_t>& tokens) {
  std::vector<std::string_view> out;
  std::uint32_t i = variable + 1;
  while (out.size() < max_keys && !file.text(i).empty()) {
    const bool index = file.text(i) == "[" && file.text(i + 2) == "]";
    const bool member = file.text(i) == "->" || file.text(i) == "?->";
    if (!index && (!member || file.text(i + 2) == "(")) break;
    out.push_back(index ? php::constant_text(file, i + 1) : file.text(i + 1));
    tokens.push_back(i + 1);
    i += index ? 3 : 2;
  }
  return out;
}

/// Names that other parts of the interface have for what `event.data` calls id, element_type,
/// status_id and pipeline_id. What an event may carry beyond these nobody has written down.
bool is_taken_for_another(std::string_view key) {
  constexpr std::array<std::string_view, 14> names = {
      "lead_id",     "leadId",      "customer_id", "entity_id", "element_id",
      "entity_type", "elementType", "entityId",    "elementId", "statusId",
      "stage_id",    "pipelineId",  "direction",   "account_id"};
  return std::find(names.begin(), names.end(), key) != names.end();
}

/// Where a path leaves the documented body of the hook; the number of its keys if nowhere.
std::size_t first_unknown(const std::vector<std::string_view>& keys) {
  constexpr std::array<std::string_view, 4> event = {"type", "type_code", "data", "time"};
  constexpr std::array<std::string_view, 4> action = {"action", "settings", "widget", "settings"};
  if (keys.size() > 1 && keys[0] == "event" && !keys[1].empty()) {
    if (std::find(event.begin(), event.end(), keys[1]) == event.end()) return 1;
    const bool wrong = keys.size() > 2 && keys[1] == "data" && is_taken_for_another(keys[2]);
    return wrong ? 2 : keys.size();
  }
  if (keys.empty() || keys[0] != "action") return keys.size();
  for (std::size_t i = 1; i < std::min(keys.size(), action.size()); ++i)
    if (!keys[i].empty() && keys[i] != action[i]) return i;
  return keys.size();
}

}  // namespace

std::vector<UnknownMember> unknown_members(const php::File& file) {
  std::vector<UnknownMember> out;
  std::vector<UnknownMember> beside;  // of variables that may hold the hook
  std::set<std::string_view> hooks;
  std::vector<std::string_view> owners;
  bool is_hook = false;
  for (std::uint32_t i = 0; i < file.tokens().size(); ++i) {
    if (file.tokens()[i].kind != php::TokenKind::variable) continue;
    std::vector<std::uint32_t> tokens;
    const auto keys = keys_of(file, i, tokens);
    const bool hook = keys.size() > 1 && keys[0] == "event" &&
                      (keys[1] == "type_code" || keys[1] == "data" || keys[1] == "type");
    is_hook = is_hook || hook;
    if (hook) hooks.insert(file.text(i));
    const bool other =
        !keys.empty() && (keys[0] == "account" || keys[0] == "lead" || keys[0] == "accountId");
    if (other) {
      beside.push_back({file.tokens()[tokens[0]].span, std::string(keys[0])});
      owners.push_back(file.text(i));
    }
    const std::size_t unknown = first_unknown(keys);
    if (unknown >= keys.size()) continue;
    std::string path;
    for (std::size_t n = 0; n <= unknown; ++n) path += (n == 0 ? "" : ".") + std::string(keys[n]);
    out.push_back({file.tokens()[tokens[unknown]].span, std::move(path)});
  }
  for (std::size_t n = 0; n < beside.size(); ++n)
    if (hooks.contains(owners[n])) out.push_back(std::move(beside[n]));
  return is_hook ? out : std::vector<UnknownMember>();
}

}  // namespace premod::platform
