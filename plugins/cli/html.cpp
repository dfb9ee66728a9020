#include "cli/html.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include "cli/html_page.hpp"
#include "cli/html_parts.hpp"
#include "cli/html_texts.hpp"
#include "cli/terminal_summary.hpp"
#include "cli/terminal_texts.hpp"
#include "premod/addresses.hpp"

namespace premod::cli {
namespace {

constexpr std::size_t max_findings = 5000;
constexpr int max_related_frames = 3;

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
    findings();
    fixed();
    questions();
    not_checked();
    matrix();
    out_ += "<script>" + std::string(html_script) + "</script>\n</body>\n</html>\n";
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
    const Verdict verdict = report_.decision.verdict;
    const Wording& word = verdict == Verdict::pass    ? texts::pass
                          : verdict == Verdict::block ? texts::block
                                                      : texts::incomplete;
    out_ += "<div class=\"verdict " + std::string(name_of(verdict)) + "\"><strong>" + in(word) +
            "</strong><ul>";
    for (const std::string& reason : report_.decision.reasons)
      out_ += "<li>" + sentence(reason) + "</li>";
    out_ += "</ul></div>\n";
  }

  void numbers() {
    const Counts counts = counts_of(report_);
    out_ += "<ul class=\"tiles\">";
    const auto tile = [&](const Wording& name, std::uint64_t value, bool always,
                          std::string_view section) {
      if (!always && value == 0) return;
      const std::string inner = "<b>" + std::to_string(value) + "</b> " + in(name);
      out_ += "<li>" +
              (value > 0 ? "<a href=\"#" + std::string(section) + "\">" + inner + "</a>" : inner) +
              "</li>";
    };
    tile(html_texts::errors, counts.errors, true, "findings");
    tile(html_texts::warnings, counts.warnings, true, "findings");
    tile(html_texts::notes, counts.notes, true, "findings");
    tile(html_texts::old, counts.old, report_.compared, "findings");
    tile(html_texts::fixed, counts.fixed, report_.compared, "fixed");
    tile(html_texts::waived, counts.waived, false, "findings");
    tile(html_texts::unanswered, counts.unanswered, false, "questions");
    out_ += "</ul>\n";
  }

  void heading(std::string_view id, const Wording& wording) {
    out_ += "<h2 id=\"" + std::string(id) + "\">" + in(wording) + "</h2>\n";
  }

  // Every value with the number of its findings.
  void select(std::string_view name, const Wording& label,
              const std::map<std::string, std::size_t>& values) {
    out_ += "<label>" + in(label) + "<select" + attribute("name", name) + "><option value=\"\">" +
            in(html_texts::all) + "</option>";
    for (const auto& [value, count] : values)
      out_ += "<option" + attribute("value", value) + ">" + text_of(value) + " (" +
              std::to_string(count) + ")</option>";
    out_ += "</select></label>";
  }

  void check(std::string_view name, const Wording& label, std::uint64_t count) {
    if (count == 0) return;
    out_ += "<label class=\"check\"><input type=\"checkbox\"" + attribute("name", name) + "> " +
            in(label) + " (" + std::to_string(count) + ")</label>";
  }

  void filters() {
    std::map<std::string, std::size_t> rules, clauses;
    for (const Finding& finding : report_.findings) {
      ++rules[plain_line(finding.rule)];
      for (const std::string& clause : finding.clauses) ++clauses[plain_line(clause)];
    }
    const Counts counts = counts_of(report_);
    out_ += "<form id=\"filter\" hidden" +
            attribute("data-shown", html_texts::shown.in(report_.language)) + ">";
    select("rule", html_texts::rule, rules);
    select("clause", html_texts::clause, clauses);
    out_ += "<label>" + in(html_texts::level) + "<select name=\"level\"><option value=\"\">" +
            in(html_texts::all) + "</option>";
    for (const Level level : {Level::error, Level::warning, Level::note})
      out_ +=
          "<option" + attribute("value", name_of(level)) + ">" + in(label_of(level)) + "</option>";
    out_ += "</select></label>";
    check("old", html_texts::show_old, counts.old);
    check("waived", html_texts::show_waived, counts.waived);
    out_ += "<button type=\"reset\">" + in(html_texts::reset) +
            "</button><output id=\"shown\" class=\"dim\" aria-live=\"polite\"></output></form>\n";
  }

  void findings() {
    heading("findings", html_texts::findings);
    if (report_.findings.empty()) {
      out_ += "<p>" + in(html_texts::nothing) + "</p>\n";
      return;
    }
    filters();
    std::string_view open = "\n";
    std::size_t written = 0;
    for (const Finding& finding : report_.findings) {
      if (written++ == max_findings) break;
      const std::string& group = finding.place.file.empty() ? finding.widget : finding.place.file;
      if (group != open) {
        if (open != "\n") out_ += "</section>\n";
        out_ += "<section class=\"file\"><h3>" + text_of(group) + "</h3>\n";
        open = group;
      }
      one(finding);
    }
    out_ += "</section>\n";
    if (report_.findings.size() > max_findings)
      out_ += "<p>" +
              html_text(filled(html_texts::left_out.in(report_.language),
                               {{"n", std::to_string(report_.findings.size() - max_findings)}})) +
              "</p>\n";
  }

  void one(const Finding& finding) {
    std::string clauses;
    for (const std::string& id : finding.clauses)
      clauses += (clauses.empty() ? "" : " ") + plain_line(id);
    const char* state = finding.waived ? "waived" : finding.is_new ? "new" : "old";
    const char* level = name_of(finding.level);
    out_ += "<article class=\"" + std::string(level) + "\"" + attribute("data-level", level) +
            attribute("data-state", state) + attribute("data-rule", finding.rule) +
            attribute("data-clauses", clauses) + "><header><span class=\"level\">" +
            in(label_of(finding.level)) + "</span>";
    if (const auto& at = finding.place.region)
      out_ += "<span class=\"place\">" + std::to_string(at->line) + ":" +
              std::to_string(at->column) + "</span>";
    out_ += "<code>" + text_of(finding.rule) + "</code>";
    if (const auto rule = rules_.find(finding.rule); rule != rules_.end())
      out_ += "<span class=\"dim\">" + text_of(rule->second->title) + "</span>";
    if (!finding.is_new) out_ += "<span class=\"dim\">" + in(html_texts::was_old) + "</span>";
    out_ += "</header><p>" + sentence(finding.message) + "</p>" + frame(finding.place);
    details(finding);
    out_ += "</article>\n";
  }

  void details(const Finding& finding) {
    const auto line = [&](const std::string& label, const std::string& inner) {
      if (!inner.empty()) out_ += "<p><span class=\"dim\">" + label + "</span>" + inner + "</p>";
    };
    int related_frames = 0;
    for (const Place& place : finding.related) {
      std::string at = place.file;
      if (place.region) at += ":" + std::to_string(place.region->line);
      const std::string see = filled(texts::related.in(report_.language), {{"place", at}});
      line(text_of(see) + (place.label.empty() ? "" : ": "), text_of(place.label));
      if (related_frames++ < max_related_frames) out_ += frame(place);
    }
    line(in(texts::remedy), sentence(finding.remedy));
    for (const Fix& fix : finding.fixes)
      if (fix.description != finding.remedy) line(in(texts::fixable), text_of(fix.description));
    std::string clauses;
    for (const std::string& id : finding.clauses) {
      const auto found = clauses_.find(id);
      const std::string inner = "<code>" + text_of(id) + "</code>";
      clauses += (clauses.empty() ? "" : ", ") +
                 (found == clauses_.end() ? inner : clause_link(*found->second, inner));
    }
    line(in(texts::clause), clauses);
    if (finding.waived) line(in(html_texts::waiver), text_of(finding.waiver));
    std::string owners;
    for (const std::string& owner : finding.owners) owners += (owners.empty() ? "" : ", ") + owner;
    line(in(texts::owners), text_of(owners));
    if (finding.origin) out_ += "<p class=\"dim\">" + origin(*finding.origin) + "</p>";
  }

  [[nodiscard]] std::string origin(const Origin& origin) const {
    if (origin.commit.find_first_not_of('0') == std::string::npos) return in(texts::uncommitted);
    std::string author = origin.author;
    if (options_.blame_emails && !origin.email.empty()) author += " <" + origin.email + ">";
    std::string text = filled(texts::written_by.in(report_.language),
                              {{"author", author},
                               {"date", iso_time(origin.time, origin.time_offset).substr(0, 10)},
                               {"commit", origin.commit.substr(0, 8)}});
    if (!origin.summary.empty()) text += " \"" + origin.summary + "\"";
    return text_of(options_.blame_emails ? text : without_addresses(text));
  }

  // Its own words show when the pointer rests on it.
  static std::string clause_link(const ClauseInfo& clause, const std::string& inner) {
    const std::string titled = "<span" + attribute("title", clause.gist) + ">" + inner + "</span>";
    return https_link(clause.url, titled);
  }

  void fixed() {
    if (report_.fixed.empty()) return;
    heading("fixed", html_texts::fixed);
    out_ += "<ul>\n";
    for (std::size_t i = 0; i < report_.fixed.size() && i < max_findings; ++i) {
      const Finding& finding = report_.fixed[i];
      out_ += "<li><code>" + text_of(finding.rule) + "</code> " + text_of(finding.place.file) +
              ": " + sentence(finding.message) + "</li>\n";
    }
    out_ += "</ul>\n";
  }

  void questions() {
    std::string items;
    for (const Outcome& outcome : report_.outcomes) {
      if (outcome.kind != OutcomeKind::unanswered) continue;
      const auto rule = rules_.find(outcome.rule);
      items +=
          "<li><code>" + text_of(outcome.rule) + "</code> " +
          (rule == rules_.end() ? "" : sentence(rule->second->title)) +
          (outcome.why.empty() ? "" : " <span class=\"dim\">" + text_of(outcome.why) + "</span>") +
          "</li>\n";
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

  void matrix() {
    const std::vector<ClauseResult> results = coverage(report_);
    if (results.empty()) return;
    heading("coverage", html_texts::coverage);
    std::map<std::string, std::size_t> kinds;
    for (const ClauseResult& result : results) ++kinds[result.result];
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
              (clause ? text_of(clause->gist) : "") + "</td><td>" +
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
