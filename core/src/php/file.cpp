// Finds functions and calls in the tokens of a PHP file, without a grammar: brackets are matched
// once, and what stands before and behind a name says what it is.
#include "php/file.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"

namespace premod::php {
namespace {

using text::contains;

constexpr std::array<std::string_view, 10> constructs = {
    "echo",    "print",        "exit",    "die",          "eval",
    "include", "include_once", "require", "require_once", "return"};
// Keywords that stand before a bracket and call nothing.
constexpr std::array<std::string_view, 36> not_calls = {
    "if",       "elseif",    "while",     "for",       "foreach", "switch", "match",   "catch",
    "declare",  "array",     "list",      "isset",     "empty",   "unset",  "fn",      "use",
    "and",      "or",        "xor",       "clone",     "case",    "else",   "do",      "static",
    "function", "class",     "new",       "throw",     "yield",   "from",   "finally", "public",
    "private",  "protected", "insteadof", "instanceof"};

constexpr std::uint32_t max_heading = 64;  // tokens between a parameter list and its body

constexpr int max_operands = 64;  // of a short expression, groups in brackets for one

bool is_word(std::string_view text, std::string_view lower_word) {
  return text.size() == lower_word.size() &&
         std::equal(text.begin(), text.end(), lower_word.begin(), [](char a, char b) {
           return (a >= 'A' && a <= 'Z' ? static_cast<char>(a | 0x20) : a) == b;
         });
}

/// The innermost of the bodies around each token.
template <class Bodies>
std::vector<std::uint32_t> innermost(std::uint32_t size, const Bodies& all) {
  std::vector<std::uint32_t> out(size, none);
  std::vector<std::uint32_t> open;
  std::uint32_t next = 0;
  for (std::uint32_t i = 0; i < size; ++i) {
    while (!open.empty() && all[open.back()].body.end <= i) open.pop_back();
    for (; next < all.size() && all[next].body.begin <= i; ++next)
      if (all[next].body.end > i) open.push_back(next);
    out[i] = open.empty() ? none : open.back();
  }
  return out;
}

}  // namespace

bool is_member(std::string_view before) {
  return before == "->" || before == "?->" || before == "::";
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  return out;
}

class Builder {
 public:
  explicit Builder(File& file) : file_(file) {}
  void run();

 private:
  [[nodiscard]] std::uint32_t size() const {
    return static_cast<std::uint32_t>(file_.tokens_.size());
  }
  [[nodiscard]] std::string_view text(std::uint32_t i) const { return file_.text(i); }
  void match_brackets();
  void find_ends();
  void find_classes();
  void find_functions();
  void function(std::uint32_t keyword);
  void find_calls();
  void call(std::uint32_t name);
  void construct(std::uint32_t name);
  void add_arguments(Call& call, std::uint32_t from, std::uint32_t to);

  File& file_;
  std::vector<std::uint32_t> ends_;  // of each token: where the expression it begins ends
};

void Builder::match_brackets() {
  std::vector<std::uint32_t> open;
  file_.partners_.assign(size(), none);
  for (std::uint32_t i = 0; i < size(); ++i) {
    const Token& token = file_.tokens_[i];
    if (token.kind == TokenKind::attribute) open.push_back(i);
    if (token.kind != TokenKind::punctuation) continue;
    const char c = text(i)[0];
    if (c == '(' || c == '[' || c == '{') open.push_back(i);
    if (c != ')' && c != ']' && c != '}') continue;
    if (open.empty()) continue;
    const char opening = text(open.back()).back();
    const bool fits = (c == ')' && opening == '(') || (c == ']' && opening == '[') ||
                      (c == '}' && opening == '{');
    if (!fits) continue;
    file_.partners_[i] = open.back();
    file_.partners_[open.back()] = i;
    open.pop_back();
  }
}

void Builder::function(std::uint32_t keyword) {
  Function made;
  std::uint32_t i = keyword + 1;
  if (text(i) == "&") ++i;
  if (i < size() && file_.tokens_[i].kind == TokenKind::name) {
    made.name = text(i);
    made.name_span = file_.tokens_[i].span;
    ++i;
  }
  if (text(i) != "(" || file_.partners_[i] == none) return;
  made.parameters = {i + 1, file_.partners_[i]};
  i = file_.partners_[i] + 1;
  // use (...), : type
  const std::uint32_t stop = std::min(size(), i + max_heading);
  while (i < stop && text(i) != "{" && text(i) != ";" && text(i) != "}" && text(i) != "=>")
    i = text(i) == "(" && file_.partners_[i] != none ? file_.partners_[i] + 1 : i + 1;
  made.span = {file_.tokens_[keyword].span.begin,
               i < size() ? file_.tokens_[i].span.end : file_.tokens_[keyword].span.end};
  if (text(i) == "{" && file_.partners_[i] != none) {
    made.has_body = true;
    made.body = {i + 1, file_.partners_[i]};
    made.span.end = file_.tokens_[file_.partners_[i]].span.end;
  }
  if (made.name_span.empty()) made.name_span = file_.tokens_[keyword].span;
  file_.functions_.push_back(made);
}

/// `class A extends B {`, `new class (...) {`, `enum A: string {`
void Builder::find_classes() {
  for (std::uint32_t i = 0; i + 1 < size(); ++i) {
    if (file_.tokens_[i].kind != TokenKind::name || (i > 0 && is_member(text(i - 1)))) continue;
    const bool named = file_.tokens_[i + 1].kind == TokenKind::name;
    const bool type =
        is_word(text(i), "interface") || is_word(text(i), "trait") || is_word(text(i), "enum");
    if (!is_word(text(i), "class") && !(type && named)) continue;
    const std::uint32_t stop = std::min(size(), i + max_heading);
    std::uint32_t open = i + 1;
    while (open < stop && text(open) != "{" && text(open) != ";" && text(open) != "=")
      open =
          text(open) == "(" && file_.partners_[open] != none ? file_.partners_[open] + 1 : open + 1;
    if (open >= size() || text(open) != "{" || file_.partners_[open] == none) continue;
    const bool heir = is_word(text(i + 1), "extends") || is_word(text(i + 1), "implements");
    file_.classes_.push_back(
        {named && !heir ? text(i + 1) : std::string_view(), {open + 1, file_.partners_[open]}});
  }
  file_.classes_around_ = innermost(size(), file_.classes_);
}

void Builder::find_functions() {
  for (std::uint32_t i = 0; i < size(); ++i) {
    const bool keyword = file_.tokens_[i].kind == TokenKind::name && is_word(text(i), "function");
    if (!keyword) continue;
    const std::string_view before = i > 0 ? text(i - 1) : std::string_view();
    if (!is_member(before) && !is_word(before, "use")) function(i);
  }
  file_.around_ = innermost(size(), file_.functions_);
  for (Function& made : file_.functions_) {
    const std::uint32_t type = file_.classes_around_[made.parameters.begin - 1];
    made.parent = file_.around_[made.parameters.begin - 1];
    made.is_method = type != none && !made.name.empty() &&
                     (made.parent == none ||
                      file_.functions_[made.parent].body.begin < file_.classes_[type].body.begin);
    const Span body = made.has_body ? Span{file_.tokens_[made.body.begin - 1].span.end,
                                           file_.tokens_[made.body.end].span.begin}
                                    : Span{};
    const auto comment = std::lower_bound(
        file_.comments_.begin(), file_.comments_.end(), body.begin,
        [](const Token& token, std::uint32_t at) { return token.span.begin < at; });
    made.has_comment = comment != file_.comments_.end() && comment->span.end <= body.end;
  }
}

void Builder::add_arguments(Call& call, std::uint32_t from, std::uint32_t to) {
  std::uint32_t start = from;
  for (std::uint32_t i = from; i < to; ++i) {
    const std::uint32_t partner = file_.partners_[i];
    if (partner != none && partner > i && partner < to) {
      i = partner;
    } else if (text(i) == ",") {
      call.arguments.push_back({start, i});
      start = i + 1;
    }
  }
  if (start < to) call.arguments.push_back({start, to});
}

void Builder::call(std::uint32_t name) {
  const std::uint32_t open = name + 1;
  const std::string_view before = name > 0 ? text(name - 1) : std::string_view();
  Call made;
  made.kind = CallKind::function;
  if (before == "->" || before == "?->") made.kind = CallKind::method;
  if (before == "::") made.kind = CallKind::static_method;
  if (lower(before) == "new") made.kind = CallKind::new_object;
  made.name = lower(text(name));
  if (made.kind == CallKind::function) {
    if (contains(not_calls, made.name) || contains(constructs, made.name)) return;
    made.name = file_.names_.function(text(name), file_.tokens_[name].span.begin);
  }
  if (made.name.starts_with('\\')) made.name.erase(0, 1);
  made.at = name;
  const std::uint32_t close = file_.partners_[open];
  const std::uint32_t end = close == none ? open : close;
  made.span = {file_.tokens_[name].span.begin, file_.tokens_[end].span.end};
  made.function = file_.around_[name];
  if (close != none) add_arguments(made, open + 1, close);
  file_.calls_.push_back(std::move(made));
}

// An expression reaches to the `;`, the closing tag, the bracket around it or an `echo`, which is a
// statement and stands in no expression. Found from the end on, once for all, so that no number of
// constructs one behind the other makes the work quadratic.
void Builder::find_ends() {
  ends_.assign(size() + 1, size());
  for (std::uint32_t i = size(); i-- > 0;) {
    const std::uint32_t partner = file_.partners_[i];
    const bool echo = file_.tokens_[i].kind == TokenKind::name && is_word(text(i), "echo") &&
                      (i == 0 || !is_member(text(i - 1)));
    const bool stops = echo || text(i) == ";" || file_.tokens_[i].kind == TokenKind::close_tag ||
                       (partner != none && partner < i);
    ends_[i] = stops ? i : ends_[partner == none ? i + 1 : partner + 1];
  }
}

void Builder::construct(std::uint32_t name) {
  Call made;
  made.kind = CallKind::language_construct;
  made.name = file_.tokens_[name].kind == TokenKind::echo_tag ? "echo" : lower(text(name));
  made.at = name;
  made.function = file_.around_[name];
  const std::uint32_t end = ends_[name + 1];
  std::uint32_t from = name + 1;
  std::uint32_t to = end;
  if (text(from) == "(" && file_.partners_[from] == end - 1) {
    ++from;
    --to;
  }
  // Only echo takes several.
  if (made.name == "echo") {
    add_arguments(made, from, to);
  } else if (from < to) {
    made.arguments.push_back({from, to});
  }
  made.span = {file_.tokens_[name].span.begin, file_.tokens_[std::max(name, end - 1)].span.end};
  file_.calls_.push_back(std::move(made));
}

void Builder::find_calls() {
  for (std::uint32_t i = 0; i < size(); ++i) {
    const Token& token = file_.tokens_[i];
    if (token.kind == TokenKind::echo_tag) construct(i);
    if (token.kind != TokenKind::name) continue;
    const std::string_view before = i > 0 ? text(i - 1) : std::string_view();
    if (is_word(before, "function") || is_word(before, "const") || is_word(before, "class"))
      continue;
    if (before == "&" && i > 1 && is_word(text(i - 2), "function")) continue;
    const bool member = is_member(before) || is_word(before, "new");
    if (!member && contains(constructs, lower(text(i)))) construct(i);
    if (text(i + 1) == "(") call(i);
  }
}

void Builder::run() {
  for (const Token& token : php::tokens(file_.source()))
    (token.kind == TokenKind::comment ? file_.comments_ : file_.tokens_).push_back(token);
  match_brackets();
  find_ends();
  find_classes();
  find_functions();
  file_.names_ = Names(file_);
  find_calls();
}

File::File(const premod::File& file) : file_(&file) { Builder(*this).run(); }

Span File::span_of(Range range) const {
  if (range.empty()) return {};
  return {tokens_[range.begin].span.begin, tokens_[range.end - 1].span.end};
}

Range File::short_expression(std::uint32_t begin) const {
  std::uint32_t i = begin;
  for (int n = 0; n < max_operands && i < tokens_.size(); ++n) {
    if (text::is_one_of(text(i), {";", ",", ")", "]", "}"}) ||
        tokens_[i].kind == TokenKind::close_tag)
      return {begin, i};
    i = partners_[i] != none && partners_[i] > i ? partners_[i] + 1 : i + 1;
  }
  return {};
}

const Call* File::call_at(std::uint32_t name) const {
  const auto at =
      std::lower_bound(calls_.begin(), calls_.end(), name,
                       [](const Call& call, std::uint32_t wanted) { return call.at < wanted; });
  return at != calls_.end() && at->at == name ? &*at : nullptr;
}

Range File::argument(const Call& call, std::size_t index, std::string_view name) const {
  for (std::size_t n = 0; n < call.arguments.size(); ++n) {
    const Range one = call.arguments[n];
    if (text(one.begin) == "...") return {};
    const bool named = tokens_[one.begin].kind == TokenKind::name && text(one.begin + 1) == ":";
    if (named && text(one.begin) == name) return {one.begin + 2, one.end};
    if (!named && n == index) return one;
  }
  return {};
}

std::string File::class_of(const Call& call) const {
  const std::uint32_t at = call.kind == CallKind::static_method ? call.at - 2 : call.at;
  return at < tokens_.size() ? names_.class_name(text(at), tokens_[at].span.begin) : std::string();
}

}  // namespace premod::php
