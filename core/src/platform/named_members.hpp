// The members of a script by their names, whatever they are members of.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "flow/script.hpp"

namespace premod::page {

class NamedMembers {
 public:
  explicit NamedMembers(const js::File& script) {
    const js::Tree& tree = script.tree();
    for (js::NodeId id = 1; id < tree.size(); ++id)
      if (tree[id].kind == js::NodeKind::member_expression)
        if (std::string key = script.index().key_text(id); !key.empty())
          all_[std::move(key)].push_back(id);
  }

  [[nodiscard]] const std::vector<js::NodeId>& of(std::string_view name) const {
    static const std::vector<js::NodeId> none;
    const auto found = all_.find(name);
    return found == all_.end() ? none : found->second;
  }

 private:
  std::map<std::string, std::vector<js::NodeId>, std::less<>> all_;
};

/// Found once a script.
[[nodiscard]] inline const NamedMembers& named_members(const js::File& script) {
  return script.derived().get<NamedMembers>([&] { return NamedMembers(script); });
}

}  // namespace premod::page
