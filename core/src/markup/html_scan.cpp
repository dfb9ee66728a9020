#include "markup/html_scan.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "markup/html.hpp"
#include "markup/place/html_place.hpp"
#include "text/ascii.hpp"
#include "text/words.hpp"

namespace premod::html {
namespace {

using text::contains;
using text::is_letter;
using text::lower_ascii;

constexpr std::array<std::string_view, 14> void_elements = {
    "area",  "base", "br",   "col",   "embed",  "hr",    "img",
    "input", "link", "meta", "param", "source", "track", "wbr"};
constexpr std::array<std::string_view, 14> formatting = {
    "a",    "b", "big",   "code",   "em",     "font", "i",
    "nobr", "s", "small", "strike", "strong", "tt",   "u"};
constexpr std::array<std::string_view, 16> optional_end = {
    "html", "head",     "body",   "li",       "dt",    "dd",    "p",  "rt",
    "rp",   "optgroup", "option", "colgroup", "thead", "tbody", "tr", "td"};

// The tags of a text, also where elements that hold none stand in SVG, and where nobody can tell.
class TagScanner {
 public:
  explicit TagScanner(std::string_view text) : text_(text) {}
  bool next(Tag& out);
  /// What a <noscript> holds that ends where no markup would: where scripts run it is none.
  [[nodiscard]] Span hidden() const { return hidden_; }

 private:
  using State = twig::HtmlPlace::State;

  bool finish(Tag& out);
  void note_hidden();
  bool next_of_unknown(Tag& out);
  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t begin_ = 0;
  std::size_t attributes_ = 0;
  std::size_t noscript_ = 0;  // where its start tag ends
  Span hidden_;
  twig::HtmlPlace place_;
};

bool TagScanner::next(Tag& out) {
  while (place_.state() != State::unknown) {
    at_ += place_.idle(text_.substr(at_));
    if (at_ == text_.size()) break;
    const bool in_tag = place_.in_tag() && place_.state() != State::opened;
    const bool named = in_tag && place_.state() != State::name;
    place_.step(text_[at_]);
    if (text_[at_] == '<' &&
        (place_.state() == State::opened || place_.state() == State::raw_end)) {
      begin_ = at_;
      attributes_ = 0;
    }
    ++at_;
    if (named && place_.state() == State::name) ++attributes_;
    if (place_.state() == State::unknown) note_hidden();
    if (in_tag && !place_.in_tag() && finish(out)) return true;
  }
  if (place_.state() == State::unknown) return next_of_unknown(out);
  out = {};  // the tag that the text ends in
  out.attributes = std::exchange(attributes_, 0);
  return out.attributes > 0;
}

bool TagScanner::finish(Tag& out) {
  out.closing = text_.substr(begin_ + 1).starts_with('/');
  // Not behind `</b>` in a script, or behind `</ >`.
  if (out.closing && place_.state() != State::text) return false;
  const std::size_t name = begin_ + (out.closing ? 2 : 1);
  const std::size_t end = std::min(text_.find_first_of(" \t\r\n\f/>", name), text_.size());
  out.name = lower_ascii(text_.substr(name, end - name));
  out.attributes = std::exchange(attributes_, 0);
  out.span = {static_cast<std::uint32_t>(begin_), static_cast<std::uint32_t>(at_)};
  if (!out.closing && out.name == "noscript") noscript_ = at_;
  return !out.name.empty();
}

void TagScanner::note_hidden() {
  constexpr std::string_view end = "</noscript";
  if (at_ < noscript_ + end.size() + 1) return;
  const std::size_t begin = at_ - end.size() - 1;
  if (lower_ascii(text_.substr(begin, end.size())) == end)
    hidden_ = {static_cast<std::uint32_t>(noscript_), static_cast<std::uint32_t>(begin)};
}

// All that may be a start tag; what ends is not known.
bool TagScanner::next_of_unknown(Tag& out) {
  do {
    at_ = text_.find('<', at_);
    if (at_ == std::string_view::npos || at_ + 1 >= text_.size()) return false;
  } while (!is_letter(text_[++at_]));
  out = {};
  out.name = text_.substr(at_, 1);
  return true;
}

/// Where Gumbo would leave out what browsers show: in a <select>, and behind a <col> without its
/// table.
class Renamer {
 public:
  explicit Renamer(std::vector<Renaming>& out) : out_(out) {}

  void pass(const Tag& tag) {
    const std::size_t name = tag.span.begin + (tag.closing ? 2U : 1U);
    if (tag.name == "select") out_.push_back({name, "s-lect"});
    if (tag.name == "col" && !tag.closing && !in_columns_) out_.push_back({name, "wbr"});
    if (tag.name == "template") pass_template(tag.closing, name);
    in_columns_ = tag.closing ? text::is_one_of(tag.name, {"caption", "colgroup"})
                              : text::is_one_of(tag.name, {"table", "colgroup"}) ||
                                    (in_columns_ && tag.name == "col");
  }

 private:
  /// The template that is put around a fragment goes on behind an end tag too many.
  void pass_template(bool closing, std::size_t name) {
    if (!closing)
      ++templates_;
    else if (templates_ > 0)
      --templates_;
    else
      out_.push_back({name, "t-mplate"});
  }

  std::vector<Renaming>& out_;
  std::size_t templates_ = 0;
  bool in_columns_ = false;
};

}  // namespace

bool is_void(std::string_view name) { return contains(void_elements, name); }
bool may_lack_end(std::string_view name) { return contains(optional_end, name); }

// An upper bound, roughly, of what Gumbo would have to keep open and to clone.
Scan scan(std::string_view text) {
  Scan out;
  out.within_limits = false;
  if (text.size() > max_bytes) return out;
  TagScanner scanner(text);
  Renamer renamer(out.renamings);
  Tag tag;
  std::size_t open = 0;
  std::uint64_t tags = 0;
  std::uint64_t open_formatting = 0;
  std::uint64_t most_formatting = 0;
  while (scanner.next(tag)) {
    ++tags;
    if (tag.attributes > max_attributes) return out;
    renamer.pass(tag);
    const bool format = contains(formatting, tag.name);
    if (tag.closing) {
      if (open > 0) --open;
      if (format && open_formatting > 0) --open_formatting;
      out.end_tags.push_back(tag);
    } else if (!is_void(tag.name)) {
      if (!may_lack_end(tag.name)) ++open;
      if (format) ++open_formatting;
    }
    most_formatting = std::max(most_formatting, open_formatting);
    if (open > max_open_elements) return out;
  }
  out.blank = scanner.hidden();
  out.within_limits = tags * (1 + most_formatting) <= max_work;
  return out;
}

}  // namespace premod::html
