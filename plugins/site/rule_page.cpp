// The page of one rule: what is required, bad and good code, what to do.
#include <algorithm>

#include "site/catalogue.hpp"
#include "site/texts.hpp"

namespace premod::site {
namespace {

constexpr std::size_t max_related = 8;

std::string demands(const Catalogue& all, const Page& page, const RuleInfo& rule) {
  std::string out = "<ul class=\"plain\">\n";
  for (const std::string& id : rule.clauses) {
    const ClauseInfo* clause = all.clause(id);
    if (clause == nullptr) continue;
    out += "<li>" + prose(clause->demand) + "<br><span class=\"dim\">" +
           link(page, clause_path(id, all.language), escaped(id)) + ", " +
           web_link(clause->url, escaped(clause->source)) + "</span></li>\n";
  }
  const std::string read =
      filled(all.in(texts::requirements_read), {{"date", profile_date(Profile::amocrm)}});
  return section("required", all.in(texts::demands),
                 out + "</ul>\n<p class=\"dim\">" + escaped(read) + "</p>\n");
}

const Wording& why(Basis basis) {
  switch (basis) {
    case Basis::reject:
      return texts::why_reject;
    case Basis::likely:
      return texts::why_likely;
    case Basis::advice:
      break;
  }
  return texts::why_advice;
}

std::string levels(const Catalogue& all, const RuleInfo& rule) {
  const auto at = all.levels.find(rule.id);
  if (at == all.levels.end() || at->second.size() != 3) return {};
  const std::string markets[] = {"amoCRM", "Kommo", all.in(texts::in_house)};
  std::string out = "<table>\n<thead><tr><th scope=\"col\">" + escaped(all.in(texts::market)) +
                    "</th><th scope=\"col\">" + escaped(all.in(texts::level)) +
                    "</th></tr></thead>\n<tbody>\n";
  for (std::size_t i = 0; i < 3; ++i)
    out += "<tr><th scope=\"row\">" + escaped(markets[i]) + "</th><td class=\"" +
           std::string(name_of(at->second[i])) + "\"><span class=\"level\">" +
           escaped(all.level_name(at->second[i])) + "</span></td></tr>\n";
  return section("levels", all.in(texts::levels), out + "</tbody>\n</table>\n");
}

std::string code_block(const Example& example, std::string_view kind) {
  std::string out = "<p class=\"dim\"><code>" + escaped(example.file) + "</code></p>\n";
  if (example.code.empty()) return out;
  out += "<pre class=\"" + std::string(kind) + "\" tabindex=\"0\"><code>";
  int number = example.first_line;
  for (std::size_t from = 0; from < example.code.size(); ++number) {
    const std::size_t end = example.code.find('\n', from);
    const bool hit = std::ranges::binary_search(example.marks, number);
    std::string line = example.code.substr(from, end - from);
    if (line.ends_with('\r')) line.pop_back();
    out += std::string(hit ? "<span class=\"hit\">" : "<span>") + html_text(plain_text(line)) +
           "</span>";
    from = end + 1;
  }
  return out + "</code></pre>\n" + (example.cut ? "<p class=\"dim\">…</p>\n" : "");
}

std::string examples(const Catalogue& all, const Examples& found) {
  std::string out;
  if (found.bad) {
    const std::string says = "<p class=\"says " + found.bad->level + "\"><strong class=\"level\">" +
                             escaped(all.in(texts::printed)) + ":</strong> " +
                             prose(found.bad->message) + "</p>\n";
    out += section("bad", all.in(texts::bad), code_block(*found.bad, "bad") + says);
  }
  if (found.good) out += section("good", all.in(texts::good), code_block(*found.good, "good"));
  return out;
}

// Rules that answer the same sentences.
std::string related(const Catalogue& all, const Page& page, const RuleInfo& rule) {
  std::vector<std::string> ids;
  for (const std::string& id : rule.clauses)
    if (const ClauseInfo* clause = all.clause(id))
      for (const std::string& other : clause->rules)
        if (other != rule.id && std::ranges::find(ids, other) == ids.end()) ids.push_back(other);
  if (ids.empty()) return {};
  ids.resize(std::min(ids.size(), max_related));
  std::string out = "<ul>\n";
  for (const std::string& id : ids)
    if (const RuleInfo* other = all.rule(id))
      out += "<li>" + link(page, rule_path(id, all.language), escaped(other->title)) + "</li>\n";
  return section("related", all.in(texts::related), out + "</ul>\n");
}

}  // namespace

MemoryFile rule_page(const Catalogue& all, const RuleInfo& rule) {
  const Page page = all.page("rules/" + rule.id + ".html", rule.title);
  Examples found;
  if (const auto at = all.fixtures.find(rule.id); at != all.fixtures.end())
    found = examples_of(rule, at->second, all.language);
  std::string body = "<p class=\"dim\"><code>" + escaped(rule.id) + "</code></p>\n";
  if (rule.asks_human) body += "<p>" + prose(all.in(texts::asks_person)) + "</p>\n";
  body += demands(all, page, rule);
  if (!rule.asks_human)
    body += section("why", all.in(texts::why), "<p>" + escaped(all.in(why(rule.basis))) + "</p>\n");
  body += examples(all, found);
  // As it is said of the example; without one, with values in place of the names of values.
  const std::string said = found.bad ? found.bad->remedy : std::string();
  std::string remedy =
      "<p>" + prose(said.empty() ? with_examples(rule.id, rule.remedy) : said) + "</p>\n";
  if (!rule.asks_human)
    remedy += "<p class=\"dim\">" +
              prose(all.in(found.bad && found.bad->fixable ? texts::fixable : texts::by_hand)) +
              "</p>\n";
  body += section("remedy", all.in(texts::remedy), remedy);
  if (!rule.help.empty()) body += section("more", all.in(texts::more), markdown(rule.help));
  body += levels(all, rule);
  if (!rule.asks_human)
    body +=
        section("waive", all.in(texts::waive),
                "<p>" + prose(filled(all.in(texts::how_to_waive), {{"rule", rule.id}})) + "</p>\n");
  body += related(all, page, rule);
  return {page.path, document(page, body)};
}

}  // namespace premod::site
