#include "cli/html/findings.hpp"

#include <algorithm>
#include <map>

#include "cli/html/parts.hpp"
#include "cli/html/texts.hpp"
#include "cli/terminal/rule_groups.hpp"
#include "cli/terminal/summary.hpp"
#include "cli/terminal/texts.hpp"
#include "premod/addresses.hpp"

namespace premod::cli {
namespace {

constexpr std::size_t max_findings = 2000;
constexpr std::size_t max_frames = 3;    // of one finding
constexpr std::size_t max_places = 500;  // of one finding
constexpr int max_related_frames = 3;
constexpr std::size_t short_fingerprint = 8;

class Findings {
 public:
  Findings(const Report& report, const FormatOptions& options)
      : report_(report), options_(options) {
    for (const ClauseInfo& clause : report.clauses) clauses_.emplace(clause.id, &clause);
  }

  std::string write() {
    if (report_.findings.empty()) return "<p>" + in(html_texts::nothing) + "</p>\n";
    filters();
    std::size_t written = 0;
    for (const RuleGroup& group : groups_of(report_, true)) {
      if (written >= max_findings) break;
      section(group, written);
    }
    if (report_.findings.size() > written)
      out_ += "<p>" +
              html_text(filled(html_texts::left_out.in(report_.language),
                               {{"n", std::to_string(report_.findings.size() - written)}})) +
              "</p>\n";
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string in(const Wording& wording) const {
    return html_text(wording.in(report_.language));
  }

  // Every value with the number of its findings.
  void select(std::string_view name, const Wording& label,
              const std::map<std::string, std::size_t>& values) {
    out_ += "<label>" + in(label) + "<select" + attribute("name", name) + "><option value=\"\">" +
            in(html_texts::all) + "</option>";
    for (const auto& [value, count] : values)
      out_ += "<option" + attribute("value", value) + ">" + text_of(value) + " (" +
              std::to_string(count) + ")</option>";
    out_ += "</select></label>";
  }

  void check(std::string_view name, const Wording& label, std::uint64_t count) {
    if (count == 0) return;
    out_ += "<label class=\"check\"><input type=\"checkbox\"" + attribute("name", name) + "> " +
            in(label) + " (" + std::to_string(count) + ")</label>";
  }

  void filters() {
    std::map<std::string, std::size_t> rules, clauses, files;
    for (const Finding& finding : report_.findings) {
      ++rules[plain_line(finding.rule)];
      ++files[plain_line(finding.place.file)];
      for (const std::string& clause : finding.clauses) ++clauses[plain_line(clause)];
    }
    const Counts counts = counts_of(report_);
    out_ += "<form id=\"filter\" hidden" +
            attribute("data-shown", html_texts::shown.in(report_.language)) + "><label>" +
            in(html_texts::search) + "<input type=\"search\" name=\"text\"></label><label>" +
            in(html_texts::level) + "<select name=\"level\"><option value=\"\">" +
            in(html_texts::all) + "</option>";
    for (const Level level : {Level::error, Level::warning, Level::note})
      out_ +=
          "<option" + attribute("value", name_of(level)) + ">" + in(label_of(level)) + "</option>";
    out_ += "</select></label>";
    select("rule", html_texts::rule, rules);
    select("clause", html_texts::clause, clauses);
    select("file", html_texts::file, files);
    check("old", html_texts::show_old, counts.old);
    check("waived", html_texts::show_waived, counts.waived);
    out_ += "<button type=\"reset\">" + in(html_texts::reset) +
            "</button><output id=\"shown\" class=\"dim\" aria-live=\"polite\"></output></form>\n";
  }

  // Title, requirement and remedy once, then the findings.
  void section(const RuleGroup& group, std::size_t& written) {
    const Finding& first = *group.findings.front();
    const std::string level = name_of(group.level);
    out_ += "<section class=\"rule " + level + "\"" +
            attribute("id", anchor_of_rule(group.id, group.level)) + "><h3><span class=\"level\">" +
            in(label_of(group.level)) + "</span> " +
            (group.rule == nullptr ? "" : text_of(group.rule->title) + " ") +
            https_link(group.rule == nullptr ? ""
                                             : rule_url(*group.rule, report_.clauses,
                                                        report_.language, options_.site),
                       "<code>" + text_of(group.id) + "</code>") +
            " <span class=\"dim\">" +
            html_text(counted(report_.language, group.places, texts::places)) + "</span></h3>\n";
    demands(first);
    line(in(texts::remedy), sentence(first.remedy));
    for (const Finding* finding : group.findings) {
      if (written >= max_findings) break;
      ++written;
      one(*finding, first);
    }
    out_ += "</section>\n";
  }

  // The strictest in sight, the others on demand.
  void demands(const Finding& first) {
    std::string strictest, others;
    std::size_t count = 0;
    for (const std::string& id : first.clauses) {
      const auto found = clauses_.find(id);
      if (found == clauses_.end()) continue;
      const ClauseInfo& clause = *found->second;
      const std::string text =
          text_of(clause.demand) + " (" + https_link(clause.url, text_of(clause.source)) + ")";
      if (strictest.empty()) {
        strictest = text;
      } else {
        others += "<li>" + text + "</li>";
        ++count;
      }
    }
    line(in(texts::clause), strictest);
    if (count > 0)
      out_ += "<details><summary>" +
              html_text(filled(html_texts::more_demands.in(report_.language),
                               {{"n", std::to_string(count)}})) +
              "</summary><ul>" + others + "</ul></details>\n";
  }

  void line(const std::string& label, const std::string& inner) {
    if (!inner.empty()) out_ += "<p><span class=\"dim\">" + label + "</span>" + inner + "</p>\n";
  }

  void one(const Finding& finding, const Finding& first) {
    std::string clauses;
    for (const std::string& id : finding.clauses)
      clauses += (clauses.empty() ? "" : " ") + plain_line(id);
    const char* state = finding.waived ? "waived" : finding.is_new ? "new" : "old";
    const char* level = name_of(finding.level);
    // Beginnings may meet; an id may not.
    const std::string id = "f-" + plain_line(finding.fingerprint);
    out_ += "<article class=\"" + std::string(level) + "\"" + attribute("id", id) +
            attribute("data-level", level) + attribute("data-state", state) +
            attribute("data-rule", finding.rule) + attribute("data-clauses", clauses) +
            attribute("data-file", finding.place.file) + "><header>" + address(finding) +
            " <a class=\"dim\"" + attribute("href", "#" + id) + ">" +
            text_of(finding.fingerprint.substr(0, short_fingerprint)) + "</a>";
    if (!finding.is_new) out_ += " <span class=\"dim\">" + in(html_texts::was_old) + "</span>";
    out_ += "</header><p>" + sentence(finding.sentence()) + "</p>" + frame(finding.place);
    details(finding, first);
    others(finding);
    out_ += "</article>\n";
  }

  // "file:line:column", as a link to the repository's web page where that is known.
  [[nodiscard]] std::string address(const Occurrence& one) const {
    std::string at = one.place.file;
    if (one.place.region)
      at += ":" + std::to_string(one.place.region->line) + ":" +
            std::to_string(one.place.region->column);
    return https_link(line_address(report_, one.place),
                      "<span class=\"place\">" + text_of(at) + "</span>");
  }

  // The first places with what stands there, then the rest as one list.
  void others(const Finding& finding) {
    if (finding.others.empty()) return;
    out_ += "<ul class=\"places\">";
    const std::size_t count = std::min(finding.others.size(), max_places);
    std::size_t i = 0;
    for (; i < count && i + 1 < max_frames; ++i)
      out_ += "<li>" + address(finding.others[i]) + frame(finding.others[i].place) + "</li>";
    if (i < count) {
      out_ += "<li>";
      std::string_view file = "\n";
      for (; i < count; ++i) {
        const Place& place = finding.others[i].place;
        std::string at = place.file == file ? "" : place.file;
        if (place.region)
          at += (at.empty() ? "" : ":") + std::to_string(place.region->line) + ":" +
                std::to_string(place.region->column);
        out_ += (file == "\n" ? "" : ", ") + text_of(at);
        file = place.file;
      }
      if (finding.others.size() > count)
        out_ += ", +" + std::to_string(finding.others.size() - count);
      out_ += "</li>";
    }
    out_ += "</ul>";
  }

  void details(const Finding& finding, const Finding& first) {
    int related_frames = 0;
    for (const Place& place : finding.related) {
      std::string at = place.file;
      if (place.region) at += ":" + std::to_string(place.region->line);
      const std::string see = filled(texts::related.in(report_.language), {{"place", at}});
      line(text_of(see) + (place.label.empty() ? "" : ": "), text_of(place.label));
      if (related_frames++ < max_related_frames) out_ += frame(place);
    }
    if (finding.remedy != first.remedy) line(in(texts::remedy), sentence(finding.remedy));
    if (finding.waived) line(in(html_texts::waiver), text_of(finding.waiver));
    std::string owners;
    for (const std::string& owner : finding.owners) owners += (owners.empty() ? "" : ", ") + owner;
    line(in(texts::owners), text_of(owners));
    if (finding.origin) out_ += "<p class=\"dim\">" + origin(*finding.origin) + "</p>";
  }

  [[nodiscard]] std::string origin(const Origin& origin) const {
    if (origin.commit.find_first_not_of('0') == std::string::npos) return in(texts::uncommitted);
    std::string author = origin.author;
    if (options_.blame_emails && !origin.email.empty()) author += " <" + origin.email + ">";
    std::string text = filled(texts::written_by.in(report_.language),
                              {{"author", author},
                               {"date", iso_time(origin.time, origin.time_offset).substr(0, 10)},
                               {"commit", origin.commit.substr(0, 8)}});
    if (!origin.summary.empty()) text += " \"" + origin.summary + "\"";
    return text_of(options_.blame_emails ? text : without_addresses(text));
  }

  const Report& report_;
  const FormatOptions& options_;
  std::map<std::string_view, const ClauseInfo*> clauses_;
  std::string out_;
};

}  // namespace

std::string anchor_of_rule(std::string_view rule, Level level) {
  return "rule-" + plain_line(rule) + "-" + name_of(level);
}

std::string html_findings(const Report& report, const FormatOptions& options) {
  return Findings(report, options).write();
}

}  // namespace premod::cli
