#include "cli/commands/fix.hpp"

#include <algorithm>
#include <cstdio>
#include <map>
#include <string>

#include "cli/commands/commands.hpp"
#include "cli/commands/fix_texts.hpp"
#include "cli/output.hpp"
#include "cli/replace_file.hpp"
#include "cli/terminal/texts.hpp"

namespace premod::cli {
namespace {

constexpr int max_lines_told = 20;  // of one rule in one file

const Wording& wording_of(FixProblem problem) {
  switch (problem) {
    case FixProblem::persists:
      return texts::fix_persists;
    case FixProblem::new_finding:
      return texts::fix_new_finding;
    case FixProblem::not_read:
      return texts::fix_not_read;
    case FixProblem::waived:
      return texts::fix_waived;
    case FixProblem::linked:
      return texts::fix_linked;
    case FixProblem::read_only:
      return texts::fix_read_only;
    case FixProblem::overlaps:
      break;
  }
  return texts::fix_overlaps;
}

std::string listed(const std::map<std::string, std::string>& lines_by_rule, std::string_view word) {
  std::string out;
  for (const auto& [rule, lines] : lines_by_rule)
    out += "  " + std::string(word) + "  " + rule + lines + "\n";
  return out;
}

// What is fixed in which file and what is not, and why.
class Account {
 public:
  Account(const FixPlan& plan, const std::map<std::string, std::string>& unwritten,
          Language language)
      : plan_(plan), unwritten_(unwritten), language_(language) {}

  [[nodiscard]] std::string text() const {
    std::map<std::string, std::string> files;
    std::map<std::string, std::map<std::string, std::string>> fixed;
    for (const FixStep& step : plan_.fixed)
      if (!unwritten_.contains(step.file)) add_line(fixed[step.file][step.rule], step.line);
    for (const auto& [file, rules] : fixed)
      files[file] += listed(rules, texts::fix_fixed.in(language_));
    std::map<std::string, std::map<std::string, std::string>> refused;
    for (const RefusedFix& one : plan_.refused) {
      const std::string why = filled(wording_of(one.problem).in(language_), {{"rule", one.detail}});
      add_line(refused[one.step.file + "\n" + why][one.step.rule], one.step.line);
    }
    for (const auto& [key, rules] : refused) {
      const auto cut = key.find('\n');
      std::map<std::string, std::string> explained = rules;
      for (auto& [rule, lines] : explained) lines += ": " + key.substr(cut + 1);
      files[key.substr(0, cut)] += listed(explained, texts::fix_undone.in(language_));
    }
    for (const auto& [file, why] : unwritten_)
      files[file] +=
          "  " + std::string(texts::fix_not_written.in(language_)) + ": " + plain_line(why) + "\n";
    std::string out;
    for (const auto& [file, lines] : files) out += plain_line(file) + "\n" + lines;
    return out;
  }

  [[nodiscard]] std::string summary(bool dry_run) const {
    std::uint64_t fixed = 0;
    for (const FixStep& step : plan_.fixed) fixed += unwritten_.contains(step.file) ? 0 : 1;
    const Wording& done = fixed == 0 ? texts::fix_nothing
                          : dry_run  ? texts::fix_would
                                     : texts::fix_done;
    const std::uint64_t files = plan_.files.size() - unwritten_.size();
    std::string out =
        filled(done.in(language_), {{"n", counted(language_, fixed, texts::findings)},
                                    {"files", counted(language_, files, texts::files)}});
    if (plan_.left > 0)
      out += " " + filled(texts::fix_for_people.in(language_),
                          {{"n", counted(language_, plan_.left, texts::findings)}});
    std::string rules;
    for (const std::string& rule : plan_.answers_to_renew)
      rules += (rules.empty() ? "" : ", ") + rule;
    if (!rules.empty()) out += "\n" + filled(texts::fix_renew.in(language_), {{"rules", rules}});
    return out + "\n";
  }

 private:
  static void add_line(std::string& lines, int line) {
    if (line <= 0 || lines.ends_with("…")) return;
    if (std::count(lines.begin(), lines.end(), ',') >= max_lines_told) {
      lines += ", …";
      return;
    }
    lines += (lines.empty() ? " " : ", ") + std::to_string(line);
  }

  const FixPlan& plan_;
  const std::map<std::string, std::string>& unwritten_;
  Language language_;
};

}  // namespace

int fix_command(const Request& request, bool dry_run) {
  const auto plan = plan_fixes(request);
  if (!plan) return fail(plan.error());
  std::map<std::string, std::string> unwritten;
  if (!dry_run)
    for (const FilePatch& patch : plan->files)
      if (std::string why = replace_file(patch); !why.empty())
        unwritten[patch.file] = std::move(why);
  const Account account(*plan, unwritten, request.language);
  const std::string text = account.text() + account.summary(dry_run);
  if (dry_run) {  // the patch alone goes to standard output
    put(unified_diff(*plan));
    std::fputs(printable_lines(text).c_str(), stderr);
  } else {
    put_lines(text);
  }
  if (!unwritten.empty()) return could_not_run;
  for (const RefusedFix& one : plan->refused)
    if (one.problem != FixProblem::waived && one.problem != FixProblem::linked) return 3;
  return 0;
}

}  // namespace premod::cli
