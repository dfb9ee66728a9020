// `premod diff` for people at a terminal: what the update asks for first, then what it breaks and
// mends.
#include "cli/commands/diff_parts.hpp"
#include "cli/commands/diff_texts.hpp"
#include "cli/terminal/screen.hpp"
#include "cli/terminal/summary.hpp"
#include "cli/terminal/width.hpp"

namespace premod::cli {
namespace {

class Page {
 public:
  Page(const UpdateReport& difference, const FormatOptions& options)
      : difference_(difference), report_(difference.report), screen_(options) {}

  std::string write() {
    screen_.paragraph(0, "",
                      filled(in(texts::update), {{"before", plain_line(difference_.before)},
                                                 {"after", plain_line(difference_.after)}}),
                      Style::bold);
    for (const WidgetChange& widget : difference_.widgets) one(widget);
    findings();
    write_verdict(report_, screen_);
    return screen_.take();
  }

 private:
  [[nodiscard]] std::string in(const Wording& wording) const {
    return std::string(wording.in(report_.language));
  }

  void one(const WidgetChange& widget) {
    const std::string& root = widget.root_after.empty() ? widget.root_before : widget.root_after;
    std::string title = plain_line(widget.name.empty() ? root : widget.name + " (" + root + ")");
    screen_.line();
    screen_.paragraph(0, "", title + ": " + state_of(widget, report_.language), Style::bold);
    if (const std::string late = late_version_of(widget, report_.language); !late.empty())
      screen_.paragraph(2, "! ", late, Style::warning);
    screen_.paragraph(2, "", files_of(widget, report_.language));
    facts(widget, true);
    facts(widget, false);
    if (widget.facts.empty()) screen_.paragraph(2, "", in(texts::same_facts));
  }

  void facts(const WidgetChange& widget, bool added) {
    bool first = true;
    for (const UpdateFact& fact : widget.facts) {
      if (fact.added != added) continue;
      if (first) screen_.paragraph(2, "", in(added ? texts::asks_more : texts::asks_less) + ":");
      first = false;
      std::string text = in(label_of(fact)) + ": " + plain_line(fact.value);
      if (const std::string place = short_place(fact.place); !place.empty()) text += "  " + place;
      screen_.paragraph(4, added ? "+ " : "- ", text, added ? Style::warning : Style::none);
    }
  }

  void heading(const Wording& wording, std::size_t count, Style style) {
    screen_.line();
    screen_.line(screen_.styled(style, filled(in(wording), {{"n", std::to_string(count)}})));
  }

  void findings() {
    const DiffFindings all = sorted_findings(report_);
    if (all.fresh.empty()) {
      screen_.line();
      screen_.line(screen_.styled(Style::good, in(texts::none_fresh)));
    } else {
      heading(texts::fresh, all.fresh.size(), Style::bold);
    }
    for (const Finding* finding : all.fresh) {
      screen_.paragraph(2, "+ ", title_of(*finding), style_of(finding->level));
      screen_.paragraph(4, "", plain_line(finding->sentence()));
    }
    if (!all.fixed.empty()) heading(texts::fixed, all.fixed.size(), Style::good);
    for (const Finding* finding : all.fixed) {
      screen_.paragraph(2, "- ", title_of(*finding));
      screen_.paragraph(4, "", plain_line(finding->sentence()));
    }
    if (all.kept_count == 0) return;
    heading(texts::kept, all.kept_count, Style::bold);
    for (const auto& [rule, count] : all.kept)
      screen_.paragraph(2, "",
                        std::to_string(count) + "  " + in(cli::label_of(rule.second)) + "  " +
                            plain_line(rule.first));
  }

  [[nodiscard]] std::string title_of(const Finding& finding) const {
    return in(cli::label_of(finding.level)) + "  " + plain_line(finding.rule) + "  " +
           short_places(finding);
  }

  const UpdateReport& difference_;
  const Report& report_;
  Screen screen_;
};

}  // namespace

std::string diff_terminal(const UpdateReport& difference, const FormatOptions& options) {
  return Page(difference, options).write();
}

}  // namespace premod::cli
