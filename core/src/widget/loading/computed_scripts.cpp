#include "widget/loading/computed_scripts.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

#include "image/image.hpp"
#include "text/ascii.hpp"
#include "text/entities/url.hpp"
#include "widget/widget_state.hpp"

namespace premod {
namespace {

constexpr std::size_t max_name_bytes = 1'024;
constexpr int max_rounds = 4;  ///< files that name files that name files

/// A hole stands for any bytes.
bool fits(std::string_view pattern, std::string_view path) {
  std::size_t at = 0, in = 0, star = pattern.npos, from = 0;
  while (in < path.size()) {
    if (at < pattern.size() && pattern[at] == js::hole) {
      star = at++;
      from = in;
    } else if (at < pattern.size() && pattern[at] == path[in]) {
      ++at;
      ++in;
    } else if (star != pattern.npos) {
      at = star + 1;
      in = ++from;
    } else {
      return false;
    }
  }
  while (at < pattern.size() && pattern[at] == js::hole) ++at;
  return at == pattern.size();
}

/// The parts of a path from each folder's name on: "a/b.js", "b.js".
template <class Use>
bool any_end(std::string_view path, const Use& use) {
  for (;;) {
    if (use(path)) return true;
    const std::size_t slash = path.find('/');
    if (slash == path.npos) return false;
    path.remove_prefix(slash + 1);
  }
}

/// Something of a file's name is said.
bool says_something(std::string_view pattern) {
  return std::any_of(pattern.begin(), pattern.end(), text::is_letter) &&
         pattern.find_first_of("./") != pattern.npos;
}

/// The address without plugin, query and fragment, as browsers read it; empty for data of modules.
std::string plain_name(std::string_view name) {
  for (const std::string_view data : {"text!", "json!", "css!", "image!"})
    if (name.starts_with(data)) return {};
  if (const std::size_t plugin = name.rfind('!'); plugin != name.npos)
    name.remove_prefix(plugin + 1);
  name = name.substr(0, name.find_first_of("?#"));
  std::string out = text::percent_decoded(name);
  std::replace(out.begin(), out.end(), '\\', '/');
  // "./a/../b.js" -> "b.js"
  for (std::size_t up = out.find("/../"); up != out.npos && up > 0; up = out.find("/../")) {
    const std::size_t folder = out.rfind('/', up - 1);
    out.erase(folder == out.npos ? 0 : folder + 1, up + 4 - (folder == out.npos ? 0 : folder + 1));
  }
  std::string_view rest = out;
  while (rest.starts_with("./") || rest.starts_with("../") || rest.starts_with("/"))
    rest.remove_prefix(rest.find('/') + 1);
  return std::string(rest);
}

class Finder {
 public:
  Finder(const Widget& widget, std::span<const js::File> known) : widget_(widget), known_(known) {}

  std::vector<js::File> find() {
    gather();
    for (int round = 0; !left_.empty(); ++round) {
      const std::size_t before = left_.size();
      if (round == max_rounds) take_all();
      if (!left_.empty()) look();
      if (left_.size() == before) break;
    }
    return std::move(found_);
  }

 private:
  /// Programs by their text that are not known as such.
  void gather() {
    std::unordered_set<const File*> known;
    for (const markup::File& page : widget_.markup()) pages_.insert(&page.file());
    for (const js::File& script : known_) known.insert(&script.file());
    for (const File& file : widget_.files()) {
      if (known.contains(&file) || !is_document(widget_, file)) continue;
      if (format_by_name(file.path) != ImageFormat::unknown) continue;
      js::File script(file);
      if (script.error() == nullptr && runs_something(script)) left_.push_back(std::move(script));
    }
  }

  /// A program for the names alone: which scripts there are is not known before.
  void look() {
    std::vector<js::Program::Script> scripts;
    const auto add = [&](const js::File& script) {
      if (script.error() != nullptr || script.is_vendored()) return;
      scripts.push_back({.tree = &script.tree(),
                         .scopes = &script.scopes(),
                         .path = script.file().path,
                         .handler = script.origin().handler,
                         .whole_file = !script.is_inline(),
                         .data = false});
    };
    for (const js::File& script : known_) add(script);
    for (const js::File& script : found_) add(script);
    const js::Program program(scripts);
    if (program.exhausted()) return take_all();
    std::unordered_set<js::ValueId> seen, loaded;
    const auto take_named = [&](std::span<const js::ValueId> values, bool loads) {
      for (const js::ValueId value : values)
        if (program.store().value(value).kind == js::ValueKind::string &&
            (loads ? loaded : seen).insert(value).second)
          name(program.store(), value, loads);
    };
    for (js::ScriptId id = 0; id < scripts.size(); ++id) {
      const js::Tree& tree = *scripts[id].tree;
      for (js::NodeId node = 1; node < tree.size() && !left_.empty(); ++node) {
        if (!is_joined_on(tree, node)) take_named(program.values({id, node}), false);
        const js::NodeId argument = loaded_name(program, {id, node}, tree);
        if (argument == 0) continue;
        const auto given = program.values({id, argument});
        const auto listed = program.elements(given);
        take_named(given, true);
        take_named(listed, true);
        if (is_open(program, given) || is_open(program, listed)) take_all(false);
      }
    }
  }

  /// What a template writes may parse as a script: `{{ render(x) }}`. It is one where a loader is
  /// given its name.
  bool counts(const js::File& script, bool loads) const {
    return loads || !pages_.contains(&script.file());
  }

  void name(const js::ValueStore& store, js::ValueId value, bool loads) {
    const js::Value& string = store.value(value);
    if (store.length(string) > max_name_bytes) return;
    const std::string pattern = store.pattern(string);
    if (!says_something(pattern)) return;
    const bool open = pattern.find(js::hole) != std::string::npos;
    for (std::size_t n = 0; n < left_.size();) {
      const std::string_view path = widget_.relative(left_[n].file());
      // A pattern may be tried at every place of the path.
      comparisons_ += open ? 1 + pattern.size() * path.size() / 256 : 1;
      if (comparisons_ > max_name_comparisons) return take_all();
      if (counts(left_[n], loads) && may_name(pattern, path))
        take(n);
      else
        ++n;
    }
  }

  /// A part of what is put together: `'./lib/' + name` of `'./lib/' + name + '.js'`.
  static bool is_joined_on(const js::Tree& tree, js::NodeId node) {
    const js::Node& above = tree[tree.parent(node)];
    return above.kind == js::NodeKind::binary_expression && above.op == js::Operator::add;
  }

  /// What a loader is called with; 0 if nothing is loaded there.
  static js::NodeId loaded_name(const js::Program& program, js::At at, const js::Tree& tree) {
    constexpr std::array<std::string_view, 8> loaders = {
        "require", "requirejs",    "importScripts", "$.getScript",
        "Worker",  "SharedWorker", "System.import", "navigator.serviceWorker.register"};
    const js::NodeKind kind = tree[at.node].kind;
    if (kind == js::NodeKind::import_expression) return tree.first_child(at.node);
    if (kind != js::NodeKind::call_expression && kind != js::NodeKind::new_expression) return 0;
    const js::NodeId callee = tree.first_child(at.node);
    const auto path = program.store().path_text(program.path_at({at.script, callee}));
    const bool loads = std::find(loaders.begin(), loaders.end(), path) != loaders.end();
    return loads ? tree.next(callee) : 0;
  }

  /// Nothing of the name is known.
  static bool is_open(const js::Program& program, std::span<const js::ValueId> values) {
    return std::any_of(values.begin(), values.end(), [&](js::ValueId id) {
      const js::Value& value = program.store().value(id);
      if (value.kind == js::ValueKind::unknown || value.kind == js::ValueKind::path) return true;
      return value.kind == js::ValueKind::string && program.store().length(value) <= 2 &&
             program.store().pattern(value).find_first_not_of(js::hole) == std::string::npos;
    });
  }

  void take(std::size_t n) {
    found_.push_back(std::move(left_[n]));
    left_.erase(left_.begin() + static_cast<std::ptrdiff_t>(n));
  }
  void take_all(bool pages = true) {
    for (std::size_t n = left_.size(); n-- > 0;)
      if (counts(left_[n], pages)) take(n);
  }

  const Widget& widget_;
  std::span<const js::File> known_;
  std::vector<js::File> left_, found_;
  std::unordered_set<const File*> pages_;
  std::size_t comparisons_ = 0;
};

}  // namespace

bool may_name(std::string_view pattern, std::string_view path) {
  const std::string name = plain_name(pattern);
  if (!says_something(name)) return false;
  if (any_end(path, [&](std::string_view end) { return fits(name, end); })) return true;
  return any_end(name,
                 [&](std::string_view end) { return says_something(end) && fits(end, path); });
}

bool runs_something(const js::File& script) {
  const js::Tree& tree = script.tree();
  for (js::NodeId at = 1; at < tree.size(); ++at) {
    const js::NodeKind kind = tree[at].kind;
    if (kind == js::NodeKind::call_expression || kind == js::NodeKind::new_expression ||
        kind == js::NodeKind::assignment_expression || kind == js::NodeKind::import_expression ||
        kind == js::NodeKind::tagged_template || js::is_function(kind))
      return true;
  }
  return false;
}

std::vector<js::File> computed_scripts(const Widget& widget, std::span<const js::File> known) {
  return Finder(widget, known).find();
}

}  // namespace premod
