#include "api/config/signatures.hpp"

#include <algorithm>
#include <vector>

#include "api/notices.hpp"
#include "git/blame/blame.hpp"
#include "premod/writing.hpp"
#include "text/lines.hpp"
#include "text/words.hpp"

namespace premod {
namespace {

constexpr Wording other_author{
    "notice.answer-by-another",
    "The answer to {rule} is signed {by}; {author} wrote it on {date} (commit {commit})."};

// An answer that decided nothing (another one is newer, its rule was not asked) needs no signature.
bool has_counted(const Attestation& answer, const Report& report) {
  return std::any_of(report.outcomes.begin(), report.outcomes.end(), [&](const Outcome& outcome) {
    if (outcome.rule != answer.rule) return false;
    if (outcome.kind == OutcomeKind::not_applicable)  // said so, or not asked at all
      return answer.answer == Answer::does_not_apply && outcome.why == answer.note;
    return outcome.kind == OutcomeKind::passed || outcome.kind == OutcomeKind::violated;
  });
}

// "Ann Lee", "ann lee <ann@example.com>" and "ann@example.com" are one person.
bool is_same_person(const std::string& by, const Origin& origin) {
  const std::string signed_by = text::folded(by);
  const std::string author = text::folded(origin.author);
  const std::string email = text::folded(origin.email);
  return signed_by == author || signed_by == email ||
         (!author.empty() && signed_by.starts_with(author + " <")) ||
         (!email.empty() && signed_by.find("<" + email + ">") != std::string::npos);
}

bool is_committed(const Origin& origin) {
  return origin.commit.find_first_not_of('0') != std::string::npos;
}

}  // namespace

void add_author_mismatch_notices(const git::Repository& repository, const Config& policy,
                                 const std::optional<git::CommitId>& at, const Request& request,
                                 Report& report) {
  const File* file = policy.project->file();
  if (request.blame == Blame::off || file == nullptr) return;
  std::vector<const Attestation*> answers;
  git::FileLines asked{policy.path, {}, {}};
  if (!at) asked.content = file->bytes;
  const text::Lines lines(file->bytes);
  const git::GitLines lines_of_git(file->bytes);
  for (const Attestation& answer : policy.project->attestations()) {
    if (!has_counted(answer, report)) continue;
    answers.push_back(&answer);
    asked.lines.push_back(lines_of_git.of(lines.line_of(answer.span.begin)));
  }
  if (answers.empty()) return;
  git::BlameOptions options;
  options.commit = at;
  options.budget_ms = request.blame_budget_ms;
  const std::vector<git::FileLines> files = {asked};
  const auto result = git::blame(repository, files, options);
  if (!result) return;  // the findings' origins have said why
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const git::LineOrigin& line = result->files[0][i];
    const Attestation& answer = *answers[i];
    if (line.attribution != git::Attribution::found || !is_committed(line.origin)) continue;
    if (is_same_person(answer.by, line.origin)) continue;
    report.notices.push_back(
        notice(Level::note, "answer-by-another",
               {other_author,
                {{"rule", answer.rule},
                 {"by", answer.by},
                 {"author", line.origin.author},
                 {"date", iso_time(line.origin.time, line.origin.time_offset).substr(0, 10)},
                 {"commit", line.origin.commit.substr(0, 8)}}},
               report.language, policy.path));
  }
}

}  // namespace premod
