// `premod diff` as Markdown: for the comment under an update, or the mail that announces it.
#include "cli/commands/diff_parts.hpp"
#include "cli/commands/diff_texts.hpp"
#include "cli/terminal/summary.hpp"

namespace premod::cli {
namespace {

class Page {
 public:
  explicit Page(const UpdateReport& difference)
      : difference_(difference), report_(difference.report) {}

  std::string write() {
    line("## " + filled(in(texts::update), {{"before", markdown_text(difference_.before)},
                                            {"after", markdown_text(difference_.after)}}));
    line();
    for (const std::string& reason : report_.decision.reasons) line("- " + markdown_text(reason));
    for (const WidgetChange& widget : difference_.widgets) one(widget);
    findings();
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string in(const Wording& wording) const {
    return std::string(wording.in(report_.language));
  }
  void line(std::string_view text = {}) { (out_ += text) += '\n'; }

  void row(std::initializer_list<std::string> cells) {
    for (const std::string& cell : cells) out_ += "| " + cell + " ";
    out_ += "|\n";
  }
  void table(std::initializer_list<const Wording*> columns) {
    line();
    std::string rule;
    for (const Wording* column : columns) {
      out_ += "| " + in(*column) + " ";
      rule += "| --- ";
    }
    out_ += "|\n" + rule + "|\n";
  }

  void one(const WidgetChange& widget) {
    const std::string& root = widget.root_after.empty() ? widget.root_before : widget.root_after;
    const std::string name = widget.name.empty() ? root : widget.name + " (" + root + ")";
    line();
    line("### " + markdown_text(name + ": " + state_of(widget, report_.language)));
    line();
    if (const std::string late = late_version_of(widget, report_.language); !late.empty())
      line("**" + markdown_text(late) + "**\n");
    line(markdown_text(files_of(widget, report_.language)));
    if (widget.facts.empty()) {
      line();
      line(in(texts::same_facts));
    }
    facts(widget, true);
    facts(widget, false);
  }

  void facts(const WidgetChange& widget, bool added) {
    bool first = true;
    for (const UpdateFact& fact : widget.facts) {
      if (fact.added != added) continue;
      if (first) {
        line();
        line("**" + in(added ? texts::asks_more : texts::asks_less) + "**");
        table({&texts::column_kind, &texts::column_value, &texts::column_place});
      }
      first = false;
      row({in(label_of(fact)), markdown_text(fact.value), markdown_text(short_place(fact.place))});
    }
  }

  void list(const Wording& title, const std::vector<const Finding*>& findings) {
    if (findings.empty()) return;
    line();
    line("### " + filled(in(title), {{"n", std::to_string(findings.size())}}));
    table(
        {&texts::column_level, &texts::column_rule, &texts::column_place, &texts::column_finding});
    for (const Finding* finding : findings)
      row({in(cli::label_of(finding->level)), markdown_text(finding->rule),
           markdown_text(short_places(*finding)), markdown_text(finding->sentence())});
  }

  void findings() {
    const DiffFindings all = sorted_findings(report_);
    if (all.fresh.empty()) {
      line();
      line("### " + in(texts::none_fresh));
    }
    list(texts::fresh, all.fresh);
    list(texts::fixed, all.fixed);
    if (all.kept_count == 0) return;
    line();
    line("<details><summary>" + filled(in(texts::kept), {{"n", std::to_string(all.kept_count)}}) +
         "</summary>");
    table({&texts::column_level, &texts::column_rule, &texts::column_count});
    for (const auto& [rule, count] : all.kept)
      row({in(cli::label_of(rule.second)), markdown_text(rule.first), std::to_string(count)});
    line();
    line("</details>");
  }

  const UpdateReport& difference_;
  const Report& report_;
  std::string out_;
};

}  // namespace

std::string diff_markdown(const UpdateReport& difference) { return Page(difference).write(); }

}  // namespace premod::cli
