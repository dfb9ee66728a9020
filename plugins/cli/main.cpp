// The command premod: arguments in, one subcommand called. Only this folder reads the environment.
#ifdef __linux__
#include <malloc.h>
#endif

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#if __has_include(<CLI/ExtraValidators.hpp>)  // CLI11 2.6 moved IsMember there
#include <CLI/ExtraValidators.hpp>
#endif
#include <CLI/Formatter.hpp>
#include <iostream>
#include <sstream>

#include "cli/commands.hpp"
#include "cli/docs.hpp"
#include "cli/fix.hpp"
#include "cli/graph.hpp"
#include "cli/output.hpp"
#include "cli/parse_js.hpp"

namespace {

using namespace premod;

const std::vector<std::pair<std::string, Profile>> profiles = {
    {"amocrm", Profile::amocrm}, {"kommo", Profile::kommo}, {"in-house", Profile::in_house}};

// What several subcommands share, as typed.
struct Words {
  std::string profile;
  std::string language;
  std::string blame = "all";
  std::string format;
  std::string what;
};

void add_profile(CLI::App& app, Words& words) {
  app.add_option("--profile", words.profile, "Whose requirements: amocrm, kommo or in-house")
      ->check(CLI::IsMember({"amocrm", "kommo", "in-house"}));
}

void add_language(CLI::App& app, Words& words) {
  app.add_option("--lang", words.language, "Language of the texts: ru, en, es or pt")
      ->check(CLI::IsMember({"ru", "en", "es", "pt"}));
}

void add_request(CLI::App& app, Words& words, Request& request) {
  app.add_option("PATH", request.paths, "A widget's folder, a repository, or a zip (default: .)");
  add_profile(app, words);
  add_language(app, words);
  app.add_option("--config", request.config, "A premod.json other than the repository's");
}

CLI::App* add_docs(CLI::App& app, cli::DocsOptions& options) {
  CLI::App* docs = app.add_subcommand("docs", "Write the rules as a static site in four languages");
  docs->add_option("--out", options.out, "The folder to write into")->required();
  docs->add_option("--fixtures", options.fixtures, "Examples: tests/rules of premod's sources");
  docs->add_option("--earlier", options.earlier,
                   "`premod rules --format json` of the last release, for the page of changes");
  return docs;
}

void add_check(CLI::App& app, Words& words, cli::CheckOptions& options) {
  add_request(app, words, options.request);
  app.add_option("--rule", options.request.rules, "Only this rule; may be given several times")
      ->allow_extra_args(false);
  app.add_option("--format", options.formats,
                 "terminal, json, sarif, github, gitlab, html ...; NAME=FILE writes a file; may be "
                 "given several times")
      ->allow_extra_args(false);
  app.add_option("--base", options.request.base,
                 "Compare with the merge base of this revision; none: with nothing (default: what "
                 "the CI platform says)");
  app.add_flag("--staged", options.request.staged, "Check what is staged, not the work tree");
  app.add_option("--blame", words.blame, "Look up authors for: off, new or all findings")
      ->check(CLI::IsMember({"off", "new", "all"}));
  app.add_flag("--moderator-view", options.request.moderator_view,
               "Ignore waivers, baseline and project levels: what a moderator would see");
  app.add_flag("--require-answers", options.request.require_answers,
               "Block while a question for people has no valid answer");
  app.add_flag(
      "--accept-unjudged", options.request.accept_unjudged,
      "Do not wait for what a change takes from judgement: a widget that is none any more, a "
      "file that becomes somebody else's");
  app.add_flag("--timings", options.timings, "Print what took how long to standard error");
  app.add_flag("--blame-emails", options.blame_emails, "Show authors' e-mail addresses");
}

void apply(const Words& words, const cli::Environment& environment, Request& request,
           cli::ListOptions& list) {
  request.profile = profile_from(words.profile);
  request.language = language_from(words.language).value_or(environment.language);
  request.blame = words.blame == "off"   ? Blame::off
                  : words.blame == "new" ? Blame::only_new
                                         : Blame::all;
  request.today = environment.today;
  request.git_variables = environment.git;
  list.profile = request.profile.value_or(Profile::amocrm);
  list.language = request.language;
  list.json = words.format == "json";
}

// The subcommands around premod.json.
struct ProjectCommands {
  CLI::App* init = nullptr;
  CLI::App* config = nullptr;
  CLI::App* attest = nullptr;
  CLI::App* submission = nullptr;
  std::string path = ".";
  std::string file;
  NewAnswer answer;

  void add(CLI::App& app, Words& words) {
    init = app.add_subcommand("init", "Write a first premod.json from what is found");
    config =
        app.add_subcommand("config", "Print the configuration in force and where it comes from");
    attest = app.add_subcommand("attest", "Answer the question of a rule in premod.json");
    submission =
        app.add_subcommand("submission", "Print the message to moderation, and what it lacks");
    attest->add_option("RULE", answer.rule, "The rule that asks")->required();
    attest->add_option("--answer", answer.answer, "yes, no or does-not-apply (default: yes)");
    attest->add_option("--note", answer.note, "Evidence, or why the question does not apply");
    attest->add_option("--by", answer.by,
                       "Who answers (default: GIT_AUTHOR_NAME or the user's name)");
    attest->add_option("--until", answer.until, "Last day on which the answer holds, YYYY-MM-DD");
    attest->add_option("--widget", answer.widget, "Root of the widget, where there are several");
    for (CLI::App* one : {init, config, attest, submission})
      one->add_option("PATH", path, "A widget's folder, a repository, or a zip (default: .)");
    for (CLI::App* one : {config, attest, submission})
      one->add_option("--config", file, "A premod.json other than the repository's");
    add_profile(*config, words);
    config->add_option("--format", words.format, "text or json")
        ->check(CLI::IsMember({"text", "json"}));
    add_language(*submission, words);
  }

  // Nothing: none of these was called.
  std::optional<int> run(const Words& words, const cli::Environment& environment) {
    if (init->parsed()) return cli::init_command(path);
    if (config->parsed())
      return cli::config_command(path, file, words.profile, words.format == "json");
    if (submission->parsed())
      return cli::submission_command(path, file,
                                     language_from(words.language).value_or(environment.language),
                                     environment.today);
    if (!attest->parsed()) return std::nullopt;
    answer.path = path;
    answer.config = file;
    answer.on = environment.today;
    if (answer.by.empty()) answer.by = environment.user;
    return cli::attest_command(answer);
  }
};

// Around the check of a change: what a project begins with, what an update brings, the hook.
struct GateCommands {
  cli::BaselineOptions options;
  cli::DiffOptions difference;
  std::string folder = ".";
  CLI::App* baseline = nullptr;
  CLI::App* diff = nullptr;
  CLI::App* install = nullptr;

  void add(CLI::App& app, Words& words) {
    baseline = app.add_subcommand(
        "baseline", "Write premod-baseline.txt: the findings of today, which do not block");
    add_request(*baseline, words, options.request);
    baseline->add_option("--until", options.until, "The last day it holds, YYYY-MM-DD");
    baseline->add_flag("--prune", options.prune, "Take out what is fixed; add nothing");
    diff = app.add_subcommand("diff", "What an update brings, fixes and asks for");
    diff->add_option("A", difference.before, "A folder, a zip or a commit")->required();
    diff->add_option("B", difference.after, "What it has become: a folder, a zip or a commit")
        ->required();
    diff->add_option("--format", difference.format, "terminal, json or markdown")
        ->check(CLI::IsMember({"terminal", "json", "markdown"}));
    add_request(*diff, words, difference.request);
    CLI::App* hook = app.add_subcommand("hook", "The git hook that checks before a commit");
    hook->require_subcommand(1);
    install = hook->add_subcommand("install", "Put the hook into a repository");
    install->add_option("PATH", folder, "A folder of the repository (default: .)");
  }

  // Nothing: none of these was called.
  std::optional<int> run(const Words& words, const cli::Environment& environment,
                         cli::ListOptions& list) {
    apply(words, environment, options.request, list);
    apply(words, environment, difference.request, list);
    if (baseline->parsed()) return cli::baseline_command(options);
    if (diff->parsed()) return cli::diff_command(difference, environment);
    if (install->parsed()) return cli::hook_command(folder, environment);
    return std::nullopt;
  }
};

std::string trimmed(std::string text) {
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}

int run(int argc, char** argv) {
  CLI::App app{"Checks amoCRM / Kommo marketplace widgets against the published requirements."};
  app.set_version_flag("--version", "premod " + std::string(version()));
  app.require_subcommand(1);
  app.footer("Exit status: 0 pass, 1 blocked, 2 could not run, 3 incomplete.");

  Words words;
  cli::CheckOptions check_options;
  CLI::App* check = app.add_subcommand("check", "Check widgets and decide");
  add_check(*check, words, check_options);

  CLI::App* rules = app.add_subcommand("rules", "List the rules");
  add_profile(*rules, words);
  add_language(*rules, words);
  CLI::App* explain =
      app.add_subcommand("explain", "Explain a rule, or a finding by its fingerprint");
  explain->add_option("WHAT", words.what, "The id of a rule, or the fingerprint of a finding")
      ->required();
  add_request(*explain, words, check_options.request);
  CLI::App* coverage = app.add_subcommand(
      "coverage",
      "Every sentence of the requirements, and what answers it; with PATH, how this widget does");
  add_request(*coverage, words, check_options.request);
  Request fix_request;
  bool dry_run = false;
  CLI::App* fix = app.add_subcommand(
      "fix",
      "Correct what is certain: debugger, console output, commented-out code, line ends ...");
  add_request(*fix, words, fix_request);
  fix->add_option("--rule", fix_request.rules,
                  "Only what this rule finds; may be given several times")
      ->allow_extra_args(false);
  fix->add_flag("--dry-run", dry_run, "Write nothing; print the changes as git apply reads them");
  for (CLI::App* listing : {rules, explain})
    listing->add_option("--format", words.format, "text or json")
        ->check(CLI::IsMember({"text", "json"}));
  coverage->add_option("--format", words.format, "text, json, markdown or html")
      ->check(CLI::IsMember({"text", "json", "markdown", "html"}));

  std::string graph_format = "dot";
  CLI::App* graph = app.add_subcommand("graph", "Which file of a widget reaches which, and why");
  graph->add_option("PATH", check_options.request.paths,
                    "A widget's folder, a repository, or a zip (default: .)");
  graph->add_option("--format", graph_format, "dot (for Graphviz) or json")
      ->check(CLI::IsMember({"dot", "json"}));

  CLI::App* parse = app.add_subcommand(
      "parse-js",
      "Judge JavaScript: requests on standard input, a path or JSON {path | source, goal} a line");
  cli::DocsOptions docs_options;
  CLI::App* docs = add_docs(app, docs_options);
  ProjectCommands project;
  project.add(app, words);
  GateCommands gate;
  gate.add(app, words);

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    std::ostringstream help;
    std::ostringstream problem;
    const int status = app.exit(error, help, problem);
    cli::put(help.str());
    if (!problem.str().empty()) cli::tell(trimmed(problem.str()));
    return status == 0 ? 0 : cli::could_not_run;
  }

  if (parse->parsed()) return cli::parse_js(std::cin, std::cout);
  if (graph->parsed()) return cli::graph_command(check_options.request, graph_format);
  if (docs->parsed()) return cli::docs_command(docs_options);
  const cli::Environment environment = cli::read_environment();
  cli::ListOptions list;
  apply(words, environment, check_options.request, list);
  if (const auto status = project.run(words, environment)) return *status;
  if (const auto status = gate.run(words, environment, list)) return *status;
  if (check->parsed()) {
    cli::choose_base(check_options.request);
    return cli::check_command(check_options, environment);
  }
  if (fix->parsed()) {
    apply(words, environment, fix_request, list);
    return cli::fix_command(fix_request, dry_run);
  }
  if (rules->parsed()) return cli::rules_command(list);
  if (explain->parsed()) return cli::explain_command(words.what, check_options.request, list);
  return cli::coverage_command(check_options.request, words.format, list);
}

// A run is short and gives nothing back: memory comes in large steps and stays until the end.
void tune_allocator() {
#ifdef M_TOP_PAD  // glibc's
  constexpr int step = 4 << 20;
  mallopt(M_TOP_PAD, step);
  mallopt(M_TRIM_THRESHOLD, 256 << 20);
#endif
}

}  // namespace

int main(int argc, char** argv) {
  tune_allocator();
  premod::cli::occupy_standard_streams();
  try {
    return premod::cli::finish_output(run(argc, argv));
  } catch (const std::exception& error) {
    premod::cli::tell(error.what());
    return premod::cli::could_not_run;
  }
}
