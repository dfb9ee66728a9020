#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "common/place.hpp"
#include "github/github.hpp"
#include "github/texts.hpp"
#include "premod/addresses.hpp"

namespace premod::github {
namespace {

constexpr std::size_t open_rows = 25;      // more than that starts folded
constexpr std::size_t max_rules = 10;      // in the table above them
constexpr std::size_t spare_bytes = 4096;  // for what must stand at the end
constexpr std::size_t max_cell = 500;
constexpr std::size_t max_places = 3;  // of one finding

class Summary {
 public:
  Summary(const Report& report, std::size_t max_bytes, std::string_view site)
      : report_(report), site_(site), max_bytes_(max_bytes - std::min(max_bytes, spare_bytes)) {
    for (const ClauseInfo& clause : report.clauses) clauses_.emplace(clause.id, &clause);
    for (const RuleInfo& rule : report.rules) rules_.emplace(rule.id, &rule);
    repository_ = repository_uri(report.revision.repository);
    if (!repository_.starts_with("https://") || repository_.find('@') != std::string::npos)
      repository_.clear();
    if (repository_.ends_with(".git")) repository_.erase(repository_.size() - 4);
  }

  std::string write() {
    verdict();
    numbers();
    rules();
    requirements();
    findings(report_.compared ? texts::new_findings : texts::findings, Shown::fresh);
    if (report_.compared) findings(texts::old_findings, Shown::old);
    findings(texts::fixed_findings, Shown::fixed);
    not_checked();
    matrix();
    if (lost_ > 0) out_ += "\n" + filled(in(texts::cut), {{"n", std::to_string(lost_)}}) + "\n";
    return std::move(out_);
  }

 private:
  enum class Shown { fresh, old, fixed };

  [[nodiscard]] std::string in(const Wording& wording) const {
    return std::string(wording.in(report_.language));
  }

  [[nodiscard]] static std::string cell(std::string_view text) {
    return markdown_text(shortened(plain_line(text), max_cell));
  }

  // A row that no longer fits is counted, and so are all after it.
  void row(const std::string& text) {
    if (lost_ > 0 || out_.size() + text.size() > max_bytes_) {
      ++lost_;
    } else {
      out_ += text + "\n";
    }
  }

  void verdict() {
    const Wording* word = &texts::pass;
    if (report_.decision.verdict == Verdict::block) word = &texts::block;
    if (report_.decision.verdict == Verdict::incomplete) word = &texts::incomplete;
    out_ += "## premod: " + in(*word) + "\n\n";
    for (const std::string& reason : report_.decision.reasons) row("- " + cell(reason));
    out_ += "\n";
    for (const WidgetInfo& widget : report_.widgets) {
      std::string name = cell(widget.root);
      if (!widget.name.empty()) name += " · " + cell(widget.name);
      if (!widget.version.empty()) name += " " + cell(widget.version);
      row("**" + name + "**\n");
    }
  }

  void numbers() {
    const Counts counts = counts_of(report_);
    std::string head = "|", line = "|", values = "|";
    const auto column = [&](const Wording& name, std::uint64_t value) {
      head += " " + in(name) + " |";
      line += " ---: |";
      values += " " + std::to_string(value) + " |";
    };
    column(texts::errors, counts.errors);
    column(texts::warnings, counts.warnings);
    column(texts::notes, counts.notes);
    if (report_.compared) column(texts::old, counts.old);
    if (report_.compared) column(texts::fixed, counts.fixed);
    if (counts.waived > 0) column(texts::waived, counts.waived);
    if (counts.unanswered > 0) column(texts::unanswered, counts.unanswered);
    out_ += head + "\n" + line + "\n" + values + "\n";
  }

  [[nodiscard]] std::string clause_link(const std::string& id) const {
    const auto found = clauses_.find(id);
    return link_to(found == clauses_.end() ? std::string() : found->second->url, cell(id));
  }

  [[nodiscard]] std::string rule_link(std::string_view id) const {
    const auto found = rules_.find(id);
    if (found == rules_.end()) return cell(id);
    return link_to(rule_url(*found->second, report_.clauses, report_.language, site_), cell(id));
  }

  [[nodiscard]] static std::string link_to(const std::string& url, const std::string& text) {
    const bool plain = url.starts_with("https://") &&
                       url.find_first_of(" ()<>\"'`|\\\n\r\t[]") == std::string::npos &&
                       is_utf8(url);
    return plain ? "[" + text + "](" + url + ")" : text;
  }

  void requirements() {
    std::map<std::string, std::size_t> counts;
    for (const Finding& finding : report_.findings)
      if (finding.is_new && !finding.waived)
        for (const std::string& id : finding.clauses) ++counts[id];
    if (counts.empty()) return;
    std::vector<std::pair<std::string, std::size_t>> order(counts.begin(), counts.end());
    std::stable_sort(order.begin(), order.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    const bool open = order.size() <= open_rows / 2;
    out_ += "\n<details" + std::string(open ? " open" : "") + "><summary>" +
            in(texts::by_requirement) + ": " + std::to_string(order.size()) + "</summary>\n\n| " +
            in(texts::requirement) + " | " + in(texts::demand) + " | " + in(texts::source) + " | " +
            in(texts::count) + " |\n| --- | --- | --- | ---: |\n";
    for (const auto& [id, count] : order) {
      const auto found = clauses_.find(id);
      const ClauseInfo* clause = found == clauses_.end() ? nullptr : found->second;
      row("| " + clause_link(id) + " | " + (clause ? cell(clause->demand) : "") + " | " +
          (clause ? cell(clause->source) : "") + " | " + std::to_string(count) + " |");
    }
    out_ += "\n</details>\n";
  }

  // What there is most of, the gravest first: the list itself may be folded.
  void rules() {
    std::map<std::pair<Level, std::string_view>, std::size_t> counts;
    for (const Finding& finding : report_.findings)
      if (finding.is_new && !finding.waived) ++counts[{finding.level, finding.rule}];
    if (counts.empty()) return;
    std::vector<std::pair<std::pair<Level, std::string_view>, std::size_t>> order(counts.begin(),
                                                                                  counts.end());
    std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
      return std::pair(a.first.first, a.second) > std::pair(b.first.first, b.second);
    });
    out_ += "\n| " + in(texts::level) + " | " + in(texts::rule) + " | | " + in(texts::count) +
            " |\n| --- | --- | --- | ---: |\n";
    for (std::size_t i = 0; i < order.size() && i < max_rules; ++i) {
      const auto& [level, id] = order[i].first;
      const auto info = rules_.find(id);
      row("| " + in(word_of(level)) + " | " + rule_link(id) + " | " +
          (info == rules_.end() ? "" : cell(info->second->title)) + " | " +
          std::to_string(order[i].second) + " |");
    }
    if (order.size() > max_rules)
      row("| | | " +
          filled(in(texts::more_rules), {{"n", std::to_string(order.size() - max_rules)}}) +
          " | |");
  }

  static const Wording& word_of(Level level) {
    if (level == Level::error) return texts::error;
    return level == Level::warning ? texts::warning : texts::note;
  }

  /// What is fixed can be seen in the base only.
  [[nodiscard]] std::string place_cell(const Occurrence& one, const std::string& widget,
                                       const std::string& commit) const {
    const Place& place = one.place;
    std::string text = place.file.empty() ? widget : place.file;
    if (place.region) text += ":" + std::to_string(place.region->line);
    const bool linkable = !repository_.empty() && !commit.empty() && place.container.empty() &&
                          is_portable_path(place.file) && !common::is_missing(place);
    if (!linkable) return cell(text);
    std::string url = repository_ + "/blob/" + uri_of(commit) + "/" + uri_of(place.file);
    if (place.region) url += "#L" + std::to_string(place.region->line);
    return "[" + cell(text) + "](" + url + ")";
  }

  [[nodiscard]] std::string finding_row(const Finding& finding, const std::string& commit) const {
    std::string message = cell(finding.sentence());
    if (!finding.remedy.empty()) message += "<br>" + cell(finding.remedy);
    std::string author;
    if (finding.origin && finding.origin->commit.find_first_not_of('0') != std::string::npos)
      author = cell(without_addresses(finding.origin->author) + ", " +
                    iso_time(finding.origin->time, finding.origin->time_offset).substr(0, 10));
    std::string place;
    for (std::size_t i = 0; i < std::min(finding.place_count(), max_places); ++i)
      place += (i ? "<br>" : "") +
               place_cell(i == 0 ? finding : finding.others[i - 1], finding.widget, commit);
    if (finding.place_count() > max_places)
      place += "<br>+" + std::to_string(finding.place_count() - max_places);
    return "| " + in(word_of(finding.level)) + " | " + place + " | " + rule_link(finding.rule) +
           " | " + message + " | " + author + " |";
  }

  void findings(const Wording& title, Shown shown) {
    std::vector<const Finding*> rows;
    if (shown == Shown::fixed) {
      for (const Finding& finding : report_.fixed) rows.push_back(&finding);
    } else {
      for (const Finding& finding : report_.findings)
        if (!finding.waived && finding.is_new == (shown == Shown::fresh)) rows.push_back(&finding);
    }
    if (rows.empty()) return;
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Finding* a, const Finding* b) { return a->level > b->level; });
    const bool open = shown == Shown::fresh && rows.size() <= open_rows;
    out_ += std::string("\n<details") + (open ? " open" : "") + "><summary>" + in(title) + ": " +
            std::to_string(rows.size()) + "</summary>\n\n| " + in(texts::level) + " | " +
            in(texts::place) + " | " + in(texts::rule) + " | " + in(texts::finding) + " | " +
            in(texts::author) + " |\n| --- | --- | --- | --- | --- |\n";
    const std::string& commit =
        shown == Shown::fixed ? report_.revision.base : report_.revision.commit;
    for (const Finding* finding : rows)
      row(lost_ > 0 ? std::string() : finding_row(*finding, commit));
    out_ += "\n</details>\n";
  }

  void not_checked() {
    std::set<std::string> lines;
    for (const Outcome& outcome : report_.outcomes) {
      const bool crashed = outcome.kind == OutcomeKind::crashed;
      if (crashed || (outcome.kind == OutcomeKind::not_run && outcome.required))
        lines.insert("- " + cell(outcome.rule) + ": " + cell(outcome.why));
    }
    for (const Notice& notice : report_.notices)
      lines.insert(
          "- " + cell(notice.file.empty() ? notice.message : notice.file + ": " + notice.message));
    if (lines.empty()) return;
    out_ += "\n### " + in(texts::not_checked) + "\n\n";
    for (const std::string& line : lines) row(line);
  }

  void matrix() {
    std::map<std::string, std::size_t> counts;
    for (const ClauseResult& result : coverage(report_)) ++counts[result.result];
    const std::pair<const char*, const Wording*> kinds[] = {
        {"passed", &texts::passed_clauses},     {"nothing_found", &texts::silent_clauses},
        {"violated", &texts::violated_clauses}, {"noted", &texts::noted_clauses},
        {"asked", &texts::asked_clauses},       {"not_applicable", &texts::not_applicable_clauses},
        {"not_run", &texts::not_run_clauses},   {"excused", &texts::excused_clauses},
        {"missing", &texts::missing_clauses}};
    std::string text;
    for (const auto& [name, word] : kinds)
      if (const auto found = counts.find(name); found != counts.end())
        text += (text.empty() ? "" : " · ") + std::to_string(found->second) + " " + in(*word);
    if (!text.empty()) row("\n**" + in(texts::coverage) + ":** " + text);
  }

  const Report& report_;
  std::string_view site_;
  std::size_t max_bytes_;
  std::map<std::string_view, const ClauseInfo*> clauses_;
  std::map<std::string_view, const RuleInfo*> rules_;
  std::string repository_;
  std::string out_;
  std::size_t lost_ = 0;
};

}  // namespace

std::string summary(const Report& report, std::size_t max_bytes, std::string_view site) {
  return Summary(report, max_bytes, site).write();
}

}  // namespace premod::github
