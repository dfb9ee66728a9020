#include "cli/terminal/terminal.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "cli/terminal/frame.hpp"
#include "cli/terminal/screen.hpp"
#include "cli/terminal/summary.hpp"
#include "cli/terminal/texts.hpp"
#include "cli/terminal/width.hpp"
#include "cli/terminal/words.hpp"
#include "common/place.hpp"
#include "premod/addresses.hpp"

namespace premod::cli {
namespace {

constexpr std::size_t short_commit = 8;
constexpr std::size_t short_fingerprint = 8;
constexpr std::size_t max_frames = 3;  // of one rule at one level
constexpr int max_related_frames = 3;
constexpr std::size_t max_frame_lines = 3;
constexpr std::size_t max_told = 3;  // messages of a rule that is not among the gravest
constexpr int min_message = 30;      // cells beside a place, or the message goes below it

class Terminal {
 public:
  Terminal(const Report& report, const FormatOptions& options)
      : report_(report), options_(options), screen_(options) {
    for (const ClauseInfo& clause : report.clauses) clauses_.emplace(clause.id, &clause);
  }

  std::string write() {
    if (options_.quiet) {
      write_verdict(report_, screen_);
      return screen_.take();
    }
    head();
    if (options_.statistics) {
      write_statistics(report_, screen_);
    } else {
      list();
    }
    write_summary(report_, options_, screen_);
    return screen_.take();
  }

 private:
  [[nodiscard]] std::string in(const Wording& wording) const {
    return std::string(wording.in(report_.language));
  }

  // A change is judged finding by finding. A whole widget is worked off from the gravest down:
  // only the gravest level shows code, what comes after it is a list.
  void list() {
    whole_ = !report_.compared && !options_.verbose;
    bool any = false;
    for (const RuleGroup& group : groups_of(report_)) {
      if (group.level < least_shown(options_)) continue;
      if (!any) gravest_ = group.level;
      any = true;
      if (whole_ && group.level != gravest_) {
        brief(group);
      } else {
        one(group);
      }
    }
    if (whole_ && any && !after_blank_) screen_.line();
  }

  void head() {
    const std::string market = report_.profile == Profile::amocrm  ? "amoCRM"
                               : report_.profile == Profile::kommo ? "Kommo"
                                                                   : in(texts::private_integration);
    std::string title = report_.tool + " " + report_.version + " · " + market;
    if (!report_.profile_date.empty())
      title += ", " + filled(in(texts::requirements), {{"date", report_.profile_date}});
    if (is_told(report_, requirements_old)) title += " (" + in(texts::over_a_year) + ")";
    screen_.paragraph(0, "", plain_line(title), Style::bold);
    for (const WidgetInfo& widget : report_.widgets) {
      std::string name = widget.root;
      if (!widget.name.empty()) name += " (" + widget.name;
      if (!widget.version.empty()) name += (widget.name.empty() ? " (" : " ") + widget.version;
      if (!widget.name.empty() || !widget.version.empty()) name += ")";
      const std::string files = counted(report_.language, widget.files, texts::files);
      screen_.paragraph(
          0, "", filled(in(texts::widget_line), {{"name", plain_line(name)}, {"files", files}}));
    }
    for (const Notice& notice : report_.notices)
      if (notice.id == source_repository) screen_.paragraph(0, "", plain_line(notice.message));
    screen_.line();
  }

  [[nodiscard]] std::string heading(const RuleGroup& group) const {
    const Finding& first = *group.findings.front();
    const std::string address = first.clauses.empty() ? "" : url_of(first.clauses.front());
    std::string title = screen_.styled(style_of(group.level), in(label_of(group.level))) + " " +
                        screen_.linked(address, screen_.styled(Style::bold, plain_line(group.id)));
    if (group.places > 1)
      title += screen_.styled(Style::dim,
                              " · " + counted(report_.language, group.places, texts::places));
    return title;
  }

  // ": Code from a string", where the line has room for it; the message says it, too.
  [[nodiscard]] std::string title_behind(const RuleGroup& group, const std::string& more) const {
    if (group.rule == nullptr) return {};
    std::string plain = in(label_of(group.level)) + " " + plain_line(group.id);
    if (group.places > 1) plain += " · " + counted(report_.language, group.places, texts::places);
    const int room = screen_.width() - cells(plain);
    const std::string title = ": " + plain_line(group.rule->title);
    if (cells(title + more) <= room) return title + screen_.styled(Style::dim, more);
    return cells(title) <= room ? title : std::string();
  }

  // The requirement by its section, one remedy, the places by line: enough to choose from.
  void brief(const RuleGroup& group) {
    const Finding& first = *group.findings.front();
    const auto clause = first.clauses.empty() ? clauses_.end() : clauses_.find(first.clauses[0]);
    screen_.line(
        heading(group) +
        title_behind(group, clause == clauses_.end()
                                ? ""
                                : " (" + plain_line(unbroken(clause->second->source)) + ")"));
    told_.clear();
    patterns_.clear();
    advice(first);
    std::vector<const Occurrence*> rest;
    std::size_t told = 0, left = options_.max_same == 0 ? group.places : options_.max_same;
    for (const Finding* finding : group.findings) {
      const std::vector<const Occurrence*> places = places_of(*finding);
      const bool tell = told < max_told && left > 0;
      if (tell) {
        ++told;
        --left;
        title_of(*finding, *places[0], true, also(*finding, {places.begin() + 1, places.end()}));
      }
      for (std::size_t i = tell ? 1 : 0; i < places.size() && left > 0; ++i, --left)
        rest.push_back(places[i]);
    }
    lines(rest);
    more_places(group.places - told - rest.size());
    after_blank_ = false;
  }

  void more_places(std::size_t left) {
    if (left == 0) return;
    screen_.paragraph(2, "",
                      plain_line(filled(in(texts::more_places), {{"n", std::to_string(left)}})),
                      Style::dim);
  }

  // What is the same for all findings of a rule is said once: title, requirement, remedy.
  void one(const RuleGroup& group) {
    const Finding& first = *group.findings.front();
    const std::string title = heading(group);
    if (!whole_) {
      screen_.line(title);
      if (group.rule != nullptr) screen_.paragraph(2, "", plain_line(group.rule->title));
    } else {
      screen_.line(title + title_behind(group, ""));
    }
    requirement(first);
    told_.clear();
    patterns_.clear();
    advice(first);
    frames_ = 0;
    room_ = options_.max_same == 0 ? group.places : options_.max_same;
    std::size_t left = group.places;
    for (const Finding* finding : group.findings) {
      if (room_ == 0) break;
      left -= this->finding(*finding);
    }
    more_places(left);
    screen_.line();
    after_blank_ = true;
  }

  // Answers how many places it has shown.
  std::size_t finding(const Finding& finding) {
    const std::vector<const Occurrence*> places = places_of(finding);
    const std::size_t shown = std::min(places.size(), room_);
    std::vector<const Occurrence*> framed, rest;
    for (std::size_t i = 0; i < shown; ++i) {
      const bool has_room = frames_ + framed.size() < max_frames;
      const bool is_told = has_room && (i == 0 || !is_just_a_file(*places[i]));
      (is_told ? framed : rest).push_back(places[i]);
    }
    if (framed.empty()) {
      rest.erase(rest.begin());
      title_of(finding, *places[0], true, also(finding, rest));
    }
    for (const Occurrence* one : framed)
      place(finding, *one, one == places[0], also(finding, rest));
    frames_ += framed.size();
    lines(rest);
    history(finding);
    room_ -= shown;
    return shown;
  }

  [[nodiscard]] std::string place_link(const Occurrence& one, const std::string& name) const {
    return screen_.linked(address_of(one.place, true), screen_.styled(Style::bold, name));
  }

  // Its path says all there is to say of it.
  [[nodiscard]] bool is_just_a_file(const Occurrence& one) const {
    return whole_ && !one.place.region && one.subject.empty();
  }

  // What else a finding is about, if neither the places that are told nor the list of `rest` say
  // it.
  [[nodiscard]] std::string also(const Finding& finding,
                                 const std::vector<const Occurrence*>& rest) const {
    if (!whole_) return finding.also;
    const auto silent = [](const Occurrence* one) { return one->subject.empty(); };
    return std::all_of(rest.begin(), rest.end(), silent) ? std::string()
                                                         : beginning_of(finding.also);
  }

  // In a whole widget's list a sentence is told once; then what the place is about will do.
  [[nodiscard]] std::string said_of(const Finding& finding, const Occurrence& one, bool is_first,
                                    const std::string& also) {
    const bool again = whole_ && !patterns_.insert(sentence_pattern(one)).second;
    if (again) return plain_line(one.subject + (is_first ? also : std::string()));
    if (is_first) return plain_line(finding.message + also);
    return one.message == finding.message ? std::string() : plain_line(one.message);
  }

  void title_of(const Finding& finding, const Occurrence& one, bool is_first,
                const std::string& also) {
    const std::string name = short_name(one.place, finding);
    const std::string shown = place_link(one, name);
    const std::string text = said_of(finding, one, is_first, also);
    if (whole_ && cells(name) + min_message <= screen_.width()) {
      screen_.lead(2, name, shown, text);
    } else {
      screen_.line("  " + shown);
      if (!text.empty()) screen_.paragraph(4, "", text);
    }
    if (is_first) advice(finding);
  }

  void place(const Finding& finding, const Occurrence& one, bool is_first,
             const std::string& also) {
    title_of(finding, one, is_first, also);
    frame(one.place, style_of(finding.level), whole_ ? 1 : max_frame_lines);
    related(one);
  }

  // The places that get no frame.
  void lines(const std::vector<const Occurrence*>& places) {
    if (!places.empty()) screen_.paragraph(2, "", plain_line(positions_of(places)));
  }

  // A long path is known by its end.
  [[nodiscard]] std::string short_name(const Place& place, const Finding& finding) const {
    std::string title =
        place.file.empty() ? in(texts::no_file) + ": " + finding.widget : place.file;
    if (place.region)
      title +=
          ":" + std::to_string(place.region->line) + ":" + std::to_string(place.region->column);
    return end_of(plain_line(title), screen_.width() - 2);
  }

  [[nodiscard]] std::string address_of(const Place& place, bool with_line) const {
    if (!options_.hyperlinks || place.file.empty() || common::is_missing(place) ||
        report_.revision.source_root.empty())
      return "";
    const std::string inside = place.file.substr(0, place.file.find("!/"));
    std::string address = "file://" + uri_of(report_.revision.source_root + "/" + inside);
    if (with_line && place.region) address += "#L" + std::to_string(place.region->line);
    return address;
  }

  void frame(const Place& place, Style style, std::size_t max_lines) {
    constexpr int gutter = 9;
    auto lines = code_frame(place, screen_.width() - gutter);
    if (lines.size() > max_lines)
      lines.erase(lines.begin() + static_cast<int>(max_lines), lines.end());
    for (const FrameLine& line : lines) {
      // A brace or the end of a line shows nobody what is wrong.
      const bool is_bare = cells(line.text) - blanks_before(line.text) <= 1 ||
                           blanks_before(line.marks) >= cells(line.text);
      if (whole_ && is_bare) continue;
      std::string number = std::to_string(line.number);
      number.insert(0, number.size() < 6 ? 6 - number.size() : 0, ' ');
      screen_.line(screen_.styled(Style::dim, number + " │ ") + line.text);
      // A mark under the whole line, but for the end of the statement, says nothing.
      const std::size_t end = line.text.find_last_not_of(" ;,{") + 1;
      const bool all = whole_ && cells(line.marks) >= cells(line.text.substr(0, end)) &&
                       blanks_before(line.marks) == blanks_before(line.text);
      if (!line.marks.empty() && !all)
        screen_.line(screen_.styled(Style::dim, "       │ ") + screen_.styled(style, line.marks));
    }
  }

  // The places that explain the finding, the first of them with what stands there.
  void related(const Occurrence& one) {
    int frames = 0;
    for (const Place& place : one.related) {
      std::string at = place.file;
      if (place.region) at += ":" + std::to_string(place.region->line);
      std::string text = filled(in(texts::related), {{"place", at}});
      if (!place.label.empty()) text += ": " + place.label;
      screen_.paragraph(4, "", plain_line(text));
      const bool in_sight = place.region && one.place.region && place.file == one.place.file &&
                            place.region->line >= one.place.region->line &&
                            place.region->line <= one.place.region->end_line;
      if (!in_sight && !whole_ && ++frames <= max_related_frames) frame(place, Style::dim, 1);
    }
  }

  void advice(const Finding& finding) {
    if (finding.remedy.empty() || !told_.insert(finding.remedy).second) return;
    labelled(texts::remedy, plain_line(finding.remedy), Style::none);
  }

  // Where lines count, the further ones begin under the label.
  void labelled(const Wording& wording, const std::string& text, Style style) {
    std::string label = in(wording);
    if (!whole_) return screen_.paragraph(2, label, text, style);
    while (label.ends_with(' ')) label.pop_back();
    screen_.lead(2, label, screen_.styled(Style::dim, label), text);
  }

  // The strictest clause in the reader's words; the others on demand.
  void requirement(const Finding& finding) {
    std::string text;
    for (const std::string& id : finding.clauses) {
      const auto found = clauses_.find(id);
      if (found == clauses_.end()) continue;
      const ClauseInfo& clause = *found->second;
      text += (text.empty() ? "" : "; ") + clause.demand + " (" + unbroken(clause.source);
      if (options_.verbose) text += ", " + id;
      text += ")";
      if (!options_.verbose) break;
    }
    if (!text.empty()) labelled(texts::clause, plain_line(text), Style::dim);
  }

  // Who wrote it matters where a change is judged.
  void history(const Finding& finding) {
    if (options_.verbose)
      screen_.paragraph(4, in(texts::fingerprint), finding.fingerprint.substr(0, short_fingerprint),
                        Style::dim);
    if (!report_.compared && !options_.verbose) return;
    if (const auto& origin = finding.origin) {
      const bool committed = origin->commit.find_first_not_of('0') != std::string::npos;
      std::string author = origin->author;
      if (options_.blame_emails && !origin->email.empty()) author += " <" + origin->email + ">";
      const std::string date = iso_time(origin->time, origin->time_offset).substr(0, 10);
      std::string text = in(texts::uncommitted);
      if (committed)
        text = filled(in(texts::written_by), {{"author", author},
                                              {"date", date},
                                              {"commit", origin->commit.substr(0, short_commit)}});
      if (committed && !origin->summary.empty()) text += " \"" + origin->summary + "\"";
      if (!options_.blame_emails) text = without_addresses(text);
      screen_.paragraph(4, "", plain_line(text), Style::dim);
    }
    std::string owners;
    for (const std::string& owner : finding.owners) owners += (owners.empty() ? "" : ", ") + owner;
    if (!owners.empty()) screen_.paragraph(4, in(texts::owners), plain_line(owners), Style::dim);
  }

  [[nodiscard]] std::string url_of(const std::string& id) const {
    const auto clause = clauses_.find(id);
    if (clause == clauses_.end() || !clause->second->url.starts_with("http")) return "";
    return plain_line(clause->second->url);
  }

  const Report& report_;
  const FormatOptions& options_;
  Screen screen_;
  std::map<std::string_view, const ClauseInfo*> clauses_;
  std::set<std::string_view> told_;  // remedies already told for this rule
  std::set<std::string> patterns_;   // and sentences
  bool whole_ = false;               // a whole widget, nothing is compared
  bool after_blank_ = true;
  Level gravest_ = Level::off;
  std::size_t frames_ = 0;  // of the rule being written
  std::size_t room_ = 0;    // places of it that may still be shown
};

}  // namespace

std::string terminal(const Report& report, const FormatOptions& options) {
  return Terminal(report, options).write();
}

}  // namespace premod::cli
