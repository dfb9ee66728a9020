// Whose a selector's parts are: the requirement (3.1.4) wants every style below the widget's root,
// and what counts as a root has to be read from names.
#include "platform/styles/reach.hpp"

#include <algorithm>
#include <vector>

#include "css/tokenizer.hpp"
#include "data/page_attributes.hpp"
#include "data/page_parts.hpp"

namespace premod::platform {
namespace {

using css::same_name;

using selector::Kind;
using selector::Match;
using selector::Simple;

bool is_custom_element(const Simple& simple) {
  const std::string name = css::lower(simple.name);
  return name.find('-') != std::string::npos && name != "annotation-xml" &&
         name != "color-profile" && !name.starts_with("font-face") && name != "missing-glyph";
}

bool is_whole_page(const Simple& simple) {
  if (simple.kind == Kind::type)
    return same_name(simple.name, "body") || same_name(simple.name, "html");
  return simple.kind == Kind::pseudo_class && same_name(simple.name, "root");
}

/// "free" or "words" of an attribute that any page has; empty for all others.
std::string_view page_attribute(std::string_view lower_name) {
  if (lower_name.starts_with("aria-")) return "words";
  for (const auto& row : data::page_attributes::rows)
    if (row.name == lower_name) return row.value;
  return {};
}

/// Parts of the platform's page that hold things of the platform's or of several widgets: cards,
/// lists, the feed; no control, window or place of one widget.
bool is_shared_part(const Simple& simple) {
  const bool known = simple.kind == Kind::class_name
                         ? class_standing(simple.name) == ClassOwnership::system
                         : simple.kind == Kind::id && is_system_id(simple.name);
  if (simple.name.starts_with("card-widgets__widget__")) return false;  // of one widget's block
  const auto& parts = data::page_parts::rows;
  return known && std::any_of(parts.begin(), parts.end(), [&](const auto& part) {
           return part.kind == "shared" && simple.name.starts_with(part.name);
         });
}

/// One widget's block in the card, or a part of it; beside the block are those of others.
bool is_widget_block(const Simple& simple) {
  return simple.kind == Kind::class_name && simple.name.starts_with("card-widgets__widget");
}

/// `&` or :scope anywhere in it: what stands around has its place there.
bool names_outer(const selector::Tree& tree, const selector::Complex& one) {
  bool found = false;
  selector::for_each_simple(tree, one, [&](const Simple& simple) {
    found = found || simple.kind == Kind::nesting ||
            (simple.kind == Kind::pseudo_class && same_name(simple.name, "scope"));
  });
  return found;
}

bool stands_beside(const selector::Compound& one) {
  return one.combinator == selector::Combinator::next ||
         one.combinator == selector::Combinator::subsequent;
}

}  // namespace

void join(Reach& out, const Reach& part, bool subject) {
  out.own = out.own || part.own;
  out.page_wide = out.page_wide && part.page_wide;
  out.unknown = out.unknown || part.unknown;
  if (part.system == nullptr) return;
  const bool in_subject = subject && part.system_in_subject;
  const bool better = out.system == nullptr || (in_subject && !out.system_in_subject) ||
                      (in_subject == out.system_in_subject && part.standing > out.standing);
  if (!better) return;
  out.system = part.system;
  out.system_in_subject = in_subject;
  out.standing = part.standing;
}

Reach either(const Reach& a, const Reach& b) {
  Reach out = a.own ? b : a;
  out.within = a.within || b.within;
  if (a.own || b.own) return out;
  out.page_wide = a.page_wide || b.page_wide;
  out.unknown = a.unknown && b.unknown;
  out.bare_pseudo_element = a.bare_pseudo_element && b.bare_pseudo_element;
  const bool better = b.system != nullptr &&
                      (a.system == nullptr || (b.system_in_subject && !a.system_in_subject) ||
                       (b.system_in_subject == a.system_in_subject && b.standing > a.standing));
  if (!better) return out;
  out.system = b.system;
  out.system_in_subject = b.system_in_subject;
  out.standing = b.standing;
  return out;
}

void ReachReader::meet(const Simple& simple, ClassOwnership standing, bool subject,
                       Reach& out) const {
  Reach part;
  part.own = standing <= ClassOwnership::root;
  if (!part.own) {
    part.system = &simple;
    part.system_in_subject = true;
    part.standing = standing;
  }
  join(out, part, subject);
}

void ReachReader::read_class(const Simple& simple, std::string_view name, bool marks_page,
                             bool subject, Reach& out) const {
  const ClassOwnership standing = scoping_->standing_of(name);
  if (standing > ClassOwnership::root) return meet(simple, standing, subject, out);
  // A class put on the whole page says when a style applies, not where.
  if (marks_page && !subject) return;
  if (standing == ClassOwnership::own && scoping_->is_unknown(name)) {
    out.page_wide = false;
    out.unknown = true;
    return;
  }
  meet(simple, standing, subject, out);
}

// `[class^="acme-"]`, `[class*="button"]`: a part of a name reaches all names that have it.
void ReachReader::read_class_part(const Simple& simple, bool subject, Reach& out) const {
  const std::string_view value = simple.value;
  const bool begins = simple.match == Match::prefix || simple.match == Match::dash;
  const bool own = class_standing(value) == ClassOwnership::root ||
                   style_->own_names().shares_beginning(value) ||
                   (!scoping_->own_prefix().empty() &&
                    value.find(scoping_->own_prefix()) != std::string_view::npos);
  const bool system =
      !own && (begins ? begins_system_class(value) : is_in_system_class(value, simple.match));
  meet(simple, system ? ClassOwnership::likely : ClassOwnership::own, subject, out);
}

void ReachReader::read_attribute(const Simple& simple, bool subject, Reach& out) const {
  const std::string name = css::lower(simple.name);
  if (simple.match != Match::exists && simple.match != Match::not_equals) {
    if (name == "class") {
      const bool whole = simple.match == Match::equals || simple.match == Match::word;
      if (whole) return read_class(simple, simple.value, false, subject, out);
      return read_class_part(simple, subject, out);
    }
    if (name == "id") {
      const bool system = simple.match == Match::equals && is_system_id(simple.value);
      return meet(simple, system ? ClassOwnership::system : ClassOwnership::own, subject, out);
    }
  }
  const std::string_view of_page = page_attribute(name);
  const std::string& prefix = scoping_->own_prefix();
  const bool of_sheet = !prefix.empty() && simple.value.starts_with(prefix);
  const bool own = of_page.empty() || (of_page == "free" && simple.match != Match::exists &&
                                       (of_sheet || is_own_value(simple, style_->own_names())));
  if (own) meet(simple, ClassOwnership::own, subject, out);
}

void ReachReader::read_pseudo(const Simple& simple, bool whole_page, bool shared, bool subject,
                              int depth, Reach& out) const {
  // A shadow tree's styles cannot leave it.
  if (same_name(simple.name, "host") || same_name(simple.name, "host-context") ||
      same_name(simple.name, "slotted"))
    return meet(simple, ClassOwnership::own, subject, out);
  if (same_name(simple.name, "scope") && simple.kind == Kind::pseudo_class && outer_ != nullptr)
    return join(out, *outer_, subject);
  const auto inner = tree_->inner(simple);
  // What :not() excludes does not narrow the selector to the widget, nor does a page that :has()
  // it.
  if (inner.empty() || same_name(simple.name, "not") || depth >= selector::max_depth) return;
  if (same_name(simple.name, "has")) {
    const Reach part = read_any(inner, depth + 1);
    if (!part.own || whole_page) return;
    // `.modal:has(.own)` is still the platform's, though only where the widget is in it; so is all
    // that stands beside the widget in a part of the page.
    const bool system = subject && out.system != nullptr && out.system_in_subject && !out.own;
    (system || shared ? out.unknown : out.own) = true;
    return;
  }
  join(out, read_any(inner, depth + 1), subject);
}

void ReachReader::read_compound(const selector::Compound& compound, bool subject, int depth,
                                Reach& out) const {
  const auto simples = tree_->simples(compound);
  const bool whole_page = std::any_of(simples.begin(), simples.end(), is_whole_page);
  const bool shared = std::any_of(simples.begin(), simples.end(), [](const Simple& simple) {
    return is_shared_part(simple) && !is_widget_block(simple);
  });
  const auto has = [](const Simple& simple) { return same_name(simple.name, "has"); };
  std::vector<const Simple*> in_order;  // :has() last: it speaks of what the others name
  for (const Simple& simple : simples)
    if (!has(simple)) in_order.push_back(&simple);
  for (const Simple& simple : simples)
    if (has(simple)) in_order.push_back(&simple);
  for (const Simple* one : in_order) {
    const Simple& simple = *one;
    if (style_->is_own_name(simple)) {
      meet(simple, ClassOwnership::own, subject, out);
      continue;
    }
    switch (simple.kind) {
      case Kind::class_name:
        read_class(simple, simple.name,
                   whole_page || style_->own_names().page_classes.contains(simple.name), subject,
                   out);
        break;
      case Kind::id:
        meet(simple, is_system_id(simple.name) ? ClassOwnership::system : ClassOwnership::own,
             subject, out);
        break;
      case Kind::attribute:
        if (!whole_page || subject) read_attribute(simple, subject, out);
        break;
      case Kind::type:
        // What a script or a template puts in: it may be anything, an own root among them.
        if (simple.name.find_first_not_of('_') == std::string_view::npos) {
          out.page_wide = false;
          out.unknown = true;
        }
        if (is_custom_element(simple)) meet(simple, ClassOwnership::own, subject, out);
        break;
      case Kind::pseudo_class:
      case Kind::pseudo_element:
        read_pseudo(simple, whole_page, shared, subject, depth, out);
        break;
      case Kind::nesting:
        if (outer_ != nullptr) join(out, *outer_, subject);
        break;
      case Kind::universal:
        break;
    }
  }
}

Reach ReachReader::read_any(std::span<const selector::Complex> selectors, int depth) const {
  Reach out;
  bool first = true;
  for (const selector::Complex& one : selectors) {
    const Reach reach = read_parts(one, false, depth);
    out = first ? reach : either(out, reach);
    first = false;
  }
  return out;
}

Reach ReachReader::read_parts(const selector::Complex& one, bool around, int depth) const {
  Reach out;
  out.page_wide = true;
  const auto compounds = tree_->compounds(one);
  // What stands in something own, or in the block of one widget.
  const bool joined = names_outer(*tree_, one) || stands_beside(compounds.front());
  bool within = outer_ != nullptr && (joined ? outer_->within : outer_->own);
  for (std::size_t i = 0; i < compounds.size(); ++i) {
    const bool subject = !around && i + 1 == compounds.size();
    const bool beside = stands_beside(compounds[i]);
    const auto simples = tree_->simples(compounds[i]);
    if (i > 0 && !beside) {
      const auto above = tree_->simples(compounds[i - 1]);
      within = within || out.own || std::any_of(above.begin(), above.end(), is_widget_block);
    }
    // Beside the widget's block, not in it: `.acme ~ .card-widgets__widget`.
    const bool leaves = i > 0 && beside && out.own && !within &&
                        std::any_of(simples.begin(), simples.end(), is_shared_part);
    if (leaves) out.own = false;
    read_compound(compounds[i], subject, depth, out);
    if (leaves && !out.own) out.unknown = true;  // not sure: warned of
  }
  out.within = within;
  const auto simples = tree_->simples(compounds.back());
  out.bare_pseudo_element = compounds.size() == 1 && simples.front().kind == Kind::pseudo_element;
  return out;
}

Reach ReachReader::read(const selector::Complex& one, bool around) const {
  Reach out = read_parts(one, around, 0);
  if (outer_ == nullptr) return out;
  out.bare_pseudo_element = false;
  if (names_outer(*tree_, one)) return out;
  Reach outer = *outer_;
  const selector::Compound& first = tree_->compounds(one).front();
  const auto simples = tree_->simples(first);
  // `.acme { ~ .card-widgets__widget {...} }`
  if (stands_beside(first) && outer.own && !outer.within &&
      std::any_of(simples.begin(), simples.end(), is_shared_part)) {
    outer.own = false;
    out.unknown = true;
  }
  join(out, outer, false);
  return out;
}

}  // namespace premod::platform
