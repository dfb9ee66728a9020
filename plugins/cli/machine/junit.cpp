#include <algorithm>
#include <map>
#include <vector>

#include "cli/machine/machine.hpp"
#include "cli/machine/texts.hpp"
#include "common/place.hpp"
#include "sarif/sarif.hpp"

namespace premod::cli {
namespace {

constexpr std::size_t max_lines = 100;  // of one case: more is read nowhere and costs everywhere
constexpr std::size_t max_line = 1000;

struct Case {
  const Outcome* outcome = nullptr;
  std::vector<const Finding*> failures;  ///< what blocks
  std::vector<const Finding*> warnings;
};

using Suite = std::map<std::string, Case>;

enum class State { passed, failed, crashed, skipped };

State state_of(const Case& test) {
  if (!test.failures.empty()) return State::failed;
  if (!test.outcome || !test.warnings.empty()) return State::passed;
  switch (test.outcome->kind) {
    case OutcomeKind::crashed:
      return State::crashed;
    case OutcomeKind::passed:
    case OutcomeKind::violated:
      return State::passed;
    case OutcomeKind::unanswered:
    case OutcomeKind::not_applicable:
    case OutcomeKind::not_run:
      break;
  }
  return State::skipped;
}

std::string attribute(std::string_view name, std::string_view value) {
  return " " + std::string(name) + "=\"" + html_text(plain_line(value)) + "\"";
}

// Readers split a class at its dots into packages, and an empty part has no name.
std::string class_of(const std::string& widget) {
  std::string name = widget.empty() || widget == "." ? "root" : widget;
  std::replace(name.begin(), name.end(), '.', '_');
  return "premod." + name;
}

std::string place_of(const Place& place) {
  std::string text = place.file.empty() ? "-" : place.file;
  if (place.region)
    text += ":" + std::to_string(place.region->line) + ":" + std::to_string(place.region->column);
  return text;
}

std::string lines_of(const std::vector<const Finding*>& findings, Language language) {
  std::string out;
  std::size_t lines = 0, left = 0;
  for (const Finding* finding : findings)
    for (const Occurrence* one : places_of(*finding)) {
      if (lines == max_lines) {
        ++left;
        continue;
      }
      ++lines;
      out += html_text(shortened(
                 plain_line(place_of(one->place) + ": " + one->message + " " + one->remedy),
                 max_line)) +
             "\n";
    }
  if (left > 0)
    out += html_text(filled(texts::junit_more.in(language), {{"n", std::to_string(left)}})) + "\n";
  return out;
}

// The file whose line a reader may link: what exists in the repository.
std::string file_of(const Case& test, const Report& report) {
  const auto& findings = test.failures.empty() ? test.warnings : test.failures;
  if (findings.empty()) return "";
  return common::shown_file(findings.front()->place, findings.front()->widget, report);
}

// Errors of the tool are <error>, questions and gaps are <skipped>, and what does not block is no
// failure: a pipeline that passes here must not be red there.
void write_case(std::string& out, const std::string& rule, const Case& test,
                const std::string& widget, const Report& report) {
  const std::string file = file_of(test, report);
  out += "    <testcase" + attribute("name", rule) + attribute("classname", class_of(widget)) +
         (file.empty() ? "" : attribute("file", file)) + ">";
  const State state = state_of(test);
  if (state == State::failed) {
    const Finding& first = *test.failures.front();
    out += "<failure" + attribute("type", name_of(first.level)) +
           attribute("message", shortened(first.sentence(), max_line)) + ">" +
           lines_of(test.failures, report.language) + "</failure>";
  } else if (state == State::crashed) {
    out += "<error" + attribute("message", shortened(test.outcome->why, max_line)) + "/>";
  } else if (state == State::skipped) {
    // As text: Jenkins' schema allows no attributes here, and GitLab shows the text.
    out += "<skipped>" +
           html_text(shortened(sarif::outcome_text(*test.outcome, report.language), max_line)) +
           "</skipped>";
  }
  if (!test.warnings.empty())
    out += "<system-out>" + lines_of(test.warnings, report.language) + "</system-out>";
  out += "</testcase>\n";
}

std::size_t count(const Suite& suite, State state) {
  return static_cast<std::size_t>(std::count_if(suite.begin(), suite.end(), [&](const auto& entry) {
    return state_of(entry.second) == state;
  }));
}

}  // namespace

std::string junit(const Report& report, const FormatOptions&) {
  std::map<std::string, Suite> suites;
  for (const Outcome& outcome : report.outcomes)
    suites[outcome.widget][outcome.rule].outcome = &outcome;
  for (const Finding& finding : report.findings) {
    if (!finding.is_new || finding.waived || finding.level == Level::note) continue;
    Case& test = suites[finding.widget][finding.rule];
    (finding.level == Level::error ? test.failures : test.warnings).push_back(&finding);
  }
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"premod\">\n";
  for (const auto& [widget, suite] : suites) {
    out += "  <testsuite" + attribute("name", widget.empty() ? "." : widget) +
           attribute("tests", std::to_string(suite.size())) +
           attribute("failures", std::to_string(count(suite, State::failed))) +
           attribute("errors", std::to_string(count(suite, State::crashed))) +
           attribute("skipped", std::to_string(count(suite, State::skipped))) + ">\n";
    for (const auto& [rule, test] : suite) write_case(out, rule, test, widget, report);
    out += "  </testsuite>\n";
  }
  return out + "</testsuites>\n";
}

}  // namespace premod::cli
