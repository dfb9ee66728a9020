// Walks a sheet's rules from the outside in, so that a nested rule inherits what its selectors are
// relative to.
#include "platform/styles/scope.hpp"

#include <algorithm>
#include <map>

#include "css/tokenizer.hpp"
#include "platform/styles/reach.hpp"
#include "text/shown.hpp"

namespace premod::platform {
namespace {

using css::AtRule;
using css::File;
using css::Rule;

using selector::Kind;
using selector::Simple;

constexpr std::size_t max_shown_outer = 120;  ///< bytes of what stands around, for a message

// "acme-" of "acme-list__item", "acme__" of "acme__list", "" of "acme".
std::string_view prefix_of(std::string_view name) {
  const auto end = name.find_first_of("-_");
  if (end == std::string_view::npos || end < 2) return {};
  auto after = end;
  while (after < name.size() && (name[after] == '-' || name[after] == '_')) ++after;
  return name.substr(0, after);
}

bool is_print(std::string_view media) {
  const std::string low = css::lower(media);
  const auto has = [&](std::string_view word) { return low.find(word) != std::string::npos; };
  return has("print") && !has("not") && !has("screen") && !has("all") && !has(",");
}

}  // namespace

Scoping::Scoping(const File& style) : style_(&style) {
  find_own_prefix();
  const auto rules = style.rules();
  around_.resize(rules.size());
  for (std::size_t i = 0; i < rules.size(); ++i) around_[i] = read_rule(rules[i]);
  find_declaring();
}

Scoping::Around Scoping::read_rule(const Rule& rule) const {
  const Rule* parent = style_->parent(rule);
  Around out;
  if (parent != nullptr) {
    out.any = around(*parent).any;
    out.print = around(*parent).print;
    out.reach = around(*parent).reach;
  }
  const Reach* outer = out.any ? &out.reach : nullptr;
  if (rule.at == AtRule::media) out.print = out.print || is_print(style_->text(rule.prelude));
  if (rule.selects()) {
    out.reach = read_all(rule, outer);
    if (rule.at == AtRule::scope) out.reach.within = out.reach.own;  // nothing beside it is in it
    out.any = true;
  } else if (rule.at == AtRule::scope) {
    // Without a root: what is around the <style> element, or the whole page for a file.
    Reach reach;
    reach.own = style_->origin() == css::Origin::style_element;
    reach.page_wide = !reach.own;
    if (outer != nullptr) join(reach, *outer, false);
    reach.within = reach.own;
    out.reach = reach;
    out.any = true;
  }
  return out;
}

Reach Scoping::read_all(const Rule& rule, const Reach* outer) const {
  Reach out;
  bool first = true;
  const ReachReader reader(*style_, *this, style_->tree(), outer);
  for (const auto& one : style_->selectors(rule)) {
    const Reach of_one = reader.read(one, true);
    out = first ? of_one : either(out, of_one);
    first = false;
  }
  if (first) out.own = true;  // cannot be read, a browser drops it
  return out;
}

// Blocks of @media and the like inside a rule declare for it.
void Scoping::find_declaring() {
  const auto rules = style_->rules();
  for (std::size_t i = rules.size(); i-- > 0;) {
    const Rule& rule = rules[i];
    Around& about = around_[i];
    for (const css::Declaration& found : style_->declarations(rule)) {
      about.declares = true;
      about.plain = about.plain || !found.custom;
    }
    const bool transparent = rule.at == AtRule::media || rule.at == AtRule::supports ||
                             rule.at == AtRule::layer || rule.at == AtRule::container ||
                             rule.at == AtRule::starting_style;
    if (!transparent || rule.parent == css::no_rule) continue;
    Around& outer = around_[rule.parent];
    outer.declares = outer.declares || about.declares;
    outer.plain = outer.plain || about.plain;
  }
}

// Most of the classes that are surely not the platform's begin with it, and there are enough.
void Scoping::find_own_prefix() {
  constexpr std::size_t min_classes = 4;
  std::map<std::string, std::size_t, std::less<>> counts;
  std::size_t all = 0;
  for (const Rule& rule : style_->rules())
    for (const auto& one : style_->selectors(rule))
      selector::for_each_simple(style_->tree(), one, [&](const Simple& simple) {
        if (simple.kind != Kind::class_name) return;
        if (class_standing(simple.name) > ClassOwnership::likely) return;
        ++all;
        if (const auto prefix = prefix_of(simple.name); !prefix.empty())
          ++counts[std::string(prefix)];
      });
  for (const auto& [prefix, count] : counts)
    if (count >= min_classes && count * 2 > all && !begins_system_class(prefix))
      own_prefix_ = prefix;
}

ClassOwnership Scoping::standing_of(std::string_view name) const {
  const ClassOwnership standing = class_standing(name);
  if (standing == ClassOwnership::root) return standing;
  if (!own_prefix_.empty() && name.starts_with(own_prefix_)) return ClassOwnership::own;
  if (standing != ClassOwnership::likely) return standing;
  return style_->own_names().shares_beginning(name) && !begins_system_class(prefix_of(name))
             ? ClassOwnership::own
             : standing;
}

bool Scoping::is_unknown(std::string_view name) const {
  const css::OwnNames& names = style_->own_names();
  if (names.is_silent() || names.creates(name) || names.shares_beginning(name)) return false;
  return own_prefix_.empty() || !name.starts_with(own_prefix_);
}

Reach Scoping::reach(const Rule& rule, const selector::Complex& one) const {
  const Rule* parent = style_->parent(rule);
  const bool nested = parent != nullptr && around(*parent).any;
  const Reach* outer = nested ? &around(*parent).reach : nullptr;
  return ReachReader(*style_, *this, style_->tree(), outer).read(one);
}

std::string Scoping::applied(const Rule& rule, std::string_view selector) const {
  std::string out(selector);
  for (const Rule* at = style_->parent(rule); at != nullptr; at = style_->parent(*at)) {
    const auto around = style_->selectors(*at);
    if (around.empty()) continue;
    const Span list{around.front().span.begin, around.back().span.end};
    std::string outer = text::shown(style_->text(list));
    if (outer.empty()) continue;
    if (around.size() > 1) outer = ":is(" + outer + ")";
    if (out.size() > max_shown_outer) break;
    if (out.find('&') == std::string::npos) {
      out = outer + " " + out;
      continue;
    }
    std::string joined;
    for (const char c : out) c == '&' ? joined += outer : joined += c;
    out = std::move(joined);
  }
  return out;
}

std::string Scoping::shown(const Rule& rule, const selector::Complex& one) const {
  return text::shown(applied(rule, style_->text(one.span)));
}

const Scoping& scoping_of(const File& style) {
  return style.derived().get<Scoping>([&] { return Scoping(style); });
}

bool in_standalone_page(const File& style) {
  if (style.origin() != css::Origin::style_element) return false;
  if (css::same_name(style.file().extension(), "svg")) return true;
  const std::string head = css::lower(style.file().bytes.substr(0, 4'096));
  return head.find("<html") != std::string::npos || head.find("<!doctype") != std::string::npos ||
         head.find("<body") != std::string::npos;
}

std::string shown(const File& style, Span span) { return text::shown(style.text(span)); }

}  // namespace premod::platform
