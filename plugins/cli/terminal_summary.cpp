#include "cli/terminal_summary.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <vector>

#include "cli/terminal_texts.hpp"
#include "cli/width.hpp"

namespace premod::cli {
namespace {

constexpr std::size_t max_questions = 5;
constexpr int max_rule_cells = 34;

struct Row {
  std::string_view rule;
  Level level = Level::off;
  int count = 0;
};

struct Totals {
  std::vector<Row> rows;  // gravest first
  std::uint64_t errors = 0, warnings = 0, notes = 0, old = 0, waived = 0;
};

Totals totals_of(const Report& report) {
  Totals totals;
  std::map<std::pair<std::string_view, Level>, int> counts;
  for (const Finding& finding : report.findings) {
    if (finding.waived) {
      ++totals.waived;
    } else if (!finding.is_new) {
      ++totals.old;
    } else {
      ++counts[{finding.rule, finding.level}];
      if (finding.level == Level::error) ++totals.errors;
      if (finding.level == Level::warning) ++totals.warnings;
      if (finding.level == Level::note) ++totals.notes;
    }
  }
  for (const auto& [key, count] : counts) totals.rows.push_back({key.first, key.second, count});
  std::sort(totals.rows.begin(), totals.rows.end(), [](const Row& a, const Row& b) {
    return std::tuple(b.level, b.count, a.rule) < std::tuple(a.level, a.count, b.rule);
  });
  return totals;
}

std::string in(const Report& report, const Wording& wording) {
  return std::string(wording.in(report.language));
}

void write_table(const Report& report, const Totals& totals, Screen& screen) {
  if (totals.rows.empty()) return;
  screen.line(screen.styled(Style::bold, in(report, texts::summary)));
  int label = 0, rule = 0;
  for (const Row& row : totals.rows) {
    label = std::max(label, cells(label_of(row.level).in(report.language)));
    rule = std::max(rule, cells(plain_line(row.rule)));
  }
  rule = std::min(rule, max_rule_cells);
  for (const Row& row : totals.rows) {
    const auto info = std::find_if(report.rules.begin(), report.rules.end(),
                                   [&](const RuleInfo& r) { return r.id == row.rule; });
    std::string count = std::to_string(row.count);
    count.insert(0, count.size() < 6 ? 6 - count.size() : 0, ' ');
    const std::string name = padded(clipped(plain_line(row.rule), rule), rule);
    const int room = screen.width() - 6 - 1 - label - 2 - rule - 2;
    const std::string title =
        info == report.rules.end() || room < 8 ? "" : clipped(plain_line(info->title), room);
    const std::string level = padded(label_of(row.level).in(report.language), label);
    screen.line(count + " " + screen.styled(style_of(row.level), level) + "  " + name + "  " +
                screen.styled(Style::dim, title));
  }
}

void write_counts(const Report& report, const Totals& totals, Screen& screen) {
  std::string text;
  const auto add = [&](const std::string& part) { text += (text.empty() ? "" : ", ") + part; };
  const auto add_noun = [&](std::uint64_t n, const PluralWording& noun) {
    if (n > 0) add(counted(report.language, n, noun));
  };
  const auto add_number = [&](std::uint64_t n, const Wording& wording) {
    if (n > 0) add(filled(in(report, wording), {{"n", std::to_string(n)}}));
  };
  add_noun(totals.errors, texts::errors);
  add_noun(totals.warnings, texts::warnings);
  add_noun(totals.notes, texts::notes);
  if (text.empty()) text = in(report, report.compared ? texts::nothing_new : texts::nothing);
  add_number(totals.old, texts::old_findings);
  add_number(totals.waived, texts::waived_findings);
  add_number(report.fixed.size(), texts::fixed_findings);
  screen.paragraph(0, "", text, Style::bold);
}

/// What is mended deserves to be said by name.
void write_fixed(const Report& report, Screen& screen) {
  if (report.fixed.empty()) return;
  std::map<std::string_view, int> rules;
  for (const Finding& finding : report.fixed) ++rules[finding.rule];
  std::string text;
  for (const auto& [rule, count] : rules) {
    text += (text.empty() ? "" : ", ") + std::string(rule);
    if (count > 1) text += " (" + std::to_string(count) + ")";
  }
  screen.paragraph(0, in(report, texts::good_news), plain_line(text), Style::good);
}

void write_unanswered(const Report& report, Screen& screen) {
  std::vector<std::string_view> open;
  for (const Outcome& outcome : report.outcomes)
    if (outcome.kind == OutcomeKind::unanswered &&
        std::find(open.begin(), open.end(), outcome.rule) == open.end())
      open.push_back(outcome.rule);
  if (open.empty()) return;
  std::string text;
  for (std::size_t i = 0; i < open.size() && i < max_questions; ++i)
    text += (i ? ", " : "") + std::string(open[i]);
  if (open.size() > max_questions)
    text += " " + filled(in(report, texts::and_more),
                         {{"n", std::to_string(open.size() - max_questions)}});
  const std::string label =
      filled(in(report, texts::unanswered), {{"n", std::to_string(open.size())}}) + ": ";
  screen.paragraph(0, "", plain_line(label + text));
}

void write_gaps(const Report& report, Screen& screen) {
  std::set<std::string> absent, said;  // several widgets have the same gaps
  for (const Outcome& outcome : report.outcomes) {
    const bool crashed = outcome.kind == OutcomeKind::crashed;
    if (!crashed && outcome.kind != OutcomeKind::not_run) continue;
    if (!crashed && !outcome.required) {
      absent.insert(outcome.rule);
      continue;
    }
    const std::string what = in(report, crashed ? texts::crashed : texts::not_run);
    const std::string text =
        what + ": " + outcome.rule + (outcome.why.empty() ? "" : ": ") + outcome.why;
    if (said.insert(text).second)
      screen.paragraph(0, "", plain_line(text), crashed ? Style::error : Style::none);
  }
  std::string rules;
  for (const std::string& rule : absent) rules += (rules.empty() ? "" : ", ") + rule;
  if (!rules.empty())
    screen.paragraph(0, "", plain_line(filled(in(report, texts::not_built), {{"rules", rules}})));
  for (const Notice& notice : report.notices) {
    std::string text = in(report, label_of(notice.level)) + ": " + notice.message;
    if (!notice.file.empty() && notice.message.find(notice.file) == std::string::npos)
      text += " (" + notice.file + ")";
    screen.paragraph(0, "", plain_line(text),
                     notice.level == Level::error ? Style::error : Style::none);
  }
}

std::string next_step(const Report& report, const Totals& totals) {
  const auto with_rule = [&](const Wording& wording, std::string_view rule) {
    return filled(in(report, wording), {{"rule", rule}});
  };
  const Verdict verdict = report.decision.verdict;
  if (verdict != Verdict::pass && totals.errors > 0)
    return with_rule(texts::next_explain, totals.rows.front().rule);
  if (verdict != Verdict::pass) {
    for (const Outcome& outcome : report.outcomes)
      if (outcome.kind == OutcomeKind::unanswered)
        return with_rule(texts::next_attest, outcome.rule);
    return in(report, texts::next_reasons);
  }
  if (!totals.rows.empty()) return with_rule(texts::next_warning, totals.rows.front().rule);
  return in(report, texts::next_upload);
}

}  // namespace

bool is_shown(const Finding& finding) { return finding.is_new && !finding.waived; }

Style style_of(Level level) {
  if (level == Level::error) return Style::error;
  return level == Level::warning ? Style::warning : Style::note;
}

const Wording& label_of(Level level) {
  if (level == Level::error) return texts::error;
  return level == Level::warning ? texts::warning : texts::note;
}

void write_verdict(const Report& report, Screen& screen) {
  const Wording* word = &texts::pass;
  Style style = Style::good;
  if (report.decision.verdict == Verdict::block) word = &texts::block, style = Style::error;
  if (report.decision.verdict == Verdict::incomplete)
    word = &texts::incomplete, style = Style::warning;
  screen.line();
  screen.line(screen.styled(style, in(report, *word)));
  for (const std::string& reason : report.decision.reasons)
    screen.paragraph(0, "- ", plain_line(reason));
}

void write_summary(const Report& report, Screen& screen) {
  const Totals totals = totals_of(report);
  write_table(report, totals, screen);
  write_counts(report, totals, screen);
  write_fixed(report, screen);
  write_unanswered(report, screen);
  write_gaps(report, screen);
  write_verdict(report, screen);
  screen.paragraph(0, "", plain_line(next_step(report, totals)));
}

}  // namespace premod::cli
