// Finds commented-out declarations and rules: only explanatory comments are allowed in styles.
#include <algorithm>

#include "css/commented.hpp"
#include "css/file.hpp"
#include "css/tokenizer.hpp"
#include "platform/styles/scope.hpp"
#include "rule/rule.hpp"
#include "text/whole_lines.hpp"

namespace premod::rules {

// The source's own sample of what is forbidden is a line comment, which CSS does not have.
static Span line_comment_at(const css::File& style, std::uint32_t begin) {
  const std::string_view source = style.source();
  const auto end = source.find_first_of("\r\n", begin - style.span().begin);
  return {begin, end == std::string_view::npos
                     ? style.span().end
                     : style.span().begin + static_cast<std::uint32_t>(end)};
}

static void report(const css::File& style, Span span, Span text, Hits& out) {
  if (!css::is_commented_code(style.text(text))) return;
  out.add(style.file(), span, {{"code", platform::shown(style, text)}});
}

static bool only_space_between(const css::File& style, std::uint32_t from, std::uint32_t to) {
  const std::string_view between = style.text({from, to});
  return std::all_of(between.begin(), between.end(), css::is_space);
}

// Deletes the comment where nothing is lost: it explains nothing and has its lines for itself.
// False: it has to stay, and then the whole block does.
static bool offer(const css::File& style, const css::Comment& comment, Hit& hit) {
  const std::string_view bytes = style.file().bytes;
  if (!css::is_only_code(style.text(comment.text)) || !text::is_alone_on_lines(bytes, comment.span))
    return false;
  hit.edit(style.file(), text::extend_to_lines(bytes, comment.span), "");
  return true;
}

static void check(const css::File& style, Hits& out) {
  // Comments one under the other are one block.
  Hit* block = nullptr;
  bool deletable = false;
  for (const css::Comment& comment : style.comments()) {
    const bool code = css::is_commented_code(style.text(comment.text));
    if (code && block != nullptr &&
        only_space_between(style, block->span.end, comment.span.begin)) {
      block->span.end = comment.span.end;
      deletable = deletable && offer(style, comment, *block);
      if (!deletable) block->edits.clear();
    } else if (code) {
      block =
          &out.add(style.file(), comment.span, {{"code", platform::shown(style, comment.text)}});
      deletable = offer(style, comment, *block);
    }
  }
  for (const css::ParseError& error : style.errors()) {
    if (error.problem != css::Problem::double_slash) continue;
    const Span line = line_comment_at(style, error.at.begin);
    report(style, line, {line.begin + 2, line.end}, out);
  }
}

extern constinit const Rule css_commented_code = {
    .id = "css-commented-code",
    .clauses = {"req-3.1.4-comments"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::note},
    .title = "Commented-out CSS",
    .message = "A comment contains code: `{code}`.",
    .remedy = "Delete the code; only explanatory comments are allowed in styles.",
    .checks = {check},
    .fixable = true,
};

}  // namespace premod::rules
