// Finds what a back end reads from a hook of the pipeline and no hook has.
#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "data/hook_body.hpp"
#include "php/strings.hpp"
#include "platform/pipeline/php_hook_paths.hpp"
#include "platform/pipeline/php_pipeline.hpp"
#include "text/ascii.hpp"
#include "widget/widget.hpp"

namespace premod::platform {
namespace {

using php::File;
using php::lower;
using php::TokenKind;

using Row = data::hook_body::Row;

const Row* row_of(std::string_view path) {
  for (const Row& row : data::hook_body::rows)
    if (row.path == path) return &row;
  return nullptr;
}

/// Only a pipeline's hook has these: others send an `event` with a type, too.
bool is_of_pipeline(std::string_view path) {
  constexpr std::array<std::string_view, 5> own = {
      "event.type_code", "event.data.direction_of_movement", "event.data.element_type",
      "event.data.pipeline_id", "action.settings.widget"};
  return std::any_of(own.begin(), own.end(), [&](std::string_view one) {
    return path == one || (path.starts_with(one) && path[one.size()] == '.');
  });
}

/// What other parts of the interface call the id, the kind, the stage and the pipeline: an event
/// that is asked for these is the platform's.
bool names_element(std::string_view path) {
  constexpr std::string_view data = "event.data.";
  return path.starts_with(data) &&
         text::is_one_of(
             path.substr(data.size()),
             {"lead_id", "leadId", "customer_id", "entity_id", "element_id", "entity_type",
              "elementType", "entityId", "elementId", "statusId", "stage_id", "pipelineId"});
}

/// `event.lead`, `event.customer.id`, `event.lead_id`, `event.status_id`: what stands in
/// event.data, looked for a level above it.
bool misses_data(std::string_view path) {
  constexpr std::string_view event = "event.";
  if (!path.starts_with(event)) return false;
  const std::string inside = std::string("event.data.").append(path.substr(event.size()));
  return row_of(inside) != nullptr || names_element(inside) ||
         text::is_one_of(path.substr(event.size()), {"lead", "customer"});
}

class Members {
 public:
  Members(const File& file, bool serves) : file_(file), serves_(serves), paths_(file) {}

  std::vector<UnknownMember> run() {
    for (std::uint32_t i = 0; i < file_.tokens().size(); ++i) {
      if (file_.tokens()[i].kind != TokenKind::variable) continue;
      if (const auto access = paths_.access_at(i); access && !access->keys.empty()) at(*access);
    }
    return is_hook_ ? std::move(out_) : std::vector<UnknownMember>();
  }

 private:
  void at(const HookPaths::Access& access) {
    std::size_t first = 0;
    std::string path;
    if (access.base) {
      path = *access.base;
    } else {
      const std::string_view root = paths_.key_text(access.keys[0]);
      if (root == "event" || root == "action") {
        bodies_.insert(file_.text(access.begin));
      } else if (!bodies_.contains(file_.text(access.begin)) || !is_body_key(root) ||
                 is_asked(access.begin)) {
        return;
      }
    }
    const bool settings = is_settings_elsewhere(access);
    for (; first < access.keys.size(); ++first) {
      const Row* row = row_of(path);
      if (!path.empty() && (row == nullptr || row->content != "object")) break;
      const std::string_view key = paths_.key_text(access.keys[first]);
      if (key.empty()) return;
      if (!path.empty()) path += '.';
      path += key;
      if (row_of(path) == nullptr) {
        is_hook_ = is_hook_ || settings || names_element(path) || (serves_ && misses_data(path));
        out_.push_back({file_.tokens()[access.keys[first]].span, path});
        return;
      }
    }
    is_hook_ = is_hook_ || is_of_pipeline(path) || (serves_ && path.starts_with("event.data."));
  }

  /// What is taken for a part of the body; others may belong to who calls beside the platform.
  static bool is_body_key(std::string_view key) {
    return text::is_one_of(
        key, {"account", "accountId", "lead", "customer", "data", "widget", "settings", "type",
              "type_code", "element_type", "direction_of_movement", "account_subdomain"});
  }

  /// Of `isset($body['account'])`: who asks knows that bodies differ. What PHP fills is shared.
  [[nodiscard]] bool is_asked(std::uint32_t variable) const {
    if (file_.text(variable).starts_with("$_")) return true;
    return variable >= 2 && file_.text(variable - 1) == "(" &&
           text::is_one_of(lower(file_.text(variable - 2)), {"isset", "empty"});
  }

  /// `$body['action']['widget']['settings']`: the widget's settings, on another way.
  [[nodiscard]] bool is_settings_elsewhere(const HookPaths::Access& access) const {
    bool action = access.base && access.base->starts_with("action");
    bool widget = false;
    bool settings = false;
    for (const std::uint32_t key : access.keys) {
      const std::string_view text = paths_.key_text(key);
      action = action || text == "action";
      widget = widget || text == "widget";
      settings = settings || text == "settings";
    }
    return action && widget && settings;
  }

  const File& file_;
  const bool serves_;
  const HookPaths paths_;
  std::set<std::string_view> bodies_;  // variables whose event or action is read
  std::vector<UnknownMember> out_;
  bool is_hook_ = false;
};

}  // namespace

std::vector<UnknownMember> unknown_members(const File& file, const Widget& widget) {
  if (file.source().find("event") == std::string_view::npos &&
      file.source().find("action") == std::string_view::npos)
    return {};
  const Manifest* const manifest = widget.manifest();
  const bool serves = manifest != nullptr && manifest->find("/dp/webhook_url") != nullptr;
  return Members(file, serves).run();
}

}  // namespace premod::platform
