#include "engine/conceal.hpp"

#include <algorithm>

#include "rule/table.hpp"
#include "text/secrets/secret_lines.hpp"

namespace premod {
namespace {

constexpr std::size_t max_words = 200;     // more keys than that are data, and each costs a search
constexpr std::size_t max_word = 4096;     // bytes; a longer one is masked by its beginning
constexpr std::size_t shortest_word = 10;  // shorter words stand in a secret's surroundings too
constexpr std::size_t kept = 4;            // characters that may be seen, to know it again
constexpr std::string_view asker = "js-hardcoded-secret";

bool is_token(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-' || c == '+' || c == '/';
}

std::string_view without_quotes(std::string_view text) {
  if (text.size() >= 2 && text.front() == text.back() &&
      (text.front() == '"' || text.front() == '\'' || text.front() == '`'))
    return text.substr(1, text.size() - 2);
  return text;
}

void hide(std::string& text, std::size_t at, std::size_t length) {
  for (std::size_t i = at + kept; i < at + length; ++i)
    if (static_cast<unsigned char>(text[i]) < 0x80) text[i] = '*';
}

// What a sentence quotes may end in the middle of a secret: `send('Zk7qP2xV9mB…`.
void hide_cut(std::string& text, std::string_view word) {
  for (std::size_t end = text.find("…"); end != std::string::npos; end = text.find("…", end + 1)) {
    std::size_t from = end;
    while (from > 0 && end - from < word.size() && is_token(text[from - 1])) --from;
    if (end - from > kept && word.starts_with(std::string_view(text).substr(from, end - from)))
      hide(text, from, end - from);
  }
}

}  // namespace

Concealed::Concealed(const Widget& widget, const RunResult& result) {
  bool asked = false;
  for (const RuleResult& one : result.results) {
    asked = asked || one.rule->id == asker;
    add(one);
  }
  const Rule* rule = asked ? nullptr : find_rule(asker);
  if (rule == nullptr) return;
  const RunResult own = run(widget, {&rule, 1});
  for (const RuleResult& one : own.results) add(one);
}

void Concealed::add(const RuleResult& result) {
  for (const Hit& hit : result.hits.hits())
    for (const Span span : hit.concealed)
      if (hit.file != nullptr) add(span.of(hit.file->bytes));
}

// A secret may be a part of what was found: an address, "Bearer ...".
void Concealed::add(std::string_view text) {
  text = without_quotes(text);
  bool any = false;
  const auto keep = [&](std::string_view word) {
    if (words_.size() >= max_words) return;
    word = word.substr(0, max_word);
    longest_ = std::max(longest_, word.size());
    words_.emplace(word);
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = static_cast<std::size_t>(
        std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), is_token) -
        text.begin());
    if (end - at >= shortest_word) keep(text.substr(at, end - at)), any = true;
    at = end + 1;
  }
  if (!any && text.size() > kept) keep(text);
}

std::string Concealed::masked(std::string text) const {
  for (const std::string& word : words_) {
    for (std::size_t at = text.find(word); at != std::string::npos;
         at = text.find(word, at + word.size()))
      hide(text, at, word.size());
    hide_cut(text, word);
  }
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = std::min(text.find('\n', from), text.size());
    for (const text::Secret& one :
         text::secrets_in_line(std::string_view(text).substr(from, end - from)))
      hide(text, from + one.offset, one.length);
    from = end + 1;
  }
  return text;
}

}  // namespace premod
