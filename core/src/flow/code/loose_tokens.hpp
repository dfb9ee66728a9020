// What can be said of a script that does not parse: its tokens, read without a grammar, and the
// calls by name among them. Never as much as the program says of one that does.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "flow/script.hpp"

namespace premod::js {

/// Parts of one chain `a.b.c` that are read.
inline constexpr std::size_t max_loose_parts = 16;

enum class LooseKind : std::uint8_t { name, number, string, template_text, reg_exp, punctuator };

struct LooseToken {
  LooseKind kind{};
  Span span;  ///< in the script
  bool after_newline = false;
};

/// Comments are left out. A string ends at its line's end at the latest; a template or a comment
/// without an end is one character, so that what follows is read.
[[nodiscard]] std::vector<LooseToken> loose_tokens(std::string_view source);

/// `path(` where the script declares no such name itself.
struct LooseCall {
  std::string path;  ///< "console.log"; `window.`, `self.` and the like are left out
  Span span;         ///< of the path, in the file
  std::string text;  ///< the first argument where it is one string, as it is written, unquoted
  Span text_span;    ///< of that string, in the file
};
[[nodiscard]] std::vector<LooseCall> loose_calls(const File& script);

/// It makes code of a text: `eval(...)`, or a timer with a string. What else timers are handed the
/// tokens do not tell.
[[nodiscard]] bool runs_text(const LooseCall& call);
[[nodiscard]] bool is_timer(const LooseCall& call);

/// Statements `debugger`.
[[nodiscard]] std::vector<Span> loose_debuggers(const File& script);

/// What the rule has to say of a script that it could read only so far.
template <class Hits>
void tell_unparsed(const File& script, Hits& out) {
  out.not_run(Message{Wording("not-run.unread", "{file}: {problem}"),
                      {{"file", script.file().path}, {"problem", script.problem()}}});
}

}  // namespace premod::js
