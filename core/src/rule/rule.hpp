// What a rule is: one constant value, complete when it compiles. A rule's file includes this header
// and the header of the documents it looks at, and nothing else of premod.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <span>
#include <string_view>

#include "data/clauses.hpp"
#include "premod/report.hpp"
#include "rule/hits.hpp"

namespace premod {

// The documents a check can ask for; see core/src/widget/widget.hpp and its neighbours.
class Widget;
class Manifest;
class Locale;
class Image;
class TextFile;
class Listing;
namespace js {
class File;
}
namespace css {
class File;
}
namespace markup {
class File;
}
namespace php {
class File;
}

/// The same text in every language of the reports. Placeholders are `{name}` with the name of a
/// value of the hit; `{{` is not needed, braces that hold no identifier stay as they are.
struct Texts {
  std::string_view ru, en, es, pt;

  [[nodiscard]] constexpr std::string_view in(Language language) const {
    switch (language) {
      case Language::ru:
        return ru;
      case Language::en:
        return en;
      case Language::es:
        return es;
      case Language::pt:
        return pt;
    }
    return en;
  }
  [[nodiscard]] constexpr bool empty() const {
    return ru.empty() && en.empty() && es.empty() && pt.empty();
  }
};

struct Levels {
  Level amocrm = Level::off;
  Level kommo = Level::off;
  Level in_house = Level::off;

  [[nodiscard]] constexpr Level in(Profile profile) const {
    switch (profile) {
      case Profile::amocrm:
        return amocrm;
      case Profile::kommo:
        return kommo;
      case Profile::in_house:
        return in_house;
    }
    return Level::off;
  }
};

inline constexpr Levels no_cap = {Level::error, Level::error, Level::error};

/// A second sentence for the same rule ("there, but in other letter case"). A hit names it with
/// Hit::variant. `remedy` empty: the rule's. `at_most` lowers the level where this case weighs
/// less, `at_most_in` does so for single marketplaces (off: the case does not exist there).
struct Variant {
  std::string_view name = {};
  Texts message = {};
  Texts remedy = {};
  Level at_most = Level::error;
  Levels at_most_in = no_cap;

  [[nodiscard]] constexpr Level cap(Profile profile) const {
    const Level own = at_most_in.in(profile);
    return own < at_most ? own : at_most;
  }
};

/// Up to ten variants. A class and not an array, because GCC 12 refuses a designated initialiser
/// that leaves an array of Variant to its default.
class Variants {
 public:
  constexpr Variants() = default;
  constexpr Variants(std::initializer_list<Variant> variants) {
    if (variants.size() > std::size(all_)) throw "a rule has at most ten variants";
    for (const Variant& variant : variants) all_[size_++] = variant;
  }
  [[nodiscard]] constexpr const Variant* begin() const { return all_; }
  [[nodiscard]] constexpr const Variant* end() const { return all_ + size_; }

 private:
  Variant all_[10] = {};
  std::size_t size_ = 0;
};

/// A person's rule: what is asked, and what makes an answer stale. Keywords of
/// `stale_when_changed`: manifest, i18n, scripts, styles, templates, images, listing, backend.
struct AskHuman {
  Texts question;
  Texts evidence;
  std::string_view stale_when_changed[8] = {};
  int again_after_months = 0;                   ///< 0: no end
  bool (*asked_when)(const Widget&) = nullptr;  ///< null: always
  std::string_view asked_when_found = {};       ///< only if this rule has a finding
};

/// What the parameter type of a check says it wants to see: once per document of that kind.
enum class Subject : std::uint8_t {
  none,
  widget,
  manifest,
  locale,
  script,
  style,
  markup,
  php,
  image,
  text,
  listing,
  human,
};

/// One check of a rule, made from a plain function; its parameter type is the subscription.
class Check {
 public:
  constexpr Check() = default;
  constexpr Check(void (*f)(const Widget&, Hits&)) : subject_(Subject::widget), widget_(f) {}
  constexpr Check(void (*f)(const Manifest&, Hits&)) : subject_(Subject::manifest), manifest_(f) {}
  constexpr Check(void (*f)(const Locale&, Hits&)) : subject_(Subject::locale), locale_(f) {}
  constexpr Check(void (*f)(const js::File&, Hits&)) : subject_(Subject::script), script_(f) {}
  constexpr Check(void (*f)(const css::File&, Hits&)) : subject_(Subject::style), style_(f) {}
  constexpr Check(void (*f)(const markup::File&, Hits&)) : subject_(Subject::markup), markup_(f) {}
  constexpr Check(void (*f)(const php::File&, Hits&)) : subject_(Subject::php), php_(f) {}
  constexpr Check(void (*f)(const Image&, Hits&)) : subject_(Subject::image), image_(f) {}
  constexpr Check(void (*f)(const TextFile&, Hits&)) : subject_(Subject::text), text_(f) {}
  constexpr Check(void (*f)(const Listing&, Hits&)) : subject_(Subject::listing), listing_(f) {}
  constexpr Check(const AskHuman& ask) : subject_(Subject::human), ask_(ask) {}

  [[nodiscard]] constexpr Subject subject() const { return subject_; }
  [[nodiscard]] constexpr const AskHuman& ask() const { return ask_; }

  void operator()(const Widget& d, Hits& out) const { widget_(d, out); }
  void operator()(const Manifest& d, Hits& out) const { manifest_(d, out); }
  void operator()(const Locale& d, Hits& out) const { locale_(d, out); }
  void operator()(const js::File& d, Hits& out) const { script_(d, out); }
  void operator()(const css::File& d, Hits& out) const { style_(d, out); }
  void operator()(const markup::File& d, Hits& out) const { markup_(d, out); }
  void operator()(const php::File& d, Hits& out) const { php_(d, out); }
  void operator()(const Image& d, Hits& out) const { image_(d, out); }
  void operator()(const TextFile& d, Hits& out) const { text_(d, out); }
  void operator()(const Listing& d, Hits& out) const { listing_(d, out); }

 private:
  Subject subject_ = Subject::none;
  union {
    void (*widget_)(const Widget&, Hits&) = nullptr;
    void (*manifest_)(const Manifest&, Hits&);
    void (*locale_)(const Locale&, Hits&);
    void (*script_)(const js::File&, Hits&);
    void (*style_)(const css::File&, Hits&);
    void (*markup_)(const markup::File&, Hits&);
    void (*php_)(const php::File&, Hits&);
    void (*image_)(const Image&, Hits&);
    void (*text_)(const TextFile&, Hits&);
    void (*listing_)(const Listing&, Hits&);
  };
  AskHuman ask_;
};

/// A rule. `vendored` says whether it also looks at recognised third-party files: style rules do
/// not, danger rules do (requirements/rules: "what a rule never does").
struct Rule {
  std::string_view id;
  std::string_view clauses[12] = {};
  Levels levels;
  Basis basis = Basis::reject;
  Texts title;
  Texts message;
  Texts remedy;
  Variants variants = {};
  Check checks[4] = {};
  bool vendored = false;
  /// Also called for documents that could not be parsed (their error() is set).
  bool broken_too = false;
  /// What the rule does not see, for its documentation page; Markdown, may be empty.
  Texts blind_spots = {};

  [[nodiscard]] constexpr std::size_t clause_count() const {
    std::size_t n = 0;
    while (n < std::size(clauses) && !clauses[n].empty()) ++n;
    return n;
  }
  [[nodiscard]] constexpr const Variant* variant(std::string_view name) const {
    for (const Variant& v : variants)
      if (!name.empty() && v.name == name) return &v;
    return nullptr;
  }
  [[nodiscard]] constexpr bool asks_human() const {
    for (const Check& check : checks)
      if (check.subject() == Subject::human) return true;
    return false;
  }
};

namespace detail {

constexpr bool is_name_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

/// The placeholder that begins at or after `from`; empty at the end. Advances `from` behind it.
constexpr std::string_view next_placeholder(std::string_view text, std::size_t& from) {
  for (std::size_t i = from; i < text.size(); ++i) {
    if (text[i] != '{') continue;
    std::size_t end = i + 1;
    while (end < text.size() && is_name_char(text[end])) ++end;
    if (end < text.size() && text[end] == '}' && end > i + 1) {
      from = end + 1;
      return text.substr(i + 1, end - i - 1);
    }
  }
  from = text.size();
  return {};
}

constexpr bool has_placeholder(std::string_view text, std::string_view name) {
  std::size_t from = 0;
  for (auto p = next_placeholder(text, from); !p.empty(); p = next_placeholder(text, from))
    if (p == name) return true;
  return false;
}

constexpr bool placeholders_within(std::string_view a, std::string_view b) {
  std::size_t from = 0;
  for (auto p = next_placeholder(a, from); !p.empty(); p = next_placeholder(a, from))
    if (!has_placeholder(b, p)) return false;
  return true;
}

constexpr bool complete(const Texts& t) {
  return !t.ru.empty() && !t.en.empty() && !t.es.empty() && !t.pt.empty();
}

constexpr bool same_placeholders(const Texts& t) {
  return placeholders_within(t.en, t.ru) && placeholders_within(t.ru, t.en) &&
         placeholders_within(t.en, t.es) && placeholders_within(t.es, t.en) &&
         placeholders_within(t.en, t.pt) && placeholders_within(t.pt, t.en);
}

constexpr bool known_clause(std::string_view id) {
  for (const auto& row : data::clauses::rows)
    if (row.id == id) return true;
  return false;
}

constexpr void check_texts(const Texts& texts, bool optional) {
  if (texts.empty() && optional) return;
  if (!complete(texts)) throw "a language is missing in a text of this rule";
  if (!same_placeholders(texts)) throw "a placeholder stands in one language and not in another";
}

}  // namespace detail

/// Checks a rule while it is compiled: incomplete rules do not compile.
consteval Rule define(const Rule& rule) {
  if (rule.id.empty()) throw "a rule needs an id";
  if (rule.clause_count() == 0) throw "a rule names at least one clause";
  for (std::size_t i = 0; i < rule.clause_count(); ++i)
    if (!detail::known_clause(rule.clauses[i])) throw "a clause is not in core/data/clauses.tsv";
  detail::check_texts(rule.title, false);
  detail::check_texts(rule.message, false);
  detail::check_texts(rule.remedy, false);
  detail::check_texts(rule.blind_spots, true);
  for (const Variant& variant : rule.variants) {
    if (variant.name.empty()) continue;
    detail::check_texts(variant.message, false);
    detail::check_texts(variant.remedy, true);
  }
  bool any_check = false;
  for (const Check& check : rule.checks) {
    if (check.subject() == Subject::none) continue;
    any_check = true;
    if (check.subject() != Subject::human) continue;
    detail::check_texts(check.ask().question, false);
    detail::check_texts(check.ask().evidence, false);
  }
  if (!any_check) throw "a rule needs a check";
  return rule;
}

}  // namespace premod
