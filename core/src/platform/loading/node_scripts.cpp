#include "platform/loading/node_scripts.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>

#include "platform/loader.hpp"
#include "snapshot/entry_path.hpp"
#include "text/ascii.hpp"
#include "text/pattern.hpp"

namespace premod::platform {
namespace {

constexpr std::array<std::string_view, 5> page_globals = {"document", "window", "self",
                                                          "addEventListener", "importScripts"};
constexpr std::array<std::string_view, 7> page_modules = {
    "jquery", "pinia", "react-dom", "react-dom/client", "vue", "vue-router", "vuex"};
/// No build for browsers has these.
constexpr std::array<std::string_view, 12> node_modules = {
    "child_process", "cluster", "dns", "fs",  "fs/promises", "http",
    "https",         "http2",   "net", "tls", "os",          "worker_threads"};
constexpr std::array<std::string_view, 9> test_globals = {
    "afterEach", "beforeEach", "describe", "expect", "it", "jest", "suite", "test", "vi"};
constexpr std::array<std::string_view, 14> test_modules = {"@jest/globals", "@playwright/test",
                                                           "assert",        "assert/strict",
                                                           "ava",           "chai",
                                                           "jest",          "mocha",
                                                           "nock",          "sinon",
                                                           "supertest",     "tape",
                                                           "test",          "vitest"};

bool is_relative(std::string_view address) {
  return address.starts_with("./") || address.starts_with("../") ||
         (address.starts_with('/') && !address.starts_with("//"));
}

/// A reference that no scope of the file answers; `typeof window` asks whether there is a page.
template <std::size_t N>
bool speaks_of(const js::File& script, const std::array<std::string_view, N>& globals) {
  const auto references = script.scopes().references();
  return std::any_of(references.begin(), references.end(), [&](const js::Reference& one) {
    return one.node != 0 && one.variable == 0 && !one.type_of &&
           text::contains(globals, script.tree().name(one.node));
  });
}

/// Only a page has an address that another one may be relative to, where no client has a base.
bool asks_own_site(const js::File& script) {
  const bool has_base = script.source().find("baseURL") != std::string_view::npos;
  return std::any_of(script.calls().begin(), script.calls().end(), [&](const js::Call& call) {
    const bool by_axios = !has_base && script.tree().text(call.callee()).starts_with("axios.");
    if ((!by_axios && call.global_path() != "fetch") || call.argument(0) == 0) return false;
    const std::vector<std::string> texts = script.index().texts_of(call.argument(0));
    return !texts.empty() && std::all_of(texts.begin(), texts.end(), is_relative);
  });
}

/// Behind the folder that is declared.
std::string_view inner_path(const Widget& widget, std::string_view path) {
  std::size_t declared = 0;
  for (const std::string& folder : widget.project().backend())
    if (path.starts_with(folder + '/')) declared = std::max(declared, folder.size() + 1);
  return path.substr(declared);
}

bool is_served(std::string_view inner) {
  static const text::Pattern served(R"((?:^|/)(?:public|static|assets|resources)/)");
  return served.matches(inner);
}

bool is_named_test(std::string_view path) {
  static const text::Pattern test(R"(\.(?:test|spec)\.\w+$)");
  return test.matches(path);
}

bool lies_among_tests(std::string_view inner) {
  static const text::Pattern tests(R"((?:^|/)(?:tests?|__tests__|spec|e2e)/)");
  return tests.matches(inner);
}

class Chooser {
 public:
  Chooser(const Widget& widget, std::vector<const js::File*> scripts)
      : widget_(widget), scripts_(std::move(scripts)), parts_(scripts_.size()) {
    for (std::size_t i = 0; i < scripts_.size(); ++i) by_path_.emplace(scripts_[i]->file().path, i);
    for (std::size_t i = 0; i < scripts_.size(); ++i) look(i);
  }

  std::vector<const js::File*> run() {
    for (std::size_t i = 0; i < parts_.size(); ++i)
      if (parts_[i].is_page) spread(i, &Part::of_page);
    for (std::size_t i = 0; i < parts_.size(); ++i)
      if (parts_[i].is_test) spread(i, &Part::of_test);
    for (std::size_t i = 0; i < parts_.size(); ++i)
      if (stands_alone(i)) spread(i, &Part::of_node);
    std::vector<const js::File*> out;
    for (std::size_t i = 0; i < parts_.size(); ++i)
      if (parts_[i].of_node) out.push_back(scripts_[i]);
    return out;
  }

 private:
  struct Part {
    bool is_page = false;
    bool is_node = false;
    bool is_test = false;
    bool of_page = false;
    bool of_test = false;
    bool of_node = false;
    std::vector<std::size_t> loads;
  };

  void look(std::size_t at) {
    Part& part = parts_[at];
    const js::File& script = *scripts_[at];
    for (const Module& module : modules(script))
      for (const Dependency& one : module.dependencies) load(at, one.name);
    part.is_page =
        !part.is_node && (part.is_page || speaks_of(script, page_globals) || asks_own_site(script));
    const std::string_view path = script.file().path;
    part.is_test = is_named_test(path) || (lies_among_tests(inner_path(widget_, path)) &&
                                           (part.is_test || speaks_of(script, test_globals)));
  }

  /// Counts though no other script loads it.
  bool stands_alone(std::size_t at) const {
    const Part& part = parts_[at];
    const std::string_view inner = inner_path(widget_, scripts_[at]->file().path);
    return !part.of_page && (part.is_node || !is_served(inner)) && !part.is_test &&
           !(part.of_test && lies_among_tests(inner));
  }

  void load(std::size_t at, std::string_view name) {
    Part& part = parts_[at];
    const bool own = name.starts_with("node:");
    const std::string_view ending = name.substr(std::min(name.rfind('.'), name.size()));
    part.is_node = part.is_node || own || text::contains(node_modules, name);
    part.is_test = part.is_test || text::contains(test_modules, own ? name.substr(5) : name);
    part.is_page = part.is_page || text::contains(page_modules, name) ||
                   text::is_one_of(ending, {".css", ".scss", ".less", ".vue", ".svelte"});
    if (!is_relative(name)) return;
    const std::string_view path = scripts_[at]->file().path;
    const std::string target =
        resolved_path(path.substr(0, std::min(path.rfind('/'), path.size())), name);
    for (const char* rest : {"", ".js", ".mjs", ".cjs", "/index.js"})
      if (const auto found = by_path_.find(target + rest); found != by_path_.end())
        part.loads.push_back(found->second);
  }

  /// To all that it loads, but for what is known to be the other's.
  void spread(std::size_t from, bool Part::*mark) {
    std::vector<std::size_t> open{from};
    while (!open.empty()) {
      Part& part = parts_[open.back()];
      open.pop_back();
      if (part.*mark || (mark == &Part::of_page ? part.is_node : part.is_page)) continue;
      part.*mark = true;
      open.insert(open.end(), part.loads.begin(), part.loads.end());
    }
  }

  const Widget& widget_;
  std::vector<const js::File*> scripts_;
  std::vector<Part> parts_;
  std::unordered_map<std::string, std::size_t> by_path_;
};

}  // namespace

std::vector<const js::File*> scripts_of_node(const Widget& widget,
                                             std::vector<const js::File*> scripts) {
  return Chooser(widget, std::move(scripts)).run();
}

}  // namespace premod::platform
