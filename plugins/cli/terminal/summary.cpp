#include "cli/terminal/summary.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "cli/terminal/texts.hpp"
#include "cli/terminal/width.hpp"

namespace premod::cli {
namespace {

constexpr std::size_t max_questions = 5;
constexpr int max_rule_cells = 34;

std::string in(const Report& report, const Wording& wording) {
  return std::string(wording.in(report.language));
}

void write_counts(const Report& report, const FormatOptions& options, Screen& screen) {
  const Counts counts = counts_of(report);
  std::string text;
  const auto add = [&](const std::string& part) { text += (text.empty() ? "" : ", ") + part; };
  const auto add_noun = [&](std::uint64_t n, const PluralWording& noun) {
    if (n > 0) add(counted(report.language, n, noun));
  };
  const auto add_number = [&](std::uint64_t n, const Wording& wording) {
    if (n > 0) add(filled(in(report, wording), {{"n", std::to_string(n)}}));
  };
  add_noun(counts.errors, texts::errors);
  add_noun(counts.warnings, texts::warnings);
  add_noun(counts.notes, texts::notes);
  if (text.empty()) text = in(report, report.compared ? texts::nothing_new : texts::nothing);
  add_number(counts.old, texts::old_findings);
  add_number(counts.waived, texts::waived_findings);
  add_number(counts.fixed, texts::fixed_findings);
  screen.paragraph(0, "", text, Style::bold);
  std::size_t fixable = 0;
  for (const Finding& finding : report.findings)
    if (is_shown(finding))
      for (const Occurrence* one : places_of(finding)) fixable += one->fixes.empty() ? 0 : 1;
  std::string hints;
  const auto hint = [&](const Wording& wording, std::size_t n) {
    if (n > 0)
      hints += (hints.empty() ? "" : " ") + filled(in(report, wording), {{"n", std::to_string(n)}});
  };
  if (least_shown(options) > Level::note) hint(texts::notes_hidden, counts.notes);
  hint(texts::fix_hint, fixable);
  if (!hints.empty()) screen.paragraph(0, "", hints);
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

bool has_errors(const Report& report) {
  return std::any_of(report.findings.begin(), report.findings.end(), [](const Finding& finding) {
    return finding.level == Level::error && is_shown(finding);
  });
}

void write_unanswered(const Report& report, Screen& screen) {
  std::vector<std::string_view> open;
  for (const Outcome& outcome : report.outcomes)
    if (outcome.kind == OutcomeKind::unanswered &&
        std::find(open.begin(), open.end(), outcome.rule) == open.end())
      open.push_back(outcome.rule);
  if (open.empty()) return;
  std::string text;
  // Where there is something to mend first, the number will do.
  const std::size_t most = has_errors(report) && !report.compared ? 1 : max_questions;
  for (std::size_t i = 0; i < open.size() && i < most; ++i)
    text += (i ? ", " : "") + std::string(open[i]);
  if (open.size() > most)
    text += " " + filled(in(report, texts::and_more), {{"n", std::to_string(open.size() - most)}});
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
    // The first lines say these.
    if (notice.id == requirements_old || notice.id == source_repository) continue;
    std::string text = in(report, label_of(notice.level)) + ": " + notice.message;
    if (!notice.file.empty() && notice.message.find(notice.file) == std::string::npos)
      text += " (" + notice.file + ")";
    screen.paragraph(0, "", plain_line(text),
                     notice.level == Level::error ? Style::error : Style::none);
  }
}

std::string next_step(const Report& report) {
  const auto with_rule = [&](const Wording& wording, std::string_view rule) {
    return filled(in(report, wording), {{"rule", rule}});
  };
  const Verdict verdict = report.decision.verdict;
  const std::vector<RuleGroup> groups = groups_of(report);
  if (!groups.empty() && groups.front().level == Level::error)
    return with_rule(texts::next_explain, groups.front().id);
  const auto open =
      std::find_if(report.outcomes.begin(), report.outcomes.end(),
                   [](const Outcome& outcome) { return outcome.kind == OutcomeKind::unanswered; });
  if (verdict != Verdict::pass && open == report.outcomes.end())
    return in(report, texts::next_reasons);
  if (!groups.empty() && groups.front().level == Level::warning)
    return with_rule(texts::next_warning, groups.front().id);
  if (open != report.outcomes.end()) return with_rule(texts::next_attest, open->rule);
  if (report.decision.ready && report.profile != Profile::in_house)
    return in(report, texts::next_upload);
  return in(report, report.decision.ready || report.profile == Profile::in_house
                        ? texts::next_nothing
                        : texts::next_moderator);
}

}  // namespace

bool is_told(const Report& report, std::string_view notice) {
  return std::any_of(report.notices.begin(), report.notices.end(),
                     [&](const Notice& one) { return one.id == notice; });
}

Level least_shown(const FormatOptions& options) {
  if (options.level != Level::off) return options.level;
  return options.verbose ? Level::note : Level::warning;
}

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
  const Decision& decision = report.decision;
  for (const std::string& sentence : {decision.gate, decision.moderation})
    if (!sentence.empty()) screen.paragraph(0, "", plain_line(sentence));
  // One reason for a block is the errors above; the gate's sentence has counted them.
  const bool said = !decision.gate.empty() && decision.reasons.size() == 1 &&
                    decision.verdict == Verdict::block && !report.compared;
  if (!said && (decision.gate.empty() || decision.verdict != Verdict::pass))
    for (const std::string& reason : decision.reasons)
      screen.paragraph(0, "- ", plain_line(reason));
}

void write_statistics(const Report& report, Screen& screen) {
  const std::vector<RuleGroup> groups = groups_of(report);
  if (groups.empty()) return;
  screen.line(screen.styled(Style::bold, in(report, texts::summary)));
  int label = 0, rule = 0;
  for (const RuleGroup& group : groups) {
    label = std::max(label, cells(label_of(group.level).in(report.language)));
    rule = std::max(rule, cells(plain_line(group.id)));
  }
  rule = std::min(rule, max_rule_cells);
  for (const RuleGroup& group : groups) {
    std::string count = std::to_string(group.places);
    count.insert(0, count.size() < 6 ? 6 - count.size() : 0, ' ');
    const std::string name = padded(clipped(plain_line(group.id), rule), rule);
    const int room = screen.width() - 6 - 1 - label - 2 - rule - 2;
    const std::string title =
        group.rule == nullptr || room < 8 ? "" : clipped(plain_line(group.rule->title), room);
    const std::string level = padded(label_of(group.level).in(report.language), label);
    screen.line(count + " " + screen.styled(style_of(group.level), level) + "  " + name + "  " +
                screen.styled(Style::dim, title));
  }
}

void write_summary(const Report& report, const FormatOptions& options, Screen& screen) {
  write_counts(report, options, screen);
  write_fixed(report, screen);
  write_unanswered(report, screen);
  write_gaps(report, screen);
  write_verdict(report, screen);
  screen.paragraph(0, "", plain_line(next_step(report)));
}

}  // namespace premod::cli
