#include "platform/area_use.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <unordered_map>

#include "data/location_callbacks.hpp"
#include "platform/page/deeds.hpp"
#include "platform/page/page_tests.hpp"

namespace premod::platform {
namespace {

using js::At;
using js::NodeId;
using js::NodeKind;
using page::Deed;
using page::DeedKind;

/// Areas whose only door is the widget's general callbacks.
constexpr std::array<std::string_view, 8> judged = {"lcard", "ccard", "comcard", "cucard",
                                                    "llist", "clist", "culist",  "tlist"};
constexpr std::size_t min_part = 2;  ///< letters of "card" in a test of a part of the name

bool is_judged(const Location& location) {
  return std::find(judged.begin(), judged.end(), location.area) != judged.end();
}

/// Methods that read or prepare; what they give is used elsewhere.
bool only_reads(std::string_view name) {
  static constexpr std::array<std::string_view, 58> names = {"get_settings",
                                                             "system",
                                                             "i18n",
                                                             "get_version",
                                                             "params",
                                                             "langs",
                                                             "constant",
                                                             "isCard",
                                                             "getWidgetsArea",
                                                             "getBaseEntity",
                                                             "find",
                                                             "closest",
                                                             "filter",
                                                             "first",
                                                             "last",
                                                             "eq",
                                                             "on",
                                                             "off",
                                                             "one",
                                                             "bind",
                                                             "unbind",
                                                             "addEventListener",
                                                             "debug",
                                                             "test",
                                                             "includes",
                                                             "indexOf",
                                                             "startsWith",
                                                             "endsWith",
                                                             "split",
                                                             "join",
                                                             "trim",
                                                             "replace",
                                                             "slice",
                                                             "match",
                                                             "toLowerCase",
                                                             "toString",
                                                             "push",
                                                             "concat",
                                                             "map",
                                                             "keys",
                                                             "values",
                                                             "entries",
                                                             "hasOwnProperty",
                                                             "is",
                                                             "has",
                                                             "querySelector",
                                                             "querySelectorAll",
                                                             "getElementById",
                                                             "createElement",
                                                             "get_install_status",
                                                             "get_current_card_contacts_data",
                                                             "parse",
                                                             "stringify",
                                                             "isArray",
                                                             "assign",
                                                             "extend",
                                                             "bindAll",
                                                             "set_status"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_builtin(std::string_view path) {
  static constexpr std::array<std::string_view, 12> names = {
      "$",      "parseInt", "parseFloat", "String", "Number", "Boolean",
      "Object", "JSON",     "Math",       "Array",  "Date",   "isNaN"};
  const std::string_view root = path.substr(0, path.find_first_of(".("));
  return std::find(names.begin(), names.end(), root) != names.end() && path != "$.ajax" &&
         path != "$.get" && path != "$.post" && path != "$.getJSON";
}

/// Code that runs only after a test.
struct Region {
  js::ScriptId script = 0;
  Span span;
};

class Walker {
 public:
  Walker(std::vector<Region> guarded, const page::Origins& origins)
      : guarded_(std::move(guarded)), origins_(origins) {}

  /// The function does something whatever the area is.
  bool acts(At function, int depth = 0) {
    constexpr int deepest = 6;
    if (depth > deepest || origins_.file(function) == nullptr) return true;
    if (!entered_.emplace(function.script, function.node).second) return false;
    const Code& code = code_of(function.script);
    const Span inside = code.script->span(function.node);
    auto at = std::partition_point(code.calls.begin(), code.calls.end(), [&](const js::Call* call) {
      return call->span().begin < inside.begin;
    });
    for (; at != code.calls.end() && (*at)->span().begin < inside.end; ++at) {
      const js::Call& call = **at;
      if (!stands_in(call.node(), function) || is_guarded(function.script, call.span())) continue;
      if (acts(code, call, depth)) return true;
    }
    return writes_page(code, function, inside);
  }

 private:
  struct Code {
    const js::File* script = nullptr;
    std::unordered_map<NodeId, const Deed*> deeds;
    std::vector<const js::Call*> calls;
  };

  const Code& code_of(js::ScriptId id) {
    Code& code = codes_[id];
    if (code.script != nullptr) return code;
    code.script = origins_.file({id, 0});
    for (const Deed& deed : page::deeds(*code.script)) code.deeds.emplace(deed.node, &deed);
    for (const js::Call& call : code.script->calls()) code.calls.push_back(&call);
    std::sort(code.calls.begin(), code.calls.end(), [](const js::Call* a, const js::Call* b) {
      return a->span().begin < b->span().begin;
    });
    return code;
  }

  bool stands_in(NodeId node, At function) const {
    return page::function_around(origins_.tree(function), node, false) == function.node;
  }

  bool is_guarded(js::ScriptId script, Span span) const {
    return std::any_of(guarded_.begin(), guarded_.end(), [&](const Region& region) {
      return region.script == script && region.span.begin <= span.begin &&
             span.end <= region.span.end;
    });
  }

  static bool is_harmless(const Deed& deed) {
    if (!page::changes(deed)) return true;
    // A style sheet in the head, a class on an element of its own.
    return deed.on.selector == "head" || deed.on.selector == "document.head" || deed.on.own;
  }

  bool acts(const Code& code, const js::Call& call, int depth) {
    const auto deed = code.deeds.find(call.node());
    if (deed != code.deeds.end()) return !is_harmless(*deed->second);
    const auto functions = origins_.called(At{code.script->script_id(), call.callee()});
    if (!functions.empty())
      return std::any_of(functions.begin(), functions.end(),
                         [&](At function) { return acts(function, depth + 1); });
    const std::string_view path = call.global_path();
    if (!path.empty() && is_builtin(path)) return false;
    if (call.object() == 0) return true;  // nobody knows what it is
    return !only_reads(call.member());
  }

  /// `document.title = x`, `element.innerHTML = x`.
  bool writes_page(const Code& code, At function, Span inside) const {
    const js::Tree& tree = code.script->tree();
    for (const Deed& deed : page::deeds(*code.script))
      if (deed.span.begin >= inside.begin && deed.span.end <= inside.end &&
          tree[deed.node].kind == NodeKind::assignment_expression && !is_harmless(deed) &&
          stands_in(deed.node, function) && !is_guarded(function.script, deed.span))
        return true;
    return false;
  }

  const std::vector<Region> guarded_;
  const page::Origins& origins_;
  std::map<js::ScriptId, Code> codes_;
  std::set<std::pair<js::ScriptId, NodeId>> entered_;
};

/// The test's text is the area's name, or a part of it that a test of a part may ask for.
bool means(std::string_view text, const Location& location) {
  return text == location.text || text == location.area ||
         (text.size() >= min_part && location.area.find(text) != std::string_view::npos);
}

bool names_a_judged_area(std::string_view text) {
  return std::any_of(judged.begin(), judged.end(),
                     [&](std::string_view area) { return text.find(area) != text.npos; });
}

/// Texts of tests, patterns with a slash before them, and what runs only after the tests.
struct Tests {
  std::set<std::string, std::less<>> texts;
  std::vector<Region> regions;
};

void add_tests(const js::File& script, const std::vector<Location>& locations, Tests& out) {
  page::Origins origins(script);
  const auto named = [&](std::string_view text, bool pattern) -> std::string_view {
    const bool names = std::any_of(locations.begin(), locations.end(), [&](const Location& one) {
      return pattern ? names_a_judged_area(text) || text.find("card") != text.npos ||
                           text.find("list") != text.npos
                     : means(text, one);
    });
    if (!names) return {};
    return *out.texts.insert(pattern ? "/" + std::string(text) : std::string(text)).first;
  };
  for (const page::Guarded& guarded : page::PageTests(origins).find(named)) {
    At region = guarded.region;
    if (const auto functions = origins.called(region); guarded.last == 0 && functions.size() == 1)
      region = functions.front();
    const js::File* there = origins.file(region);
    if (there == nullptr) continue;
    Span span = there->span(region.node);
    if (guarded.last != 0) span.end = there->span(guarded.last).end;
    out.regions.push_back({region.script, span});
  }
}

/// A pattern may mean more than it spells.
bool may_mean(const std::string& text, const Location& location) {
  if (means(text, location)) return true;
  if (!text.starts_with('/')) return false;
  if (names_a_judged_area(text)) return text.find(location.area) != text.npos;
  return (location.area.ends_with("card") && text.find("card") != text.npos) ||
         (location.area.ends_with("list") && text.find("list") != text.npos);
}

/// The list's own action is there, which users start by themselves: whatever the suffix is, and
/// without anything that init does.
bool has_callback(const WidgetCode& code, std::string_view area) {
  if (area == "culist") return code.callbacks.has("customers");
  return std::any_of(std::begin(data::location_callbacks::rows),
                     std::end(data::location_callbacks::rows), [&](const auto& row) {
                       return row.area == area &&
                              callback_state(code, row.callback) == CallbackState::present;
                     });
}

}  // namespace

std::vector<Location> idle_areas(const Widget& widget, const WidgetCode& code) {
  std::vector<Location> out;
  const Manifest* manifest = widget.manifest();
  if (manifest == nullptr || !manifest->parsed()) return out;
  std::vector<Location> all;
  for (const Location& location : manifest->locations())
    if (is_judged(location)) all.push_back(location);
  if (all.empty()) return out;
  Tests tests;
  for (const js::File& script : widget.scripts())
    if (script.error() == nullptr && !script.is_vendored()) add_tests(script, all, tests);
  const page::Origins origins(*code.script);
  Walker walker(tests.regions, origins);
  for (const std::string_view name : {"render", "init", "bind_actions"}) {
    const auto callback = code.callbacks.values.find(name);
    if (callback == code.callbacks.values.end()) continue;
    const auto functions = origins.called(origins.at(callback->second));
    if (functions.empty()) return out;
    for (const At function : functions)
      if (walker.acts(function)) return out;
  }
  const auto needs = area_callbacks(widget, code);
  for (const Location& location : all) {
    const bool called = std::any_of(needs.begin(), needs.end(), [&](const AreaCallback& need) {
      return need.location.text == location.text;  // told by its callback
    });
    if (called || has_callback(code, location.area)) continue;
    const bool named =
        is_area_named(widget, location) ||
        std::any_of(tests.texts.begin(), tests.texts.end(),
                    [&](const std::string& text) { return may_mean(text, location); });
    if (!named) out.push_back(location);
  }
  return out;
}

}  // namespace premod::platform
