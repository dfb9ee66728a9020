#include "markup/place/foreign_content.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"

namespace premod::twig {
namespace {

constexpr std::size_t max_foreign_depth = 64;  // pictures are a tenth as deep
constexpr std::size_t max_outside_depth = 64;  // deeper, what ends all of them is not known

// Start tags that end SVG and MathML around them.
constexpr std::array<std::string_view, 44> breaks_out = {
    "b",      "big",  "blockquote", "body",  "br",   "center", "code",    "dd",   "div",
    "dl",     "dt",   "em",         "embed", "h1",   "h2",     "h3",      "h4",   "h5",
    "h6",     "head", "hr",         "i",     "img",  "li",     "listing", "menu", "meta",
    "nobr",   "ol",   "p",          "pre",   "ruby", "s",      "small",   "span", "strong",
    "strike", "sub",  "sup",        "table", "tt",   "u",      "ul",      "var"};
constexpr std::array<std::string_view, 19> never_open = {
    "area",  "base",  "basefont", "bgsound", "br",   "col",   "embed",  "frame", "hr", "img",
    "image", "input", "keygen",   "link",    "meta", "param", "source", "track", "wbr"};
// Their end tags leave open what stands in them.
constexpr std::array<std::string_view, 5> left_open = {"body", "form", "frameset", "head", "html"};
constexpr std::array<std::string_view, 9> parts_of_table = {
    "caption", "col", "colgroup", "tbody", "td", "tfoot", "th", "thead", "tr"};  // else no elements

bool is_integration_point(std::string_view name, bool svg) {
  return svg ? text::is_one_of(name, {"foreignobject", "desc", "title"})
             : text::is_one_of(name, {"mi", "mo", "mn", "ms", "mtext"});
}

}  // namespace

ForeignContent::Rules ForeignContent::start(std::string_view name, bool closed) {
  if (unknown_) return Rules::unknown;
  if (is_html(name)) return start_html(name, closed);
  return start_foreign(name, closed);
}

bool ForeignContent::is_html(std::string_view name) const {
  if (open_.empty() || open_.back().space == Space::html) return true;
  const Open& around = open_.back();
  if (around.name == "annotation-xml") return name == "svg";
  return around.holds_html &&
         (around.space == Space::svg || (name != "mglyph" && name != "malignmark"));
}

ForeignContent::Rules ForeignContent::start_foreign(std::string_view name, bool closed) {
  // An attribute of <font> and of <annotation-xml> says whether HTML goes on.
  if (name == "font" || open_.back().name == "annotation-xml") {
    lose();
    return Rules::unknown;
  }
  if (text::contains(breaks_out, name)) {
    while (is_foreign() && !open_.back().holds_html) open_.pop_back();
    return start_html(name, closed);
  }
  if (!closed) push(name, open_.back().space);
  return unknown_ ? Rules::unknown : Rules::foreign;
}

ForeignContent::Rules ForeignContent::start_html(std::string_view name, bool closed) {
  const bool root = name == "svg" || name == "math";
  // Browsers disagree on what a <select> may hold. What a <frameset> holds depends on the page.
  if (name == "frameset" || (in_select_ && root)) lose();
  if (unknown_) return Rules::unknown;
  if (text::is_one_of(name, {"select", "input", "keygen", "textarea"}))
    in_select_ = name == "select" && !in_select_;
  if (root && !closed) push(name, name == "svg" ? Space::svg : Space::math);
  if (root) return Rules::foreign;
  if (!text::contains(never_open, name)) {
    if (!open_.empty())
      push(name, Space::html);
    else if (outside_.size() < max_outside_depth)
      outside_.emplace_back(name);
    else
      outside_.clear();
  }
  return in_select_ && name != "script" ? Rules::unknown : Rules::html;
}

void ForeignContent::push(std::string_view name, Space space) {
  if (open_.size() == max_foreign_depth) return lose();
  const bool svg = space == Space::svg;
  open_.push_back(
      {std::string(name), space, space != Space::html && is_integration_point(name, svg)});
}

void ForeignContent::end(std::string_view name) {
  if (name == "select") in_select_ = false;
  if (unknown_) return;
  if (open_.empty()) return end_outside(name);
  const auto of_name = [&](const Open& one) { return one.name == name; };
  const auto of_html = [](const Open& one) { return one.space == Space::html; };
  const auto around =
      std::find_if_not(std::find_if(open_.rbegin(), open_.rend(), of_html), open_.rend(), of_html);
  const auto found = std::find_if(open_.rbegin(), around, of_name);
  if (found != around)
    open_.erase(std::prev(found.base()), open_.end());
  else if (around == open_.rend() && ends_all(name))
    end_outside(name);
  else if (around == open_.rend() || std::any_of(around, open_.rend(), of_name))
    lose();  // it may end an element around all, or one between has no end tag of its own
}

/// The element right around the outermost `<svg>`: nothing between keeps its end tag from it.
bool ForeignContent::ends_all(std::string_view name) const {
  if (outside_.empty() || outside_.back() != name || text::contains(left_open, name)) return false;
  const bool is_part = text::contains(parts_of_table, name);
  return (!is_part || std::find(outside_.begin(), outside_.end(), "table") != outside_.end()) &&
         std::none_of(open_.begin(), open_.end(), [](const Open& one) { return one.holds_html; });
}

void ForeignContent::end_outside(std::string_view name) {
  open_.clear();
  const auto found = std::find(outside_.rbegin(), outside_.rend(), name);
  if (found != outside_.rend()) outside_.erase(std::prev(found.base()), outside_.end());
}

void ForeignContent::lose() {
  unknown_ = true;
  open_.clear();
}

}  // namespace premod::twig
