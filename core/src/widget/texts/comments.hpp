// The comments of a widget's files, each of them once: scripts and styles in a page are documents
// of their own, and their comments stand in the page's text as well.
#pragma once

#include <functional>
#include <string_view>

#include "text/span.hpp"

namespace premod {

class File;
class TextFile;
namespace js {
class File;
}
namespace php {
class File;
}

/// With the file, its text and where in it a comment stands, delimiters included.
using CommentUse = std::function<void(const File& file, std::string_view text, Span comment)>;

/// Two line comments with nothing but white space between them.
[[nodiscard]] bool are_neighbours(std::string_view text, Span first, Span second);

/// Of a script; in a page only those that begin with `//`.
void each_comment(const js::File& script, const CommentUse& use);
/// Of a back end those that begin with `//` or `#`.
void each_comment(const php::File& file, const CommentUse& use);
/// The others: of a style sheet, a template, a page and a back end.
void each_comment(const TextFile& file, const CommentUse& use);

/// A script is a part of a page, a template or a back end.
[[nodiscard]] bool is_page(const File& file);

/// The same, neighbouring line comments as one.
template <class Document>
void each_block_of_comments(const Document& document, const CommentUse& use) {
  Span block;
  const File* of = nullptr;
  std::string_view source;
  each_comment(document, [&](const File& file, std::string_view text, Span comment) {
    if (of != nullptr && are_neighbours(text, block, comment)) {
      block.end = comment.end;
      return;
    }
    if (of != nullptr) use(*of, source, block);
    of = &file, source = text, block = comment;
  });
  if (of != nullptr) use(*of, source, block);
}

}  // namespace premod
