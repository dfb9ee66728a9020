// The command premod: arguments in, one subcommand called. Only this folder reads the environment.
#ifdef __linux__
#include <malloc.h>
#endif

#include <csignal>
#include <exception>
#include <new>
#include <sstream>
#include <string_view>

#include "cli/arguments.hpp"
#include "cli/commands/commands.hpp"
#include "cli/output.hpp"

namespace {

using namespace premod;

// Help and errors are written before everything is parsed, in the language that was asked for.
Language language_of(int argc, char** argv, Language usual) {
  constexpr std::string_view name = "--lang";
  for (int i = 1; i < argc; ++i) {
    std::string_view word = argv[i];
    if (word == name && i + 1 < argc) return language_from(argv[i + 1]).value_or(usual);
    if (word.starts_with(name) && word.substr(name.size()).starts_with('='))
      return language_from(word.substr(name.size() + 1)).value_or(usual);
  }
  return usual;
}

// Alone it needs neither the environment nor the arguments: what calls premod often asks it first.
bool asks_version(int argc, char** argv) {
  return argc == 2 &&
         (argv[1] == std::string_view("--version") || argv[1] == std::string_view("-V"));
}

int run(int argc, char** argv) {
  if (asks_version(argc, argv)) {
    cli::put("premod " + std::string(version()) + "\n");
    return 0;
  }
  const cli::Environment environment = cli::read_environment();
  const Language language = language_of(argc, argv, environment.language);
  cli::speak(language);
  cli::Arguments arguments(language, argc > 1 ? std::string_view(argv[1]) : std::string_view{});
  try {
    arguments.parse(argc, argv);
  } catch (const CLI::Success& called) {  // help, or the version
    std::ostringstream text;
    (void)arguments.app.exit(called, text, text);
    cli::put(text.str());
    return 0;
  } catch (const CLI::ParseError& error) {
    return cli::fail(arguments.problem(error));
  }
  return arguments.run(environment);
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
  (void)std::signal(SIGXFSZ, SIG_IGN);  // a file over the limit is a write error, and said
  try {
    return premod::cli::finish_output(run(argc, argv));
  } catch (const std::bad_alloc&) {
    return premod::cli::fail(premod::cli::said(premod::Wording(
        "command.no-memory",
        "There is not enough memory to check all of this: check one widget at a time, leave large "
        "files out of the archive, or raise the limit (ulimit -v, the runner's memory).")));
  } catch (const std::exception& error) {
    premod::cli::tell(error.what());
    return premod::cli::could_not_run;
  }
}
