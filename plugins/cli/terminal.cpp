#include "cli/terminal.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "cli/frame.hpp"
#include "cli/screen.hpp"
#include "cli/terminal_summary.hpp"
#include "cli/terminal_texts.hpp"
#include "cli/width.hpp"
#include "premod/addresses.hpp"

namespace premod::cli {
namespace {

constexpr int max_same_rule_in_file = 20;
constexpr std::size_t short_commit = 8;
constexpr int max_related_frames = 3;
constexpr std::size_t max_frame_lines = 3;

class Terminal {
 public:
  Terminal(const Report& report, const FormatOptions& options)
      : report_(report), options_(options), screen_(options) {
    for (const ClauseInfo& clause : report.clauses) clauses_.emplace(clause.id, &clause);
    for (const Finding& finding : report.findings)
      if (is_shown(finding)) ++left_[{finding.place.file, finding.rule}];
  }

  std::string write() {
    head();
    std::string_view file = "\n";
    for (const Finding& finding : report_.findings) {
      if (!is_shown(finding)) continue;
      const std::string& group = finding.place.file.empty() ? finding.widget : finding.place.file;
      if (group != file) begin_file(finding);
      file = group;
      if (++shown_[finding.rule] <= max_same_rule_in_file) {
        one(finding);
      } else if (shown_[finding.rule] == max_same_rule_in_file + 1) {
        cut(finding);
      }
    }
    write_summary(report_, screen_);
    return screen_.take();
  }

 private:
  [[nodiscard]] std::string in(const Wording& wording) const {
    return std::string(wording.in(report_.language));
  }

  void head() {
    const std::string market = report_.profile == Profile::amocrm  ? "amoCRM"
                               : report_.profile == Profile::kommo ? "Kommo"
                                                                   : in(texts::private_integration);
    std::string title = report_.tool + " " + report_.version + " · " + market;
    if (!report_.profile_date.empty())
      title += ", " + filled(in(texts::requirements), {{"date", report_.profile_date}});
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
    screen_.line();
  }

  void begin_file(const Finding& finding) {
    shown_.clear();
    told_.clear();
    const std::string& file = finding.place.file;
    std::string title = file.empty() ? in(texts::no_file) + ": " + finding.widget : file;
    title = clipped_front(plain_line(title));
    screen_.line(
        screen_.linked(address_of(finding.place, false), screen_.styled(Style::bold, title)));
  }

  // A long path is known by its end.
  [[nodiscard]] std::string clipped_front(std::string title) const {
    const int room = screen_.width();
    if (cells(title) <= room) return title;
    std::size_t i = 0;
    for (int over = cells(title) - room + 1; over > 0 && i < title.size();) {
      const Glyph glyph = glyph_at(title, i);
      over -= glyph.cells;
      i += glyph.bytes.size();
    }
    return "…" + title.substr(i);
  }

  [[nodiscard]] std::string address_of(const Place& place, bool with_line) const {
    if (!options_.hyperlinks || place.file.empty() || report_.revision.source_root.empty())
      return "";
    const std::string inside = place.file.substr(0, place.file.find("!/"));
    std::string address = "file://" + uri_of(report_.revision.source_root + "/" + inside);
    if (with_line && place.region) address += "#L" + std::to_string(place.region->line);
    return address;
  }

  void one(const Finding& finding) {
    const Style style = style_of(finding.level);
    std::string title = "  " + screen_.styled(style, in(label_of(finding.level))) + " ";
    if (const auto& at = finding.place.region) {
      const std::string place = std::to_string(at->line) + ":" + std::to_string(at->column);
      title += screen_.linked(address_of(finding.place, true), place) + " ";
    }
    const std::string address = finding.clauses.empty() ? "" : url_of(finding.clauses.front());
    title += screen_.linked(address, screen_.styled(Style::dim, plain_line(finding.rule)));
    screen_.line(title);
    screen_.paragraph(4, "", plain_line(finding.message));
    frame(finding.place, style, max_frame_lines);
    related(finding);
    advice(finding);
    history(finding);
    screen_.line();
  }

  void frame(const Place& place, Style style, std::size_t max_lines) {
    constexpr int gutter = 9;
    auto lines = code_frame(place, screen_.width() - gutter);
    if (lines.size() > max_lines)
      lines.erase(lines.begin() + static_cast<int>(max_lines), lines.end());
    for (const FrameLine& line : lines) {
      std::string number = std::to_string(line.number);
      number.insert(0, number.size() < 6 ? 6 - number.size() : 0, ' ');
      screen_.line(screen_.styled(Style::dim, number + " │ ") + line.text);
      if (!line.marks.empty())
        screen_.line(screen_.styled(Style::dim, "       │ ") + screen_.styled(style, line.marks));
    }
  }

  // The places that explain the finding, the first of them with what stands there.
  void related(const Finding& finding) {
    int frames = 0;
    for (const Place& place : finding.related) {
      std::string at = place.file;
      if (place.region) at += ":" + std::to_string(place.region->line);
      std::string text = filled(in(texts::related), {{"place", at}});
      if (!place.label.empty()) text += ": " + place.label;
      screen_.paragraph(4, "", plain_line(text));
      const bool in_sight = place.region && finding.place.region &&
                            place.file == finding.place.file &&
                            place.region->line >= finding.place.region->line &&
                            place.region->line <= finding.place.region->end_line;
      if (!in_sight && ++frames <= max_related_frames) frame(place, Style::dim, 1);
    }
  }

  // What to do stands once a file for a rule, and what it rests on once: the second time is noise.
  void advice(const Finding& finding) {
    if (!told_.insert(finding.rule + "\n" + finding.remedy).second) return;
    if (!finding.remedy.empty())
      screen_.paragraph(4, in(texts::remedy), plain_line(finding.remedy));
    for (const Fix& fix : finding.fixes)
      if (fix.description != finding.remedy)
        screen_.paragraph(4, in(texts::fixable), plain_line(fix.description));
    if (!quoted_.insert(finding.rule).second) return;
    std::string clauses;
    for (const std::string& id : finding.clauses) {
      clauses += (clauses.empty() ? "" : "; ") + id;
      const auto clause = clauses_.find(id);
      if (clause != clauses_.end() && !clause->second->source.empty())
        clauses += " (" + clause->second->source + ")";
    }
    if (!clauses.empty()) screen_.paragraph(4, in(texts::clause), plain_line(clauses));
  }

  void history(const Finding& finding) {
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

  void cut(const Finding& finding) {
    const int left = left_[{finding.place.file, finding.rule}] - max_same_rule_in_file;
    const std::string text =
        filled(in(texts::more_of_rule), {{"n", std::to_string(left)}, {"rule", finding.rule}});
    screen_.paragraph(2, "", plain_line(text), Style::dim);
    screen_.line();
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
  std::map<std::pair<std::string_view, std::string_view>, int> left_;
  std::map<std::string_view, int> shown_;  // in the file being written
  std::set<std::string> told_;             // rule and remedy already told in this file
  std::set<std::string_view> quoted_;      // rules whose requirements are told
};

}  // namespace

std::string terminal(const Report& report, const FormatOptions& options) {
  return Terminal(report, options).write();
}

}  // namespace premod::cli
