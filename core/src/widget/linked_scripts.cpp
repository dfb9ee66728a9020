#include "widget/linked_scripts.hpp"

#include <utility>

namespace premod {
namespace {

const ScriptsLink& link_of(const js::File& script) {
  return script.derived().get<ScriptsLink>([] { return ScriptsLink{}; });
}

struct LinkedScripts {
  std::vector<const js::File*> all;
};

LinkedScripts by_id(const js::File& script) {
  std::vector<const js::File*> out(script.script_id() + 1);
  out[script.script_id()] = &script;
  for (const js::File& other : link_of(script).all) {
    if (other.is_vendored()) continue;
    if (other.script_id() >= out.size()) out.resize(other.script_id() + 1);
    out[other.script_id()] = &other;
  }
  return {std::move(out)};
}

}  // namespace

void link_scripts(std::span<const js::File> all) {
  const auto shared = std::make_shared<MemoStore>();
  for (const js::File& script : all)
    if (!script.is_vendored())
      static_cast<void>(script.derived().get<ScriptsLink>([&] {
        return ScriptsLink{all, shared};
      }));
}

std::span<const js::File* const> linked_scripts(const js::File& script) {
  return program_derived(script).get<LinkedScripts>([&] { return by_id(script); }).all;
}

MemoStore& program_derived(const js::File& script) {
  const ScriptsLink& link = link_of(script);
  return link.shared != nullptr ? *link.shared : script.derived();
}

}  // namespace premod
