#include <map>
#include <vector>

#include "cli/machine.hpp"

namespace premod::cli {
namespace {

struct Case {
  const Outcome* outcome = nullptr;
  std::vector<const Finding*> findings;
};

using Suite = std::map<std::string, Case>;

std::string attribute(std::string_view name, std::string_view value) {
  return " " + std::string(name) + "=\"" + html_text(plain_line(value)) + "\"";
}

std::string place_of(const Place& place) {
  std::string text = place.file.empty() ? "-" : place.file;
  if (place.region)
    text += ":" + std::to_string(place.region->line) + ":" + std::to_string(place.region->column);
  return text;
}

void write_failure(std::string& out, const Case& test) {
  const Finding& first = *test.findings.front();
  out += "<failure" + attribute("type", name_of(first.level)) +
         attribute("message", first.sentence()) + ">";
  for (const Finding* finding : test.findings)
    for (const Occurrence* one : places_of(*finding))
      out += html_text(plain_line(place_of(one->place) + ": " + one->message + " " + one->remedy)) +
             "\n";
  out += "</failure>";
}

// Errors of the tool are <error>, questions and gaps are <skipped>: only findings are failures.
void write_case(std::string& out, const std::string& rule, const Case& test,
                const std::string& widget) {
  out += "    <testcase" + attribute("name", rule) +
         attribute("classname", "premod." + (widget.empty() ? "." : widget)) + ">";
  if (!test.findings.empty()) {
    write_failure(out, test);
  } else if (test.outcome && test.outcome->kind == OutcomeKind::crashed) {
    out += "<error" + attribute("message", test.outcome->why) + "/>";
  } else if (test.outcome && test.outcome->kind != OutcomeKind::passed &&
             test.outcome->kind != OutcomeKind::violated) {
    // As text: Jenkins' schema allows no attributes here, and GitLab shows the text.
    const std::string why = test.outcome->why.empty() ? "" : ": " + test.outcome->why;
    out += "<skipped>" + html_text(plain_line(name_of(test.outcome->kind) + why)) + "</skipped>";
  }
  out += "</testcase>\n";
}

struct Numbers {
  std::size_t tests = 0, failures = 0, errors = 0, skipped = 0;
};

Numbers numbers_of(const Suite& suite) {
  Numbers numbers;
  for (const auto& [rule, test] : suite) {
    ++numbers.tests;
    if (!test.findings.empty()) {
      ++numbers.failures;
    } else if (test.outcome && test.outcome->kind == OutcomeKind::crashed) {
      ++numbers.errors;
    } else if (test.outcome && test.outcome->kind != OutcomeKind::passed &&
               test.outcome->kind != OutcomeKind::violated) {
      ++numbers.skipped;
    }
  }
  return numbers;
}

}  // namespace

std::string junit(const Report& report, const FormatOptions&) {
  std::map<std::string, Suite> suites;
  for (const Outcome& outcome : report.outcomes)
    suites[outcome.widget][outcome.rule].outcome = &outcome;
  for (const Finding& finding : report.findings)
    if (finding.is_new && !finding.waived && finding.level != Level::note)
      suites[finding.widget][finding.rule].findings.push_back(&finding);
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"premod\">\n";
  for (const auto& [widget, suite] : suites) {
    const Numbers numbers = numbers_of(suite);
    out += "  <testsuite" + attribute("name", widget.empty() ? "." : widget) +
           attribute("tests", std::to_string(numbers.tests)) +
           attribute("failures", std::to_string(numbers.failures)) +
           attribute("errors", std::to_string(numbers.errors)) +
           attribute("skipped", std::to_string(numbers.skipped)) + ">\n";
    for (const auto& [rule, test] : suite) write_case(out, rule, test, widget);
    out += "  </testsuite>\n";
  }
  return out + "</testsuites>\n";
}

}  // namespace premod::cli
