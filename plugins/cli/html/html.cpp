#include "cli/html/html.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "cli/html/findings.hpp"
#include "cli/html/page.hpp"
#include "cli/html/parts.hpp"
#include "cli/html/texts.hpp"
#include "cli/terminal/rule_groups.hpp"
#include "cli/terminal/summary.hpp"
#include "cli/terminal/texts.hpp"

namespace premod::cli {
namespace {

constexpr std::size_t max_fixed = 5000;
constexpr std::size_t max_first = 5;

class Page {
 public:
  Page(const Report& report, const FormatOptions& options) : report_(report), options_(options) {
    for (const ClauseInfo& clause : report.clauses) clauses_.emplace(clause.id, &clause);
    for (const RuleInfo& rule : report.rules) rules_.emplace(rule.id, &rule);
  }

  std::string write() {
    head();
    verdict();
    numbers();
    fix_first();
    heading("findings", html_texts::findings);
    out_ += html_findings(report_, options_);
    fixed();
    questions();
    not_checked();
    matrix();
    out_ += "</main>\n<script>" + std::string(html_script) + "</script>\n</body>\n</html>\n";
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string in(const Wording& wording) const {
    return html_text(wording.in(report_.language));
  }

  void head() {
    out_ += page_head(report_.language, html_texts::title.in(report_.language), html_style,
                      html_script_hash);
    const std::string market = report_.profile == Profile::amocrm  ? "amoCRM"
                               : report_.profile == Profile::kommo ? "Kommo"
                                                                   : in(texts::private_integration);
    out_ += "<p class=\"dim\">" + text_of(report_.tool + " " + report_.version) + " · " + market;
    if (!report_.profile_date.empty())
      out_ += ", " + html_text(filled(texts::requirements.in(report_.language),
                                      {{"date", report_.profile_date}}));
    out_ += "</p>\n";
    for (const WidgetInfo& widget : report_.widgets)
      out_ += "<p><code>" + text_of(widget.root) + "</code> " +
              text_of(widget.name + " " + widget.version) + " <span class=\"dim\">" +
              html_text(counted(report_.language, widget.files, texts::files)) + "</span></p>\n";
    if (!report_.revision.commit.empty())
      out_ += "<p class=\"dim\">" + text_of(report_.revision.branch) + " <code>" +
              text_of(report_.revision.commit) + "</code></p>\n";
  }

  void verdict() {
    const Decision& decision = report_.decision;
    const Verdict verdict = decision.verdict;
    const Wording& word = verdict == Verdict::pass    ? texts::pass
                          : verdict == Verdict::block ? texts::block
                                                      : texts::incomplete;
    out_ += "<div class=\"verdict " + std::string(name_of(verdict)) + "\"><strong>" + in(word) +
            "</strong>";
    for (const std::string& said : {decision.gate, decision.moderation})
      if (!said.empty()) out_ += "<p>" + sentence(said) + "</p>";
    if (decision.gate.empty() || verdict != Verdict::pass) {
      out_ += "<ul>";
      for (const std::string& reason : decision.reasons)
        out_ += "<li>" + sentence(reason) + "</li>";
      out_ += "</ul>";
    }
    out_ += "</div>\n";
  }

  // The gravest first, each with what to do: whoever reads no further has read this.
  void fix_first() {
    const std::vector<RuleGroup> groups = groups_of(report_);
    if (groups.empty() || groups.front().level == Level::note) return;
    heading("fix-first", html_texts::fix_first);
    out_ += "<ol class=\"first\">\n";
    for (std::size_t i = 0; i < std::min(groups.size(), max_first); ++i) {
      const RuleGroup& group = groups[i];
      if (group.level == Level::note) break;
      const std::string title =
          group.rule == nullptr ? std::string(group.id) : std::string(group.rule->title);
      out_ += "<li class=\"" + std::string(name_of(group.level)) + "\"><a" +
              attribute("href", "#" + anchor_of_rule(group.id, group.level)) + ">" +
              text_of(title) + "</a> <span class=\"dim\">" +
              html_text(counted(report_.language, group.places, texts::places)) + "</span><br>" +
              sentence(group.findings.front()->remedy) + "</li>\n";
    }
    out_ += "</ol>\n";
  }

  // A tile filters the list below; without the script it is a link to it.
  void numbers() {
    const Counts counts = counts_of(report_);
    out_ += "<ul class=\"tiles\">";
    const auto tile = [&](const Wording& name, std::uint64_t value, bool always,
                          std::string_view section, std::string_view level) {
      if (!always && value == 0) return;
      const std::string inner = "<b>" + std::to_string(value) + "</b> " + in(name);
      out_ += "<li>" +
              (value > 0 ? "<a href=\"#" + std::string(section) + "\"" +
                               (level.empty() ? "" : attribute("data-filter", level)) + ">" +
                               inner + "</a>"
                         : inner) +
              "</li>";
    };
    tile(html_texts::errors, counts.errors, true, "findings", "error");
    tile(html_texts::warnings, counts.warnings, true, "findings", "warning");
    tile(html_texts::notes, counts.notes, true, "findings", "note");
    tile(html_texts::old, counts.old, report_.compared, "findings", "old");
    tile(html_texts::fixed, counts.fixed, report_.compared, "fixed", "");
    tile(html_texts::waived, counts.waived, false, "findings", "waived");
    tile(html_texts::unanswered, counts.unanswered, false, "questions", "");
    out_ += "</ul>\n";
  }

  void heading(std::string_view id, const Wording& wording) {
    out_ += "<h2 id=\"" + std::string(id) + "\">" + in(wording) + "</h2>\n";
  }

  void fixed() {
    if (report_.fixed.empty()) return;
    heading("fixed", html_texts::fixed);
    out_ += "<ul>\n";
    for (std::size_t i = 0; i < report_.fixed.size() && i < max_fixed; ++i) {
      const Finding& finding = report_.fixed[i];
      out_ += "<li><code>" + text_of(finding.rule) + "</code> " + text_of(finding.place.file) +
              ": " + sentence(finding.message) + "</li>\n";
    }
    out_ += "</ul>\n";
  }

  void questions() {
    std::string items;
    std::set<std::string_view> seen;  // each once, however many widgets it is about
    for (const Outcome& outcome : report_.outcomes) {
      if (outcome.kind != OutcomeKind::unanswered || !seen.insert(outcome.rule).second) continue;
      const auto rule = rules_.find(outcome.rule);
      items += "<li><code>" + text_of(outcome.rule) + "</code> ";
      if (rule != rules_.end()) {
        items += sentence(rule->second->title);
        if (!rule->second->question.empty())
          items += "<p>" + sentence(rule->second->question) + "</p>";
        if (!rule->second->evidence.empty())
          items += "<p class=\"dim\">" + sentence(rule->second->evidence) + "</p>";
      }
      if (!outcome.why.empty()) items += " <span class=\"dim\">" + text_of(outcome.why) + "</span>";
      items += "</li>\n";
    }
    if (items.empty()) return;
    heading("questions", html_texts::unanswered);
    out_ += "<p>" + sentence(html_texts::how_to_answer.in(report_.language)) + "</p>\n<ul>\n" +
            items + "</ul>\n";
  }

  void not_checked() {
    std::string items;
    for (const Outcome& outcome : report_.outcomes) {
      const bool crashed = outcome.kind == OutcomeKind::crashed;
      if (!crashed && outcome.kind != OutcomeKind::not_run) continue;
      items += "<li>" + (crashed ? in(texts::crashed) + ": " : std::string()) + "<code>" +
               text_of(outcome.rule) + "</code> " + text_of(outcome.why) + "</li>\n";
    }
    for (const Notice& notice : report_.notices)
      items += "<li>" + text_of(notice.message) +
               (notice.file.empty() || notice.message.find(notice.file) != std::string::npos
                    ? ""
                    : " <code>" + text_of(notice.file) + "</code>") +
               "</li>\n";
    if (items.empty()) return;
    heading("not-checked", html_texts::not_checked);
    out_ += "<ul>\n" + items + "</ul>\n";
  }

  [[nodiscard]] std::string result_word(const std::string& result) const {
    const Wording* word = html_texts::word_of(result);
    return word != nullptr ? in(*word) : text_of(result);
  }

  // One bar, a part for each result; the table below says the same in words.
  void chart(const std::map<std::string, std::size_t>& kinds, std::size_t all) {
    constexpr std::size_t width = 1000;
    std::string bars, legend;
    std::size_t from = 0;
    for (const auto& [kind, count] : kinds) {
      const std::size_t part = count * width / all;
      bars += "<rect" + attribute("class", "bar-" + kind) + " x=\"" + std::to_string(from) +
              "\" width=\"" + std::to_string(part) + "\" height=\"24\"></rect>";
      legend += "<li><span" + attribute("class", "key bar-" + kind) + "></span>" +
                result_word(kind) + " " + std::to_string(count) + "</li>";
      from += part;
    }
    out_ += "<svg viewBox=\"0 0 " + std::to_string(width) +
            " 24\" preserveAspectRatio=\"none\" role=\"img\"" +
            attribute("aria-label", html_texts::coverage.in(report_.language)) + ">" + bars +
            "</svg>\n<ul class=\"legend\">" + legend + "</ul>\n";
  }

  void matrix() {
    const std::vector<ClauseResult> results = coverage(report_);
    if (results.empty()) return;
    heading("coverage", html_texts::coverage);
    std::map<std::string, std::size_t> kinds;
    for (const ClauseResult& result : results) ++kinds[result.result];
    chart(kinds, results.size());
    out_ += "<form id=\"results\" hidden><label>" + in(html_texts::result) +
            "<select name=\"result\"><option value=\"\">" + in(html_texts::all) + "</option>";
    for (const auto& [kind, count] : kinds)
      out_ += "<option" + attribute("value", kind) + ">" + result_word(kind) + " (" +
              std::to_string(count) + ")</option>";
    out_ += "</select></label></form>\n<div class=\"scroll\"><table><thead><tr><th scope=\"col\">" +
            in(html_texts::clause) + "</th><th scope=\"col\">" + in(html_texts::source) +
            "</th><th scope=\"col\">" + in(html_texts::result) + "</th><th scope=\"col\">" +
            in(html_texts::rules) + "</th></tr></thead><tbody>\n";
    for (const ClauseResult& result : results) {
      const auto found = clauses_.find(result.clause);
      const ClauseInfo* clause = found == clauses_.end() ? nullptr : found->second;
      std::string rules;
      for (const std::string& rule : result.because)
        rules += (rules.empty() ? "" : ", ") + std::string("<code>") + text_of(rule) + "</code>";
      const std::string id = "<code>" + text_of(result.clause) + "</code>";
      out_ += "<tr" + attribute("data-result", result.result) + "><td>" +
              (clause ? https_link(clause->url, id) : id) + "<br>" +
              (clause ? text_of(clause->demand) : "") + "</td><td>" +
              (clause ? text_of(clause->source) : "") + "</td><td" +
              attribute("class", result.result) + ">" + result_word(result.result) + "</td><td>" +
              rules + "</td></tr>\n";
    }
    out_ += "</tbody></table></div>\n";
  }

  const Report& report_;
  const FormatOptions& options_;
  std::map<std::string_view, const ClauseInfo*> clauses_;
  std::map<std::string_view, const RuleInfo*> rules_;
  std::string out_;
};

}  // namespace

std::string html(const Report& report, const FormatOptions& options) {
  return Page(report, options).write();
}

}  // namespace premod::cli
