// Joins the styles that a class gets in sheets with those that scripts and style attributes give,
// and asks what of it covers the window.
#include "platform/styles/overlays.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "css/tokenizer.hpp"
#include "markup/file.hpp"
#include "platform/page/deed_methods.hpp"
#include "platform/page/deeds.hpp"
#include "platform/page/dom.hpp"
#include "platform/styles/classes.hpp"
#include "platform/styles/held_dialogs.hpp"
#include "platform/styles/made_elements.hpp"
#include "platform/styles/measured.hpp"
#include "platform/styles/named_styles.hpp"
#include "platform/styles/scope.hpp"
#include "widget/ownership/own_names.hpp"

namespace premod::platform {
namespace {

using css::File;
using page::Deed;
using page::DeedKind;

class Joiner {
 public:
  explicit Joiner(const Widget& widget) : widget_(widget) {}

  std::vector<Overlay> run() {
    for (const File& style : widget_.styles())
      if (!style.is_vendored() && !in_standalone_page(style)) read(style);
    for (const markup::File& page : widget_.markup()) {
      read(page);
      add_made_elements(page, made_);
    }
    for (const js::File& script : widget_.scripts())
      if (script.error() == nullptr && !script.is_vendored()) read(script);
    spread_closing();
    for (const js::File& script : widget_.scripts())
      if (script.error() == nullptr && !script.is_vendored()) judge(script);
    note_standing();
    for (const auto& [name, named] : names_) judge(name, named);
    for (const MadeElement& one : made_) judge(one);
    judge_dialogs();
    std::stable_sort(out_.begin(), out_.end(), [](const Overlay& a, const Overlay& b) {
      return std::tie(a.file->path, a.span.begin) < std::tie(b.file->path, b.span.begin);
    });
    return std::move(out_);
  }

 private:
  using Group = NameSet;

  void read(const File& style) {
    if (style.origin() == css::Origin::style_attribute) {
      StyleValues values;
      values.add_text(style.source());
      const Covered what = covered_by(values);
      if (what == Covered::top || what == Covered::left)
        out_.push_back({what, &style.file(), style.span(), "style"});
      return;
    }
    styles_.read(style);
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
    add_made_elements(script, made_);
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
  bool may_close(const js::File& script, const Deed& deed) {
    if (deed.by == "showModal") return false;
    if (page::hides(deed) || deed.kind == DeedKind::shows || deed.kind == DeedKind::removes)
      return true;
    if (deed.kind == DeedKind::styles)
      return !deed.values.get("display").empty() || !deed.values.get("visibility").empty() ||
             !deed.values.get("opacity").empty();
    if (deed.kind != DeedKind::rewrites) return false;
    if (deed.by == "width" || deed.by == "height" || deed.by == "href" || deed.by == "title" ||
        deed.by == "src")
      return false;
    if (deed.by != "attr" && deed.by.find("lass") == std::string::npos) return false;
    // A name that stands in the text closes only if some style of it does.
    const bool adds = deed.by == "className" || deed.by == "addClass" ||
                      deed.by == "classList.add" || deed.by == "attr";
    if (!adds || deed.content == 0) return true;
    page::Origins& origins = reader_of(script).origins();
    const auto texts = origins.ask_texts(deed.content);
    return std::any_of(texts.begin(), texts.end(), [&](const std::string& text) {
      return text.find(js::hole) != std::string::npos || names_hiding(text);
    });
  }

  /// One of the classes hides what has it.
  bool names_hiding(std::string_view classes) const {
    Group words;
    add_words(classes, words);
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
      const auto known = names_.find(word);
      return page::is_hiding_class(word) || (known != names_.end() && hides(known->second.values));
    });
  }

  void read(const js::File& script, const Deed& deed) {
    bool closes = may_close(script, deed);
    // Written anew it may lose the class that gave it its place.
    if (deed.by == "className" && ++class_writes_[key_of(deed.on)] > 1) closes = true;
    if (closes) {
      for (const std::string& name : deed.on.names) names_[name].closes = true;
      if (deed.on.made != 0) closed_.insert(deed.on.made);
      // `this`, `event.target`, a parameter: it may be the layer.
      if (!deed.on.known && !deed.on.whole_page) closes_unknown_ = true;
    }
    dialogs_.note(script, deed);
    const bool puts = deed.kind == DeedKind::inserts || deed.place != page::Place::none;
    const bool first = deed.on.whole_page &&
                       (deed.place == page::Place::first || deed.place == page::Place::before);
    if (!puts || deed.content == 0 || (!deed.on.whole_page && !deed.on.system)) return;
    page::ElementReader& reader = reader_of(script);
    for (const page::Elements& content : reader.read(deed.content)) {
      for (const std::string& name : content.names) {
        names_[name].on_page = true;
        names_[name].first = names_[name].first || first;
      }
      if (content.made != 0) on_page_.insert(content.made);
      if (content.made != 0 && first) first_.insert(content.made);
      if (content.made != 0 && content.names.size() > 1)
        made_.insert({{content.names.begin(), content.names.end()}, content.style, false});
      if (content.made != 0 && !content.style.empty())
        made_with_style_.push_back({&script, deed.span, content});
      if (content.selector.find('<') == std::string::npos) continue;
      const auto tags = js::tags_in(content.selector);
      bool head = first;
      for (const js::TagText& tag : tags) {
        Group words;
        add_words(tag.attribute("class"), words);
        add_words(tag.attribute("id"), words);
        for (const std::string& word : words) {
          names_[word].on_page = true;
          names_[word].first = names_[word].first || head;
        }
        head = false;
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
    const Covered what = covered_by(named.values, named.on_page, named.first);
    if (what == Covered::none) return;
    // Wherever a fixed element stands, it lies over the window.
    const bool stands = named.on_page || standing_.contains(name);
    if (may_be_closed(what) && (named.closes || closes_unknown_ || !stands)) return;
    if (name.ends_with("::"))
      if (const auto of = names_.find(name.substr(0, name.size() - 2));
          of != names_.end() && of->second.closes)
        return;
    out_.push_back({what, named.file, named.span, named.selector});
  }

  /// What nobody minds if it can be taken away.
  static bool may_be_closed(Covered what) {
    return what == Covered::whole || what == Covered::right || what == Covered::corner;
  }

  void judge_dialogs() {
    if (closes_unknown_) return;
    for (const HeldDialog& one : dialogs_.find(widget_)) {
      bool closes = one.on.made != 0 && closed_.contains(one.on.made);
      for (const std::string& name : one.on.names) closes = closes || names_[name].closes;
      if (!closes) out_.push_back({Covered::whole, &one.script->file(), one.span, "showModal()"});
    }
  }

  void note_standing() {
    for (const MadeElement& one : made_)
      if (!one.may_be_away) standing_.insert(one.names.begin(), one.names.end());
  }

  /// What several classes of one element do together, or a class and its style attribute.
  void judge(const MadeElement& one) {
    if (one.may_be_away || closes_unknown_) return;
    std::vector<const Named*> known;
    StyleValues values;
    const Named* placed = nullptr;
    bool on_page = false;
    for (const std::string& name : one.names) {
      const auto found = names_.find(name);
      if (found == names_.end()) continue;
      const Named& named = found->second;
      if (named.closes || covered_by(named.values, named.on_page) != Covered::none) return;
      on_page = on_page || named.on_page;
      known.push_back(&named);
      if (named.file != nullptr && !named.values.get("position").empty()) placed = &named;
    }
    if (placed == nullptr) return;
    std::sort(known.begin(), known.end(),
              [](const Named* a, const Named* b) { return a->order < b->order; });
    for (const Named* named : known) values.add(named->values);
    styles_.add_together(one.names, values);
    values.add_text(one.style);
    const Covered what = covered_by(values, on_page);
    if (what == Covered::none || !told_.insert(placed).second) return;
    out_.push_back({what, placed->file, placed->span, placed->selector});
  }

  struct Styled {
    StyleValues values;
    page::Elements on;
    Span span;
    std::string by;  ///< empty: nothing of it is read yet
    Measured measured;
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
      one.measured.add(measured_by(script, deed));
    }
    for (const Made& made : made_with_style_)
      if (made.script == &script) begin(styled[key_of(made.on)], made.on, made.span, "style");
    for (const auto& [key, one] : styled) {
      const bool on_page = on_page_.contains(one.on.made) && one.on.made != 0;
      const bool first = first_.contains(one.on.made) && one.on.made != 0;
      const Covered what = covered_by(one.values, on_page, first);
      if (what == Covered::none) {
        judge_measured(script, one);
        continue;
      }
      bool closes = closes_unknown_ || closed_.contains(one.on.made);
      for (const std::string& name : one.on.names) closes = closes || names_[name].closes;
      if (may_be_closed(what) && (closes || !on_page)) continue;
      const bool by_markup = one.by == "style" && one.on.selector.find('<') != std::string::npos &&
                             one.on.selector.find("style") != std::string::npos;
      if (by_markup && !may_be_closed(what)) continue;  // judge_markup tells it
      out_.push_back(
          {what, &script.file(), one.span, page::name_of(one.on, script.program(), one.by)});
    }
    judge_markup(script);
  }

  /// An element that gets both coordinates of a control, or place and size of a part of the page,
  /// and keeps them.
  void judge_measured(const js::File& script, const Styled& one) {
    const std::string_view position = one.values.get("position");
    if (one.measured.top == 0 || one.measured.left == 0 || hides(one.values) ||
        is_shifted(one.values) || (position != "absolute" && position != "fixed") ||
        closed_.contains(one.on.made))
      return;
    const auto is_same = [&](js::NodeId a, js::NodeId b) {
      return b != 0 && script.tree().text(a) == script.tree().text(b);
    };
    if (!is_same(one.measured.top, one.measured.left)) return;
    for (const std::string& name : one.on.names)
      if (names_[name].closes) return;
    const bool sized = is_same(one.measured.top, one.measured.width) &&
                       is_same(one.measured.top, one.measured.height) && !closes_unknown_ &&
                       one.values.get("pointer-events") != "none";
    for (const page::Elements& set : reader_of(script).read(one.measured.top))
      if (is_control(set) || (sized && is_platform_part(set))) {
        out_.push_back({Covered::none, &script.file(), one.span,
                        page::name_of(one.on, script.program(), one.by), set.selector});
        return;
      }
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
  NamedStyles styles_;
  NamedStyles::Names& names_ = styles_.names();
  std::vector<Group> groups_;
  MadeElements made_;
  Group standing_;  ///< names of elements that are made and not kept away
  std::set<const Named*> told_;
  std::set<std::uint64_t> closed_;
  std::map<std::string, int> class_writes_;  ///< by element
  std::set<std::uint64_t> on_page_;
  struct Made {
    const js::File* script = nullptr;
    Span span;  ///< of what puts it into the page
    page::Elements on;
  };
  HeldDialogs dialogs_;
  std::set<std::uint64_t> first_;      ///< put before all else in the page
  std::vector<Made> made_with_style_;  ///< `$('<div>', {css: {...}})`
  std::map<const js::File*, std::unique_ptr<page::ElementReader>> readers_;
  bool closes_unknown_ = false;
  std::vector<Overlay> out_;
};

bool places_something(const Widget& widget) {
  const auto places = [](std::string_view source) {
    return source.find("fixed") != source.npos || source.find("absolute") != source.npos ||
           source.find("sticky") != source.npos || source.find("showModal") != source.npos;
  };
  for (const File& style : widget.styles())
    if (places(style.source())) return true;
  for (const js::File& script : widget.scripts())
    if (places(script.source())) return true;
  return false;
}

}  // namespace

std::vector<Overlay> find_overlays(const Widget& widget) {
  if (!places_something(widget)) return {};
  return Joiner(widget).run();
}

}  // namespace premod::platform
