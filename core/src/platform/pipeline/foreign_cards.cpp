// Looks at the selectors that a search of the whole page begins with: what is found below the
// widget's own card belongs to it.
#include "platform/pipeline/foreign_cards.hpp"

#include <algorithm>
#include <tuple>

#include "css/selector.hpp"
#include "flow/holes.hpp"
#include "platform/origins.hpp"
#include "platform/styles/classes.hpp"
#include "text/ascii.hpp"
#include "text/limit_log.hpp"

namespace premod::platform {
namespace {

constexpr std::string_view card = "digital-pipeline__short-task_widget-style";
constexpr std::string_view by_class = "getElementsByClassName";
constexpr std::string_view before_code = "widget-style_";
constexpr std::size_t min_part = 8;         ///< bytes of a part of the card's class that mean it
constexpr std::size_t max_functions = 200;  ///< that the callback calls, one after the other

bool searches_page(const js::File& script, const js::Call& call) {
  if (call.argument_count() != 1) return false;  // a second one is where to look
  if (call.global_path() == "$") return true;
  const std::string member = call.member();
  if (member != "querySelector" && member != "querySelectorAll" && member != by_class) return false;
  return script.index().path_text(script.index().path_of(call.object())) == "document";
}

enum class Reach : std::uint8_t { none, own, all, other };

bool is_whole(selector::Match match) {
  return match == selector::Match::equals || match == selector::Match::word;
}

Reach reach_of_code(std::string_view name, std::string_view code) {
  if (name.empty()) return Reach::all;
  if (name.find("__hole__") != std::string_view::npos || code.empty()) return Reach::own;
  return name == code ? Reach::own : Reach::other;
}

/// `[class*="short-task_widget-style_"]`: a part of the card's class.
Reach reach_of_part(std::string_view part, std::string_view code) {
  if (const auto at = part.find(before_code); at != std::string_view::npos)
    return reach_of_code(part.substr(at + before_code.size()), code);
  const bool of_card = part.size() >= min_part && card.find(part) != std::string_view::npos;
  return of_card || part.starts_with("digital-pipeline__") ? Reach::all : Reach::none;
}

/// The value of a text has `hole` where a code is put in.
Reach reach_of(const selector::Simple& simple, std::string_view code) {
  std::string_view name;
  if (simple.kind == selector::Kind::class_name) name = simple.name;
  if (simple.kind == selector::Kind::attribute) {
    if (simple.name == "data-action" && simple.value == "send_widget_hook") return Reach::all;
    if (simple.name == "class" && !is_whole(simple.match)) return reach_of_part(simple.value, code);
    if (simple.name == "class") name = simple.value;
  }
  // Every card has the class of a card; only the one with the code is the widget's.
  if (!name.starts_with(card))
    return name.starts_with("digital-pipeline__") ? Reach::all : Reach::none;
  name.remove_prefix(card.size());
  return reach_of_code(name.substr(std::min<std::size_t>(1, name.size())), code);
}

/// The callback and the functions of the program that run with it, getters that it reads included.
std::vector<js::At> functions_of(const page::Origins& origins, js::At callback) {
  const page::OriginTables& tables = page::origin_tables(origins.script());
  std::vector<js::At> out{callback};
  const auto add = [&](js::At function) {
    const js::File* file = origins.file(function);
    if (file != nullptr && !file->is_vendored() && !text::contains(out, function))
      out.push_back(function);
  };
  for (std::size_t next = 0; next < out.size() && next < max_functions; ++next) {
    const js::At function = out[next];
    const js::Tree& tree = origins.tree(function);
    const js::Index& index = origins.index(function);
    for (js::NodeId at = function.node; at != 0; at = tree.next_in_preorder(at, function.node)) {
      if (index.call_at(at) != nullptr)
        for (const js::At called : origins.program().callees({function.script, at})) add(called);
      if (tree[at].kind != js::NodeKind::member_expression) continue;
      for (const page::FieldWrite& write : tables.writes(index.key_text(at)))
        if (write.getter) add(write.value);
    }
  }
  if (out.size() > max_functions) text::note_limit("max_functions");
  return out;
}

/// `$(document.body).find('form')`, `$('body').find(...)`: the first search below the whole page.
bool searches_body(const js::File& script, const js::Call& call) {
  if (call.object() == 0 || call.argument_count() != 1) return false;
  const js::Index& index = script.index();
  const std::string_view object = index.path_text(index.path_of(call.object()));
  if (call.member().starts_with("querySelector"))
    return object == "document.body" || object == "document.documentElement";
  if (call.member() != "find") return false;
  const js::CallSite* whole = index.call_at(index.resolve(call.object()));
  if (whole == nullptr || index.path_text(whole->path) != "$") return false;
  const js::NodeId given = script.tree().next(whole->callee);
  if (given == 0 || script.tree().next(given) != 0) return false;
  const std::string_view path = index.path_text(index.path_of(given));
  if (path == "document" || path == "document.body" || path == "document.documentElement")
    return true;
  const auto selector = index.constant_text(given);
  return selector && (*selector == "body" || *selector == "html");
}

/// `form`, `input[name=message]`: fields of every card of the page; a class, an id or a computed
/// part may be the widget's own.
bool is_any_field(const std::string& text) {
  if (text.find(js::hole) != std::string::npos) return false;
  const selector::Parsed parsed = selector::parse(text, selector::Dialect::jquery);
  const auto of_fields = [&](const selector::Complex& one) {
    bool field = false;
    bool own = false;
    selector::for_each_simple(parsed.tree, one, [&](const selector::Simple& simple) {
      if (simple.kind == selector::Kind::type)
        field = field ||
                text::is_one_of(simple.name, {"form", "input", "textarea", "select", "button"});
      own = own || simple.kind == selector::Kind::class_name || simple.kind == selector::Kind::id ||
            (simple.kind == selector::Kind::attribute &&
             (simple.name == "class" || simple.name == "id" || simple.name.starts_with("data-")));
    });
    return field && !own;
  };
  const auto& all = parsed.selectors();
  return all.size() > 0 && std::any_of(all.begin(), all.end(), of_fields);
}

/// `$('form').filter('.own')`, `.closest('.own')`: a class, a computed part or a test behind it may
/// say whose fields they are.
bool is_told_apart(const js::File& script, const js::Call& call) {
  constexpr int max_calls = 8;  // of the chain
  const js::Tree& tree = script.tree();
  js::NodeId at = call.node();
  for (int n = 0; n < max_calls; ++n) {
    const js::NodeId member = tree.parent(at);
    const js::NodeId next = tree.parent(member);
    if (tree[member].kind != js::NodeKind::member_expression ||
        tree[next].kind != js::NodeKind::call_expression || tree.first_child(next) != member)
      return false;
    const js::NodeId given = tree.next(member);
    if (given != 0 && text::is_one_of(script.index().key_text(member),
                                      {"filter", "closest", "has", "is", "not", "parents"})) {
      const auto selector = script.index().text_of(given);
      if (!selector ||
          selector->value.find_first_of(std::string(".#") + js::hole) != std::string::npos)
        return true;
    }
    at = next;
  }
  return false;
}

/// What a selector that the page is searched by reaches.
Reach reach_of(const std::string& text, bool is_class, std::string_view code) {
  std::string readable = js::without_holes(text, hole_name);
  if (is_class) readable.insert(0, 1, '.');
  const selector::Parsed parsed = selector::parse(readable, selector::Dialect::jquery);
  for (const selector::Complex& one : parsed.selectors()) {
    Reach found = Reach::none;
    selector::for_each_simple(parsed.tree, one, [&](const selector::Simple& simple) {
      const Reach reach = reach_of(simple, code);
      if (reach == Reach::none || found == Reach::own) return;
      found = reach == Reach::own || found == Reach::none ? reach : found;
    });
    if (found == Reach::all || found == Reach::other) return found;
  }
  return Reach::none;
}

constexpr int max_chain = 24;        ///< calls behind a search
constexpr int max_test_nodes = 500;  ///< of what chooses among the cards
constexpr int max_uses = 32;         ///< of the name that holds them

/// Looks whether what a search finds is narrowed to the widget's own card before anything else
/// is done with it: `.has('...style_' + code)`, `[...cards].find((card) => ...)`.
class Narrowing {
 public:
  Narrowing(const js::File& script, std::string_view code)
      : script_(script), tree_(script.tree()), index_(script.index()), code_(code) {}

  bool is_narrowed(js::NodeId found, int depth = 0) const {
    js::NodeId at = found;
    for (int hops = 0; hops < max_chain; ++hops) {
      const js::NodeId above = tree_.parent(at);
      switch (tree_[above].kind) {
        case js::NodeKind::spread_element:
        case js::NodeKind::array_expression:
          at = above;
          continue;
        case js::NodeKind::call_expression:  // Array.from(cards), $.grep(cards, test)
          if (tree_.first_child(above) == at) return false;
          if (chooses(tree_.first_child(above))) return true;
          at = above;
          continue;
        case js::NodeKind::member_expression: {
          const js::NodeId call = tree_.parent(above);
          if (tree_.first_child(above) != at || tree_[call].kind != js::NodeKind::call_expression ||
              tree_.first_child(call) != above)
            return false;
          if (chooses(above)) return true;
          at = call;
          continue;
        }
        case js::NodeKind::variable_declarator:
          return depth == 0 && is_narrowed_by_name(tree_.first_child(above));
        default:
          return false;
      }
    }
    return false;
  }

 private:
  /// Every use of the name is.
  bool is_narrowed_by_name(js::NodeId name) const {
    const js::VariableId variable = script_.scopes().variable_of(name);
    if (variable == 0) return false;
    int seen = 0;
    for (js::ReferenceId id = script_.scopes().variable(variable).first; id != 0;
         id = script_.scopes().reference(id).next) {
      const js::Reference& one = script_.scopes().reference(id);
      if (!one.read) continue;
      if (++seen > max_uses || !is_narrowed(one.node, 1)) return false;
    }
    return seen != 0;
  }

  bool chooses(js::NodeId callee) const {
    if (tree_[callee].kind != js::NodeKind::member_expression) return false;
    if (!text::is_one_of(index_.key_text(callee),
                         {"has", "filter", "find", "children", "grep", "detect", "findLast"}))
      return false;
    int seen = 0;
    for (js::NodeId argument = tree_.next(callee); argument != 0; argument = tree_.next(argument))
      for (js::NodeId at = index_.resolve(argument), root = at; at != 0;
           at = tree_.next_in_preorder(at, root)) {
        if (++seen > max_test_nodes) return false;
        const js::NodeKind kind = tree_[at].kind;
        if (kind != js::NodeKind::string_literal && kind != js::NodeKind::template_literal &&
            kind != js::NodeKind::binary_expression && kind != js::NodeKind::identifier)
          continue;
        const auto text = index_.text_of(at);
        if (text && (names_own(text->value, false) || names_own(text->value, true))) return true;
      }
    return false;
  }

  bool names_own(const std::string& text, bool is_class) const {
    std::string readable = js::without_holes(text, hole_name);
    if (readable.find(before_code) == std::string::npos) return false;
    if (is_class) readable.insert(0, 1, '.');
    const selector::Parsed parsed = selector::parse(readable, selector::Dialect::jquery);
    return !parsed.selectors().empty() &&
           std::all_of(parsed.selectors().begin(), parsed.selectors().end(), [&](const auto& one) {
             bool own = false;
             selector::for_each_simple(parsed.tree, one, [&](const selector::Simple& simple) {
               own = own || reach_of(simple, code_) == Reach::own;
             });
             return own;
           });
  }

  const js::File& script_;
  const js::Tree& tree_;
  const js::Index& index_;
  std::string_view code_;
};

}  // namespace

std::vector<ForeignCard> foreign_cards(const js::File& script, js::NodeId callback,
                                       std::string_view code) {
  std::vector<ForeignCard> out;
  const page::Origins origins(script);
  for (const js::At function :
       functions_of(origins, origins.at(script.index().resolve(callback)))) {
    const js::File& there = *origins.file(function);
    const Span inside = there.span(function.node);
    for (const js::Call& call : there.calls()) {
      const Span span = call.span();
      if (span.begin < inside.begin || span.end > inside.end) continue;
      const bool below_body = searches_body(there, call);
      if (!below_body && !searches_page(there, call)) continue;
      const bool told = std::any_of(out.begin(), out.end(), [&](const ForeignCard& one) {
        return one.script == &there && one.span == span;
      });
      const auto text = there.index().text_of(call.argument(0));
      if (told || !text || text->value.find('<') != std::string::npos) continue;
      Reach found = reach_of(text->value, call.member() == by_class, code);
      if (found == Reach::none && call.member() != by_class && is_any_field(text->value) &&
          !is_told_apart(there, call))
        found = Reach::all;
      if (found == Reach::none) continue;
      if (found == Reach::all && Narrowing(there, code).is_narrowed(call.node())) continue;
      out.push_back({&there, span, text->value, found == Reach::other});
    }
  }
  std::stable_sort(out.begin(), out.end(), [](const ForeignCard& a, const ForeignCard& b) {
    return std::tie(a.script->file().path, a.span.begin) <
           std::tie(b.script->file().path, b.span.begin);
  });
  return out;
}

}  // namespace premod::platform
