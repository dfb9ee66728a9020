// Reads class and id attributes of templates and of markup in strings, and the words of strings
// that scripts hand to addClass, className, setAttribute and the like.
#include "widget/ownership/own_names.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "css/tokenizer.hpp"
#include "flow/markup_text.hpp"
#include "text/ascii.hpp"

namespace premod {
namespace {

using text::is_space;

using css::OwnNames;
using js::hole;
using js::NodeId;
using js::NodeKind;

constexpr int max_wrapper_nodes = 200;    ///< of what is put around elements
constexpr std::size_t min_beginning = 3;  ///< shorter ones say nothing

template <class F>
void each_word(std::string_view text, F&& f) {
  for (std::size_t at = 0; at < text.size();) {
    while (at < text.size() && is_space(text[at])) ++at;
    std::size_t end = at;
    while (end < text.size() && !is_space(text[end])) ++end;
    if (end > at) f(text.substr(at, end - at));
    at = end;
  }
}

bool is_name(std::string_view word) {
  const bool starts =
      !word.empty() && (css::is_name_byte(word[0]) && (word[0] < '0' || word[0] > '9'));
  return starts && std::all_of(word.begin(), word.end(), css::is_name_byte);
}

/// "acme-" of "acme-list__item": what other names may share.
std::string_view beginning_of(std::string_view name) {
  const auto end = name.find_first_of("-_");
  if (end == std::string_view::npos || end < 2) return {};
  auto after = end;
  while (after < name.size() && (name[after] == '-' || name[after] == '_')) ++after;
  return after == name.size() ? std::string_view() : name.substr(0, after);
}

/// Calls whose string asks for an element and gives it no name.
bool only_asks(const js::File& script, NodeId text) {
  static constexpr std::array<std::string_view, 12> asking = {"getElementsByClassName",
                                                              "getElementById",
                                                              "hasClass",
                                                              "contains",
                                                              "removeClass",
                                                              "remove",
                                                              "is",
                                                              "closest",
                                                              "getElementsByName",
                                                              "off",
                                                              "trigger",
                                                              "removeAttr"};
  const js::Tree& tree = script.tree();
  const NodeId above = tree.parent(text);
  if (tree[above].kind != NodeKind::call_expression) return false;
  const NodeId callee = tree.first_child(above);
  if (tree[callee].kind != NodeKind::member_expression) return false;
  const std::string name = script.index().key_text(callee);
  return std::find(asking.begin(), asking.end(), name) != asking.end();
}

/// `document.createElement('div')`, `$('<div>')`.
bool is_new_element(const js::File& script, NodeId node) {
  const js::Index& index = script.index();
  const js::CallSite* call = node == 0 ? nullptr : index.call_at(index.resolve(node));
  if (call == nullptr) return false;
  const std::string_view path = index.path_text(index.path_of(call->callee));
  if (path == "document.createElement") return true;
  const NodeId what = script.tree().next(call->callee);
  const auto text = path == "$" && what != 0 ? index.constant_text(what) : std::nullopt;
  return text && text->starts_with('<');
}

/// `$('<div>', {class: 'a'})`, `$('<div>').addClass('a')`, `made.className = 'a'`,
/// `made.classList.add('a')`: the names are those of an element that the script makes.
bool names_new_element(const js::File& script, NodeId text) {
  const js::Tree& tree = script.tree();
  const NodeId above = tree.parent(text);
  if (tree[above].kind == NodeKind::property)  // class_name: of the block of render_template()
    return script.index().key_text(above) == "class_name" ||
           is_new_element(script, tree.parent(tree.parent(above)));
  const bool assigned = tree[above].kind == NodeKind::assignment_expression;
  if (!assigned && tree[above].kind != NodeKind::call_expression) return false;
  const NodeId member = tree.first_child(above);
  if (member == text || tree[member].kind != NodeKind::member_expression) return false;
  const std::string key = script.index().key_text(member);
  const NodeId object = tree.first_child(member);
  if (assigned) return (key == "className" || key == "id") && is_new_element(script, object);
  if (key == "addClass") return is_new_element(script, object);
  return key == "add" && tree[object].kind == NodeKind::member_expression &&
         script.index().key_text(object) == "classList" &&
         is_new_element(script, tree.first_child(object));
}

class Gatherer {
 public:
  explicit Gatherer(OwnNames& out) : out_(&out) {}

  void read(const markup::File& page) {
    if (page.kind() == markup::Kind::twig) add_template(page);
    for (const html::Attribute& attribute : page.html().attributes)
      at_attribute(attribute.name, attribute.value,
                   page.is_computed(attribute.value_span) ? '_' : hole);
  }

  void read(const js::File& script) {
    for (const js::Text& text : script.texts()) {
      if (text.value.find('<') != std::string::npos) {
        for (const js::TagText& tag : js::tags_in(text.value))
          for (const auto& [name, value] : tag.attributes) at_attribute(name, value, hole);
      } else if (!only_asks(script, text.node)) {
        const bool of_new = names_new_element(script, text.node);
        each_word(text.value, [&](std::string_view word) {
          add_word(word, hole, false);
          (of_new ? made_ : given_).emplace(word);
        });
      }
    }
    for (const js::Call& call : script.calls()) at_call(script, call);
  }

  void finish() {
    for (const std::string& name : on_page_)
      if (!out_->in_markup.contains(name)) out_->page_classes.insert(name);
    made_.insert(out_->in_markup.begin(), out_->in_markup.end());
    for (const std::string& name : made_)
      if (!given_.contains(name)) out_->made.insert(name);
    std::map<std::string_view, std::size_t> shared;
    for (const std::string& name : out_->in_markup)
      if (const auto beginning = beginning_of(name); !beginning.empty()) ++shared[beginning];
    for (const auto& [beginning, count] : shared)
      if (count >= 2) out_->own_prefixes.emplace(beginning);
  }

 private:
  void add_template(const markup::File& page) {
    const html::Document& html = page.html();
    std::string tags;
    for (const html::Element& element : html.elements) {
      if (element.parent != html::no_element ||
          text::is_one_of(element.name, {"style", "script", "link", "template"}))
        continue;
      std::string tag = "<" + element.name;
      for (const html::Attribute& attribute : html.attributes_of(element))
        if (attribute.value.find('"') == std::string::npos)
          tag += " " + attribute.name + "=\"" + attribute.value + "\"";
      std::replace(tag.begin(), tag.end(), '\n', ' ');
      tags += tag + ">\n";
    }
    out_->template_tags.emplace(page.file().path, std::move(tags));
  }

  /// `computed` stands in the value for what is not known.
  void at_attribute(std::string_view name, std::string_view value, char computed) {
    if (name == "class" || name == "classname" || name == "id") {
      each_word(value, [&](std::string_view word) { add_word(word, computed, true); });
    } else if (name == "name" || name == "for") {
      if (value.find(computed) == std::string_view::npos) out_->settings.emplace(value);
    } else if (name.starts_with("data-")) {
      out_->attributes.emplace(name);
    }
  }

  void add_word(std::string_view word, char computed, bool in_markup) {
    const auto at = word.find(computed);
    if (at == std::string_view::npos || computed == '_') {
      // Of a template `_` may be a letter of the name or what twig writes: both readings count.
      if (is_name(word)) {
        out_->created.emplace(word);
        if (in_markup) out_->in_markup.emplace(word);
      }
      if (at == std::string_view::npos) return;
    }
    const std::string_view beginning = word.substr(0, at);
    if (beginning.size() >= min_beginning && is_name(beginning))
      out_->beginnings.emplace(beginning);
  }

  /// `$('.modal-body').wrap('<div class="x">')`: what stands in it need not be the widget's.
  void at_wrap(const js::File& script, const js::Call& call) {
    const js::Tree& tree = script.tree();
    const NodeId root = script.index().resolve(call.argument(0));
    int seen = 0;
    for (NodeId at = root; at != 0 && ++seen < max_wrapper_nodes;
         at = tree.next_in_preorder(at, root)) {
      const auto markup = script.index().constant_text(at);
      if (!markup) continue;
      for (const js::TagText& tag : js::tags_in(*markup))
        for (const auto& [name, value] : tag.attributes)
          if (name == "class" || name == "id")
            each_word(value, [&](std::string_view word) { given_.emplace(word); });
      each_word(*markup, [&](std::string_view word) { given_.emplace(word); });
    }
  }

  /// `$('body').addClass('x')`, `document.body.classList.add('x')`.
  void at_call(const js::File& script, const js::Call& call) {
    const std::string member = call.member();
    if (member.starts_with("wrap") && call.argument_count() != 0) return at_wrap(script, call);
    const bool list = member == "add" || member == "toggle";
    if (!list && member != "addClass" && member != "toggleClass") return;
    NodeId object = call.object();
    if (object == 0 || call.argument_count() == 0) return;
    const js::Index& index = script.index();
    const std::string_view path = index.path_text(index.path_of(object));
    bool page = path == "document.body.classList" || path == "document.documentElement.classList";
    if (!list) {
      const NodeId found = index.resolve(object);
      const js::CallSite* site = index.call_at(found);
      const NodeId what = site == nullptr ? 0 : script.tree().next(site->callee);
      if (what != 0 && index.path_text(index.path_of(site->callee)) == "$") {
        const auto text = index.constant_text(what);
        const std::string_view node = index.path_text(index.path_of(what));
        page = text == "body" || text == "html" || node == "document.body" ||
               node == "document.documentElement";
      }
    }
    const auto text = page ? index.constant_text(call.argument(0)) : std::nullopt;
    if (text) each_word(*text, [&](std::string_view word) { on_page_.emplace(word); });
  }

  OwnNames* out_;
  OwnNames::Names on_page_;
  OwnNames::Names made_;   // given to new elements
  OwnNames::Names given_;  // perhaps given to any element, or put around one
};

void declare(const Project& project, OwnNames& out) {
  const StyleScope& scope = project.styles();
  out.prefixes = scope.prefixes;
  for (const std::string& root : scope.roots) {
    const selector::Parsed parsed = selector::parse(root, selector::Dialect::css);
    for (const selector::Complex& one : parsed.selectors())
      for (const selector::Simple& simple : parsed.tree.simples(parsed.tree.subject(one)))
        if (simple.kind != selector::Kind::type || simple.name.find('-') != simple.name.npos)
          out.roots.push_back({simple.kind, std::string(simple.name), std::string(simple.value)});
  }
}

/// Own items, and those that the widget adds to the menus of stats and settings.
void add_menu_items(const Manifest& manifest, OwnNames& out) {
  const json::Value* menu = manifest.find("/left_menu");
  if (menu == nullptr) return;
  for (const json::Value& item : menu->children) {
    const bool of_platform = css::is_menu_code(item.key);
    if (!of_platform) out.menu_items.emplace(item.key);
    const json::Value* submenu = item.find("submenu");
    if (submenu == nullptr && of_platform) submenu = &item;
    if (submenu == nullptr) continue;
    for (const json::Value& entry : submenu->children)
      if (entry.is_object()) out.menu_items.emplace(entry.key);
  }
}

}  // namespace

OwnNames gather_own_names(const Manifest* manifest, const Project& project,
                          std::span<const js::File> scripts, std::span<const markup::File> markup) {
  OwnNames out;
  declare(project, out);
  if (manifest != nullptr && manifest->parsed()) {
    out.code = manifest->code();
    for (const Setting& setting : manifest->settings()) out.settings.emplace(setting.code);
    add_menu_items(*manifest, out);
  }
  Gatherer gatherer(out);
  for (const markup::File& page : markup) gatherer.read(page);
  for (const js::File& script : scripts)
    if (script.error() == nullptr) gatherer.read(script);
  gatherer.finish();
  return out;
}

const OwnNames& own_names_of(const js::File& script) {
  static const OwnNames none;
  const OwnNamesLink& link = script.derived().get<OwnNamesLink>([] { return OwnNamesLink{}; });
  return link.names ? *link.names() : none;
}

}  // namespace premod
