// `premod attest` without an answer: every open question, or the one that is named, in full, one
// after the other, at a terminal.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <set>

#include "cli/commands/commands.hpp"
#include "cli/commands/interview_texts.hpp"
#include "cli/output.hpp"
#include "cli/replace_file.hpp"

namespace premod::cli {
namespace {

using namespace interview_texts;

class Interview {
 public:
  Interview(NewAnswer answer, Language language)
      : answer_(std::move(answer)), language_(language) {}

  int run(const Report& report) {
    std::set<std::pair<std::string, std::string>> asked;
    const bool known =
        std::any_of(report.widgets.begin(), report.widgets.end(),
                    [&](const WidgetInfo& widget) { return widget.root == answer_.widget; });
    several_ = report.widgets.size() > 1;
    // A rule that is named is asked for again, whatever its answer was.
    for (const Outcome& outcome : report.outcomes)
      if ((answer_.rule.empty() ? outcome.kind == OutcomeKind::unanswered
                                : outcome.rule == answer_.rule) &&
          (!known || outcome.widget == answer_.widget) &&
          asked.emplace(outcome.rule, outcome.widget).second)
        open_.push_back(&outcome);
    std::stable_sort(open_.begin(), open_.end(), [](const Outcome* a, const Outcome* b) {
      return a->widget < b->widget;  // one widget after the other
    });
    if (open_.empty()) {
      say(nothing_open);
      return 0;
    }
    for (const Outcome* outcome : open_) {
      const auto rule = std::find_if(report.rules.begin(), report.rules.end(),
                                     [&](const RuleInfo& one) { return one.id == outcome->rule; });
      if (rule == report.rules.end()) continue;
      if (!ask(*rule, *outcome)) break;
    }
    put_lines(filled(done.in(language_),
                     {{"n", std::to_string(answered_)}, {"all", std::to_string(open_.size())}}) +
              "\n");
    return failed_ ? could_not_run : 0;
  }

 private:
  void say(const Wording& wording) const { put_lines(std::string(wording.in(language_)) + "\n"); }

  std::optional<std::string> line(const Wording& prompt) const {
    put_lines(std::string(prompt.in(language_)) + " ");
    std::fflush(stdout);
    std::string out;
    if (!std::getline(std::cin, out)) return std::nullopt;
    return out;
  }

  // No answer is taken for granted: an empty line leaves the question open.
  static std::string answer_of(const std::string& typed) {
    for (const auto& [words, answer] : answers)
      if ((" " + std::string(words) + " ").find(" " + typed + " ") != std::string::npos)
        return std::string(answer);
    return {};
  }

  // False: whoever answers has gone.
  bool ask(const RuleInfo& rule, const Outcome& outcome) {
    const std::string whose = several_ ? " (" + plain_line(outcome.widget) + ")" : "";
    put_lines("\n" + rule.id + ": " + rule.title + whose + "\n  " + rule.question + "\n");
    if (!outcome.why.empty()) put_lines("  (" + plain_line(outcome.why) + ")\n");
    if (!rule.evidence.empty())
      put_lines("  " + std::string(evidence.in(language_)) + ": " + rule.evidence + "\n");
    for (;;) {
      const auto typed = line(choices);
      if (!typed) return false;
      if (typed->empty()) return true;
      NewAnswer one = answer_;
      one.rule = rule.id;
      if (several_ && one.widget.empty()) one.widget = outcome.widget;
      one.answer = answer_of(*typed);
      if (one.answer.empty()) continue;
      if (one.note.empty()) {  // or it was given as --note
        const auto note = line(note_prompt);
        if (!note) return false;
        one.note = *note;
      }
      return write(one);
    }
  }

  bool write(const NewAnswer& one) {
    const auto change = attest(one);
    if (!change) {
      fail(change.error());
      failed_ = true;
      return true;
    }
    if (const std::string problem = write_file(change->path, change->bytes); !problem.empty()) {
      fail_to_write(change->path, problem);
      failed_ = true;
      return false;
    }
    ++answered_;
    return true;
  }

  NewAnswer answer_;
  Language language_;
  std::vector<const Outcome*> open_;
  bool several_ = false;  ///< widgets, each of which needs its own answer
  std::size_t answered_ = 0;
  bool failed_ = false;
};

}  // namespace

int interview_command(NewAnswer answer, Language language) {
  std::error_code ignored;
  if (answer.path == "." && std::filesystem::is_directory(answer.rule, ignored)) {
    answer.path = answer.rule;  // `premod attest FOLDER`
    answer.rule.clear();
  }
  if (!answer.rule.empty()) {
    const auto all = rules(Profile::amocrm, language);
    if (std::none_of(all.begin(), all.end(), [&](const RuleInfo& rule) {
          return rule.id == answer.rule && rule.asks_human;
        }))
      return attest_command(answer);  // which says what is wrong
  }
  Request request;
  request.paths = {answer.path};
  request.config = answer.config;
  request.language = language;
  request.blame = Blame::off;
  request.today = answer.on;
  const auto report = check(request);
  if (!report) return fail(report.error());
  return Interview(answer, language).run(*report);
}

}  // namespace premod::cli
