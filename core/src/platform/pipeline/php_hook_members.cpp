// Finds what a back end reads from a hook of the pipeline and no hook has.
#include <set>
#include <string_view>

#include "php/strings.hpp"
#include "platform/pipeline/hook_body.hpp"
#include "platform/pipeline/php_hook_paths.hpp"
#include "platform/pipeline/php_pipeline.hpp"
#include "text/ascii.hpp"
#include "widget/widget.hpp"

namespace premod::platform {
namespace {

using php::File;
using php::lower;
using php::TokenKind;

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
      } else if (!bodies_.contains(file_.text(access.begin)) || !is_part_of_body(root) ||
                 is_asked(access.begin)) {
        return;
      }
    }
    const bool settings = is_settings_elsewhere(access);
    for (; first < access.keys.size(); ++first) {
      if (!path.empty() && !is_hook_object(path)) break;
      const std::string_view key = paths_.key_text(access.keys[first]);
      if (key.empty()) return;
      if (!path.empty()) path += '.';
      path += key;
      if (!is_hook_member(path)) {
        is_hook_ = is_hook_ || settings || misses_element(path) || (serves_ && misses_data(path));
        out_.push_back({file_.tokens()[access.keys[first]].span, path});
        return;
      }
    }
    is_hook_ = is_hook_ || is_of_pipeline(path) || (serves_ && path.starts_with("event.data."));
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
