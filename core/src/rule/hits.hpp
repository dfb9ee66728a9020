// Where a rule says what it found: spans and values, no sentences, no lines, no levels.
#pragma once

#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "snapshot/snapshot.hpp"
#include "text/span.hpp"
#include "text/wording/message.hpp"

namespace premod {

/// A value for a placeholder: a name, a size, a path, a piece of source; never a word to translate.
struct Value {
  std::string_view name;  ///< of the placeholder; must outlive the run (a literal)
  std::string value;
  std::shared_ptr<const Message> message = nullptr;  ///< the same, for the reader's language
};

/// A value that is a sentence: what a parser says. Findings are told apart by its English.
[[nodiscard]] inline Value said(std::string_view name, const Message& message) {
  return {name, message.in(Language::en, std::string::npos),
          std::make_shared<const Message>(message)};
}

/// Another place that explains the hit: where the alias was made, the loop, the other definition.
struct RelatedHit {
  const File* file = nullptr;
  Span span;
  std::string label;  ///< source text or a name shown beside the place; not a sentence
};

struct EditHit {
  const File* file = nullptr;
  Span span;
  std::string replacement;
};

/// One thing found. `file` null: the widget as a whole.
struct Hit {
  const File* file = nullptr;
  Span span = {};
  bool has_span = false;
  std::string_view variant_name = {};  ///< a literal; empty: the rule's own message
  std::vector<Value> values = {};
  std::vector<RelatedHit> related_places = {};
  std::vector<EditHit> edits = {};
  std::string path = {};  ///< where the file would be, if it is missing; else empty
  std::vector<Span> concealed = {};

  Hit& variant(std::string_view name) {
    variant_name = name;
    return *this;
  }
  Hit& related(const File& where, Span at, std::string label = {}) {
    related_places.push_back({&where, at, std::move(label)});
    return *this;
  }
  /// A change that is certain to be right; all edits of a hit are applied together.
  Hit& edit(const File& where, Span at, std::string replacement) {
    edits.push_back({&where, at, std::move(replacement)});
    return *this;
  }
  /// A secret in the hit's file: no report quotes these bytes, whichever rule shows the line.
  Hit& conceal(Span at) {
    concealed.push_back(at);
    return *this;
  }
};

/// The ear of the engine. A reference returned by `add` is valid until the next `add`.
class Hits {
 public:
  using Values = std::initializer_list<Value>;

  Hit& add(const File& file, Span span, Values values = {}) {
    return push({.file = &file, .span = span, .has_span = true, .values = values});
  }
  /// About the file as a whole.
  Hit& add(const File& file, Values values = {}) { return push({.file = &file, .values = values}); }
  /// About the widget as a whole, or about a file that is not there (`path` relative to the
  /// widget's root).
  Hit& add_missing(std::string path, Values values = {}) {
    return push({.values = values, .path = std::move(path)});
  }
  Hit& add_widget(Values values = {}) { return push({.values = values}); }

  /// The rule has nothing to look at in this widget. Counts only if nobody else saw anything.
  void not_applicable() { not_applicable_ = true; }
  /// The rule could not look at something it should have seen; The
  /// run counts as incomplete where the rule's level is error.
  void not_run(Message why) { not_run_.push_back(std::move(why)); }
  /// The same for a part that this build does not have and that no policy can demand.
  void not_built(Message why) {
    not_run_.push_back(std::move(why));
    not_built_ = true;
  }

  [[nodiscard]] std::span<Hit> hits() { return hits_; }
  [[nodiscard]] std::span<const Hit> hits() const { return hits_; }
  [[nodiscard]] bool is_not_applicable() const { return not_applicable_; }
  [[nodiscard]] std::span<const Message> not_run_reasons() const { return not_run_; }
  [[nodiscard]] bool is_not_built() const { return not_built_; }

 private:
  Hit& push(Hit hit) {
    hits_.push_back(std::move(hit));
    return hits_.back();
  }

  std::vector<Hit> hits_;
  std::vector<Message> not_run_;
  bool not_applicable_ = false;
  bool not_built_ = false;
};

}  // namespace premod
