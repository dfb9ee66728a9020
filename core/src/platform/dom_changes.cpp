// Follows `$('.a').find('.b').hide()` back to its selectors and asks which zone they are about.
#include "platform/dom_changes.hpp"

#include <algorithm>
#include <bitset>
#include <optional>
#include <utility>

#include "data/interface_zones.hpp"
#include "platform/classes.hpp"
#include "platform/dom_methods.hpp"
#include "text/needles.hpp"
#include "text/shown.hpp"

namespace premod::css {
namespace {

constexpr int max_hops = 32;  // calls of one chain

bool is_whole_page(std::string_view path) {
  return path == "document" || path == "window" || path == "document.body" ||
         path == "document.documentElement";
}

std::string as_selector(std::string_view method, std::string text) {
  if (method == "getElementById") return "#" + text;
  if (method == "getElementsByClassName") return "." + text;
  return text;
}

bool names_system(const selector::Parsed& parsed) {
  for (const selector::Complex& one : parsed.selectors())
    for (const selector::Simple& simple : parsed.tree.simples(parsed.tree.subject(one)))
      if ((simple.kind == selector::Kind::class_name &&
           class_standing(simple.name) == Standing::system) ||
          (simple.kind == selector::Kind::id && is_system_id(simple.name)))
        return true;
  return false;
}

void read_selector(const std::string& text, bool nearest, Target& out) {
  const selector::Parsed parsed = selector::parse(text, selector::Dialect::jquery);
  for (const selector::Complex& one : parsed.selectors()) {
    Zone zone = zone_of_subject(parsed.tree, one);
    const bool subject = zone != Zone::none;
    if (!subject) zone = zone_of_any(parsed.tree, one);
    out.own = out.own || names_own(parsed.tree, one);
    if (zone == Zone::none || out.zone != Zone::none) continue;
    out.zone = zone;
    out.inside = !subject || !nearest;
  }
  if (nearest) {
    out.whole_page = text == "body" || text == "html";
    out.system = out.zone != Zone::none || names_system(parsed);
  }
  out.known = out.known || parsed.ok();
  out.selector = out.selector.empty() ? text : text + " " + out.selector;
}

/// The zones of which a script's source holds a name at all: most hold none.
struct NamedZones {
  std::bitset<32> zones;
};

NamedZones find_named_zones(std::string_view source) {
  static const text::Needles names = [] {
    std::vector<std::string_view> all;
    for (const auto& row : data::interface_zones::rows) all.push_back(row.name);
    return text::Needles(std::move(all));
  }();
  NamedZones out;
  names.each_in(source, [&](text::Needles::Found found) {
    const Zone zone = zone_named(data::interface_zones::rows[found.needle].zone);
    out.zones.set(static_cast<std::size_t>(zone));
  });
  return out;
}

bool may_name(const js::File& script, Zone zone) {
  const auto& named =
      script.derived().get<NamedZones>([&] { return find_named_zones(script.source()); });
  return named.zones.test(static_cast<std::size_t>(zone));
}

class Finder {
 public:
  Finder(const js::File& script, Zone zone)
      : script_(script), tree_(script.tree()), index_(script.index()), zone_(zone) {}

  std::vector<DomChange> run() {
    for (const js::Call& call : script_.calls())
      if (call.object() != 0) at_call(call);
    for (js::NodeId id = 1; id < tree_.size(); ++id)
      if (tree_[id].kind == js::NodeKind::assignment_expression) at_assignment(id);
    std::sort(out_.begin(), out_.end(),
              [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
    return std::move(out_);
  }

 private:
  void at_call(const js::Call& call) {
    const std::string member = call.member();
    const auto kind = change_of(script_, call, member);
    if (!kind) return;
    if (target_is_argument(call, member)) {
      add(call.argument(0), *kind, call.span(), member);
      add(call.object(), ChangeKind::moves, call.span(), member);
      return;
    }
    const bool reference = member == "insertBefore" && call.argument_count() == 2;
    add(reference ? call.argument(1) : call.object(), *kind, call.span(), member);
    if (*kind != ChangeKind::inserts) return;
    for (unsigned n = 0; n < std::min(call.argument_count(), 4U); ++n)
      add(call.argument(n), ChangeKind::moves, call.span(), member);
  }

  void at_assignment(js::NodeId id) {
    js::NodeId member = tree_.first_child(id);
    if (tree_[member].kind != js::NodeKind::member_expression) return;
    std::string name = index_.key_text(member);
    const js::NodeId object = tree_.first_child(member);
    if (tree_[object].kind == js::NodeKind::member_expression &&
        index_.key_text(object) == "style") {
      const auto value = index_.constant_text(tree_.next(member));
      const bool gone = value == "none" || value == "hidden" || value == "0";
      add(tree_.first_child(object), gone ? ChangeKind::hides : ChangeKind::rewrites,
          script_.span(id), "style." + name);
    } else if (const auto kind = change_by_property(name)) {
      if (index_.constant_bool(tree_.next(member)) == false) return;
      add(object, *kind, script_.span(id), std::move(name));
    }
  }

  void add(js::NodeId element, ChangeKind kind, Span span, std::string by) {
    // A string that is inserted is markup, not a selector.
    if (kind == ChangeKind::moves && index_.call_at(index_.resolve(element)) == nullptr) return;
    Target target = target_of(script_, element);
    if (target.zone != zone_) return;
    out_.push_back(
        {span, kind, target.inside, target.own, std::move(by), std::move(target.selector)});
  }

  const js::File& script_;
  const js::Tree& tree_;
  const js::Index& index_;
  const Zone zone_;
  std::vector<DomChange> out_;
};

/// A call that moves one thing of the zone beside another is one finding.
template <class Wanted>
std::vector<Touched> once_each(const std::vector<DomChange>& changes, Wanted&& wanted) {
  std::vector<Touched> out;
  for (const DomChange& change : changes)
    if (wanted(change) && (out.empty() || !(out.back().span == change.span)))
      out.push_back({change.span, text::shown(change.selector)});
  return out;
}

}  // namespace

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
    if (tree[at].kind == js::NodeKind::member_expression && tree[at].has(js::flag::computed)) {
      at = tree.first_child(at);  // list[0]
      continue;
    }
    const js::CallSite* call = index.call_at(at);
    if (call == nullptr) {
      const auto path = index.path_text(index.path_of(at));
      out.whole_page = nearest && !path.empty() && is_whole_page(path);
      break;
    }
    const bool member = tree[call->callee].kind == js::NodeKind::member_expression;
    const std::string method = member ? index.key_text(call->callee) : std::string();
    if (leads_beside(method)) return {};
    const js::NodeId argument = tree.next(call->callee);
    const auto text = argument == 0 ? std::nullopt : index.constant_text(argument);
    if (text) {
      read_selector(as_selector(method, *text), nearest, out);
      nearest = false;
    } else if (argument != 0 && !member) {
      at = argument;  // $(element)
      continue;
    }
    if (!member) break;
    at = tree.first_child(call->callee);
  }
  return out;
}

std::vector<DomChange> dom_changes(const js::File& script, Zone zone) {
  if (script.error() != nullptr || !may_name(script, zone)) return {};
  return Finder(script, zone).run();
}

std::vector<Touched> hidden(const js::File& script, Zone zone) {
  return once_each(dom_changes(script, zone), [](const DomChange& change) {
    return change.kind == ChangeKind::hides && !change.inside;
  });
}

std::vector<Touched> moved(const js::File& script, Zone zone) {
  return once_each(dom_changes(script, zone), [](const DomChange& change) {
    return change.kind == ChangeKind::moves && !change.inside;
  });
}

std::vector<Touched> touched(const js::File& script, Zone zone) {
  return once_each(dom_changes(script, zone), [](const DomChange&) { return true; });
}

std::vector<Touched> changed(const js::File& script, Zone zone) {
  return once_each(dom_changes(script, zone), [](const DomChange& change) { return !change.own; });
}

}  // namespace premod::css
