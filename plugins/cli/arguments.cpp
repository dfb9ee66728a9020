#include "cli/arguments.hpp"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <iostream>

#include "cli/about.hpp"
#include "cli/command_words.hpp"
#include "cli/commands/fix.hpp"
#include "cli/commands/graph.hpp"
#include "cli/commands/parse_js.hpp"
#include "cli/help_texts.hpp"
#include "cli/suggest.hpp"
#include "cli/trend/trend.hpp"

namespace premod::cli {
namespace {

const std::vector<std::string> levels = {"error", "warning", "note"};
const std::vector<std::string> text_or_json = {"text", "json"};

Level level_of(std::string_view name) {
  for (const Level level : {Level::error, Level::warning, Level::note})
    if (name == name_of(level)) return level;
  return Level::off;
}

// CLI11 looks up the heading of positionals only.
class Help : public CLI::Formatter {
 public:
  std::string make_group(std::string group, bool is_positional,
                         std::vector<const CLI::Option*> options) const override {
    if (group == "Options") group = get_label("Options");
    return CLI::Formatter::make_group(std::move(group), is_positional, std::move(options));
  }
};

}  // namespace

Arguments::Arguments(Language language, std::string_view first_word) : language_(language) {
  app.name("premod");
  app.description(in(help::about));
  app.set_help_flag("-h,--help", in(help::show_help));
  app.set_version_flag("-V,--version", "premod " + std::string(version()), in(help::show_version));
  app.require_subcommand(0, 1);
  app.footer(in(help::footer));
  const auto formatter = std::make_shared<Help>();
  formatter->label("Usage", in(help::usage));
  formatter->label("OPTIONS", in(help::options));
  formatter->label("Options", in(help::options));
  formatter->label("SUBCOMMAND", in(help::subcommands));
  formatter->label("Subcommands", in(help::subcommands));
  formatter->label("Positionals", in(help::positionals));
  app.formatter(formatter);
  // Making every option of every command would take longer than all else that a short run does.
  if (first_word == "--version" || first_word == "-V") return;
  add_check();
  if (first_word == "check" || first_word == "fix") return;
  add_lists();
  add_project();
  add_gate();
  add_about();
}

CLI::App* Arguments::command(const char* name, const Wording& wording, CLI::App* above) {
  CLI::App* out = (above == nullptr ? app : *above).add_subcommand(name, in(wording));
  out->set_help_flag("-h,--help", in(help::show_help));
  out->footer(in(help::footer));
  return out;
}

void Arguments::choose(CLI::App& to, const char* name, std::string& value, const Wording& wording,
                       const std::vector<std::string>& choices) {
  to.add_option(name, value, in(wording))->check([=, this](const std::string& word) {
    if (std::find(choices.begin(), choices.end(), word) != choices.end()) return std::string();
    std::string list;
    for (const std::string& one : choices) list += (list.empty() ? "" : ", ") + one;
    return filled(in(help::not_one_of), {{"option", name}, {"word", word}, {"choices", list}});
  });
}

void Arguments::add_profile(CLI::App& to) {
  choose(to, "--profile", words_.profile, help::profile, {"amocrm", "kommo", "in-house"});
}

void Arguments::add_language(CLI::App& to) {
  choose(to, "--lang", words_.language, help::language, {"ru", "en", "es", "pt"});
}

void Arguments::add_path(CLI::App& to, std::string& path) {
  to.add_option("PATH", path, in(help::path));
}

void Arguments::add_docs_url(CLI::App& to) {
  to.add_option("--docs-url", words_.site, in(help::docs_url))
      ->check([this](const std::string& word) {
        return is_site_address(word) ? std::string() : filled(in(help::no_site), {{"word", word}});
      });
}

void Arguments::add_request(CLI::App& to, Request& request) {
  to.add_option("PATH", request.paths, in(help::path));
  add_profile(to);
  add_language(to);
  to.add_option("--config", request.config, in(help::config));
}

void Arguments::add_check() {
  CLI::App& check = *command("check", help::check);
  Request& request = check_.request;
  add_request(check, request);
  check.add_option("--rule", request.rules, in(help::only_rule))->allow_extra_args(false);
  check.add_option("--format", check_.formats, in(help::format))->allow_extra_args(false);
  check.add_option("--base", request.base, in(help::base));
  check.add_flag("--staged", request.staged, in(help::staged));
  choose(check, "--blame", words_.blame, help::blame, {"off", "new", "all"});
  add_docs_url(check);
  check.add_flag("--moderator-view", request.moderator_view, in(help::moderator_view));
  check.add_flag("--require-answers", request.require_answers, in(help::require_answers));
  check.add_flag("--accept-unjudged", request.accept_unjudged, in(help::accept_unjudged));
  check.add_flag("--read-pictures", check_.read_pictures, in(help::read_pictures));
  check.add_flag("--timings", check_.timings, in(help::timings));
  check.add_flag("--blame-emails", check_.blame_emails, in(help::blame_emails));
  check.add_flag("-v,--verbose", check_.verbose, in(help::verbose));
  check.add_flag("-q,--quiet", check_.quiet, in(help::quiet));
  check.add_flag("--statistics", check_.statistics, in(help::statistics));
  check.add_option("--max-same", check_.max_same, in(help::max_same));
  choose(check, "--level", words_.level, help::level, levels);
  choose(check, "--color", check_.color, help::color, {"auto", "always", "never"});
  check.add_flag("--fix", check_.fix, in(help::fix_first));
  check.add_option("--stdin-filename", check_.stdin_filename, in(help::stdin_filename));

  CLI::App& fix = *command("fix", help::fix);
  add_request(fix, fix_request_);
  fix.add_option("--rule", fix_request_.rules, in(help::fix_rule))->allow_extra_args(false);
  fix.add_flag("--dry-run", dry_run_, in(help::dry_run));
}

void Arguments::add_lists() {
  CLI::App& rules = *command("rules", help::rules);
  add_profile(rules);
  add_language(rules);
  CLI::App& explain = *command("explain", help::explain);
  explain.add_option("WHAT", words_.what, in(help::explain_what))->required();
  add_request(explain, check_.request);
  CLI::App& coverage = *command("coverage", help::coverage);
  add_request(coverage, check_.request);
  for (CLI::App* one : {&rules, &explain}) add_docs_url(*one);
  for (CLI::App* one : {&rules, &explain})
    choose(*one, "--format", words_.format, help::list_format, text_or_json);
  choose(coverage, "--format", words_.format, help::coverage_format,
         {"text", "json", "markdown", "html"});
  CLI::App& graph = *command("graph", help::graph);
  graph.add_option("PATH", check_.request.paths, in(help::path));
  choose(graph, "--format", graph_format_, help::graph_format, {"dot", "json"});
  graph.add_option("--flow", flow_, in(help::graph_flow));
  command("parse-js", help::parse_js);
}

void Arguments::add_project() {
  CLI::App& init = *command("init", help::init);
  CLI::App& config = *command("config", help::show_config);
  CLI::App& attest = *command("attest", help::attest);
  CLI::App& submission = *command("submission", help::submission);
  attest.add_option("RULE", answer_.rule, in(help::attest_rule));
  choose(attest, "--answer", answer_.answer, help::answer, {"yes", "no", "does-not-apply"});
  attest.add_option("--note", answer_.note, in(help::note));
  attest.add_option("--by", answer_.by, in(help::by));
  attest.add_option("--until", answer_.until, in(help::until));
  attest.add_option("--widget", answer_.widget, in(help::which_widget));
  CLI::App& waive = *command("waive", help::waive);
  waive.add_option("WHAT", waiver_.what, in(help::waive_what))->required();
  waive.add_option("--rule", waiver_.rule, in(help::waive_rule));
  waive.add_option("--reason", waiver_.reason, in(help::reason));
  waive.add_option("--until", waiver_.until, in(help::until));
  waive.add_option("--by", waiver_.by, in(help::by));
  add_request(waive, check_.request);
  for (CLI::App* one : {&init, &config, &attest, &submission}) add_path(*one, path_);
  for (CLI::App* one : {&config, &attest, &submission})
    one->add_option("--config", file_, in(help::config));
  add_profile(config);
  choose(config, "--format", words_.format, help::list_format, text_or_json);
  for (CLI::App* one : {&init, &attest, &submission}) add_language(*one);
}

void Arguments::add_gate() {
  CLI::App& baseline = *command("baseline", help::baseline);
  add_request(baseline, baseline_.request);
  baseline.add_option("--until", baseline_.until, in(help::until));
  baseline.add_flag("--prune", baseline_.prune, in(help::prune));
  CLI::App& diff = *command("diff", help::diff);
  diff.add_option("A", diff_.before, in(help::diff_before))->required();
  diff.add_option("B", diff_.after, in(help::diff_after))->required();
  choose(diff, "--format", diff_.format, help::diff_format, {"terminal", "json", "markdown"});
  add_request(diff, diff_.request);
  CLI::App& pack = *command("pack", help::pack);
  pack.add_option("PATH", pack_.request.path, in(help::path));
  pack.add_option("-o,--output", pack_.request.output, in(help::pack_output));
  pack.add_option("--config", pack_.request.config, in(help::config));
  pack.add_option("--verify", pack_.verify, in(help::pack_verify));
  pack.add_option("--commit", pack_.revision, in(help::pack_commit));
  add_profile(pack);
  add_language(pack);
  CLI::App& hook = *command("hook", help::hook);
  hook.require_subcommand(1);
  command("install", help::hook_install, &hook)->add_option("PATH", folder_, in(help::hook_path));
  command("uninstall", help::hook_uninstall, &hook)
      ->add_option("PATH", folder_, in(help::hook_path));
}

void Arguments::add_about() {
  command("help", help::help)->add_option("COMMAND", topic_, in(help::help));
  CLI::App& completion = *command("completion", help::completion);
  choose(completion, "SHELL", shell_, help::completion, {"bash", "zsh"});
  completion.get_option("SHELL")->required();
  command("man", help::man);
  CLI::App& docs = *command("docs", help::docs);
  docs.add_option("--out", docs_.out, in(help::docs_out))->required();
  docs.add_option("--fixtures", docs_.fixtures, in(help::docs_fixtures));
  docs.add_option("--earlier", docs_.earlier, in(help::docs_earlier));
  CLI::App& report = *command("report", help::report);
  report.require_subcommand(1);
  CLI::App& trend = *command("trend", help::report_trend, &report);
  CLI::App& badge = *command("badge", help::report_badge, &report);
  trend.add_option("FOLDER", folder_, in(help::report_folder))->required();
  badge.add_option("REPORT", file_, in(help::report_file))->required();
  for (CLI::App* one : {&trend, &badge}) {
    one->add_option("--out", docs_.out, in(help::report_out));
    add_language(*one);
  }
}

void Arguments::parse(int argc, const char* const* argv) {
  std::vector<std::string> words = command_first(app, argc, argv);
  std::reverse(words.begin(), words.end());  // as CLI11 wants them
  app.parse(words);
}

std::string Arguments::hint(const std::string& word, const std::vector<std::string>& names) const {
  const std::string name = nearest(word, names);
  return name.empty() ? in(help::see_help) : filled(in(help::did_you_mean), {{"name", name}});
}

std::string Arguments::problem(const CLI::ParseError& error) const {
  const auto parsed = app.get_subcommands();
  const CLI::App& called = parsed.empty() ? app : *parsed.front();
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
    std::vector<std::string> rest = app.remaining(true);
    const auto option = std::find_if(rest.begin(), rest.end(),
                                     [](const std::string& word) { return word.starts_with("-"); });
    const bool is_command = parsed.empty() && option != rest.begin();
    if (option != rest.end() && !is_command) {
      const std::string word = option->substr(0, option->find('='));
      return filled(in(help::no_option),
                    {{"word", word}, {"hint", hint(word, options_of(called))}});
    }
    if (!rest.empty())
      return filled(in(help::no_command),
                    {{"word", rest.front()}, {"hint", hint(rest.front(), commands_of(called))}});
  }
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr)
    for (const CLI::Option* option : called.get_options())
      if (option->get_required() && option->count() == 0)
        return filled(in(help::lacks), {{"option", option->get_name()}});
  const std::string text = error.what();
  const std::string again = called.get_name() + ": ";
  return text.starts_with(again) ? text.substr(again.size()) : text;
}

void Arguments::apply(const Environment& environment, Request& request, ListOptions& list) const {
  request.profile = profile_from(words_.profile);
  request.language = language_from(words_.language).value_or(environment.language);
  request.blame = words_.blame == "off"   ? Blame::off
                  : words_.blame == "new" ? Blame::only_new
                                          : Blame::all;
  request.today = environment.today;
  request.git_variables = environment.git;
  list.site = words_.site;
  list.profile = request.profile.value_or(Profile::amocrm);
  list.language = request.language;
  list.json = words_.format == "json";
}

int Arguments::run_project(const Environment& environment) {
  const Language language = language_from(words_.language).value_or(environment.language);
  if (app.got_subcommand("init")) return init_command(path_);
  if (app.got_subcommand("config"))
    return config_command(path_, file_, words_.profile, words_.format == "json");
  if (app.got_subcommand("submission"))
    return submission_command(path_, file_, language, environment.today);
  answer_.path = path_;
  answer_.config = file_;
  answer_.on = environment.today;
  for (const std::string& until : {answer_.until, waiver_.until})
    if (const std::string why = past_end(until, environment.today); !why.empty()) return fail(why);
  if (answer_.by.empty()) answer_.by = author_name(path_);
  if (answer_.by.empty()) answer_.by = environment.user;
  if (app.got_subcommand("waive")) {
    ListOptions list;
    apply(environment, check_.request, list);
    if (waiver_.by.empty()) waiver_.by = answer_.by;
    return waive_command(waiver_, check_.request);
  }
  return answer_.answer.empty() ? interview_command(answer_, language) : attest_command(answer_);
}

int Arguments::run_gate(const Environment& environment) {
  ListOptions list;
  apply(environment, baseline_.request, list);
  apply(environment, diff_.request, list);
  if (app.got_subcommand("baseline")) {
    const std::string why = past_end(baseline_.until, environment.today);
    return why.empty() ? baseline_command(baseline_) : fail(why);
  }
  if (app.got_subcommand("diff")) return diff_command(diff_, environment);
  return app.get_subcommand("hook")->got_subcommand("install")
             ? hook_command(folder_, environment)
             : hook_uninstall_command(folder_, environment);
}

int Arguments::run_report(const Environment& environment) const {
  const Language language = language_from(words_.language).value_or(environment.language);
  return app.get_subcommand("report")->got_subcommand("trend")
             ? trend_command(folder_, docs_.out, language)
             : badge_command(file_, docs_.out, language);
}

int Arguments::run_list(const Environment& environment) {
  ListOptions list;
  apply(environment, check_.request, list);
  if (app.got_subcommand("rules")) return rules_command(list);
  if (app.got_subcommand("explain")) return explain_command(words_.what, check_.request, list);
  return coverage_command(check_.request, words_.format, list);
}

int Arguments::run(const Environment& environment) {
  const auto parsed = app.get_subcommands();
  const std::string name = parsed.empty() ? "help" : parsed.front()->get_name();
  if (name == "help") return help_command(app, topic_);
  if (name == "completion") return completion_command(app, shell_);
  if (name == "man") return man_command(app);
  if (name == "docs") return docs_command(docs_);
  if (name == "report") return run_report(environment);
  if (name == "parse-js") return parse_js(std::cin, std::cout);
  if (name == "graph" && !flow_.empty())
    return expressions_command(check_.request, flow_, graph_format_ == "json");
  if (name == "graph") return graph_command(check_.request, graph_format_);
  ListOptions list;
  if (name == "check") {
    apply(environment, check_.request, list);
    check_.level = level_of(words_.level);
    check_.site = words_.site;
    choose_base(check_.request);
    return check_command(check_, environment);
  }
  if (name == "pack") {
    apply(environment, check_.request, list);
    return pack_command(pack_, check_, environment);
  }
  if (name == "fix") {
    apply(environment, fix_request_, list);
    return fix_command(fix_request_, dry_run_);
  }
  if (name == "baseline" || name == "diff" || name == "hook") return run_gate(environment);
  if (name == "rules" || name == "explain" || name == "coverage") return run_list(environment);
  return run_project(environment);
}

}  // namespace premod::cli
