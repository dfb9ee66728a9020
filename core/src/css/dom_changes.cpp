// Follows `$('.a').find('.b').hide()` back to its selectors and asks which zone they are about.
#include "css/dom_changes.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "css/platform.hpp"

namespace premod::css {
namespace {

constexpr int max_hops = 32;  // calls of one chain

constexpr std::array<std::string_view, 11> hiding = {
    "hide", "remove", "detach",     "empty",       "fadeOut",   "slideUp",
    "off",  "unbind", "undelegate", "replaceWith", "replaceAll"};
constexpr std::array<std::string_view, 13> rewriting = {
    "html", "text",  "css",    "addClass", "removeClass", "toggleClass", "attr",
    "prop", "width", "height", "toggle",   "wrap",        "animate"};
constexpr std::array<std::string_view, 4> inserting = {"append", "prepend", "before", "after"};
// The target is the argument.
constexpr std::array<std::string_view, 4> inserting_to = {"appendTo", "prependTo", "insertBefore",
                                                          "insertAfter"};
constexpr std::array<std::string_view, 3> reading_with_one = {"css", "attr", "prop"};

bool among(const auto& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_own(const selector::Simple& simple) {
  if (simple.kind == selector::Kind::class_name)
    return class_standing(simple.name) <= Standing::root && zone_of(simple) == Zone::none;
  return simple.kind == selector::Kind::id && !is_system_id(simple.name);
}

struct Target {
  Zone zone = Zone::none;
  bool inside = false;
  bool own = false;
  std::string selector;
};

void read_selector(const std::string& text, bool nearest, Target& out) {
  const selector::Parsed parsed = selector::parse(text, selector::Dialect::jquery);
  for (const selector::Complex& one : parsed.selectors()) {
    Zone zone = zone_of_subject(parsed.tree, one);
    const bool subject = zone != Zone::none;
    if (!subject) zone = zone_of_any(parsed.tree, one);
    selector::for_each_simple(parsed.tree, one, [&](const selector::Simple& simple) {
      out.own = out.own || is_own(simple);
    });
    if (zone == Zone::none || out.zone != Zone::none) continue;
    out.zone = zone;
    out.inside = !subject || !nearest;
  }
  out.selector = out.selector.empty() ? text : text + " " + out.selector;
}

Target target_of(const js::File& script, js::NodeId expression) {
  const js::Tree& tree = script.tree();
  const js::Index& index = script.index();
  Target out;
  js::NodeId at = expression;
  bool nearest = true;
  for (int hops = 0; hops < max_hops && at != 0; ++hops) {
    at = index.resolve(at);
    if (tree[at].kind == js::NodeKind::string_literal) {
      if (const auto text = index.constant_text(at)) read_selector(*text, nearest, out);
      break;
    }
    const js::CallSite* call = index.call_at(at);
    if (call == nullptr) break;
    if (const js::NodeId argument = tree.next(call->callee); argument != 0)
      if (const auto text = index.constant_text(argument)) {
        read_selector(*text, nearest, out);
        nearest = false;
      }
    if (tree[call->callee].kind != js::NodeKind::member_expression) break;
    at = tree.first_child(call->callee);
  }
  return out;
}

std::optional<ChangeKind> kind_of(const js::File& script, const js::Call& call,
                                  std::string_view member) {
  if (among(hiding, member)) return ChangeKind::hides;
  if (among(inserting, member) || among(inserting_to, member)) return ChangeKind::inserts;
  if (!among(rewriting, member) || call.argument_count() == 0) return std::nullopt;
  // `.css('top')` and `.attr('x')` read; `.css({...})` writes.
  const auto first = script.index().constant_text(call.argument(0));
  if (among(reading_with_one, member) && call.argument_count() == 1 && first) return std::nullopt;
  if (member == "prop" || member == "attr")
    return first == "disabled" ? ChangeKind::hides : ChangeKind::rewrites;
  if (member == "css" && first == "display") return ChangeKind::hides;
  const bool hides =
      member == "addClass" && (first == "hidden" || first == "hide" || first == "h-hidden");
  return hides ? ChangeKind::hides : ChangeKind::rewrites;
}

}  // namespace

std::vector<DomChange> dom_changes(const js::File& script) {
  std::vector<DomChange> out;
  if (script.error() != nullptr) return out;
  for (const js::Call& call : script.calls()) {
    if (call.object() == 0) continue;
    const std::string member = call.member();
    const auto kind = kind_of(script, call, member);
    if (!kind) continue;
    Target target =
        target_of(script, among(inserting_to, member) ? call.argument(0) : call.object());
    if (target.zone == Zone::none) continue;
    out.push_back(
        {call.span(), *kind, target.zone, target.inside, target.own, std::move(target.selector)});
  }
  return out;
}

}  // namespace premod::css
