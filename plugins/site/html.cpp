#include "site/html.hpp"

#include <algorithm>

#include "premod/premod.hpp"
#include "site/texts.hpp"

namespace premod::site {
namespace {

// The document about premod.json, in the sources.
constexpr std::string_view configuration_url =
    "https://github.com/OWNER/premod/blob/main/docs/config.md";

// Replaces pairs of `mark` by the element.
std::string with_element(std::string text, std::string_view mark, std::string_view element) {
  const std::string open = "<" + std::string(element) + ">";
  const std::string close = "</" + std::string(element) + ">";
  for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) {
    const std::size_t end = text.find(mark, at + mark.size());
    if (end == std::string::npos) break;
    const std::string inner = text.substr(at + mark.size(), end - at - mark.size());
    text.replace(at, end + mark.size() - at, open + inner + close);
    at += open.size() + inner.size() + close.size();
  }
  return text;
}

std::string language_links(const Page& page) {
  std::string out = "<ul class=\"languages\">";
  for (const Language language : languages) {
    const std::string name(name_of(language));
    const std::string code = "<span lang=\"" + name + "\">" + name + "</span>";
    out += language == page.language
               ? "<li aria-current=\"page\">" + code + "</li>"
               : "<li>" + link(page, name + "/" + page.in_others, code) + "</li>";
  }
  return out + "</ul>";
}

}  // namespace

std::string prose(std::string_view text) { return with_element(escaped(text), "`", "code"); }

std::string markdown(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find("\n\n"), text.size());
    const std::string paragraph = with_element(prose(text.substr(0, end)), "**", "strong");
    out += "<p>" + paragraph + "</p>\n";
    text.remove_prefix(std::min(end + 2, text.size()));
  }
  return out;
}

std::string relative(std::string_view page, std::string_view target) {
  std::string out;
  for (auto depth = std::ranges::count(page, '/'); depth > 0; --depth) out += "../";
  return out + std::string(target);
}

std::string link(const Page& page, std::string_view target, std::string_view inner) {
  return "<a href=\"" + escaped(relative(page.path, target)) + "\">" + std::string(inner) + "</a>";
}

std::string web_link(std::string_view url, std::string_view inner) {
  if (!url.starts_with("https://")) return std::string(inner);
  return "<a rel=\"noreferrer\" href=\"" + escaped(url) + "\">" + std::string(inner) + "</a>";
}

std::string section(std::string_view id, std::string_view heading, std::string_view inner) {
  const std::string name(id);
  return "<section aria-labelledby=\"" + name + "\">\n<h2 id=\"" + name + "\">" + escaped(heading) +
         "</h2>\n" + std::string(inner) + "</section>\n";
}

std::string document(const Page& page, std::string_view body) {
  const std::string lang(name_of(page.language));
  const auto in = [&](const Wording& words) { return escaped(words.in(page.language)); };
  std::string head =
      "<!DOCTYPE html>\n<html lang=\"" + lang + "\">\n<head>\n<meta charset=\"utf-8\">\n<title>" +
      escaped(page.title) +
      "</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<link rel=\"stylesheet\" href=\"" +
      relative(page.path, "style.css") + "\">\n";
  for (const Language other : languages)
    head += "<link rel=\"alternate\" hreflang=\"" + std::string(name_of(other)) + "\" href=\"" +
            escaped(relative(page.path, std::string(name_of(other)) + "/" + page.in_others)) +
            "\">\n";
  std::string navigation = "<header>\n<a class=\"skip\" href=\"#content\">" + in(texts::skip) +
                           "</a>\n<nav aria-label=\"" + in(texts::navigation) + "\">\n<ul>\n";
  const std::pair<std::string_view, const Wording*> sections[] = {
      {"index.html", &texts::rules},
      {"coverage.html", &texts::coverage},
      {"changes.html", &texts::changes}};
  for (const auto& [file, words] : sections)
    navigation += "<li>" + link(page, lang + "/" + std::string(file), in(*words)) + "</li>\n";
  navigation += "</ul>\n" + language_links(page) + "</nav>\n</header>\n";
  return head + "</head>\n<body>\n" + navigation + "<main id=\"content\">\n<h1>" +
         escaped(page.title) + "</h1>\n" + std::string(body) + "</main>\n<footer><p>premod " +
         std::string(version()) + " · " + web_link(configuration_url, in(texts::configuration)) +
         "</p></footer>\n</body>\n</html>\n";
}

}  // namespace premod::site
