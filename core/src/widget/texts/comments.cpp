#include "widget/texts/comments.hpp"

#include "flow/script.hpp"
#include "php/file.hpp"
#include "text/entities/development_trace.hpp"
#include "text/words.hpp"
#include "widget/text_file.hpp"

namespace premod {
bool is_page(const File& file) {
  constexpr std::string_view pages = " twig html htm tpl php ";
  return pages.find(" " + std::string(file.extension()) + " ") != pages.npos;
}

bool are_neighbours(std::string_view text, Span first, Span second) {
  const auto is_line = [&](Span comment) {
    return comment.of(text).starts_with("//") || comment.of(text).starts_with('#');
  };
  return first.end <= second.begin && is_line(first) && is_line(second) &&
         text::is_blank(text.substr(first.end, second.begin - first.end));
}

void each_comment(const js::File& script, const CommentUse& use) {
  const std::string_view source = script.file().bytes;
  if (text::is_blank(source)) return;
  const bool in_page = is_page(script.file());
  for (const js::Comment& comment : script.comments()) {
    const Span span = script.shifted(comment.span);
    if (!in_page || span.of(source).starts_with("//")) use(script.file(), source, span);
  }
}

void each_comment(const php::File& file, const CommentUse& use) {
  for (const php::Token& comment : file.comments())
    if (!comment.span.of(file.source()).starts_with("/*"))
      use(file.file(), file.source(), comment.span);
}

void each_comment(const TextFile& file, const CommentUse& use) {
  if (!file.is_utf8() || (file.file().extension() != "css" && !is_page(file.file()))) return;
  for (const Span comment : text::comments_of(file.text())) use(file.file(), file.text(), comment);
}

}  // namespace premod
