#include "flow/code/loose_tokens.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "text/ascii.hpp"

namespace premod::js {

namespace {

using text::is_digit;

bool begins_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$' || c == '#' ||
         static_cast<unsigned char>(c) >= 0x80;
}
bool continues_name(char c) { return begins_name(c) || is_digit(c); }

class Scanner {
 public:
  explicit Scanner(std::string_view source) : source_(source) {}

  std::vector<LooseToken> run() {
    while (at_ < source_.size()) step();
    return std::move(out_);
  }

 private:
  [[nodiscard]] char here(std::size_t ahead = 0) const {
    return at_ + ahead < source_.size() ? source_[at_ + ahead] : '\0';
  }

  void add(LooseKind kind, std::size_t end) {
    out_.push_back({kind,
                    {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)},
                    std::exchange(newline_, false)});
    at_ = end;
  }

  void step() {
    const char c = here();
    if (c == '\n') newline_ = true;
    if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
      ++at_;
    } else if (c == '/' && (here(1) == '/' || here(1) == '*')) {
      comment();
    } else if (c == '"' || c == '\'') {
      add(LooseKind::string, end_of_string(c));
    } else if (c == '`') {
      template_part();
    } else if (c == '}' && !templates_.empty() && templates_.back() == depth_) {
      templates_.pop_back();
      --depth_;
      template_part();
    } else if (is_digit(c)) {
      std::size_t end = at_;
      while (end < source_.size() && (continues_name(source_[end]) || source_[end] == '.')) ++end;
      add(LooseKind::number, end);
    } else if (begins_name(c)) {
      std::size_t end = at_;
      while (end < source_.size() && continues_name(source_[end])) ++end;
      add(LooseKind::name, end);
    } else if (const std::size_t end = c == '/' && may_be_reg_exp() ? end_of_reg_exp() : 0;
               end != 0) {
      add(LooseKind::reg_exp, end);
    } else {
      if (c == '{') ++depth_;
      if (c == '}' && depth_ > 0) --depth_;
      add(LooseKind::punctuator, at_ + (c == '?' && here(1) == '.' && !is_digit(here(2)) ? 2 : 1));
    }
  }

  void comment() {
    const bool line = here(1) == '/';
    std::size_t end = std::string_view::npos;
    if (line)
      end = source_.find('\n', at_);
    else if (!unclosed_comment_)
      end = source_.find("*/", at_ + 2);
    if (line) {
      at_ = std::min(end, source_.size());
    } else if (end == std::string_view::npos) {
      at_ += 2;  // without an end: what follows is read
      unclosed_comment_ = true;
    } else {
      newline_ = newline_ || source_.substr(at_, end - at_).find('\n') != std::string_view::npos;
      at_ = end + 2;
    }
  }

  /// What was looked through for an end in vain is not looked through again.
  std::size_t end_of_string(char quote) {
    std::size_t& looked_to = quote == '"' ? no_double_quote_before_ : no_single_quote_before_;
    if (at_ >= looked_to) {
      std::size_t i = at_ + 1;
      for (; i < source_.size() && source_[i] != '\n'; ++i) {
        if (source_[i] == '\\')
          ++i;
        else if (source_[i] == quote)
          return i + 1;
      }
      looked_to = i;
    }
    return std::min(source_.find('\n', at_), source_.size());
  }

  /// From a backquote or the `}` of a substitution to the next `${` or the end.
  void template_part() {
    if (unclosed_) return add(LooseKind::punctuator, at_ + 1);
    for (std::size_t i = at_ + 1; i < source_.size(); ++i) {
      if (source_[i] == '\\') {
        ++i;
      } else if (source_[i] == '`') {
        return add(LooseKind::template_text, i + 1);
      } else if (source_[i] == '$' && i + 1 < source_.size() && source_[i + 1] == '{') {
        templates_.push_back(++depth_);
        return add(LooseKind::template_text, i + 2);
      }
    }
    unclosed_ = true;  // no other one has an end either: the text is read once
    add(LooseKind::punctuator, at_ + 1);
  }

  [[nodiscard]] bool may_be_reg_exp() const {
    if (out_.empty()) return true;
    const LooseToken& last = out_.back();
    if (last.kind == LooseKind::name) {
      const std::string_view word = last.span.of(source_);
      return word == "return" || word == "typeof" || word == "case" || word == "in";
    }
    if (last.kind != LooseKind::punctuator) return false;
    const char c = source_[last.span.begin];
    return c != ')' && c != ']' && c != '}';
  }

  std::size_t end_of_reg_exp() {
    if (at_ < no_reg_exp_before_) return 0;
    bool in_class = false;
    std::size_t i = at_ + 1;
    for (; i < source_.size() && source_[i] != '\n'; ++i) {
      const char c = source_[i];
      if (c == '\\') ++i;
      if (c == '[') in_class = true;
      if (c == ']') in_class = false;
      if (c != '/' || in_class) continue;
      while (++i < source_.size() && continues_name(source_[i])) {
      }
      return i;
    }
    no_reg_exp_before_ = i;
    return 0;
  }

  std::string_view source_;
  std::size_t at_ = 0;
  std::uint32_t depth_ = 0;
  std::vector<std::uint32_t> templates_;  // the depth at which a substitution ends
  bool newline_ = true;
  bool unclosed_ = false;
  bool unclosed_comment_ = false;
  std::size_t no_double_quote_before_ = 0;
  std::size_t no_single_quote_before_ = 0;
  std::size_t no_reg_exp_before_ = 0;
  std::vector<LooseToken> out_;
};

constexpr std::array<std::string_view, 6> windows = {"window", "self",   "globalThis",
                                                     "top",    "parent", "frames"};
constexpr std::array<std::string_view, 6> declaring = {"var",      "let",   "const",
                                                       "function", "class", "import"};

class Calls {
 public:
  explicit Calls(const File& script)
      : script_(script), source_(script.source()), tokens_(loose_tokens(source_)) {
    for (std::size_t i = 0; i + 1 < tokens_.size(); ++i)
      if (among(declaring, text(i))) own_.insert(text(i + 1));
    find_partners();
  }

  std::vector<LooseCall> run() const {
    std::vector<LooseCall> out;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (tokens_[i].kind != LooseKind::name || (i > 0 && is_dot(i - 1))) continue;
      std::size_t end = i;
      std::string path = chain(end);
      if (text(end) != "(" || path.empty() || is_declared(i)) continue;
      // `alert() {}` of an object or a class.
      if (partners_[end] != 0 && text(partners_[end] + 1) == "{") continue;
      LooseCall call{
          std::move(path), shifted({tokens_[i].span.begin, tokens_[end - 1].span.end}), {}, {}};
      if (end + 1 < tokens_.size() && tokens_[end + 1].kind == LooseKind::string) {
        const std::string_view string = text(end + 1);
        call.text = string.substr(1, string.size() < 2 ? 0 : string.size() - 2);
        call.text_span = shifted(tokens_[end + 1].span);
      }
      out.push_back(std::move(call));
    }
    return out;
  }

 private:
  template <class List>
  static bool among(const List& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
  }

  [[nodiscard]] std::string_view text(std::size_t i) const {
    return i < tokens_.size() ? tokens_[i].span.of(source_) : std::string_view();
  }
  [[nodiscard]] bool is_dot(std::size_t i) const { return text(i) == "." || text(i) == "?."; }
  [[nodiscard]] Span shifted(Span span) const { return script_.shifted(span); }

  void find_partners() {
    partners_.assign(tokens_.size(), 0);
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (text(i) == "(") open.push_back(i);
      if (text(i) != ")" || open.empty()) continue;
      partners_[open.back()] = i;
      open.pop_back();
    }
  }

  /// "console.log" of `window.console['log']`; `end` becomes the token behind it.
  std::string chain(std::size_t& end) const {
    std::vector<std::string_view> parts{text(end)};
    ++end;
    while (parts.size() < max_loose_parts) {
      if (is_dot(end) && end + 1 < tokens_.size() && tokens_[end + 1].kind == LooseKind::name) {
        parts.push_back(text(end + 1));
        end += 2;
      } else if (text(end) == "[" && text(end + 2) == "]" &&
                 tokens_[end + 1].kind == LooseKind::string && text(end + 1).size() > 2) {
        parts.push_back(text(end + 1).substr(1, text(end + 1).size() - 2));
        end += 3;
      } else {
        break;
      }
    }
    if (text(end) == "?.") ++end;  // f?.()
    std::size_t first = 0;
    while (first + 1 < parts.size() && among(windows, parts[first])) ++first;
    std::string out;
    for (std::size_t n = first; n < parts.size(); ++n)
      out += (n == first ? "" : ".") + std::string(parts[n]);
    return out;
  }

  /// The script's own function of that name, or its declaration, or a method.
  [[nodiscard]] bool is_declared(std::size_t i) const {
    if (own_.contains(text(i))) return true;
    return i > 0 && (text(i - 1) == "function" || text(i - 1) == "get" || text(i - 1) == "set" ||
                     text(i - 1) == "*");
  }

  const File& script_;
  std::string_view source_;
  std::vector<LooseToken> tokens_;
  std::set<std::string_view> own_;
  std::vector<std::size_t> partners_;  // of `(`; 0: none
};

}  // namespace

std::vector<LooseToken> loose_tokens(std::string_view source) { return Scanner(source).run(); }

std::vector<LooseCall> loose_calls(const File& script) { return Calls(script).run(); }

std::vector<Span> loose_debuggers(const File& script) {
  std::vector<Span> out;
  const auto tokens = loose_tokens(script.source());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].span.of(script.source()) != "debugger") continue;
    const auto before = i == 0 ? std::string_view() : tokens[i - 1].span.of(script.source());
    const bool starts = i == 0 || tokens[i].after_newline || before == ";" || before == "{" ||
                        before == "}" || before == ")";
    const bool ends = i + 1 == tokens.size() || tokens[i + 1].after_newline ||
                      tokens[i + 1].span.of(script.source()) == ";" ||
                      tokens[i + 1].span.of(script.source()) == "}";
    if (starts && ends && before != ".") out.push_back(script.shifted(tokens[i].span));
  }
  return out;
}

bool is_timer(const LooseCall& call) {
  return call.path == "setTimeout" || call.path == "setInterval";
}

bool runs_text(const LooseCall& call) {
  constexpr std::string_view runners[] = {"eval", "Function", "execScript", "$.globalEval",
                                          "jQuery.globalEval"};
  if (is_timer(call)) return !call.text.empty();
  return std::find(std::begin(runners), std::end(runners), call.path) != std::end(runners);
}

}  // namespace premod::js
