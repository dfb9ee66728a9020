// What a selector in a string, or markup, leads to, and the names and styles that a script gives to
// an element it has made.
#include <algorithm>

#include "css/tokenizer.hpp"
#include "flow/holes.hpp"
#include "platform/page/captions.hpp"
#include "platform/page/elements.hpp"
#include "platform/styles/classes.hpp"
#include "platform/styles/named_styles.hpp"
#include "platform/styles/style_effects.hpp"
#include "text/shown.hpp"

namespace premod::page {
namespace {

using js::At;
using js::NodeId;
using js::NodeKind;

bool is_system(const selector::Simple& simple) {
  return (simple.kind == selector::Kind::class_name &&
          platform::class_standing(simple.name) == platform::ClassOwnership::system) ||
         (simple.kind == selector::Kind::id && platform::is_system_id(simple.name));
}

/// By the subject; what only looks like the platform's is so below something that surely is.
bool names_system(const selector::Tree& tree, const selector::Complex& one, bool own,
                  bool in_system) {
  bool likely = false;
  for (const selector::Simple& simple : tree.simples(tree.subject(one))) {
    if (is_system(simple)) return true;
    likely = likely || (simple.kind == selector::Kind::class_name &&
                        platform::class_standing(simple.name) == platform::ClassOwnership::likely);
  }
  if (likely && !own)
    selector::for_each_simple(tree, one, [&](const selector::Simple& simple) {
      in_system = in_system || is_system(simple);
    });
  return likely && !own && in_system;
}

/// Only classes and ids of the platform, one of a button among those of the subject.
bool is_button_of_platform(const selector::Tree& tree, const selector::Complex& one) {
  bool all = true;
  selector::for_each_simple(tree, one, [&](const selector::Simple& simple) {
    if (simple.kind == selector::Kind::class_name)
      all = all && platform::class_standing(simple.name) > platform::ClassOwnership::root;
    if (simple.kind == selector::Kind::id) all = all && platform::is_system_id(simple.name);
    if (simple.kind == selector::Kind::attribute && simple.match == selector::Match::equals)
      all = false;  // one of them, perhaps the widget's
  });
  const auto simples = tree.simples(tree.subject(one));
  return all && std::any_of(simples.begin(), simples.end(), [](const selector::Simple& simple) {
           return simple.kind == selector::Kind::class_name &&
                  platform::class_standing(simple.name) == platform::ClassOwnership::system &&
                  simple.name.find("button") != std::string_view::npos;
         });
}

/// `.modal .digital-pipeline__short-task`: a card in the window where a trigger is chosen, or
/// their list.
bool is_trigger_card(const selector::Tree& tree, const selector::Complex& one,
                     std::string_view around) {
  bool modal = around.find(".modal") != std::string_view::npos;
  selector::for_each_simple(tree, one, [&](const selector::Simple& simple) {
    modal = modal || (simple.kind == selector::Kind::class_name && simple.name == "modal");
  });
  const auto simples = tree.simples(tree.subject(one));
  return modal && std::any_of(simples.begin(), simples.end(), [](const selector::Simple& simple) {
           return simple.kind == selector::Kind::class_name &&
                  (simple.name == "digital-pipeline__short-task" ||
                   (simple.name.starts_with("digital-pipeline__") &&
                    platform::has_word(simple.name, "trigger")));
         });
}

/// What a selector that leads to `match` leads to below other elements; `own`: it names something
/// of the widget's.
platform::ZoneMatch match_below(const Elements& base, platform::ZoneMatch match, bool own) {
  const bool inside = !base.behind && !base.around;
  if (match.zone != platform::Zone::none && base.own) {
    match.within_own = true;
    match.own = match.own || base.zone.own || base.marked;
  }
  if (match.zone == platform::Zone::none && base.zone.zone != platform::Zone::none && inside) {
    match = base.zone;
    match.subject = false;
    match.own = match.own || own;
  }
  match.enclosed = match.enclosed || (base.zone.enclosed && inside);
  return match;
}

constexpr int max_uses = 64;  ///< of the name that holds a new element

bool is_name_key(std::string_view key) {
  return key == "class" || key == "id" || key == "className" || key == "addClass";
}

selector::Parsed read_selector(const std::string& text) {
  selector::Parsed out = selector::parse(text, selector::Dialect::jquery);
  if (out.error && out.error->kind == selector::ErrorKind::too_deep) text::note_limit("max_depth");
  return out;
}

}  // namespace

std::string readable(std::string text) { return js::without_holes(text, platform::hole_name); }

void ElementReader::add_name(Elements& to, std::string_view name) const {
  if (name.empty() || platform::class_standing(name) > platform::ClassOwnership::root) return;
  to.names.emplace_back(name);
}

void ElementReader::add_words(Elements& to, std::string_view names) const {
  for (std::size_t at = 0; at < names.size();) {
    const std::size_t end = std::min(names.find_first_of(" \t\n", at), names.size());
    add_name(to, names.substr(at, end - at));
    at = end + 1;
  }
}

Elements ElementReader::of_selector(const std::string& text) const {
  Elements page;
  page.from_page = true;
  return below(page, text);
}

Elements ElementReader::below(const Elements& base, const std::string& text) const {
  Elements out;
  const std::string shown = readable(text);
  out.from_page = base.from_page;
  out.selector = base.selector.empty() ? shown : base.selector + " " + shown;
  const selector::Parsed parsed = read_selector(shown);
  out.known = parsed.ok() && shown != platform::hole_name;
  if (!out.known) {
    if (base.zone.zone != platform::Zone::none && !base.around && !base.behind) {
      out.zone = base.zone;
      out.zone.subject = false;
    }
    out.own = base.own;
    return out;
  }
  bool all_own = true;
  bool all_marked = true;
  bool all_enclosed = true;
  platform::Zone caption = platform::Zone::none;
  for (const selector::Complex& one : parsed.selectors()) {
    const bool own = platform::names_own(parsed.tree, one, *names_);
    const platform::ZoneMatch match =
        match_below(base, platform::zone_match(parsed.tree, one, *names_), own);
    all_enclosed = all_enclosed && match.enclosed;
    all_own = all_own && own;
    if (caption == platform::Zone::none) caption = captioned(parsed.tree, one, shown, *names_);
    all_marked = all_marked && platform::marks_own_item(parsed.tree, one, *names_);
    if (reaches_farther(match, out.zone)) out.zone = match;
    if (match.zone == platform::Zone::none && is_trigger_card(parsed.tree, one, base.selector))
      out.zone = {platform::Zone::trigger_window, false, false, false};
    if (match.zone == platform::Zone::none &&
        out.selector.find(".aside__list") != std::string::npos &&
        platform::names_own_page(parsed.tree, one, *names_))
      out.zone = {platform::Zone::settings_menu, true, true, false};
    out.system = out.system || names_system(parsed.tree, one, own || base.own, base.system);
    out.page_wide_button = out.page_wide_button || (base.from_page && base.selector.empty() &&
                                                    is_button_of_platform(parsed.tree, one));
    const auto simples = parsed.tree.simples(parsed.tree.subject(one));
    for (const selector::Simple& simple : simples) {
      add_name_of(simple, out);
      if (simples.size() != 1 || !base.selector.empty()) continue;
      if (simple.kind == selector::Kind::type)
        out.whole_page = out.whole_page || simple.name == "body" || simple.name == "html";
      if (simple.kind == selector::Kind::pseudo_class)
        out.whole_page = out.whole_page || simple.name == "root";
    }
  }
  out.zone.enclosed = all_enclosed;
  out.own = all_own || (base.own && !out.system);
  out.marked = base.marked || all_marked;
  take_caption(caption, out);
  return out;
}

Elements ElementReader::of_markup(const std::string& markup, js::At made) const {
  Elements out;
  out.own = out.known = true;
  out.made = made_at(made);
  out.selector = markup;
  const auto tags = js::tags_in(markup);
  if (tags.empty()) return out;
  add_words(out, tags[0].attribute("class"));
  add_words(out, tags[0].attribute("id"));
  // A style wins over an attribute.
  const std::string_view style = tags[0].attribute("style");
  for (const std::string_view name : {"width", "height"})
    if (const std::string_view size = tags[0].attribute(name); !size.empty() && !style.empty())
      out.style += std::string(name) + ":" + std::string(size) + ";";
  out.style += style;
  return out;
}

/// `$('<div>', {class: 'a', css: {...}})`, `Object.assign(element, {className: 'a'})`.
void ElementReader::add_options(At options, const Frame* frame, Elements& to) {
  const js::Tree& tree = this->tree(options);
  int seen = 0;
  for (const NodeId id : tree.children(options.node)) {
    if (tree[id].kind != NodeKind::property || ++seen > max_uses) continue;
    const std::string key = key_text({options.script, id});
    const NodeId link = tree[id].link;
    const At value{options.script, tree[id].has(js::flag::shorthand) ? link : tree.next(link)};
    if (is_name_key(key))
      for (const std::string& text : origins_.texts(value, frame)) add_words(to, text);
    if (key == "style")
      for (const std::string& text : origins_.texts(value, frame)) to.style += ";" + text;
    if (key == "width" || key == "height") {
      std::string size = window_length(tree, origins_.index(value), value.node);
      if (size.empty()) size = readable(origins_.texts(value, frame).front());
      if (tree[value.node].kind == NodeKind::numeric_literal) size += "px";
      to.style += ";" + key + ":" + size;
    }
    if (key != "css" || tree[value.node].kind != NodeKind::object_expression) continue;
    for (const NodeId rule : tree.children(value.node)) {
      if (tree[rule].kind != NodeKind::property || ++seen > max_uses) continue;
      const At given{options.script, tree.next(tree[rule].link)};
      if (given.node == 0) continue;
      std::string text = origins_.texts(given, frame).front();
      if (tree[given.node].kind == NodeKind::numeric_literal) text += "px";
      to.style += ";" + platform::property_name(key_text({options.script, rule})) + ":" +
                  readable(std::move(text));
    }
  }
}

/// A class or id of the subject, or a data attribute by which it is marked.
void ElementReader::add_name_of(const selector::Simple& simple, Elements& to) const {
  if (simple.kind == selector::Kind::class_name || simple.kind == selector::Kind::id)
    add_name(to, simple.name);
  if (simple.kind != selector::Kind::attribute || !simple.name.starts_with("data-")) return;
  to.names.push_back(platform::data_name(simple.name, {}));
  if (simple.match == selector::Match::equals)
    to.names.push_back(platform::data_name(simple.name, simple.value));
}

/// `e.dataset.acme = 'veil'`, `e.setAttribute('data-acme', 'veil')`.
void ElementReader::add_data_at(At use, Elements& to) {
  const js::Tree& tree = this->tree(use);
  const NodeId member = tree.parent(use.node);
  if (tree[member].kind != NodeKind::member_expression || tree.first_child(member) != use.node)
    return;
  const std::string key = key_text({use.script, member});
  const NodeId outer = tree.parent(member);
  std::string attribute;
  NodeId value = 0;
  if (tree[outer].kind == NodeKind::call_expression && (key == "setAttribute" || key == "attr")) {
    const NodeId first = tree.next(member);
    if (first == 0) return;
    attribute = origins_.texts(At{use.script, first}, nullptr).front();
    value = tree.next(first);
  } else if (key == "dataset" && tree[outer].kind == NodeKind::member_expression &&
             tree[tree.parent(outer)].kind == NodeKind::assignment_expression &&
             tree.first_child(tree.parent(outer)) == outer) {
    attribute = "data-" + platform::property_name(key_text({use.script, outer}));
    value = tree.next(outer);
  }
  if (!attribute.starts_with("data-")) return;
  to.names.push_back(platform::data_name(attribute, {}));
  if (value == 0) return;
  for (const std::string& text : origins_.texts(At{use.script, value}, nullptr))
    if (text.find(js::hole) == std::string::npos)
      to.names.push_back(platform::data_name(attribute, text));
}

/// At one use of the name that holds the element: `e.className = 'a'`, `e.classList.add('a')`,
/// `e.setAttribute('class', 'a')`, `Object.assign(e, {id: 'a'})`.
void ElementReader::add_names_at(At use, Elements& to) {
  const js::Tree& tree = this->tree(use);
  const NodeId above = tree.parent(use.node);
  const auto add_texts = [&](NodeId value) {
    if (value == 0) return;
    for (const std::string& text : origins_.texts(At{use.script, value}, nullptr))
      if (text.find(js::hole) == std::string::npos) add_words(to, text);
  };
  add_data_at(use, to);
  if (tree[above].kind == NodeKind::call_expression) {
    const NodeId callee = tree.first_child(above);
    const NodeId second = tree.next(use.node);
    if (tree.next(callee) == use.node && second != 0 &&
        path_of({use.script, callee}) == "Object.assign" &&
        tree[second].kind == NodeKind::object_expression)
      add_options({use.script, second}, nullptr, to);
    return;
  }
  if (tree[above].kind != NodeKind::member_expression || tree.first_child(above) != use.node)
    return;
  const std::string key = key_text({use.script, above});
  const NodeId outer = tree.parent(above);
  if (tree[outer].kind == NodeKind::assignment_expression && tree.first_child(outer) == above) {
    if (is_name_key(key)) add_texts(tree.next(above));
    return;
  }
  if (tree[outer].kind == NodeKind::call_expression && tree.first_child(outer) == above) {
    const NodeId first = tree.next(above);
    if (key == "addClass") return add_texts(first);
    if ((key == "setAttribute" || key == "attr") && first != 0 &&
        is_name_key(origins_.texts(At{use.script, first}, nullptr).front()))
      add_texts(tree.next(first));
    return;
  }
  const NodeId call = tree.parent(outer);
  if (key != "classList" || tree[outer].kind != NodeKind::member_expression ||
      tree[call].kind != NodeKind::call_expression || key_text({use.script, outer}) != "add")
    return;
  for (NodeId name = tree.next(tree.first_child(call)); name != 0; name = tree.next(name))
    add_texts(name);
}

/// By the uses of the variable or field that the element is kept in.
void ElementReader::add_given_names(At made, Elements& to) {
  const js::Tree& tree = this->tree(made);
  NodeId at = made.node;
  for (NodeId above = tree.parent(at);
       tree[above].kind == NodeKind::member_expression ||
       (tree[above].kind == NodeKind::call_expression && tree.first_child(above) == at);
       above = tree.parent(at))
    at = above;  // `$('<div>').addClass('a').hide()`
  const NodeId above = tree.parent(at);
  const NodeId target = tree.first_child(above);
  if ((tree[above].kind != NodeKind::variable_declarator &&
       tree[above].kind != NodeKind::assignment_expression) ||
      target == at)
    return;
  const js::Scopes& scopes = origins_.scopes(made);
  if (const js::VariableId variable = scopes.variable_of(target); variable != 0) {
    int seen = 0;
    for (js::ReferenceId id = scopes.variable(variable).first; id != 0 && ++seen <= max_uses;
         id = scopes.reference(id).next)
      add_names_at({made.script, scopes.reference(id).node}, to);
    return;
  }
  if (tree[target].kind != NodeKind::member_expression) return;
  for (const At use : origins_.member_uses(made.script, key_text({made.script, target})))
    add_names_at(use, to);
}

namespace {

/// The class, the id or the name of what markup makes first.
std::string name_in_markup(std::string_view markup) {
  const auto tags = js::tags_in(markup);
  if (tags.empty()) return {};
  const std::string_view classes = tags[0].attribute("class");
  if (!classes.empty()) return '.' + std::string(classes.substr(0, classes.find(' ')));
  const std::string_view id = tags[0].attribute("id");
  return id.empty() ? '<' + tags[0].name + '>' : '#' + std::string(id);
}

/// `<img>` of `document.createElement('img')`.
std::string name_of_made(At made, const js::Program& program) {
  const js::Tree& tree = *program.script(made.script).tree;
  if (tree[made.node].kind != NodeKind::call_expression) return {};
  const NodeId tag = tree.child(made.node, 1);
  if (tag == 0) return {};
  const auto names = program.patterns(program.values({made.script, tag}));
  return names.size() == 1 ? '<' + names[0] + '>' : std::string();
}

}  // namespace

std::string name_of(const Elements& on, const js::Program& program, std::string_view otherwise) {
  std::string name = on.selector;
  if (name.find('<') != std::string::npos)
    name = name_in_markup(name);
  else if (name.empty() && on.made != 0)
    name = name_of_made({static_cast<js::ScriptId>(on.made >> 32U), static_cast<NodeId>(on.made)},
                        program);
  return name.empty() ? std::string(otherwise) : text::shown(readable(std::move(name)));
}

}  // namespace premod::page
