// Pieces of HTML that every page is made of; what comes from outside is escaped here.
#pragma once

#include <string>
#include <string_view>

#include "premod/writing.hpp"

namespace premod::cli {

/// ` name="value"` of an element; the value is escaped, the name is ours.
[[nodiscard]] inline std::string attribute(std::string_view name, std::string_view value) {
  return " " + std::string(name) + "=\"" + html_text(plain_line(value)) + "\"";
}

[[nodiscard]] inline std::string text_of(std::string_view text) {
  return html_text(plain_line(text));
}

/// `inner`, which is HTML, as a link where `url` is one of the web.
[[nodiscard]] inline std::string https_link(const std::string& url, const std::string& inner) {
  if (!url.starts_with("https://")) return inner;
  return "<a rel=\"noreferrer\"" + attribute("href", url) + ">" + inner + "</a>";
}

/// A sentence, in which what stands in backticks is code.
[[nodiscard]] std::string sentence(std::string_view text);

/// Where the repository's web page shows the place; empty where that is not known.
[[nodiscard]] std::string line_address(const Report& report, const Place& place);

/// The source lines of a place with the place marked; empty where there are none.
[[nodiscard]] std::string frame(const Place& place);

/// From the doctype to the first heading. `script_hash` (base64 of SHA-256) is the only script that
/// may run; empty: none.
[[nodiscard]] inline std::string page_head(Language language, std::string_view title,
                                           std::string_view style, std::string_view script_hash) {
  std::string policy = "default-src 'none'; style-src 'unsafe-inline'";
  if (!script_hash.empty()) policy += "; script-src 'sha256-" + std::string(script_hash) + "'";
  return "<!doctype html>\n<html lang=\"" + std::string(name_of(language)) +
         "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" "
         "content=\"" +
         policy +
         "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
         "<meta name=\"referrer\" content=\"no-referrer\">\n<title>" +
         text_of(title) + "</title>\n<style>" + std::string(style) +
         "</style>\n</head>\n<body>\n<main>\n<h1>" + text_of(title) + "</h1>\n";
}

}  // namespace premod::cli
