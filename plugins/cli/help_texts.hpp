// What the command says about itself, in the four languages.
#pragma once

#include "premod/premod.hpp"

namespace premod::cli::help {

inline constexpr Wording about{
    "help.about", "Checks amoCRM / Kommo marketplace widgets against the published requirements."};
inline constexpr Wording footer{"help.footer",
                                "Exit status: 0 pass, 1 blocked, 2 could not run, 3 incomplete."};
inline constexpr Wording usage{"help.usage", "Usage"};
inline constexpr Wording options{"help.options", "OPTIONS"};
inline constexpr Wording subcommands{"help.subcommands", "SUBCOMMANDS"};
inline constexpr Wording positionals{"help.positionals", "POSITIONALS"};
inline constexpr Wording show_help{"help.show-help", "Show this help"};
inline constexpr Wording show_version{"help.show-version", "Show the version"};

inline constexpr Wording profile{"help.profile", "Whose requirements: amocrm, kommo or in-house"};
inline constexpr Wording language{"help.language", "Language of the texts: ru, en, es or pt"};
inline constexpr Wording path{"help.path",
                              "A widget's folder, a repository, a file or a zip (default: .)"};
inline constexpr Wording config{"help.config", "A premod.json other than the repository's"};

inline constexpr Wording docs_url{
    "help.docs-url", "The site with the rules' pages that links lead to (premod docs writes one)"};
inline constexpr Wording no_site{"help.no-site",
                                 "an address that begins with https:// is expected, not '{word}'."};

inline constexpr Wording check{"help.check", "Check widgets and decide"};
inline constexpr Wording only_rule{"help.only-rule", "Only this rule; may be given several times"};
inline constexpr Wording format{"help.format",
                                "terminal, concise, json, sarif, github, gitlab, html ...; "
                                "NAME=FILE writes a file; may be given several times"};
inline constexpr Wording base{"help.base",
                              "Compare with the merge base of this revision; none: with nothing "
                              "(default: what the CI platform says)"};
inline constexpr Wording staged{"help.staged", "Check what is staged, not the working tree"};
inline constexpr Wording blame{"help.blame", "Look up authors for: off, new or all findings"};
inline constexpr Wording moderator_view{
    "help.moderator-view",
    "Ignore waivers, baseline and project levels: what a moderator would see"};
inline constexpr Wording require_answers{"help.require-answers",
                                         "Block while a question for people has no valid answer"};
inline constexpr Wording read_pictures{
    "help.read-pictures", "Read the words of logos and tour pictures with the system's tesseract"};
inline constexpr Wording timings{"help.timings", "Print to standard error how long each part took"};
inline constexpr Wording blame_emails{"help.blame-emails", "Show authors' e-mail addresses"};
inline constexpr Wording verbose{"help.verbose",
                                 "Show notes, authors, all requirements and fingerprints as well"};
inline constexpr Wording quiet{"help.quiet", "Show the verdict only"};
inline constexpr Wording statistics{
    "help.statistics", "A table instead of the findings: how many places each rule found"};
inline constexpr Wording max_same{"help.max-same",
                                  "How many places of one rule to show (default: 10; 0: all)"};
inline constexpr Wording level{"help.level",
                               "Show findings of this level and above: error, warning or note"};
inline constexpr Wording fix_first{"help.fix-first",
                                   "Correct first what can be corrected for certain"};
inline constexpr Wording color{"help.color", "Colour: auto, always or never"};
inline constexpr Wording stdin_filename{
    "help.stdin-filename", "Read this file from standard input, and show findings about it only"};

inline constexpr Wording rules{"help.rules", "List the rules"};
inline constexpr Wording explain{"help.explain",
                                 "Explain a rule, a requirement, or a finding by its fingerprint"};
inline constexpr Wording explain_what{
    "help.explain-what", "The id of a rule or a requirement, or the fingerprint of a finding"};
inline constexpr Wording coverage{
    "help.coverage",
    "Every sentence of the requirements, and what answers it; with PATH, how this widget does"};
inline constexpr Wording fix{
    "help.fix",
    "Correct what is certain: debugger, console output, commented-out code, line endings ..."};
inline constexpr Wording fix_rule{"help.fix-rule",
                                  "Only what this rule finds; may be given several times"};
inline constexpr Wording dry_run{"help.dry-run",
                                 "Write nothing; print the changes as git apply reads them"};
inline constexpr Wording graph{"help.graph", "Which file of a widget reaches which, and why"};
inline constexpr Wording parse_js{"help.parse-js",
                                  "Parse JavaScript: requests on standard input, one per line: a "
                                  "path or JSON {path | source, goal}"};
inline constexpr Wording list_format{"help.list-format", "text or json"};
inline constexpr Wording coverage_format{"help.coverage-format", "text, json, markdown or html"};
inline constexpr Wording graph_flow{
    "help.graph-flow",
    "FILE:LINE: what is known of the expressions that begin there: = values (? is unknown), "
    "→ functions a call runs, ← calls of a function"};
inline constexpr Wording graph_format{"help.graph-format", "dot (for Graphviz) or json"};
inline constexpr Wording diff_format{"help.diff-format", "terminal, json or markdown"};

inline constexpr Wording init{"help.init", "Write a first premod.json from what is found"};
inline constexpr Wording show_config{"help.show-config",
                                     "Print the configuration in force and where it comes from"};
inline constexpr Wording attest{
    "help.attest",
    "Answer the question of a rule in premod.json; without a rule, all of them in turn"};
inline constexpr Wording attest_rule{"help.attest-rule", "The rule that asks"};
inline constexpr Wording answer{"help.answer", "yes, no or does-not-apply"};
inline constexpr Wording note{"help.note", "Evidence, or why the question does not apply"};
inline constexpr Wording by{"help.by", "Who answers (default: the name git knows)"};
inline constexpr Wording until{"help.until", "The last day it holds, YYYY-MM-DD"};
inline constexpr Wording which_widget{"help.which-widget",
                                      "Root of the widget, where there are several"};
inline constexpr Wording waive{"help.waive",
                               "Write an exception with a reason and an end date into premod.json"};
inline constexpr Wording waive_what{
    "help.waive-what",
    "A place as the report shows it (file:line), or the beginning of a fingerprint"};
inline constexpr Wording waive_rule{"help.waive-rule",
                                    "The rule, where several report the same place"};
inline constexpr Wording reason{"help.reason", "Why"};
inline constexpr Wording submission{"help.submission",
                                    "Print the message to moderation, and what it lacks"};
inline constexpr Wording baseline{
    "help.baseline", "Write premod-baseline.txt: today's findings, which do not block"};
inline constexpr Wording prune{"help.prune", "Remove what is fixed; add nothing"};
inline constexpr Wording diff{"help.diff", "What an update brings, fixes and asks for"};
inline constexpr Wording diff_before{"help.diff-before", "A folder, a zip or a commit"};
inline constexpr Wording diff_after{"help.diff-after",
                                    "What it has become: a folder, a zip or a commit"};
inline constexpr Wording pack{"help.pack", "Pack the widget into widget.zip and check the archive"};
inline constexpr Wording pack_output{
    "help.pack-output",
    "Where to write the archive (default: widget.zip beside the widget's folder, in it if it is "
    "the repository)"};
inline constexpr Wording pack_verify{"help.pack-verify",
                                     "Pack nothing: say whether this archive is that of a commit"};
inline constexpr Wording pack_commit{"help.pack-commit",
                                     "The commit to compare with (default: HEAD)"};
inline constexpr Wording hook{"help.hook", "The git hook that checks before a commit"};
inline constexpr Wording hook_install{"help.hook-install", "Put the hook into a repository"};
inline constexpr Wording hook_uninstall{"help.hook-uninstall", "Remove the hook from a repository"};
inline constexpr Wording hook_path{"help.hook-path", "A folder of the repository (default: .)"};
inline constexpr Wording help{"help.help", "Help about a command"};
inline constexpr Wording completion{"help.completion", "Completion for bash or zsh"};
inline constexpr Wording man{"help.man", "The manual page, as man reads it"};

inline constexpr Wording accept_unjudged{
    "help.accept-unjudged",
    "Do not wait for what a change withdraws from the check: a folder that is no longer a widget, "
    "a file that becomes third-party"};
inline constexpr Wording report{"help.report", "What JSON reports of earlier runs say together"};
inline constexpr Wording report_trend{"help.report-trend",
                                      "Findings over the JSON reports of many runs"};
inline constexpr Wording report_badge{"help.report-badge", "An SVG badge of a JSON report"};
inline constexpr Wording report_folder{"help.report-folder",
                                       "A folder with JSON reports; their names give the order"};
inline constexpr Wording report_file{"help.report-file", "A JSON report"};
inline constexpr Wording report_out{"help.report-out",
                                    "The file to write: HTML, or SVG for a badge"};
inline constexpr Wording docs{"help.docs", "Write the rules as a static site in four languages"};
inline constexpr Wording docs_out{"help.docs-out", "The folder to write into"};
inline constexpr Wording docs_fixtures{"help.docs-fixtures",
                                       "Examples: tests/rules of premod's sources"};
inline constexpr Wording docs_earlier{
    "help.docs-earlier",
    "`premod rules --format json` of the last release, for the page of changes"};

inline constexpr Wording no_command{"help.no-command", "there is no command '{word}'{hint}"};
inline constexpr Wording no_option{"help.no-option", "there is no option '{word}'{hint}"};
inline constexpr Wording did_you_mean{"help.did-you-mean", "; did you mean {name}?"};
inline constexpr Wording see_help{"help.see-help", ". premod help lists all."};
inline constexpr Wording not_one_of{"help.not-one-of",
                                    "{option}: '{word}' is not one of: {choices}"};
inline constexpr Wording lacks{"help.lacks", "{option} is missing"};

}  // namespace premod::cli::help
