#include "platform/styles/named_styles.hpp"

#include <algorithm>

#include "platform/styles/classes.hpp"
#include "platform/styles/scope.hpp"
#include "text/limit_log.hpp"

namespace premod::platform {
namespace {

using css::File;
using css::Rule;

bool below_own_place(const File& style, const Rule* rule) {
  for (; rule != nullptr; rule = style.parent(*rule)) {
    bool own = false;
    for (const selector::Complex& one : style.selectors(*rule))
      selector::for_each_simple(style.tree(), one, [&](const selector::Simple& simple) {
        own = own || (simple.kind == selector::Kind::class_name &&
                      class_standing(simple.name) == ClassOwnership::root);
        own = own || (simple.kind == selector::Kind::id && simple.name.starts_with("work-area"));
      });
    if (own) return true;
  }
  return false;
}

/// An ancestor that is more than a plain own class says when, not where.
bool marks_state(const File& style, const selector::Complex& one) {
  const auto compounds = style.tree().compounds(one);
  for (std::size_t i = 0; i + 1 < compounds.size(); ++i)
    if (compounds[i].simple_count > 1) return true;
  return false;
}

}  // namespace

std::string data_name(std::string_view attribute, std::string_view value) {
  std::string out = "[" + std::string(attribute);
  if (!value.empty()) out += "=" + std::string(value);
  return out + "]";
}

void NamedStyles::read(const File& style) {
  const Scoping& scoping = scoping_of(style);
  for (const Rule& rule : style.rules()) {
    if (!rule.selects() || !scoping.declares(rule) || scoping.in_print(rule)) continue;
    if (below_own_place(style, &rule)) continue;
    const StyleValues values = values_of(style, rule);
    for (const selector::Complex& one : style.selectors(rule)) read_rule(style, rule, one, values);
  }
}

void NamedStyles::read_rule(const File& style, const Rule& rule, const selector::Complex& one,
                            const StyleValues& values) {
  const auto simples = style.tree().simples(style.tree().subject(one));
  const selector::Simple* name = nullptr;
  bool plain = style.tree().compounds(one).size() == 1 || !marks_state(style, one);
  bool pseudo = false;  // ::before, ::after: there as long as its element is
  for (const selector::Simple& simple : simples) {
    if (simple.kind == selector::Kind::pseudo_element) {
      pseudo = simple.name == "before" || simple.name == "after";
      plain = plain && pseudo;
      continue;
    }
    const bool names =
        simple.kind == selector::Kind::class_name || simple.kind == selector::Kind::id ||
        (simple.kind == selector::Kind::attribute && simple.name.starts_with("data-") &&
         (simple.match == selector::Match::exists || simple.match == selector::Match::equals));
    if (simple.kind == selector::Kind::type) continue;
    if (name == nullptr && names) {
      name = &simple;
    } else {
      plain = false;
    }
  }
  if (name == nullptr || class_standing(name->name) > ClassOwnership::root) return;
  const bool marked = name->kind == selector::Kind::attribute;
  const std::string known = marked ? data_name(name->name, name->value) : std::string(name->name);
  if (pseudo && plain && values.get("pointer-events") == "none") return;
  Named& named = names_[known + (pseudo ? "::" : "")];
  named.on_page = named.on_page || pseudo;
  if (named.order == 0) named.order = ++orders_;
  if (!plain) {
    keep_together(style, one, values);
    // `.x.is-open`, `.x[hidden]`, `.is-closed .x`: a state.
    named.closes = named.closes || hides(values) || is_invisible(named.values);
    return;
  }
  named.values.add(values);
  if (named.file == nullptr || !values.get("position").empty()) {
    named.file = &style.file();
    named.span = one.span;
    named.selector = scoping_of(style).shown(rule, one);
  }
}

/// `.x.y`, which an element may have both from the beginning.
void NamedStyles::keep_together(const File& style, const selector::Complex& one,
                                const StyleValues& values) {
  Together rule{{}, values};
  if (style.tree().compounds(one).size() != 1) return;
  for (const selector::Simple& simple : style.tree().simples(style.tree().subject(one))) {
    if (simple.kind == selector::Kind::type) continue;
    if (simple.kind != selector::Kind::class_name && simple.kind != selector::Kind::id) return;
    if (class_standing(simple.name) > ClassOwnership::root) return;
    rule.names.emplace(simple.name);
  }
  auto& known = together_[*rule.names.begin()];
  if (known.size() == max_pairs) return text::note_limit("max_pairs");
  known.push_back(std::move(rule));
}

void NamedStyles::add_together(const NameSet& names, StyleValues& out) const {
  for (const std::string& name : names) {
    const auto rules = together_.find(name);
    if (rules == together_.end()) continue;
    for (const Together& rule : rules->second)
      if (std::includes(names.begin(), names.end(), rule.names.begin(), rule.names.end()))
        out.add(rule.values);
  }
}

}  // namespace premod::platform
