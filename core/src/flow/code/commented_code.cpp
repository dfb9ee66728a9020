#include "flow/code/commented_code.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "flow/code/loose_tokens.hpp"
#include "flow/code/removal.hpp"
#include "js/code_evidence.hpp"
#include "text/pattern.hpp"
#include "text/whole_lines.hpp"

namespace premod::js {

namespace {

constexpr std::size_t max_excerpt_bytes = 80;

/// A line of a comment, without the comment's delimiters and indentation.
struct Line {
  Span span;  // in the script
  std::string_view text;
};

/// One block comment, or line comments on neighbouring lines.
struct Run {
  std::vector<Line> lines;
  Span span;
  bool own_lines = true;  // nothing else stands on its lines
  bool documentation = false;
};

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n\v\f");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n\v\f") - first + 1);
}

bool only_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r") == std::string_view::npos;
}

void add_block_lines(std::string_view source, Span inner, Run& run) {
  std::uint32_t at = inner.begin;
  while (at <= inner.end) {
    std::size_t end = source.find('\n', at);
    if (end == std::string_view::npos || end > inner.end) end = inner.end;
    std::string_view text = trimmed(source.substr(at, end - at));
    // The star of a boxed comment, unless it is a generator's or an operator's.
    if (text.starts_with("* ") || text == "*") text = trimmed(text.substr(1));
    if (!text.empty()) {
      const auto begin = static_cast<std::uint32_t>(text.data() - source.data());
      run.lines.push_back({{begin, begin + static_cast<std::uint32_t>(text.size())}, text});
    }
    at = static_cast<std::uint32_t>(end) + 1;
  }
}

/// How much of the line before a comment is looked at; longer lines hold code for sure.
bool alone_before(std::string_view source, std::uint32_t at) {
  for (std::uint32_t i = at; i > 0; --i) {
    const char c = source[i - 1];
    if (c == '\n') return true;
    if (c != ' ' && c != '\t' && c != '\r') return false;
  }
  return true;
}

std::vector<Run> runs_of(const File& script) {
  std::vector<Run> out;
  const std::string_view source = script.source();
  std::uint32_t last_end = 0;
  bool last_is_line = false;
  for (const Comment& comment : script.comments()) {
    const bool line = comment.kind == CommentKind::line;
    if (!line && comment.kind != CommentKind::block) {
      last_is_line = false;
      continue;
    }
    const bool alone = alone_before(source, comment.span.begin);
    if (line) {
      const std::string_view between = source.substr(last_end, comment.span.begin - last_end);
      const bool neighbour = last_is_line && alone && out.back().own_lines &&
                             only_blank(trimmed(between)) &&
                             std::count(between.begin(), between.end(), '\n') == 1;
      if (!neighbour) out.push_back({.lines = {}, .span = comment.span, .own_lines = alone});
      Run& run = out.back();
      run.span.end = comment.span.end;
      std::string_view text = comment.span.of(source);
      while (text.starts_with('/')) text.remove_prefix(1);
      text = trimmed(text);
      run.lines.push_back({comment.span, text});
    } else {
      const std::string_view text = comment.span.of(source);
      Run& run = out.emplace_back();
      run.span = comment.span;
      const std::size_t next = source.find_first_not_of(" \t\r", comment.span.end);
      run.own_lines = alone && (next == std::string_view::npos || source[next] == '\n');
      run.documentation = text.starts_with("/**") && !text.starts_with("/**/");
      if (text.starts_with("/*!"))
        run.lines.clear();
      else
        add_block_lines(source, {comment.span.begin + 2, comment.span.end - 2}, run);
    }
    last_end = comment.span.end;
    last_is_line = line;
  }
  return out;
}

std::string excerpt_of(std::string_view line) {
  if (line.size() <= max_excerpt_bytes) return std::string(line);
  std::size_t cut = max_excerpt_bytes;
  while (cut > 0 && (static_cast<unsigned char>(line[cut]) & 0xC0) == 0x80) --cut;
  return std::string(line.substr(0, cut)) + "…";
}

/// Lines [first, last) of a run; nothing if they are no code.
bool is_code(std::span<const Line> lines) {
  std::string text;
  for (const Line& line : lines) {
    text += line.text;
    text += '\n';
  }
  return has_code(text);
}

/// `'reserved',`, `12, "x",`: constants with a comma behind each. The last one may lack it.
bool is_row_of_constants(std::string_view text, bool last) {
  bool entry = false;  // the token before is one
  for (const LooseToken& token : loose_tokens(text)) {
    const std::string_view written = token.span.of(text);
    const bool constant =
        token.kind == LooseKind::string || token.kind == LooseKind::number ||
        (token.kind == LooseKind::template_text && written.size() > 1 && written.ends_with('`'));
    if (entry ? written != "," : !constant) return false;
    entry = !entry;
  }
  return !entry || last;
}

/// `last: 1`, `}`: what goes on here is an object, where a value needs a name.
bool is_in_object(std::string_view behind) {
  constexpr std::size_t longest = 100;  // bytes of a name
  static const text::Pattern name(R"(^(?:[\w$]+|'[^'\n]*'|"[^"\n]*")\s*:$)");
  const std::size_t colon = behind.substr(0, longest).find(':');
  return behind.starts_with('}') ||
         (colon != behind.npos && name.matches(behind.substr(0, colon + 1)));
}

/// Entries of a list that were switched off between the others: nothing but constants and what is
/// written as a value, each with its comma, where the list goes on.
bool is_switched_off_part(const Run& run, std::string_view source) {
  constexpr std::string_view blanks = " \t\r\n";
  constexpr std::size_t npos = std::string_view::npos;
  if (!run.own_lines || run.documentation || run.span.begin == 0) return false;
  const std::size_t before = source.find_last_not_of(blanks, run.span.begin - 1);
  const std::size_t after = source.find_first_not_of(blanks, run.span.end);
  if (before == npos || after == npos) return false;
  if (is_in_object(source.substr(after))) return false;
  const bool closes = source[after] == ']' || source[after] == ')';
  if (source[before] != '[' && source[before] != '(' && source[before] != ',' && !closes)
    return false;
  const std::size_t last = closes && source[before] == ',' ? run.lines.size() - 1 : npos;
  bool text = false;  // numbers alone may tell of the entries beside them
  for (std::size_t i = 0; i < run.lines.size(); ++i) {
    const std::string_view line = run.lines[i].text;
    const bool value = is_list_entry(line);
    if (line.empty() || (!value && !is_row_of_constants(line, i == last))) return false;
    text = text || value || line.find_first_of("\"'`") != npos;
  }
  return text;
}

/// `['jquery'/*, 'moment', './dates.js'*/]`: the end of a list that stands in the same line, where
/// the comment begins with the comma. Names alone tell which arguments a callback leaves out.
bool is_switched_off_end(const Run& run, std::string_view source) {
  constexpr std::string_view blanks = " \t\r\n";
  if (run.own_lines || run.documentation || run.lines.size() != 1) return false;
  std::string_view text = run.lines.front().text;
  const std::size_t after = source.find_first_not_of(blanks, run.span.end);
  if (after == std::string_view::npos || !text.starts_with(',')) return false;
  if (source[after] != ']' && source[after] != ')') return false;
  text = trimmed(text.substr(1));
  return text.find_first_of("\"'`") != std::string_view::npos && is_row_of_constants(text, true);
}

/// `+ '<i></i>'`, `'<b>' + name +`: a part of a sum, with a text in it, that begins or ends with
/// the sign itself.
bool is_summand(std::string_view text, bool& leads) {
  enum class Last : std::uint8_t { sign, dot, name, constant };
  Last last = Last::sign;
  bool constant = false;
  leads = text.starts_with('+');
  for (const LooseToken& token : loose_tokens(text)) {
    const std::string_view written = token.span.of(text);
    const bool operand = last == Last::name || last == Last::constant;
    if (written == "+") {
      if (!operand && !(leads && token.span.begin == 0)) return false;
      last = Last::sign;
    } else if (written == ".") {  // `self.name`
      if (last != Last::name) return false;
      last = Last::dot;
    } else {
      const bool name = token.kind == LooseKind::name;
      const bool literal =
          token.kind == LooseKind::string || token.kind == LooseKind::template_text;
      const bool number = token.kind == LooseKind::number;
      if (operand || !(name || ((literal || number) && last == Last::sign))) return false;
      constant = constant || literal;
      last = name ? Last::name : Last::constant;
    }
  }
  return constant && last != Last::dot && (leads || last == Last::sign);
}

/// Behind or between the parts of a sum. Alone in its lines a sign in front may be a list's, and
/// one at the end belongs to a text in words where no sum is around.
bool is_switched_off_summand(const Run& run, std::string_view source) {
  constexpr std::string_view blanks = " \t\r\n";
  if (run.documentation || run.span.begin == 0) return false;
  bool leads = false, any_leads = false;
  for (const Line& line : run.lines) {
    if (!is_summand(line.text, leads)) return false;
    any_leads = any_leads || leads;
  }
  const std::size_t before = source.find_last_not_of(blanks, run.span.begin - 1);
  const std::size_t after = source.find_first_not_of(blanks, run.span.end);
  if (before == source.npos || after == source.npos) return false;
  if (!any_leads) return std::string_view("+=(").find(source[before]) != source.npos;
  return std::string_view("'\"`)]").find(source[before]) != source.npos &&
         std::string_view("+;,)]}").find(source[after]) != source.npos;
}

/// `debugger` without its semicolon, in lines of its own: no word of an explanation.
bool is_switched_off_debugger(const Run& run) {
  const auto is_one = [](const Line& line) { return line.text == "debugger"; };
  return !run.documentation && std::all_of(run.lines.begin(), run.lines.end(), is_one);
}

/// Where the cases of a script stand; spans without those inside others, in order.
class Switches {
 public:
  explicit Switches(const Tree& tree) {
    for (NodeId at = tree.root(); at != 0; at = tree.next_in_preorder(at, tree.root()))
      if (tree[at].kind == NodeKind::switch_statement &&
          (all_.empty() || tree[at].begin >= all_.back().end))
        all_.push_back({tree[at].begin, tree[at].end});
  }
  [[nodiscard]] bool around(Span inner) const {
    const auto behind =
        std::upper_bound(all_.begin(), all_.end(), inner.begin,
                         [](std::uint32_t at, const Span& one) { return at < one.begin; });
    return behind != all_.begin() && inner.end <= std::prev(behind)->end;
  }

 private:
  std::vector<Span> all_;
};

/// Labels whose statements stayed, among those of a switch.
bool is_switched_off_label(const Run& run, const File& script) {
  const auto is_one = [](const Line& line) { return is_label(line.text); };
  return !run.documentation && std::all_of(run.lines.begin(), run.lines.end(), is_one) &&
         script.derived().get<Switches>([&] { return Switches(script.tree()); }).around(run.span);
}

/// The first and last line of code: a stretch without prose is taken together, else line by line.
std::optional<std::pair<std::size_t, std::size_t>> code_lines(const Run& run) {
  std::optional<std::pair<std::size_t, std::size_t>> found;
  const auto add = [&](std::size_t first, std::size_t last) {
    if (!found) found = {first, last};
    found->second = last;
  };
  for (std::size_t first = 0; first < run.lines.size();) {
    if (is_prose(run.lines[first].text)) {
      ++first;
      continue;
    }
    std::size_t end = first;
    while (end < run.lines.size() && !is_prose(run.lines[end].text)) ++end;
    const std::span<const Line> stretch(run.lines.data() + first, end - first);
    if (is_code(stretch)) {
      add(first, end - 1);
    } else if (stretch.size() > 1) {
      for (std::size_t i = first; i < end; ++i)
        if (is_code(std::span(&run.lines[i], 1))) add(i, i);
    }
    first = end;
  }
  return found;
}

bool has_prose(const Run& run) {
  return std::any_of(run.lines.begin(), run.lines.end(),
                     [](const Line& line) { return is_prose(line.text); });
}

/// Tags or a line of words: documentation, its samples included.
bool has_explanation(const Run& run, std::string_view source) {
  return has_prose(run) || run.span.of(source).find('@') != std::string_view::npos;
}

/// A sample shows how something is called; what returns was the inside of a function.
bool is_old_body(const Run& run, std::size_t first, std::size_t last) {
  int depth = 0;
  for (std::size_t i = first; i <= last; ++i) {
    const std::string_view text = run.lines[i].text;
    const bool returns = text.starts_with("return ") || text.starts_with("return;");
    if (returns && depth == 0 && i > first) return true;
    for (const char c : text) depth += c == '{' ? 1 : c == '}' ? -1 : 0;
  }
  return false;
}

}  // namespace

std::vector<CommentBlock> commented_code(const File& script) {
  std::vector<CommentBlock> out;
  for (const Run& run : runs_of(script)) {
    if (run.lines.empty() || is_exempt(run.lines.front().text)) continue;
    const bool documentation = run.documentation && is_documentation(run.span.of(script.source()));
    const bool explained = documentation && has_explanation(run, script.source());
    if (explained && run.span.of(script.source()).find('@') != std::string_view::npos) continue;
    auto found = code_lines(run);
    if (!found &&
        (is_switched_off_part(run, script.source()) || is_switched_off_end(run, script.source()) ||
         is_switched_off_summand(run, script.source()) || is_switched_off_label(run, script) ||
         is_switched_off_debugger(run)))
      found = {0, run.lines.size() - 1};
    if (!found || (explained && !is_old_body(run, found->first, found->second))) continue;
    // In a block for documentation only a block that is code from end to end was switched off.
    if (documentation && !explained && (found->first != 0 || found->second + 1 != run.lines.size()))
      continue;
    CommentBlock& block = out.emplace_back();
    const bool whole = found->first == 0 && found->second + 1 == run.lines.size();
    const Span code{run.lines[found->first].span.begin, run.lines[found->second].span.end};
    block.span = script.shifted(whole ? run.span : code);
    block.excerpt = excerpt_of(run.lines[found->first].text);
    const Span removal = text::extend_to_lines(script.source(), run.span);
    if (whole && run.own_lines && !has_prose(run) && is_verbatim(script, removal))
      block.removal = script.shifted(removal);
  }
  return out;
}

}  // namespace premod::js
