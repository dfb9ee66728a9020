// Joins the styles that a class gets in sheets with those that scripts and style attributes give,
// and asks what of it covers the window.
#include "platform/styles/overlays.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "css/tokenizer.hpp"
#include "markup/file.hpp"
#include "platform/page/deeds.hpp"
#include "platform/page/dom.hpp"
#include "platform/styles/classes.hpp"
#include "platform/styles/scope.hpp"
#include "text/shown.hpp"
#include "widget/ownership/own_names.hpp"

namespace premod::platform {
namespace {

using css::File;
using css::Rule;

using page::Deed;
using page::DeedKind;

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

/// What is known of one class or id.
struct Named {
  StyleValues values;
  const premod::File* file = nullptr;
  Span span;  ///< of the selector that gives it its position
  std::string selector;
  bool closes = false;   ///< some state or deed hides it
  bool on_page = false;  ///< a script puts it on the page
};

class Joiner {
 public:
  explicit Joiner(const Widget& widget) : widget_(widget) {}

  std::vector<Overlay> run() {
    for (const File& style : widget_.styles())
      if (!style.is_vendored() && !in_standalone_page(style)) read(style);
    for (const markup::File& page : widget_.markup()) read(page);
    for (const js::File& script : widget_.scripts())
      if (script.error() == nullptr && !script.is_vendored()) read(script);
    spread_closing();
    for (const js::File& script : widget_.scripts())
      if (script.error() == nullptr && !script.is_vendored()) judge(script);
    for (const auto& [name, named] : names_) judge(name, named);
    std::stable_sort(out_.begin(), out_.end(), [](const Overlay& a, const Overlay& b) {
      return std::tie(a.file->path, a.span.begin) < std::tie(b.file->path, b.span.begin);
    });
    return std::move(out_);
  }

 private:
  using Group = std::set<std::string, std::less<>>;

  void read(const File& style) {
    if (style.origin() == css::Origin::style_attribute) {
      StyleValues values;
      values.add_text(style.source());
      const Covered what = covered_by(values);
      if (what == Covered::top || what == Covered::left)
        out_.push_back({what, &style.file(), style.span(), "style"});
      return;
    }
    const Scoping& scoping = scoping_of(style);
    for (const Rule& rule : style.rules()) {
      if (!rule.selects() || !scoping.declares(rule) || scoping.in_print(rule)) continue;
      if (below_own_place(style, &rule)) continue;
      const StyleValues values = values_of(style, rule);
      for (const selector::Complex& one : style.selectors(rule))
        read_rule(style, rule, one, values);
    }
  }

  void read_rule(const File& style, const Rule& rule, const selector::Complex& one,
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
          simple.kind == selector::Kind::class_name || simple.kind == selector::Kind::id;
      if (simple.kind == selector::Kind::type) continue;
      if (name == nullptr && names) {
        name = &simple;
      } else {
        plain = false;
      }
    }
    if (name == nullptr || class_standing(name->name) > ClassOwnership::root) return;
    if (pseudo && plain && values.get("pointer-events") == "none") return;
    Named& named = names_[std::string(name->name) + (pseudo ? "::" : "")];
    named.on_page = named.on_page || pseudo;
    if (!plain) {
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

  /// An ancestor that is more than a plain own class says when, not where.
  static bool marks_state(const File& style, const selector::Complex& one) {
    const auto compounds = style.tree().compounds(one);
    for (std::size_t i = 0; i + 1 < compounds.size(); ++i)
      if (compounds[i].simple_count > 1) return true;
    return false;
  }

  void read(const markup::File& page) {
    Group group;
    for (const html::Attribute& attribute : page.html().attributes)
      if (attribute.name == "class" || attribute.name == "id") add_words(attribute.value, group);
    groups_.push_back(std::move(group));
  }

  static void add_words(std::string_view text, Group& group) {
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find_first_of(" \t\n", at), text.size());
      if (end > at) group.emplace(text.substr(at, end - at));
      at = end + 1;
    }
  }

  void read(const js::File& script) {
    for (const js::Text& text : script.texts()) {
      if (text.value.find('<') == std::string::npos) continue;
      Group group;
      for (const js::TagText& tag : js::tags_in(text.value)) {
        add_words(tag.attribute("class"), group);
        add_words(tag.attribute("id"), group);
      }
      if (!group.empty()) groups_.push_back(std::move(group));
    }
    for (const Deed& deed : page::deeds(script)) read(script, deed);
  }

  /// It may take the element away: hide, remove, change its classes, close a dialog.
  bool may_close(const js::File& script, const Deed& deed) const {
    if (page::hides(deed) || deed.kind == DeedKind::shows || deed.kind == DeedKind::removes)
      return true;
    if (deed.kind == DeedKind::styles)
      return !deed.values.get("display").empty() || !deed.values.get("visibility").empty() ||
             !deed.values.get("opacity").empty();
    if (deed.kind != DeedKind::rewrites) return false;
    if (deed.by != "attr" && deed.by.find("lass") == std::string::npos) return false;
    // A name that stands in the text closes only if some style of it does.
    const bool adds = deed.by == "className" || deed.by == "addClass" ||
                      deed.by == "classList.add" || deed.by == "attr";
    const auto name =
        adds && deed.content != 0 ? script.index().constant_text(deed.content) : std::nullopt;
    if (!name || name->find(' ') != std::string::npos) return true;
    const auto known = names_.find(*name);
    return known != names_.end() && hides(known->second.values);
  }

  void read(const js::File& script, const Deed& deed) {
    if (may_close(script, deed)) {
      for (const std::string& name : deed.on.names) names_[name].closes = true;
      if (deed.on.made != 0) closed_.insert(deed.on.made);
      // `this`, `event.target`, a parameter: it may be the layer.
      if (!deed.on.known && !deed.on.whole_page) closes_unknown_ = true;
    }
    const bool puts = deed.kind == DeedKind::inserts || deed.place != page::Place::none;
    if (!puts || deed.content == 0 || (!deed.on.whole_page && !deed.on.system)) return;
    page::ElementReader& reader = reader_of(script);
    for (const page::Elements& content : reader.read(deed.content)) {
      for (const std::string& name : content.names) names_[name].on_page = true;
      if (content.made != 0) on_page_.insert(content.made);
      if (content.made != 0 && !content.style.empty())
        made_with_style_.push_back({&script, deed.span, content});
      if (content.selector.find('<') == std::string::npos) continue;
      for (const js::TagText& tag : js::tags_in(content.selector)) {
        Group words;
        add_words(tag.attribute("class"), words);
        add_words(tag.attribute("id"), words);
        for (const std::string& word : words) names_[word].on_page = true;
      }
    }
  }

  page::ElementReader& reader_of(const js::File& script) {
    auto& reader = readers_[&script];
    if (reader == nullptr)
      reader = std::make_unique<page::ElementReader>(script, own_names_of(script));
    return *reader;
  }

  /// What is closed takes what stands in the same piece of markup with it.
  void spread_closing() {
    for (const Group& group : groups_) {
      const bool closes = std::any_of(group.begin(), group.end(), [&](const std::string& name) {
        const auto found = names_.find(name);
        return found != names_.end() && found->second.closes;
      });
      if (!closes) continue;
      for (const std::string& name : group)
        if (const auto found = names_.find(name); found != names_.end())
          found->second.closes = true;
    }
  }

  void judge(const std::string& name, const Named& named) {
    if (named.file == nullptr) return;
    const Covered what = covered_by(named.values, named.on_page);
    if (what == Covered::none) return;
    if (what == Covered::whole && (named.closes || closes_unknown_ || !named.on_page)) return;
    if (name.ends_with("::"))
      if (const auto of = names_.find(name.substr(0, name.size() - 2));
          of != names_.end() && of->second.closes)
        return;
    out_.push_back({what, named.file, named.span, named.selector});
  }

  struct Styled {
    StyleValues values;
    page::Elements on;
    Span span;
    std::string by;  ///< empty: nothing of it is read yet
  };

  void begin(Styled& one, const page::Elements& on, Span span, std::string by) const {
    if (!one.by.empty()) return;
    one.on = on;
    one.span = span;
    one.by = std::move(by);
    for (const std::string& name : on.names)
      if (const auto found = names_.find(name); found != names_.end())
        one.values.add(found->second.values);
    one.values.add_text(on.style);
  }

  static std::string key_of(const page::Elements& on) {
    return on.made != 0 ? "#" + std::to_string(on.made) : on.selector;
  }

  /// Elements that the script itself gives their place.
  void judge(const js::File& script) {
    std::map<std::string, Styled> styled;
    for (const Deed& deed : page::deeds(script)) {
      if (deed.on.zone.zone != Zone::none || deed.on.system || deed.on.whole_page) continue;
      if (deed.kind != DeedKind::styles) continue;
      const std::string key = key_of(deed.on);
      if (key.empty()) continue;
      Styled& one = styled[key];
      begin(one, deed.on, deed.span, deed.by == "css" ? ".css()" : deed.by);
      one.values.add(deed.values);
    }
    for (const Made& made : made_with_style_)
      if (made.script == &script) begin(styled[key_of(made.on)], made.on, made.span, "style");
    for (const auto& [key, one] : styled) {
      const bool on_page = on_page_.contains(one.on.made) && one.on.made != 0;
      const Covered what = covered_by(one.values, on_page);
      if (what == Covered::none) continue;
      bool closes = closes_unknown_ || closed_.contains(one.on.made);
      for (const std::string& name : one.on.names) closes = closes || names_[name].closes;
      if (what == Covered::whole && (closes || !on_page)) continue;
      const bool by_markup = one.by == "style" && one.on.selector.find('<') != std::string::npos &&
                             one.on.selector.find("style") != std::string::npos;
      if (by_markup && what != Covered::whole) continue;  // judge_markup tells it
      out_.push_back({what, &script.file(), one.span, one.by});
    }
    judge_markup(script);
  }

  /// Style attributes of markup that is put into the page.
  void judge_markup(const js::File& script) {
    for (const InsertedMarkup& markup : inserted_markup(script))
      for (const js::TagText& tag : js::tags_in(markup.value)) {
        const std::string_view style = tag.attribute("style");
        if (style.find("position") == std::string_view::npos) continue;
        StyleValues values;
        values.add_text(style);
        const Covered what = covered_by(values);
        if (what == Covered::top || what == Covered::left)
          out_.push_back(
              {what, &script.file(), script.span(markup.node), "<" + tag.name + " style>"});
      }
  }

  const Widget& widget_;
  std::map<std::string, Named, std::less<>> names_;
  std::vector<Group> groups_;
  std::set<std::uint64_t> closed_;
  std::set<std::uint64_t> on_page_;
  struct Made {
    const js::File* script = nullptr;
    Span span;  ///< of what puts it into the page
    page::Elements on;
  };
  std::vector<Made> made_with_style_;  ///< `$('<div>', {css: {...}})`
  std::map<const js::File*, std::unique_ptr<page::ElementReader>> readers_;
  bool closes_unknown_ = false;
  std::vector<Overlay> out_;
};

bool places_something(const Widget& widget) {
  for (const File& style : widget.styles())
    if (style.source().find("fixed") != std::string_view::npos ||
        style.source().find("absolute") != std::string_view::npos)
      return true;
  for (const js::File& script : widget.scripts())
    if (script.source().find("fixed") != std::string_view::npos ||
        script.source().find("absolute") != std::string_view::npos)
      return true;
  return false;
}

}  // namespace

std::vector<Overlay> find_overlays(const Widget& widget) {
  if (!places_something(widget)) return {};
  return Joiner(widget).run();
}

}  // namespace premod::platform
