#include "platform/styles/window_buttons.hpp"

#include <algorithm>
#include <array>

#include "css/tokenizer.hpp"
#include "data/save_holders.hpp"
#include "flow/markup_text.hpp"
#include "platform/page/deed_methods.hpp"
#include "platform/styles/named_styles.hpp"
#include "platform/styles/scope.hpp"
#include "platform/styles/style_effects.hpp"
#include "text/ascii.hpp"
#include "text/limit_log.hpp"
#include "text/shown.hpp"
#include "text/words.hpp"
#include "widget/ownership/own_names.hpp"

namespace premod::platform {
namespace {

using js::NodeId;
using js::NodeKind;
using page::Deed;

/// Markup of a field, or a selector of fields: `<select>`, `input[name=limit]`.
bool names_field(std::string_view text) {
  static constexpr std::array<std::string_view, 4> fields = {"input", "select", "textarea",
                                                             "fieldset"};
  const bool markup = text.find('<') != std::string_view::npos;
  if (!markup && text.find("[name") != std::string_view::npos) return true;
  return std::any_of(fields.begin(), fields.end(), [&](std::string_view field) {
    for (auto at = text.find(field); at != std::string_view::npos; at = text.find(field, at + 1)) {
      const char before = at == 0 ? ' ' : text[at - 1];
      const std::size_t end = at + field.size();
      if (end < text.size() && css::is_name_byte(text[end])) continue;
      if (markup ? before == '<' && text.find("hidden", at) > text.find('>', at)
                 : !css::is_name_byte(before) && before != '.' && before != '#')
        return true;
    }
    return false;
  });
}

/// Something in what is put there, or appended to it on the way, is a field.
bool holds_field(const js::File& script, NodeId content) {
  if (content == 0) return false;
  const js::Tree& tree = script.tree();
  const auto texts = script.index().texts_of(content);
  if (std::any_of(texts.begin(), texts.end(), names_field)) return true;
  const NodeId root = script.index().resolve(content);
  int seen = 0;
  for (NodeId at = root; at != 0; at = tree.next_in_preorder(at, root)) {
    if (++seen >= page::max_test_nodes) {
      text::note_limit("max_test_nodes");
      return false;
    }
    if (tree[at].kind != NodeKind::string_literal && tree[at].kind != NodeKind::template_literal &&
        tree[at].kind != NodeKind::identifier)
      continue;
    const auto inner = script.index().texts_of(at);
    if (std::any_of(inner.begin(), inner.end(), names_field)) return true;
  }
  return false;
}

/// Markup of several elements that are seen; one holds a message, say.
bool is_block(std::string_view markup) {
  const auto tags = js::tags_in(markup);
  if (tags.size() < 2) return false;
  StyleValues values;
  values.add_text(tags.front().attribute("style"));
  return !tags.front().has("hidden") && !is_invisible(values) &&
         !page::has_hiding_class(tags.front().attribute("class"));
}

/// More than a message or a button: lists, tables, headings.
bool is_part_of_page(std::string_view markup) {
  const auto tags = js::tags_in(markup);
  return is_block(markup) && std::any_of(tags.begin(), tags.end(), [](const js::TagText& tag) {
           return text::is_one_of(tag.name, {"table", "ul", "ol", "dl", "h1", "h2", "h3", "h4",
                                             "section", "article", "form", "iframe"});
         });
}

bool names_holder(std::string_view name) {
  return std::any_of(data::save_holders::rows.begin(), data::save_holders::rows.end(),
                     [&](const auto& row) { return row.name == name; });
}

constexpr std::string_view save_row = ".widget_settings_block__controls";

/// The row of the button itself, by its class, not below anything of the widget's.
bool is_save_row(const page::Elements& on, const css::OwnNames& names) {
  const std::string_view whole = on.selector;
  if (on.around || on.behind || on.own || on.made != 0 ||
      whole.substr(whole.find_last_of(" >") + 1) != save_row)
    return false;
  const selector::Parsed parsed = selector::parse(whole, selector::Dialect::jquery);
  const auto all = parsed.selectors();
  return parsed.ok() && std::none_of(all.begin(), all.end(), [&](const selector::Complex& one) {
           return names_own(parsed.tree, one, names);
         });
}

/// What is put behind the row of the button.
void add_behind_row(const js::File& script, std::vector<const Deed*>& out) {
  for (const Deed& deed : page::deeds(script))
    if (deed.kind == page::DeedKind::inserts && deed.place == page::Place::after &&
        is_save_row(deed.on, own_names_of(script)) &&
        (out.empty() || !(out.back()->span == deed.span)))
      out.push_back(&deed);
}

bool is_turned(const StyleValues& values) {
  return values.get("flex-direction") == "column-reverse" ||
         values.get("flex-flow").find("column-reverse") != std::string_view::npos;
}

}  // namespace

std::vector<const Deed*> fields_put_behind(const js::File& script, Zone zone) {
  auto out = put_behind(script, zone);
  std::erase_if(out, [&](const Deed* deed) { return !holds_field(script, deed->content); });
  return out;
}

std::vector<const Deed*> blocks_put_behind(const js::File& script, Zone zone) {
  auto out = put_behind(script, zone);
  if (zone == Zone::save_button) add_behind_row(script, out);
  if (out.empty()) return out;
  page::ElementReader reader(script, own_names_of(script));
  std::erase_if(out, [&](const Deed* deed) {
    if (deed->content == 0 || holds_field(script, deed->content)) return true;
    // Beside the button, in its row.
    const bool beside = !deed->on.around && deed->on.zone.zone != Zone::none;
    const auto sets = reader.read(deed->content);
    return std::none_of(sets.begin(), sets.end(), [&](const page::Elements& set) {
      return beside ? is_part_of_page(set.selector) : is_block(set.selector);
    });
  });
  return out;
}

std::vector<ZoneUse> turned_over(const css::File& style) {
  std::vector<ZoneUse> out;
  if (in_standalone_page(style)) return out;
  for (const css::Rule& rule : style.rules()) {
    if (!rule.selects() || !is_turned(values_of(style, rule)) || scoping_of(style).in_print(rule))
      continue;
    for (const selector::Complex& one : style.selectors(rule)) {
      const auto simples = style.tree().simples(style.tree().subject(one));
      const bool holds =
          std::any_of(simples.begin(), simples.end(), [](const selector::Simple& simple) {
            return simple.kind == selector::Kind::class_name && names_holder(simple.name);
          });
      if (!holds) continue;
      out.push_back({one.span, scoping_of(style).shown(rule, one)});
      break;  // one finding a rule
    }
  }
  return out;
}

std::vector<ZoneUse> turned_over(const js::File& script) {
  std::vector<ZoneUse> out;
  if (script.error() != nullptr) return out;
  for (const Deed& deed : page::deeds(script)) {
    if (deed.kind != page::DeedKind::styles || deed.on.behind || !is_turned(deed.values)) continue;
    const std::string_view whole = deed.on.selector;
    const std::string_view last = whole.substr(whole.find_last_of(" >") + 1);
    const bool holds = !deed.on.around && last.starts_with('.') && names_holder(last.substr(1));
    const bool around = deed.on.around && deed.on.zone.zone == Zone::save_button;
    if (holds || around) out.push_back({deed.span, text::shown(whole)});
  }
  return out;
}

namespace {

/// `['.row', '.fields'].forEach((part) => block.append(part))`: others of the list follow it.
bool is_followed(const js::File& script, js::At chosen) {
  if (chosen.node == 0 || chosen.script != script.script_id()) return false;
  const js::Tree& tree = script.tree();
  return tree[tree.parent(chosen.node)].kind == NodeKind::array_expression &&
         tree.next(chosen.node) != 0;
}

}  // namespace

std::vector<ZoneUse> rows_moved_up(const css::File& style) {
  std::vector<ZoneUse> out;
  if (in_standalone_page(style)) return out;
  const Scoping& scoping = scoping_of(style);
  for (const css::Rule& rule : style.rules()) {
    if (!rule.selects() || !moves_up(values_of(style, rule)) || scoping.in_print(rule)) continue;
    for (const selector::Complex& one : style.selectors(rule)) {
      const auto simples = style.tree().simples(style.tree().subject(one));
      const bool row = std::any_of(simples.begin(), simples.end(), [](const auto& simple) {
        return simple.kind == selector::Kind::class_name && simple.name == save_row.substr(1);
      });
      if (!row) continue;
      out.push_back({one.span, scoping.shown(rule, one)});
      break;  // one finding a rule
    }
  }
  return out;
}

std::vector<ZoneUse> rows_moved_up(const js::File& script) {
  std::vector<ZoneUse> out;
  if (script.error() != nullptr) return out;
  for (const Deed& deed : page::deeds(script)) {
    if (!is_save_row(deed.on, own_names_of(script))) continue;
    const bool first = deed.place == page::Place::first || deed.place == page::Place::before ||
                       (deed.place == page::Place::last && is_followed(script, deed.on.chosen_by));
    const bool up = deed.kind == page::DeedKind::moves    ? first
                    : deed.kind == page::DeedKind::styles ? moves_up(deed.values)
                                                          : false;
    if (up && (out.empty() || !(out.back().span == deed.span)))
      out.push_back({deed.span, text::shown(deed.on.selector)});
  }
  return out;
}

namespace {

bool gives_class(const Deed& deed) {
  return deed.class_use == page::ClassUse::gives || deed.class_use == page::ClassUse::turns;
}

bool puts_around(std::string_view by) { return by == "wrap" || by == "wrapAll"; }

class ClassReader {
 public:
  explicit ClassReader(const Widget& widget) : widget_(widget) {
    for (const css::File& style : widget.styles())
      if (!style.is_vendored() && !in_standalone_page(style)) styles_.read(style);
    const auto& names = styles_.names();
    any_hides_ = std::any_of(names.begin(), names.end(), [](const auto& one) {
      return one.second.closes || hides(one.second.values);
    });
  }

  std::vector<ZoneClass> run(Zone zone) {
    std::vector<ZoneClass> out;
    for (const js::File& script : widget_.scripts()) {
      const bool wraps = script.source().find("wrap") != std::string_view::npos;
      if (script.is_vendored() || (!wraps && !any_hides_)) continue;
      std::vector<const Deed*> giving;
      for (const Deed* deed : zone_deeds(script, zone))
        if (is_asked(*deed)) giving.push_back(deed);
      if (giving.empty()) continue;
      page::ElementReader reader(script, own_names_of(script));
      for (const Deed* deed : giving)
        if (hides_by_class(reader, *deed) &&
            (out.empty() || out.back().script != &script || !(out.back().use.span == deed->span)))
          out.push_back({&script, {deed->span, text::shown(deed->on.selector)}});
    }
    return out;
  }

 private:
  static bool is_asked(const Deed& deed) {
    return deed.content != 0 && deed.on.zone.subject && !deed.on.around && !deed.on.behind &&
           !is_own_part(deed.on.zone) && (gives_class(deed) || puts_around(deed.by));
  }

  bool hides_by_class(page::ElementReader& reader, const Deed& deed) {
    if (gives_class(deed)) return hides_named(names_in(deed.classes));
    const auto sets = reader.read(deed.content);
    return std::any_of(sets.begin(), sets.end(), [&](const page::Elements& set) {
      return hides_all_in(set.style, {set.names.begin(), set.names.end()}) || hides_in_markup(set);
    });
  }

  /// `<div hidden><p></p></div>`: some element around the innermost one.
  bool hides_in_markup(const page::Elements& set) {
    if (set.selector.find('<') == std::string::npos) return false;
    const auto tags = js::tags_in(set.selector);
    return std::any_of(tags.begin(), tags.end(), [&](const js::TagText& tag) {
      return tag.has("hidden") ||
             hides_all_in(tag.attribute("style"), names_in(std::string(tag.attribute("class")) +
                                                           ' ' + std::string(tag.attribute("id"))));
    });
  }

  bool hides_all_in(std::string_view style, const NameSet& names) {
    StyleValues values;
    values.add_text(style);
    return hides(values) || hides_named(names);
  }

  static NameSet names_in(std::string_view names) {
    const auto words = text::split(names, ' ');
    return {words.begin(), words.end()};
  }

  bool hides_named(const NameSet& names) {
    StyleValues together;
    styles_.add_together(names, together);
    return hides(together) || std::any_of(names.begin(), names.end(), [&](std::string_view name) {
             const auto found = styles_.names().find(name);
             return found != styles_.names().end() && hides(found->second.values);
           });
  }

  const Widget& widget_;
  NamedStyles styles_;
  bool any_hides_ = false;
};

}  // namespace

std::vector<ZoneClass> hidden_by_class(const Widget& widget, Zone zone) {
  return ClassReader(widget).run(zone);
}

}  // namespace premod::platform
