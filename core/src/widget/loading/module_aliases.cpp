#include "widget/loading/module_aliases.hpp"

#include <algorithm>
#include <string_view>

#include "flow/script.hpp"
#include "text/ascii.hpp"
#include "text/limit_log.hpp"
#include "text/words.hpp"

namespace premod {
namespace {

constexpr std::size_t max_aliases = 200;

class Finder {
 public:
  explicit Finder(const js::File& script) : script_(script), tree_(script.tree()) {}

  void find(std::vector<ModuleAlias>& out) {
    for (js::NodeId at = 1; at < tree_.size(); ++at) {
      if (tree_[at].kind != js::NodeKind::property || tree_[at].link == 0) continue;
      const std::string key = script_.index().key_text(at);
      const js::NodeId value = tree_.last_child(at);
      if (key == "paths") add_paths(value, out);
      if (key == "location") add_package(tree_.parent(at), value, out);
      if (key == "baseUrl") add("", value, out);
    }
  }

 private:
  void add_paths(js::NodeId paths, std::vector<ModuleAlias>& out) {
    if (tree_[paths].kind != js::NodeKind::object_expression) return;
    for (const js::NodeId entry : tree_.children(paths))
      if (tree_[entry].kind == js::NodeKind::property)
        if (const std::string name = script_.index().key_text(entry); !name.empty())
          add(name, tree_.last_child(entry), out);
  }

  /// `{name: 'acme', location: path + '/lib'}`
  void add_package(js::NodeId object, js::NodeId location, std::vector<ModuleAlias>& out) {
    for (const std::string& name : script_.index().texts_of(object, "name"))
      if (!name.empty() && name.find(js::hole) == name.npos) add(name, location, out);
  }

  void add(const std::string& name, js::NodeId value, std::vector<ModuleAlias>& out) {
    for (const std::string& text : script_.index().texts_of(value)) {
      if (text.find("//") != text.npos) continue;  // another host
      std::string_view target = std::string_view(text).substr(text.rfind(js::hole) + 1);
      while (target.starts_with("./") || target.starts_with('/'))
        target.remove_prefix(target.front() == '/' ? 1 : 2);
      while (target.ends_with('/')) target.remove_suffix(1);
      if (out.size() == max_aliases) return text::note_limit("max_aliases");
      out.push_back({text::lower_ascii(name), text::lower_ascii(target)});
    }
  }

  const js::File& script_;
  const js::Tree& tree_;
};

/// `require.config({...})`, `var require = {...}`: other scripts may hold what is given there.
bool configures_loader(const js::File& script) {
  const js::Tree& tree = script.tree();
  for (const js::Call& call : script.calls())
    if (call.member() == "config" || text::is_one_of(call.global_path(), {"require", "requirejs"}))
      return true;
  for (js::NodeId at = 1; at < tree.size(); ++at)
    if (const js::NodeKind kind = tree[at].kind;
        kind == js::NodeKind::variable_declarator || kind == js::NodeKind::assignment_expression)
      if (const std::string_view name = tree.text(tree.first_child(at));
          text::is_one_of(name.substr(name.rfind('.') + 1), {"require", "requirejs"}))
        return true;
  return false;
}

}  // namespace

std::vector<ModuleAlias> module_aliases(const Widget& widget) {
  const auto scripts = widget.scripts();
  std::vector<ModuleAlias> out;
  if (std::none_of(scripts.begin(), scripts.end(), [](const js::File& script) {
        return script.error() == nullptr && configures_loader(script);
      }))
    return out;
  for (const js::File& script : scripts)
    if (script.error() == nullptr) Finder(script).find(out);
  return out;
}

}  // namespace premod
