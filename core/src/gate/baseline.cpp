#include "gate/baseline.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "engine/fingerprint.hpp"
#include "rule/rule.hpp"
#include "text/ascii.hpp"
#include "text/digest.hpp"
#include "text/wording/error.hpp"
#include "text/wording/message.hpp"
#include "text/words.hpp"
#include "widget/project/project.hpp"

namespace premod {
namespace {

constexpr Wording covered{"baseline.covered", "Was there before premod was introduced (baseline)."};
constexpr Wording ended{"baseline.ended",
                        "The baseline ended on {until}; its findings count again."};
constexpr Wording longer{
    "baseline.longer",
    "Fixed findings that are still in the baseline: {count}; remove them: premod baseline --prune"};

constexpr std::string_view until_key = "# until: ";

// "# until: 2027-01-31" with any blanks and letter case; nothing for another comment.
std::optional<std::string_view> until_of(std::string_view comment) {
  constexpr std::string_view word = "until";
  const auto skip_blanks = [&] {
    while (!comment.empty() && text::is_space(comment.front())) comment.remove_prefix(1);
  };
  while (comment.starts_with('#')) comment.remove_prefix(1);
  skip_blanks();
  if (comment.size() < word.size() || text::lower_ascii(comment.substr(0, word.size())) != word)
    return std::nullopt;
  comment.remove_prefix(word.size());
  skip_blanks();
  if (!comment.starts_with(':')) return std::nullopt;
  comment.remove_prefix(1);
  skip_blanks();
  while (!comment.empty() && text::is_space(comment.back())) comment.remove_suffix(1);
  return comment;
}

std::unordered_set<std::string_view> fingerprints_of(const Report& report) {
  std::unordered_set<std::string_view> out;
  for (const Finding& finding : report.findings)
    for (const Occurrence* one : places_of(finding)) out.insert(one->fingerprint);
  return out;
}

Notice notice(const Wording& wording, std::string_view id, const Report& report,
              const Baseline& baseline, std::string_view value) {
  Notice out{Level::note, std::string(id), {}, baseline.file};
  out.message = Message{wording, {{"until", std::string(value)}, {"count", std::string(value)}}}.in(
      report.language);
  return out;
}

// What of the report which line covers.
class Covering {
 public:
  Covering(Report& report, const Baseline& baseline, const IsThere& is_there)
      : report_(report), baseline_(baseline), is_there_(is_there) {}

  void run() {
    for (Finding& finding : report_.findings) {
      if (finding.waived) continue;
      const auto line = baseline_.entries.find(finding.fingerprint);
      if (line != baseline_.entries.end() && covers(line->second, finding)) {
        used_.insert(line->first);
        waive(finding);
      } else if (is_there_) {
        left_.push_back(&finding);
      }
    }
    if (may_be_renumbered()) cover_by_path();
  }

 private:
  // A file that is not there any more has moved, and its line with it.
  [[nodiscard]] bool covers(const Baseline::Entry& entry, const Finding& finding) const {
    return !is_there_ || entry.path == finding.place.file || !is_there_(entry.path);
  }

  void waive(Finding& finding) const {
    finding.waived = true;
    finding.waiver = covered.in(report_.language);
  }

  // Twins are numbered over all that one run looks at, so a number says little of whose it is: a
  // finding that is left may have a line of its own file by another number.
  bool may_be_renumbered() {
    std::set<std::pair<std::string_view, std::string_view>> open;
    for (const auto& [fingerprint, entry] : baseline_.entries)
      if (!used_.contains(fingerprint)) open.emplace(entry.rule, entry.path);
    std::erase_if(left_, [&](const Finding* one) {
      return !open.contains({one->rule, one->place.file});
    });
    return !left_.empty();
  }

  void cover_by_path() {
    find_twins();
    std::map<std::pair<std::string, std::string_view>, std::size_t> open;
    for (const auto& [fingerprint, entry] : baseline_.entries)
      if (!used_.contains(fingerprint)) ++open[{first_of(fingerprint), entry.path}];
    for (Finding* finding : left_) {
      const auto lines = open.find({first_of(finding->fingerprint), finding->place.file});
      if (lines == open.end() || lines->second == 0) continue;
      --lines->second;
      waive(*finding);
      if (finding->is_new) make_twin_new(*finding);
    }
  }

  // The base is compared by number, too: what has a line was there before, and a twin without one
  // has only taken its number.
  void make_twin_new(Finding& known) {
    if (old_.empty())
      for (std::size_t i = report_.findings.size(); i-- > 0;)
        if (Finding& finding = report_.findings[i]; !finding.is_new && !finding.waived)
          old_[{first_of(finding.fingerprint), finding.rule}].push_back(&finding);
    std::vector<Finding*>& twins = old_[{first_of(known.fingerprint), known.rule}];
    while (!twins.empty() && twins.back()->waived) twins.pop_back();
    if (twins.empty()) return;
    std::swap(twins.back()->is_new, known.is_new);
    twins.pop_back();
  }

  void find_twins() {
    constexpr std::uint32_t max_gap = 16;  // numbers whose lines have been pruned
    std::set<std::string_view> rules;
    for (const Finding* finding : left_) rules.insert(finding->rule);
    const auto present = fingerprints_of(report_);
    for (const Finding& finding : report_.findings) {
      if (!rules.contains(finding.rule)) continue;
      for (std::uint32_t number = 1, gap = 0; gap < max_gap; ++number, ++gap) {
        std::string twin = twin_fingerprint(finding.fingerprint, number);
        if (!present.contains(twin) && !baseline_.entries.contains(twin)) continue;
        first_[std::move(twin)] = finding.fingerprint;
        gap = 0;
      }
    }
  }

  // Of several paths in one run a twin may be numbered twice.
  [[nodiscard]] std::string first_of(std::string fingerprint) const {
    for (auto at = first_.find(fingerprint); at != first_.end(); at = first_.find(fingerprint))
      fingerprint = at->second;
    return fingerprint;
  }

  Report& report_;
  const Baseline& baseline_;
  const IsThere& is_there_;
  std::unordered_set<std::string_view> used_;  // lines
  std::vector<Finding*> left_;
  std::map<std::pair<std::string, std::string_view>, std::vector<Finding*>> old_;  // last first
  std::unordered_map<std::string, std::string> first_;  // by a twin's fingerprint
};

}  // namespace

Error no_date(const std::string& where, std::string_view text) {
  return error_of(
      ErrorKind::config,
      {Wording("error.baseline-until",
               "{where}: '{text}' is not a date; write the day the baseline ends as YYYY-MM-DD"),
       {{"where", where}, {"text", std::string(text)}}});
}

Result<Baseline> parse_baseline(std::string_view text, const std::string& shown) {
  Baseline out;
  out.file = shown;
  for (int number = 1; !text.empty(); ++number) {
    std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) continue;
    if (line.front() == '#') {
      const auto until = until_of(line);
      if (!until) continue;
      if (!is_date(*until)) return no_date(shown + ":" + std::to_string(number), *until);
      // The earlier of two holds.
      if (out.until.empty() || *until < out.until) out.until = *until;
      continue;
    }
    const auto first = line.find(' ');
    const auto second = line.find(' ', std::min(first, line.size() - 1) + 1);
    if (second == std::string_view::npos || !text::is_fingerprint(line.substr(0, first)))
      return error_of(
          ErrorKind::config,
          {Wording("error.baseline",
                   "{file}:{line}: not an entry of a baseline; a line is a fingerprint, a rule "
                   "and a path. Write it with: premod baseline"),
           {{"file", shown}, {"line", std::to_string(number)}}});
    out.entries[std::string(line.substr(0, first))] = {
        std::string(line.substr(first + 1, second - first - 1)),
        std::string(line.substr(second + 1))};
  }
  return out;
}

std::string write_baseline(const Baseline& baseline) {
  std::string out =
      "# Findings that were there before premod. They do not block; new ones do.\n"
      "# Shorten it as they are fixed: premod baseline --prune\n";
  if (!baseline.until.empty()) out += std::string(until_key) + baseline.until + "\n";
  for (const auto& [fingerprint, entry] : baseline.entries)
    out += fingerprint + " " + entry.rule + " " + entry.path + "\n";
  return out;
}

Baseline baseline_of(const Report& report, std::string_view until) {
  Baseline out;
  out.until = until;
  for (const Finding& finding : report.findings) {
    if (finding.waived || finding.level < Level::warning) continue;
    for (const Occurrence* one : places_of(finding)) {
      std::string path = one->place.file;
      std::replace(path.begin(), path.end(), '\n',
                   ' ');  // an entry is one line, whatever a file is called
      out.entries[one->fingerprint] = {finding.rule, std::move(path)};
    }
  }
  return out;
}

Baseline pruned(const Baseline& baseline, const Report& report) {
  const auto present = fingerprints_of(report);
  Baseline out = baseline;
  std::erase_if(out.entries, [&](const auto& entry) { return !present.contains(entry.first); });
  return out;
}

void apply_baseline(Report& report, const Baseline& baseline, std::string_view today,
                    const IsThere& is_there) {
  if (baseline.entries.empty()) return;
  if (!today.empty() && !baseline.until.empty() && baseline.until < today) {
    Notice end = notice(ended, "baseline-ended", report, baseline, baseline.until);
    end.level = Level::warning;
    report.notices.push_back(std::move(end));
    return;
  }
  Covering(report, baseline, is_there).run();
  const auto present = fingerprints_of(report);
  const auto gone =
      std::count_if(baseline.entries.begin(), baseline.entries.end(),
                    [&](const auto& entry) { return !present.contains(entry.first); });
  if (gone > 0)
    report.notices.push_back(
        notice(longer, "baseline-longer", report, baseline, std::to_string(gone)));
}

}  // namespace premod
