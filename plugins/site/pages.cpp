// The other pages: a clause, the index, the coverage matrix, the changes since the last release.
#include <algorithm>
#include <utility>

#include "site/catalogue.hpp"
#include "site/texts.hpp"

namespace premod::site {
namespace {

const Wording& status_words(ClauseStatus status) {
  switch (status) {
    case ClauseStatus::checked:
      return texts::checked;
    case ClauseStatus::asked:
      return texts::asked;
    case ClauseStatus::checked_and_asked:
      return texts::checked_and_asked;
    case ClauseStatus::partial:
      return texts::partial;
    case ClauseStatus::excused:
      return texts::excused;
    case ClauseStatus::missing:
      break;
  }
  return texts::missing;
}

std::string rule_links(const Catalogue& all, const Page& page,
                       const std::vector<std::string>& ids) {
  std::string out = "<ul>\n";
  for (const std::string& id : ids)
    if (const RuleInfo* rule = all.rule(id))
      out += "<li>" + link(page, rule_path(id, all.language), escaped(rule->title)) +
             " <span class=\"dim\"><code>" + escaped(id) + "</code></span></li>\n";
  return out + "</ul>\n";
}

// What the search looks in; the browser folds the case.
std::string words_of(const RuleInfo& rule) {
  std::string out = rule.id + " " + rule.title + " " + rule.message;
  for (const std::string& id : rule.clauses) out += " " + id;
  return out;
}

std::string area_section(const Catalogue& all, const Page& page, const texts::Area& area) {
  std::string items;
  for (const RuleInfo& rule : all.rules) {
    if (rule.area != area.id) continue;
    items += "<li data-words=\"" + escaped(words_of(rule)) + "\" class=\"" +
             std::string(name_of(rule.level)) + "\">" +
             link(page, rule_path(rule.id, all.language), escaped(rule.title)) +
             " <span class=\"level\">" + escaped(all.level_name(rule.level)) +
             "</span> <span class=\"dim\"><code>" + escaped(rule.id) + "</code></span></li>\n";
  }
  if (items.empty()) return {};
  return section(area.id, area.name.in(all.language), "<ul class=\"plain\">\n" + items + "</ul>\n");
}

std::string change_list(const Catalogue& all, const Page& page, const Wording& heading,
                        std::string_view id, const std::vector<std::string>& ids) {
  if (ids.empty()) return {};
  return section(id, all.in(heading), rule_links(all, page, ids));
}

}  // namespace

MemoryFile clause_page(const Catalogue& all, const ClauseInfo& clause) {
  const Page page = all.page("clauses/" + clause.id + ".html", clause.id);
  std::string body =
      "<blockquote><p>" + prose(clause.demand) + "</p></blockquote>\n<p class=\"dim\">" +
      escaped(all.in(texts::source)) + ": " + web_link(clause.url, escaped(clause.source)) + "; " +
      escaped(filled(all.in(texts::read_on), {{"date", profile_date(Profile::amocrm)}})) +
      "</p>\n<p>" + escaped(all.in(texts::status)) + ": <strong>" +
      escaped(all.in(status_words(clause.status))) + "</strong></p>\n";
  body += clause.rules.empty()
              ? "<p>" + prose(all.in(texts::no_rule)) + "</p>\n"
              : section("rules", all.in(texts::answered_by), rule_links(all, page, clause.rules));
  return {page.path, document(page, body)};
}

MemoryFile index_page(const Catalogue& all) {
  const Page page = all.page("index.html", all.in(texts::title));
  std::string body = "<p>" + prose(all.in(texts::lead)) +
                     "</p>\n<form hidden role=\"search\"><label for=\"search\">" +
                     escaped(all.in(texts::search)) +
                     "</label><input id=\"search\" type=\"search\" autocomplete=\"off\"> <button>" +
                     escaped(all.in(texts::find)) +
                     "</button></form>\n"
                     "<p id=\"nothing\" role=\"status\" hidden>" +
                     escaped(all.in(texts::no_match)) + "</p>\n";
  for (const texts::Area& area : texts::areas) body += area_section(all, page, area);
  body += "<script src=\"" + relative(page.path, "search.js") + "\"></script>\n";
  return {page.path, document(page, body)};
}

MemoryFile coverage_page(const Catalogue& all) {
  const Page page = all.page("coverage.html", all.in(texts::coverage));
  std::string body = "<div class=\"scroll\" tabindex=\"0\"><table>\n<thead><tr>";
  for (const Wording* heading : {&texts::requirement, &texts::status, &texts::rules})
    body += "<th scope=\"col\">" + escaped(all.in(*heading)) + "</th>";
  body += "</tr></thead>\n<tbody>\n";
  for (const ClauseInfo& clause : all.clauses) {
    body += "<tr><th scope=\"row\">" +
            link(page, clause_path(clause.id, all.language), escaped(clause.id)) + "</th><td>" +
            escaped(all.in(status_words(clause.status))) + "</td><td>";
    std::string rules;
    for (const std::string& id : clause.rules)
      if (all.rule(id) != nullptr)
        rules += (rules.empty() ? "" : ", ") + link(page, rule_path(id, all.language), escaped(id));
    body += rules + "</td></tr>\n";
  }
  return {page.path, document(page, body + "</tbody>\n</table></div>\n")};
}

MemoryFile changes_page(const Catalogue& all, const Input& input) {
  const Page page = all.page("changes.html", all.in(texts::changes));
  std::vector<std::string> added, removed, changed;
  const auto earlier = [&](std::string_view id) {
    return std::ranges::find_if(input.earlier, [&](const EarlierRule& r) { return r.id == id; });
  };
  for (const RuleInfo& rule : all.rules) {
    const auto at = earlier(rule.id);
    if (at == input.earlier.end())
      added.push_back(rule.id);
    else if (at->level != rule.level)
      changed.push_back(rule.id);
  }
  for (const EarlierRule& rule : input.earlier)
    if (all.rule(rule.id) == nullptr) removed.push_back(rule.id);
  if (input.earlier.empty())
    return {page.path, document(page, "<p>" + escaped(all.in(texts::no_earlier)) + "</p>\n")};
  std::string body;
  if (!input.earlier_version.empty())
    body += "<p>" + escaped(filled(all.in(texts::since), {{"version", input.earlier_version}})) +
            "</p>\n";
  body += change_list(all, page, texts::added, "added", added);
  body += change_list(all, page, texts::other_level, "levels", changed);
  if (!removed.empty()) {
    std::string list = "<ul>\n";
    for (const std::string& id : removed) list += "<li><code>" + escaped(id) + "</code></li>\n";
    body += section("removed", all.in(texts::removed), list + "</ul>\n");
  }
  if (added.empty() && removed.empty() && changed.empty())
    body += "<p>" + escaped(all.in(texts::nothing_changed)) + "</p>\n";
  return {page.path, document(page, body)};
}

}  // namespace premod::site
