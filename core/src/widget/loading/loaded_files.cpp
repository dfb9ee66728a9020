#include "widget/loading/loaded_files.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

#include "snapshot/entry_path.hpp"

namespace premod {
namespace {

constexpr std::size_t max_name_bytes = 1'024;
constexpr std::size_t max_outside = 16;  ///< names of one script that are told

/// Kept with a script.
struct OutsideNames {
  std::vector<std::string> all;
};

bool loads_code(std::string_view function) {
  constexpr std::array<std::string_view, 7> loaders = {
      "define", "require", "requirejs", "importScripts", "getScript", "Worker", "SharedWorker"};
  return std::find(loaders.begin(), loaders.end(), function) != loaders.end();
}

/// `text!`, `json!`, `css!` and the like load no code; who knows what other plugins do.
bool is_data(std::string_view name) {
  constexpr std::array<std::string_view, 5> plugins = {"text!", "json!", "css!", "i18n!", "image!"};
  return std::any_of(plugins.begin(), plugins.end(),
                     [&](std::string_view plugin) { return name.starts_with(plugin); });
}

/// The last name of a callee: "getScript" of `$.getScript`.
std::string_view last_name(const js::Tree& tree, js::NodeId callee) {
  if (tree[callee].kind == js::NodeKind::identifier) return tree.name(callee);
  if (tree[callee].kind != js::NodeKind::member_expression || tree[callee].has(js::flag::computed))
    return {};
  return tree.name(tree.child(callee, 1));
}

class Finder {
 public:
  Finder(const js::File& script, const Widget& widget)
      : script_(script), tree_(script.tree()), widget_(widget) {}

  std::vector<const File*> find() {
    look();
    return std::move(found_);
  }
  std::vector<std::string> find_outside() {
    look();
    return std::move(outside_);
  }
  std::vector<std::string> find_computed() {
    computes_ = true;
    look();
    return std::move(computed_);
  }

 private:
  void look() {
    for (js::NodeId at = 1; at < tree_.size(); ++at) {
      switch (tree_[at].kind) {
        case js::NodeKind::call_expression:
        case js::NodeKind::new_expression:
          at_call(tree_.first_child(at));
          break;
        case js::NodeKind::import_expression:
          take(tree_.first_child(at));
          note_computed(tree_.first_child(at), true);
          break;
        case js::NodeKind::import_declaration:
        case js::NodeKind::export_all_declaration:
        case js::NodeKind::export_named_declaration:
          for (const js::NodeId child : tree_.children(at))
            if (tree_[child].kind == js::NodeKind::string_literal) take(child);
          break;
        case js::NodeKind::assignment_expression:
          if (last_name(tree_, tree_.first_child(at)) == "src" && makes_scripts()) {
            take(tree_.child(at, 1));
            note_computed(tree_.child(at, 1), false);
          }
          break;
        default:
          break;
      }
    }
  }

  void at_call(js::NodeId callee) {
    const std::string_view function = last_name(tree_, callee);
    if (!loads_code(function)) return;
    const js::NodeId first = tree_.next(callee);
    const bool named = function == "define" && tree_[first].kind == js::NodeKind::string_literal;
    if (named) module_ = tree_.string_value(first);
    for (js::NodeId arg = first; arg != 0; arg = tree_.next(arg)) {
      take(arg);
      if (tree_[arg].kind == js::NodeKind::array_expression)
        for (const js::NodeId one : tree_.children(arg)) note_computed(one, true);
    }
    // `require(x)` and `define(x)` may be of a bundle's own making, or a function.
    if (first != 0 && !function.starts_with("require") && function != "define")
      note_computed(first, true);
    module_ = {};
  }

  /// A name, a list of names, or a variable that holds either.
  void take(js::NodeId value, int hops = 0) {
    constexpr int max_hops = 4;
    switch (tree_[value].kind) {
      case js::NodeKind::string_literal:
      case js::NodeKind::template_element:
        return add(tree_.string_value(value));
      case js::NodeKind::template_literal:
        if (tree_.next(tree_.first_child(value)) == 0) take(tree_.first_child(value), hops);
        return;
      case js::NodeKind::array_expression:
        for (const js::NodeId one : tree_.children(value))
          if (tree_[one].kind != js::NodeKind::array_expression) take(one, hops);
        return;
      case js::NodeKind::identifier: {
        if (hops == max_hops) return;
        const js::VariableId id = script_.scopes().variable_of(value);
        if (id == 0) return;
        const js::NodeId declared = script_.scopes().variable(id).declaration;
        const js::NodeId owner = declared == 0 ? 0 : tree_.parent(declared);
        if (owner != 0 && tree_[owner].kind == js::NodeKind::variable_declarator)
          if (const js::NodeId init = tree_.child(owner, 1); init != 0) take_once(init, hops + 1);
        return;
      }
      default:
        return;
    }
  }

  void note_computed(js::NodeId value, bool code) {
    if (!computes_) return;
    switch (tree_[value].kind) {
      case js::NodeKind::identifier:
      case js::NodeKind::member_expression:
      case js::NodeKind::call_expression:
      case js::NodeKind::binary_expression:
      case js::NodeKind::logical_expression:
      case js::NodeKind::conditional_expression:
      case js::NodeKind::template_literal:
        return add_computed(value, code);
      default:
        return;
    }
  }

  /// `code`: it is no `src`, which an image has as well.
  void add_computed(js::NodeId value, bool code) {
    const std::vector<std::string> texts = script_.index().texts_of(value);
    if (texts.empty() && code) computed_.emplace_back(1, js::hole);
    for (const std::string& text : texts) {
      const std::string_view name = std::string_view(text).substr(0, text.find_first_of("?#"));
      const std::size_t host = name.find("://");
      const bool elsewhere = host != name.npos && name.find('/', host + 3) < name.find(js::hole);
      if (!elsewhere && !is_data(name) && (code || name.ends_with(".js")))
        computed_.emplace_back(name);
    }
  }

  // A long list that many calls name is read once.
  void take_once(js::NodeId value, int hops) {
    if (seen_values_.insert(value).second) take(value, hops);
  }

  void add(std::string_view name) {
    if (name.size() > max_name_bytes) return;
    if (is_data(name)) return;
    const File* const file = file_named(widget_, script_.file(), name);
    if (file != nullptr && file != &script_.file() && seen_files_.insert(file).second)
      found_.push_back(file);
    if (file == nullptr && leaves(name) &&
        std::find(outside_.begin(), outside_.end(), name) == outside_.end() &&
        outside_.size() < max_outside)
      outside_.emplace_back(name);
  }

  /// From the script's folder as well as from the widget's.
  bool leaves(std::string_view name) const {
    if (const std::size_t plugin = name.rfind('!'); plugin != name.npos)
      name.remove_prefix(plugin + 1);
    if (!name.starts_with("../") && !name.starts_with("./..")) return false;
    // `define("select2/base", ["../utils"], f)`: from the name that the module is given.
    const std::string_view own = module_.empty() ? widget_.relative(script_.file()) : module_;
    const std::size_t slash = own.rfind('/');
    const std::string folder(slash == own.npos ? std::string_view() : own.substr(0, slash + 1));
    return resolved_path("", folder + std::string(name)).empty();
  }

  /// `src` of an image says nothing of code.
  bool makes_scripts() {
    if (!makes_scripts_)
      makes_scripts_ = script_.source().find("script") != std::string_view::npos ? 1 : -1;
    return makes_scripts_ > 0;
  }

  const js::File& script_;
  const js::Tree& tree_;
  const Widget& widget_;
  std::vector<const File*> found_;
  std::vector<std::string> outside_;
  std::vector<std::string> computed_;
  std::unordered_set<const File*> seen_files_;
  std::unordered_set<js::NodeId> seen_values_;
  int makes_scripts_ = 0;
  bool computes_ = false;  // what values are is known only when all scripts are there
  std::string_view module_;  // the name of the module whose dependencies are read
};

}  // namespace

const File* file_named(const Widget& widget, const File& from, std::string_view name) {
  if (const std::size_t plugin = name.rfind('!'); plugin != name.npos)
    name.remove_prefix(plugin + 1);
  name = name.substr(0, name.find_first_of("?#"));
  if (name.empty() || name.find("://") != name.npos) return nullptr;
  const std::string_view own = widget.relative(from);
  const std::size_t slash = own.rfind('/');
  const std::string folder(slash == own.npos ? std::string_view() : own.substr(0, slash + 1));
  for (const std::string& base : {folder, std::string()}) {
    const std::string path = resolved_path("", base + std::string(name));
    for (const char* ending : {"", ".js"})
      if (const File* file = widget.find(path + ending); file != nullptr) return file;
  }
  return nullptr;
}

const std::vector<std::string>& loaded_outside(const js::File& script, const Widget& widget) {
  return script.derived()
      .get<OutsideNames>([&] {
        if (script.error() != nullptr || script.is_vendored()) return OutsideNames{};
        return OutsideNames{Finder(script, widget).find_outside()};
      })
      .all;
}

std::vector<std::string> computed_loads(const js::File& script, const Widget& widget) {
  if (script.error() != nullptr) return {};
  return Finder(script, widget).find_computed();
}

std::vector<const File*> loaded_by(const js::File& script, const Widget& widget) {
  if (script.error() != nullptr) return {};
  return Finder(script, widget).find();
}

}  // namespace premod
