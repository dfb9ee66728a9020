// The pieces of HTML that the site's pages share. What is given as text is escaped here.
#pragma once

#include <string>
#include <string_view>

#include "premod/writing.hpp"

namespace premod::site {

inline constexpr Language languages[] = {Language::ru, Language::en, Language::es, Language::pt};

/// One page: where it is, so that links inside the site are relative, and what every page shows.
struct Page {
  std::string path;  ///< "ru/rules/js-eval.html"
  std::string title;
  Language language = Language::en;
  std::string in_others;  ///< the same page in other languages: "rules/js-eval.html"
};

[[nodiscard]] inline std::string escaped(std::string_view text) {
  return html_text(plain_line(text));
}
/// A sentence, in which what stands in backticks is code.
[[nodiscard]] std::string prose(std::string_view text);
/// Paragraphs divided by empty lines, with `code` and **strong** text.
[[nodiscard]] std::string markdown(std::string_view text);
/// The way from `page` to `target`, both paths in the site.
[[nodiscard]] std::string relative(std::string_view page, std::string_view target);
/// A link inside the site; `inner` is HTML.
[[nodiscard]] std::string link(const Page& page, std::string_view target, std::string_view inner);
/// A link to the web where `url` is one, else only `inner`.
[[nodiscard]] std::string web_link(std::string_view url, std::string_view inner);
[[nodiscard]] std::string section(std::string_view id, std::string_view heading,
                                  std::string_view inner);
/// The whole document around `body`.
[[nodiscard]] std::string document(const Page& page, std::string_view body);

}  // namespace premod::site
