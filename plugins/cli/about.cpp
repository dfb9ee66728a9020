#include "cli/about.hpp"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>

#include "cli/commands/commands.hpp"
#include "cli/format.hpp"
#include "cli/output.hpp"

namespace premod::cli {
namespace {

std::string words_of(const CLI::App& app) {
  std::string out;
  for (const CLI::App* one : app.get_subcommands({}))
    out += (out.empty() ? "" : " ") + one->get_name();
  return out;
}

std::string options_of(const CLI::App& app) {
  std::string out;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_snames()) out += (out.empty() ? "-" : " -") + name;
    for (const std::string& name : option->get_lnames()) out += (out.empty() ? "--" : " --") + name;
  }
  return out;
}

std::string rule_ids() {
  std::string out;
  for (const RuleInfo& rule : rules(Profile::amocrm, Language::en))
    out += (out.empty() ? "" : " ") + rule.id;
  return out;
}

std::string format_names() {
  std::string out;
  for (const Format& format : formats()) out += (out.empty() ? "" : " ") + std::string(format.name);
  return out;
}

// One function for both shells: zsh runs bash's through bashcompinit.
std::string bash(const CLI::App& app) {
  std::string out =
      "# Completion of premod; for bash: source <(premod completion bash)\n"
      "_premod() {\n"
      "  local word=\"${COMP_WORDS[COMP_CWORD]}\" before=\"${COMP_WORDS[COMP_CWORD-1]}\" "
      "command=\"\" i\n"
      "  for ((i = 1; i < COMP_CWORD; i++)); do\n"
      "    case \" " +
      words_of(app) +
      " \" in *\" ${COMP_WORDS[i]} \"*) command=\"${COMP_WORDS[i]}\"; break;; esac\n"
      "  done\n"
      "  case \"$before\" in\n"
      "    --profile) COMPREPLY=($(compgen -W \"amocrm kommo in-house\" -- \"$word\")); return;;\n"
      "    --lang) COMPREPLY=($(compgen -W \"ru en es pt\" -- \"$word\")); return;;\n"
      "    --level) COMPREPLY=($(compgen -W \"error warning note\" -- \"$word\")); return;;\n"
      "    --color) COMPREPLY=($(compgen -W \"auto always never\" -- \"$word\")); return;;\n"
      "    --blame) COMPREPLY=($(compgen -W \"off new all\" -- \"$word\")); return;;\n"
      "    --rule|explain|attest) COMPREPLY=($(compgen -W \"" +
      rule_ids() +
      "\" -- \"$word\")); return;;\n"
      "    --format) if [ \"$command\" = check ]; then COMPREPLY=($(compgen -W \"" +
      format_names() +
      "\" -- \"$word\")); else COMPREPLY=($(compgen -W \"text json\" -- \"$word\")); fi; "
      "return;;\n"
      "  esac\n"
      "  case \"$command\" in\n"
      "    '') COMPREPLY=($(compgen -W \"" +
      words_of(app) + " " + options_of(app) + "\" -- \"$word\"));;\n";
  for (const CLI::App* one : app.get_subcommands({}))
    out += "    " + one->get_name() + ") case \"$word\" in -*) COMPREPLY=($(compgen -W \"" +
           options_of(*one) + "\" -- \"$word\"));; *) COMPREPLY=($(compgen -f " +
           (words_of(*one).empty() ? "" : "-W \"" + words_of(*one) + "\" ") +
           "-- \"$word\"));; esac;;\n";
  return out + "  esac\n}\ncomplete -o filenames -F _premod premod\n";
}

// What roff takes for its own.
std::string roff(const std::string& text) {
  std::string out;
  bool begins = true;
  for (const char c : text) {
    if (begins && (c == '.' || c == '\'')) out += "\\&";
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else {
      out += c;
    }
    begins = c == '\n';
  }
  return out;
}

std::string man_options(const CLI::App& app) {
  std::string out;
  for (const CLI::Option* option : app.get_options())
    out += ".TP\n.B " +
           roff(option->get_positional() ? option->get_name(true) : option->get_name(false, true)) +
           "\n" + roff(option->get_description()) + "\n";
  return out;
}

}  // namespace

int help_command(const CLI::App& app, const std::vector<std::string>& topic) {
  const CLI::App* about = &app;
  std::string before;  // what stands in front of the command's own name
  for (const std::string& word : topic) {
    const auto all = about->get_subcommands({});
    const auto at = std::find_if(all.begin(), all.end(),
                                 [&](const CLI::App* one) { return one->get_name() == word; });
    if (at == all.end())
      return fail(said(
          Wording("command.no-command", "There is no command '{word}'; premod help lists all."),
          {{"word", word}}));
    before += (before.empty() ? "" : " ") + (about == &app ? "premod" : about->get_name());
    about = *at;
  }
  put(about->help(before));
  return 0;
}

int completion_command(const CLI::App& app, const std::string& shell) {
  if (shell == "zsh")
    put("#compdef premod\n# For zsh: premod completion zsh > a file of $fpath named _premod\n"
        "autoload -Uz bashcompinit && bashcompinit\n");
  put(bash(app));
  return 0;
}

int man_command(const CLI::App& app) {
  std::string out =
      ".TH PREMOD 1 \"\" \"premod " + std::string(version()) + "\"\n.SH NAME\npremod \\- " +
      roff(app.get_description()) +
      "\n.SH SYNOPSIS\n.B premod\n.I COMMAND\n[\\fIOPTION\\fR ...] [\\fIPATH\\fR ...]\n"
      ".SH COMMANDS\n";
  for (const CLI::App* one : app.get_subcommands({})) {
    out += ".SS " + roff(one->get_name()) + "\n" + roff(one->get_description()) + "\n" +
           man_options(*one);
    for (const CLI::App* below : one->get_subcommands({}))
      out += ".SS " + roff(one->get_name() + " " + below->get_name()) + "\n" +
             roff(below->get_description()) + "\n" + man_options(*below);
  }
  out += ".SH OPTIONS\n" + man_options(app) + ".SH EXIT STATUS\n" + roff(app.get_footer()) + "\n";
  put(out);
  return 0;
}

}  // namespace premod::cli
