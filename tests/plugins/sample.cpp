// The reports of sample.hpp.
#include "plugins/sample.hpp"

#include <array>
#include <cstdio>
#include <optional>

namespace premod::sample {
namespace {

std::size_t number = 0;  // of the next finding; every report begins at 1

std::string hex(std::size_t value) {
  std::array<char, 40> text{};
  std::snprintf(text.data(), text.size(), "%032llx",
                static_cast<unsigned long long>(value) * 0x9E3779B97F4A7C15ULL);
  return text.data();
}

RuleInfo rule(std::string id, std::string area, Level level, std::vector<std::string> clauses) {
  RuleInfo info;
  info.id = std::move(id);
  info.area = std::move(area);
  info.level = level;
  info.clauses = std::move(clauses);
  info.title = "Calls that write to the console";
  info.message = "{call} writes to the console.";
  info.remedy = "Remove the call.";
  info.help = "Calls that write to the console.";
  return info;
}

ClauseInfo clause(std::string id, std::string answered_by, std::string by) {
  ClauseInfo info;
  info.id = std::move(id);
  info.source = "requirements §" + info.id.substr(4, 3);
  info.demand = "No console output";
  info.answered_by = std::move(answered_by);
  info.rules = {std::move(by)};
  return info;
}

Place place(std::string file, std::optional<Region> region, std::string label) {
  Place out;
  out.file = std::move(file);
  out.region = region;
  out.label = std::move(label);
  return out;
}

Finding finding(const RuleInfo& info, std::string file, Region region, std::string snippet) {
  Finding out;
  out.rule = info.id;
  out.level = info.level;
  out.widget = "widget";
  out.place = place(std::move(file), region, "");
  out.place.snippet = std::move(snippet);
  out.message = "console.log writes to the console of the account's users.";
  out.remedy = "Remove the call, or tell the user with the platform's own notifications.";
  out.clauses = info.clauses;
  out.fingerprint = hex(++number);
  out.line_hash = "53b5d4aabe50d64:1";
  return out;
}

Origin origin() {
  Origin out;
  out.commit = "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d";
  out.author = "Инна Петрова";
  out.email = "inna@example.com";
  out.time = 1770112272;
  out.time_offset = 180;
  out.summary = "Show the balance in the card";
  return out;
}

void add_frame(Report& report) {
  number = 0;
  report.version = "0.1.0";
  report.profile_date = "2026-02-24";
  report.widgets = {{"widget", "Balance", "1.0.2", false, 14, 120000}};
  report.revision = {"https://example.com/maker/widget", "feature/x",
                     "00112233445566778899aabbccddeeff00112233", "", "/home/maker/widget"};
  report.clauses = {clause("req-3.1.1-console-other", "check", "js-console"),
                    clause("req-1.1-no-rival", "ask", "conduct-no-rival-product")};
  report.clauses[0].url = "https://example.com/req#3.1.1";
  report.rules = {rule("conduct-no-rival-product", "conduct", Level::error, {"req-1.1-no-rival"}),
                  rule("js-console", "js", Level::error, {"req-3.1.1-console-other"}),
                  rule("text-no-bom", "text", Level::warning, {"req-3.1.1-console-other"})};
  report.rules[0].asks_human = true;
  report.rules[1].security = true;
}

}  // namespace

const std::vector<std::string> attacks = {
    "::error::pwned",
    "\xC2\xA0::add-mask::e",
    "see ##[set-output name=result]pass",
    "a\r::add-mask::token",
    "a\nb::c\n::warning::x",
    "click](https://evil.example) [here](1)",
    "{0} {name} %0A %25",
    "<script>alert(1)</script>",
    "</script><img src=x onerror=alert(1)>",
    "| a | b `c` \\| **d** ~~e~~",
    "\xE2\x80\xAE"
    "gpj.exe \xE2\x81\xA6x\xE2\x81\xA9",
    "\xFF\xFE not utf-8 \xC3",
    "\x1B[31mred\x1B]0;title\x07",
    "]]> &amp; <![CDATA[ --> <!--",
    "@everyone #1 http://evil.example www.evil.example GH-1",
    "${{ github.token }} $(id) `id`",
    std::string("nul\0byte", 8),
    "section_start:1:x\r\x1B[0Kx",
};

Report clean() {
  Report report;
  add_frame(report);
  report.outcomes = {{"conduct-no-rival-product", OutcomeKind::passed, "", "widget"},
                     {"js-console", OutcomeKind::passed, "", "widget"},
                     {"text-no-bom", OutcomeKind::passed, "", "widget"}};
  return report;
}

Report grouped() {
  Report report;
  add_frame(report);
  const RuleInfo& info = report.rules[1];
  Finding own = finding(info, "widget/script.js", {12, 5, 12, 16}, "    console.log(1);");
  own.others = {finding(info, "widget/script.js", {20, 5, 20, 17}, "    console.warn(1);")};
  own.others[0].message = "console.warn writes to the console.";
  own.also = " Also: console.warn";
  Finding library = finding(info, "widget/lib/x.js", {1, 1, 1, 9}, "console.log()");
  library.own_code = false;
  for (int line = 2; line <= 3; ++line) {
    library.others.push_back(finding(info, "widget/lib/x.js", {line, 1, line, 9}, "console.log()"));
    library.others.back().own_code = false;
  }
  report.findings = {library, own};
  report.outcomes = {{"js-console", OutcomeKind::violated, "", "widget"}};
  report.decision = {Verdict::block, {"2 errors."}, "", "", false};
  return report;
}

Report golden(Language language) {
  Report report;
  add_frame(report);
  report.language = language;
  report.compared = true;
  report.revision.base = "ffeeddccbbaa99887766554433221100ffeeddcc";
  Finding bom = finding(report.rules[2], "widget/i18n/ru.json", {1, 1, 1, 1}, "");
  bom.fixes = {
      {"Remove the byte order mark", {{"widget/i18n/ru.json", 0, 3, "", Region{1, 1, 1, 1}}}}};
  bom.line_hash.clear();
  Finding first = finding(report.rules[1], "widget/script.js", {12, 5, 12, 23},
                          "\t\t  console.log('день 日本');");
  first.origin = origin();
  first.owners = {"@maker/front"};
  first.related = {place("widget/lib/log.js", Region{3, 1, 3, 9}, "the function that calls it")};
  Finding second =
      finding(report.rules[1], "widget/script.js", {20, 1, 22, 3}, "console.warn(\n  'a',\n);");
  Finding old = finding(report.rules[1], "widget/script.js", {30, 1, 30, 9}, "console.x");
  old.is_new = false;
  Finding waived = finding(report.rules[1], "widget/script.js", {40, 1, 40, 9}, "console.y");
  waived.waived = true;
  waived.waiver = "kept for support until June";
  Finding logo = finding(report.rules[2], "widget/images/logo.png", {}, "");
  logo.place.region.reset();
  logo.line_hash.clear();
  Finding missing = finding(report.rules[2], "", {}, "");
  missing.place.region.reset();
  missing.line_hash.clear();
  report.findings = {missing, bom, logo, first, second, old, waived};
  report.fixed = {finding(report.rules[2], "widget/a.js", {1, 1, 1, 2}, "x")};
  report.outcomes = {{"conduct-no-rival-product", OutcomeKind::unanswered, "no answer", "widget"},
                     {"js-console", OutcomeKind::violated, "", "widget"},
                     {"text-no-bom", OutcomeKind::violated, "", "widget"}};
  report.notices = {{Level::warning, "blame-budget", "3 origins are not known.", ""}};
  report.decision = {Verdict::block, {"2 new errors."}, "", "", false};
  return report;
}

Report hostile() {
  Report report;
  add_frame(report);
  report.compared = true;
  std::string long_name;
  for (int i = 0; i < 30; ++i) long_name += "длинное имя";
  std::vector<std::string> all = attacks;
  all.push_back(long_name + ".js");
  for (const std::string& attack : all) {
    Finding bad = finding(report.rules[1], "widget/" + attack, {1, 1, 1, 4}, attack + attack);
    bad.message = attack;
    bad.remedy = attack + " `" + attack + "`";
    bad.place.label = attack;
    bad.origin = origin();
    bad.origin->author = attack;
    bad.origin->summary = attack;
    bad.owners = {attack};
    bad.related = {place(attack, Region{2, 1, 2, 2}, attack)};
    bad.fixes = {{attack, {{"widget/" + attack, 0, 1, attack, Region{1, 1, 1, 2}}}}};
    report.findings.push_back(bad);
    Finding bare = finding(report.rules[2], attack, {}, "");
    bare.place.region.reset();
    bare.waived = true;
    bare.waiver = attack;
    report.findings.push_back(bare);
    report.fixed.push_back(bad);
    report.outcomes.push_back({"js-console", OutcomeKind::not_run, attack, attack});
    report.notices.push_back({Level::error, "bad-file", attack, attack});
    report.decision.reasons.push_back(attack);
    report.widgets.push_back({attack, attack, attack, true, 1, 1});
  }
  report.revision.branch = attacks.front();
  report.revision.source_root = "/tmp/" + attacks[3];
  report.rules[1].title = attacks[5];
  report.rules[1].help = attacks[7];
  report.decision.verdict = Verdict::block;
  return report;
}

Report big(std::size_t results) {
  Report report;
  add_frame(report);
  for (std::size_t i = 0; i < results; ++i) {
    const int line = static_cast<int>(i / 100) + 1;
    Finding next = finding(report.rules[1], "widget/js/module-" + std::to_string(i % 100) + ".js",
                           {line, 5, line, 23}, "    console.log('something');");
    next.fingerprint = hex(i + 1000000);
    next.origin = origin();
    report.findings.push_back(next);
  }
  report.decision = {Verdict::block, {"25000 new errors."}, "", "", false};
  return report;
}

}  // namespace premod::sample
