#include "platform/area_use.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "platform/page/deeds.hpp"
#include "platform/page/page_tests.hpp"

namespace premod::platform {
namespace {

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

class Walker {
 public:
  Walker(const js::File& script, std::vector<Span> guarded, const page::Origins& origins)
      : script_(script), tree_(script.tree()), guarded_(std::move(guarded)), origins_(origins) {
    for (const Deed& deed : page::deeds(script)) deeds_.emplace(deed.node, &deed);
    for (const js::Call& call : script.calls()) calls_.push_back(&call);
    std::sort(calls_.begin(), calls_.end(), [](const js::Call* a, const js::Call* b) {
      return a->span().begin < b->span().begin;
    });
  }

  /// The function does something whatever the area is.
  bool acts(NodeId function, int depth = 0) {
    constexpr int deepest = 6;
    if (depth > deepest) return true;
    if (!entered_.insert(function).second) return false;
    const Span inside = script_.span(function);
    auto at = std::partition_point(calls_.begin(), calls_.end(), [&](const js::Call* call) {
      return call->span().begin < inside.begin;
    });
    for (; at != calls_.end() && (*at)->span().begin < inside.end; ++at) {
      const js::Call& call = **at;
      if (origins_.function_around(call.node(), false) != function || is_guarded(call.span()))
        continue;
      if (acts(call, depth)) return true;
    }
    return writes_page(function, inside);
  }

 private:
  bool is_guarded(Span span) const {
    return std::any_of(guarded_.begin(), guarded_.end(), [&](Span region) {
      return region.begin <= span.begin && span.end <= region.end;
    });
  }

  static bool is_harmless(const Deed& deed) {
    if (!page::changes(deed)) return true;
    // A style sheet in the head, a class on an element of its own.
    return deed.on.selector == "head" || deed.on.selector == "document.head" || deed.on.own;
  }

  bool acts(const js::Call& call, int depth) {
    const auto deed = deeds_.find(call.node());
    if (deed != deeds_.end()) return !is_harmless(*deed->second);
    if (const NodeId function = origins_.called(call.callee()); function != 0)
      return acts(function, depth + 1);
    const std::string_view path = call.global_path();
    if (!path.empty() && is_builtin(path)) return false;
    if (call.object() == 0) return true;  // a function of another module, or a parameter
    return !only_reads(call.member());
  }

  /// `document.title = x`, `element.innerHTML = x`.
  bool writes_page(NodeId function, Span inside) const {
    for (const Deed& deed : page::deeds(script_))
      if (deed.span.begin >= inside.begin && deed.span.end <= inside.end &&
          tree_[deed.node].kind == NodeKind::assignment_expression && !is_harmless(deed) &&
          origins_.function_around(deed.node, false) == function && !is_guarded(deed.span))
        return true;
    return false;
  }

  const js::File& script_;
  const js::Tree& tree_;
  const std::vector<Span> guarded_;
  const page::Origins& origins_;
  std::unordered_map<NodeId, const Deed*> deeds_;
  std::vector<const js::Call*> calls_;
  std::unordered_set<NodeId> entered_;
};

/// The test's text is the area's name, or a part of it that a test of a part may ask for.
bool means(std::string_view text, const Location& location) {
  return text == location.text || text == location.area ||
         (text.size() >= min_part && location.area.find(text) != std::string_view::npos);
}

/// Texts of tests, and what runs only after them.
struct Tests {
  std::set<std::string> texts;
  std::vector<Span> regions;
};

Tests tests_of(const js::File& script, page::Origins& origins,
               const std::vector<Location>& locations) {
  Tests out;
  const auto named = [&](std::string_view text, bool pattern) -> std::string_view {
    const bool names = std::any_of(locations.begin(), locations.end(), [&](const Location& one) {
      return pattern ? text.find(one.area) != text.npos || text.find("card") != text.npos ||
                           text.find("list") != text.npos
                     : means(text, one);
    });
    return names ? text : std::string_view();
  };
  for (const page::Guarded& guarded : page::PageTests(script, origins).find(named)) {
    out.texts.insert(guarded.page);
    NodeId region = guarded.region;
    if (const NodeId function = script.index().function_of(region); function != 0)
      region = function;
    const Span first = script.span(region);
    out.regions.push_back(guarded.last == 0 ? first
                                            : Span{first.begin, script.span(guarded.last).end});
  }
  return out;
}

/// A pattern may mean more than it spells.
bool may_mean(const std::string& text, const Location& location) {
  if (means(text, location)) return true;
  if (text.find('/') == std::string::npos) return false;
  return text.find(location.area) != std::string::npos ||
         (location.area.ends_with("card") && text.find("card") != std::string::npos) ||
         (location.area.ends_with("list") && text.find("list") != std::string::npos);
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
  page::Origins origins(*code.script);
  const Tests tests = tests_of(*code.script, origins, all);
  Walker walker(*code.script, tests.regions, origins);
  for (const std::string_view name : {"render", "init", "bind_actions"}) {
    const auto callback = code.callbacks.values.find(name);
    if (callback == code.callbacks.values.end()) continue;
    const NodeId function = code.script->index().function_of(callback->second);
    if (function == 0 || walker.acts(function)) return out;
  }
  const auto needs = area_callbacks(widget, code);
  for (const Location& location : all) {
    const bool called = std::any_of(needs.begin(), needs.end(), [&](const AreaCallback& need) {
      return need.location.text == location.text;  // told by its callback
    });
    if (called || (location.area == "culist" && code.callbacks.has("customers"))) continue;
    const bool named =
        is_area_named(widget, location) ||
        std::any_of(tests.texts.begin(), tests.texts.end(),
                    [&](const std::string& text) { return may_mean(text, location); });
    if (!named) out.push_back(location);
  }
  return out;
}

}  // namespace premod::platform
