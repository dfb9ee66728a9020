#include "site/site.hpp"

#include <algorithm>

#include "premod/site.hpp"
#include "site/assets.hpp"
#include "site/catalogue.hpp"
#include "site/texts.hpp"

namespace premod::site {
namespace {

std::string in_language(Language language, std::string_view path) {
  return std::string(name_of(language)) + "/" + std::string(path);
}

// The door: nothing but the choice of a language.
std::string front_page() {
  std::string out =
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta "
      "charset=\"utf-8\">\n<title>premod</title>\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<link rel=\"stylesheet\" href=\"style.css\">\n</head>\n<body>\n<main>\n<h1>premod</h1>\n<ul "
      "class=\"plain\">\n";
  for (const Language language : languages) {
    const std::string name(name_of(language));
    out += "<li lang=\"" + name + "\"><a href=\"" + name + "/index.html\">" +
           escaped(texts::title.in(language)) + "</a><br>" + prose(texts::lead.in(language)) +
           "</li>\n";
  }
  return out + "</ul>\n</main>\n</body>\n</html>\n";
}

}  // namespace

std::string rule_path(std::string_view rule, Language language) {
  return premod::rule_page(rule, language);
}

std::string clause_path(std::string_view clause, Language language) {
  return in_language(language, "clauses/" + std::string(clause) + ".html");
}

Result<std::vector<MemoryFile>> pages(const Input& input) {
  std::vector<MemoryFile> out = {{"index.html", front_page()},
                                 {"style.css", std::string(style_css)},
                                 {"search.js", std::string(search_js)}};
  for (const Language language : languages) {
    const Catalogue all(language, input.fixtures);
    for (const auto& [rule, fixtures] : all.fixtures)
      if (all.rule(rule) == nullptr)
        return Error{ErrorKind::usage, "There is no rule " + rule + "."};
    out.push_back(index_page(all));
    out.push_back(coverage_page(all));
    out.push_back(changes_page(all, input));
    for (const RuleInfo& rule : all.rules) out.push_back(rule_page(all, rule));
    for (const ClauseInfo& clause : all.clauses) out.push_back(clause_page(all, clause));
  }
  std::ranges::sort(out, {}, &MemoryFile::path);
  return out;
}

}  // namespace premod::site
