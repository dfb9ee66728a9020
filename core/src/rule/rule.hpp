// What a rule is: one constant value, complete when it compiles. A rule's file includes this header
// and the header of the documents it looks at, and nothing else of premod.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <span>
#include <string_view>

#include "data/clause_ids.hpp"
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

/// A sentence that people read, in English. The other languages stand in core/texts/*.po, under the
/// key that the rule's id and the member's name make ("js-console.message"), or under `key` where
/// several rules share the text. Placeholders are `{name}` with the name of a value of the hit;
/// braces that hold no identifier stay as they are.
class Text {
 public:
  template <std::size_t Size>
  consteval Text(const char (&english)[Size]) : english_(english), size_(Size - 1) {
    if (Size == 1) throw "a text of a rule is empty";
  }
  template <std::size_t KeySize, std::size_t Size>
  consteval Text(const char (&key)[KeySize], const char (&english)[Size]) : Text(english) {
    key_ = key;
  }

  [[nodiscard]] constexpr std::string_view english() const { return {english_, size_}; }
  /// Empty: the key is made of rule and member.
  [[nodiscard]] constexpr std::string_view shared_key() const { return key_; }
  [[nodiscard]] constexpr bool empty() const { return size_ == 0; }

 protected:
  constexpr Text() = default;

 private:
  const char* key_ = "";
  const char* english_ = "";
  std::size_t size_ = 0;
};

/// A text that a rule may leave out.
class OptionalText : public Text {
 public:
  constexpr OptionalText() = default;
  constexpr OptionalText(const Text& text) : Text(text) {}
  template <std::size_t Size>
  consteval OptionalText(const char (&english)[Size]) : Text(english) {}
  template <std::size_t KeySize, std::size_t Size>
  consteval OptionalText(const char (&key)[KeySize], const char (&english)[Size])
      : Text(key, english) {}
};

/// A clause of core/data/clauses.tsv, by its place there.
class Clause {
 public:
  template <std::size_t Size>
  consteval Clause(const char (&id)[Size]) {
    while (index_ < data::clause_ids::rows.size() && data::clause_ids::rows[index_].id != id)
      ++index_;
    if (index_ == data::clause_ids::rows.size()) throw "a clause is not in core/data/clauses.tsv";
  }
  [[nodiscard]] constexpr std::string_view id() const { return data::clause_ids::rows[index_].id; }

 private:
  std::uint16_t index_ = 0;
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
  Text name;
  Text message;
  OptionalText remedy = {};
  Level at_most = Level::error;
  Levels at_most_in = no_cap;

  [[nodiscard]] constexpr Level cap(Profile profile) const {
    const Level own = at_most_in.in(profile);
    return own < at_most ? own : at_most;
  }
};

/// The parts of a widget that an answer can depend on.
enum class Part : std::uint8_t {
  none,
  manifest,
  i18n,
  scripts,
  styles,
  templates,
  images,
  listing,
  backend,
};

/// The parts in their order, which the digest of an answer depends on: another order makes every
/// answer stale.
class Parts {
 public:
  constexpr Parts() = default;
  constexpr Parts(std::initializer_list<Part> parts) {
    std::size_t at = 0;
    for (const Part part : parts) parts_[at++] = part;  // too many do not compile
  }
  [[nodiscard]] constexpr std::span<const Part> all() const {
    std::size_t size = 0;
    while (size < std::size(parts_) && parts_[size] != Part::none) ++size;
    return {parts_, size};
  }

 private:
  Part parts_[8] = {};
};

/// A person's rule: what is asked, and what makes an answer stale.
struct ManualQuestion {
  OptionalText question = {};
  OptionalText evidence = {};
  Parts invalidated_by = {};
  int expires_after_months = 0;                 ///< 0: no end
  bool (*asked_when)(const Widget&) = nullptr;  ///< null: always
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

  [[nodiscard]] constexpr Subject subject() const { return subject_; }

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
};

/// A rule: looks (`checks`), or asks a person (`ask`). `vendored` says whether it also looks at
/// recognised third-party files: style rules do not, danger rules do (requirements/rules: "what a
/// rule never does").
struct Rule {
  std::string_view id;
  std::initializer_list<Clause> clauses;
  Levels levels;
  Basis basis = Basis::reject;
  Text title;
  Text message;
  Text remedy;
  std::initializer_list<Variant> variants = {};
  std::initializer_list<Check> checks = {};
  ManualQuestion ask = {};
  bool vendored = false;
  /// Also called for documents that could not be parsed (their error() is set).
  bool accepts_parse_errors = false;
  /// More specific rules: where one of them speaks at the same span, at no lower level, this rule
  /// keeps silent there.
  std::initializer_list<std::string_view> yields_to = {};
  /// The value that says what has to be changed, wherever it stands ("host"): hits with the same
  /// one are one task. Empty: hits in one file are one task.
  std::string_view cause = {};
  bool fixable = false;  ///< its hits carry edits, at least sometimes
  /// What the rule does not see, for its documentation page; Markdown, may be empty.
  OptionalText blind_spots = {};

  [[nodiscard]] constexpr const Variant* variant(std::string_view name) const {
    for (const Variant& v : variants)
      if (!name.empty() && v.name.english() == name) return &v;
    return nullptr;
  }
  [[nodiscard]] constexpr bool asks_human() const { return !ask.question.empty(); }
};
static_assert(sizeof(Rule) < 400, "a rule is a small value: texts and lists stand elsewhere");

}  // namespace premod
