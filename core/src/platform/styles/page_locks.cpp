#include "platform/styles/page_locks.hpp"

#include <algorithm>
#include <array>

#include "flow/branches.hpp"
#include "platform/listeners/framed_scripts.hpp"
#include "platform/origins.hpp"
#include "platform/page/deeds.hpp"
#include "platform/styles/named_styles.hpp"
#include "platform/styles/scope.hpp"
#include "text/ascii.hpp"
#include "text/shown.hpp"
#include "text/words.hpp"

namespace premod::platform {
namespace {

using js::At;
using js::NodeId;
using js::NodeKind;
using page::Deed;
using page::DeedKind;

constexpr int max_outward = 4;          ///< functions and their callers around a deed
constexpr int max_looked_at = 2'000;    ///< nodes of a function that is looked through for `await`
constexpr std::size_t max_callers = 8;  ///< of one function

/// document.body and what holds it; `window` and `document` themselves have no looks.
bool is_body(const Deed& deed) {
  const std::string_view on = deed.on.selector;
  return !deed.on.around && !deed.on.behind && deed.on.whole_page &&
         !text::is_one_of(on, {"window", "document", "document.head"});
}

/// Every field, button or link of the page: `$('input, textarea, button')`, `#page_holder button`.
bool is_every_control(const Deed& deed) {
  const page::Elements& on = deed.on;
  if (on.around || on.behind || on.own || on.narrowed || on.of_event || on.made != 0 ||
      !on.from_page || on.zone.zone != Zone::none)
    return false;
  const selector::Parsed parsed = selector::parse(on.selector, selector::Dialect::jquery);
  const auto is_control = [](const selector::Simple& one) {
    const bool type = one.kind == selector::Kind::type;
    return (type || one.kind == selector::Kind::pseudo_class) &&
           text::is_one_of(one.name, {"input", "button", "select", "textarea", "a", "fieldset"});
  };
  const auto holds_page = [](const selector::Simple& one) {
    page::Elements holder;
    holder.selector = "#" + std::string(one.name);
    return one.kind == selector::Kind::id
               ? page::is_page_root(holder)
               : one.kind == selector::Kind::type && text::is_one_of(one.name, {"html", "body"});
  };
  const auto all = parsed.selectors();
  return parsed.ok() && std::any_of(all.begin(), all.end(), [&](const selector::Complex& one) {
           const auto compounds = parsed.tree.compounds(one);
           for (std::size_t n = 0; n < compounds.size(); ++n) {
             const auto simples = parsed.tree.simples(compounds[n]);
             const bool last = n + 1 == compounds.size();
             if (!std::all_of(simples.begin(), simples.end(), [&](const auto& simple) {
                   return last ? is_control(simple) : holds_page(simple);
                 }))
               return false;
           }
           return true;
         });
}

/// What goes through elements one by one: a loop, the function of `each`.
bool is_pass(const js::File& script, NodeId node) {
  const js::Tree& tree = script.tree();
  const NodeKind kind = tree[node].kind;
  if (kind >= NodeKind::while_statement && kind <= NodeKind::for_of_statement) return true;
  const NodeId call = tree.parent(node);
  if (!js::is_function(kind) || tree[call].kind != NodeKind::call_expression) return false;
  const NodeId callee = tree.first_child(call);
  return tree[callee].kind == NodeKind::member_expression &&
         text::is_one_of(script.index().key_text(callee), {"each", "forEach", "map"});
}

/// A test that asks for something of `pass`: its `this`, or a variable of it. Whether there is one
/// at all chooses none.
bool asks_for_one(const js::File& script, NodeId pass, NodeId test) {
  const js::Tree& tree = script.tree();
  while (tree[test].kind == NodeKind::unary_expression) test = tree.first_child(test);
  if (tree[test].kind == NodeKind::identifier) return false;
  const bool function = js::is_function(tree[pass].kind);
  int seen = 0;
  for (NodeId at = test; at != 0 && ++seen < max_looked_at; at = tree.next_in_preorder(at, test)) {
    if (function && tree[at].kind == NodeKind::this_expression) return true;
    if (tree[at].kind != NodeKind::identifier) continue;
    const NodeId made = script.scopes().variable(script.scopes().variable_of(at)).declaration;
    if (made != 0 && tree[made].begin >= tree[pass].begin && tree[made].end <= tree[pass].end)
      return true;
  }
  return false;
}

/// `for (const one of all) { if (!one.dataset.acme) continue; one.disabled = true; }`
bool is_one_chosen(const js::File& script, const Deed& deed) {
  const js::Tree& tree = script.tree();
  NodeId pass = tree.parent(deed.node);
  while (pass != 0 && !js::is_function(tree[pass].kind) && !is_pass(script, pass))
    pass = tree.parent(pass);
  if (pass == 0 || !is_pass(script, pass)) return false;
  const auto asked = [&](NodeId test, bool) { return asks_for_one(script, pass, test); };
  for (NodeId at = deed.node; at != pass; at = tree.parent(at))
    if (js::runs_only_behind(tree, at, asked)) return true;
  return false;
}

bool takes_pointer(const js::File& script, const Deed& deed) {
  if (deed.kind == DeedKind::styles) return deed.values.get("pointer-events") == "none";
  return deed.kind == DeedKind::hides &&
         deed.span.of(script.file().bytes).find("inert") != std::string_view::npos;
}

/// Rules that take away what has a class: `body.acme-busy { pointer-events: none }`.
NameSet unusable_classes(const Widget& widget) {
  NameSet out;
  for (const css::File& style : widget.styles()) {
    if (style.is_vendored() || in_standalone_page(style)) continue;
    for (const css::Rule& rule : style.rules()) {
      if (!rule.selects() || !hides(values_of(style, rule))) continue;
      if (scoping_of(style).in_print(rule)) continue;
      for (const selector::Complex& one : style.selectors(rule)) {
        const auto simples = style.tree().simples(style.tree().subject(one));
        if (style.tree().compounds(one).size() != 1) continue;
        for (const selector::Simple& simple : simples)
          if (simple.kind == selector::Kind::class_name) out.emplace(simple.name);
      }
    }
  }
  return out;
}

/// Whether code runs only where a request or a promise succeeded.
class AfterSuccess {
 public:
  explicit AfterSuccess(const js::File& script) : origins_(script) {}

  bool operator()(NodeId node) { return is_after(origins_.at(node), 0); }

 private:
  bool is_after(At at, int depth) {
    const js::Tree& tree = origins_.tree(at);
    const NodeId function = page::function_around(tree, at.node, false);
    if (function == 0 || depth == max_outward) return false;
    if (follows_await(tree, function, at.node)) return true;
    std::size_t seen = 0;
    bool any = false;
    for (const js::Caller& caller : origins_.program().callers({at.script, function})) {
      if (!origins_.knows(caller.call)) continue;
      if (++seen > max_callers) return false;
      if (caller.runs != js::Runs::success && !is_after(caller.call, depth + 1)) return false;
      any = true;
    }
    return any;
  }

  /// An `await` before it may throw, and nothing on the way catches that.
  static bool follows_await(const js::Tree& tree, NodeId function, NodeId node) {
    int seen = 0;
    for (NodeId at = function;
         at != 0 && tree[at].begin < tree[node].begin && ++seen < max_looked_at;
         at = tree.next_in_preorder(at, function)) {
      if (tree[at].kind != NodeKind::await_expression ||
          page::function_around(tree, at, false) != function)
        continue;
      NodeId held = 0;  // the `try` around the await
      for (NodeId up = at; up != function && held == 0; up = tree.parent(up))
        if (tree[tree.parent(up)].kind == NodeKind::try_statement) held = tree.parent(up);
      if (held == 0) return true;
      // In the same block it is skipped; in `catch`, `finally` or behind them it is not.
      for (NodeId up = node; up != function; up = tree.parent(up))
        if (tree.parent(up) == held && tree.first_child(held) == up) return true;
    }
    return false;
  }

  page::Origins origins_;
};

class Finder {
 public:
  explicit Finder(const Widget& widget) : widget_(widget), framed_(framed_scripts(widget)) {}

  std::vector<PageLock> run() {
    for (const js::File& script : widget_.scripts())
      if (is_looked_at(script)) read(script);
    std::vector<PageLock> out;
    if (!given_back_ && !root_given_back_) out = std::move(root_locks_);
    if (given_back_) return out;
    for (PageLock& lock : locks_) {
      lock.given_back = after_success_;
      out.push_back(std::move(lock));
    }
    return out;
  }

 private:
  [[nodiscard]] bool is_looked_at(const js::File& script) const {
    return script.error() == nullptr && !script.is_vendored() && !script.is_inline() &&
           !framed_.contains(&script.file());
  }

  void read(const js::File& script) {
    AfterSuccess after_success(script);
    for (const Deed& deed : page::deeds(script)) {
      // It may be the widget's own page for a while: only what keeps people from using it counts.
      if (page::is_page_root(deed.on)) {
        if (takes_pointer(script, deed))
          root_locks_.push_back({&script.file(), deed.span, text::shown(deed.on.selector)});
        else if (gives_back(deed))
          root_given_back_ = true;
        continue;
      }
      const bool controls = is_every_control(deed) && !is_one_chosen(script, deed);
      if (!is_body(deed) && !controls) continue;
      if ((!controls || deed.kind != DeedKind::rewrites) && locks(script, deed)) {
        locks_.push_back({&script.file(), deed.span, text::shown(deed.on.selector)});
      } else if (gives_back(deed)) {
        bool& how = after_success(deed.node) ? after_success_ : given_back_;
        how = true;
      }
    }
  }

  bool locks(const js::File& script, const Deed& deed) {
    switch (deed.kind) {
      case DeedKind::styles:
        return hides(deed.values);
      case DeedKind::hides:
        return text::is_one_of(
            deed.by, {"hide", "fadeOut", "slideUp", "hidden", "inert", "disabled", "attr", "prop",
                      "setAttribute", "toggleAttribute", "addClass", "classList.add"});
      case DeedKind::removes:
        return text::is_one_of(deed.by, {"remove", "empty", "detach", "replaceWith"});
      case DeedKind::rewrites:
        if (writes_markup(script, deed)) return true;
        return adds_class(deed.by) && deed.content != 0 && has_unusable_class(script, deed.content);
      default:
        return false;
    }
  }

  /// Not `innerHTML += ...`, which keeps what is there.
  static bool writes_markup(const js::File& script, const Deed& deed) {
    if (deed.by == "html") return deed.content != 0;
    return deed.by == "innerHTML" && script.tree()[deed.node].op == js::Operator::assign;
  }

  static bool adds_class(std::string_view by) {
    return by == "addClass" || by == "classList.add" || by == "className";
  }

  bool has_unusable_class(const js::File& script, NodeId content) {
    const auto names = script.index().constant_text(content);
    if (!names) return false;
    if (!classes_) classes_ = unusable_classes(widget_);
    for (std::string_view name : text::split(*names, ' '))
      if (classes_->contains(name)) return true;
    return false;
  }

  /// Shows it, gives the pointer back, takes a class away.
  static bool gives_back(const Deed& deed) {
    if (deed.kind == DeedKind::shows) return true;
    if (deed.kind == DeedKind::styles)
      return std::any_of(deed.values.all().begin(), deed.values.all().end(), [](const auto& one) {
        return text::is_one_of(one.first,
                               {"pointer-events", "display", "visibility", "opacity", "filter"});
      });
    return deed.kind == DeedKind::rewrites &&
           (deed.by.starts_with("remove") || deed.by.starts_with("toggle") ||
            deed.by == "classList.remove" || deed.by == "classList.toggle" ||
            deed.by == "className" || deed.by == "attr" || deed.by == "setAttribute");
  }

  const Widget& widget_;
  std::optional<NameSet> classes_;
  std::set<const premod::File*> framed_;  ///< of pages in a frame, which are the widget's own
  std::vector<PageLock> locks_;
  std::vector<PageLock> root_locks_;  ///< of what holds the platform's page
  bool root_given_back_ = false;
  bool given_back_ = false;
  bool after_success_ = false;
};

}  // namespace

std::vector<PageLock> find_page_locks(const Widget& widget) { return Finder(widget).run(); }

}  // namespace premod::platform
