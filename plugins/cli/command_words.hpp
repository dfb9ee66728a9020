// What stands on a command line, told by the options and commands there are.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace premod::cli {

/// The long options of `app`, with their hyphens.
[[nodiscard]] std::vector<std::string> options_of(const CLI::App& app);
[[nodiscard]] std::vector<std::string> commands_of(const CLI::App& app);
/// The words behind the program's name, the command first: options may stand before it, and it is
/// the first word that no option takes.
[[nodiscard]] std::vector<std::string> command_first(const CLI::App& app, int argc,
                                                     const char* const* argv);

}  // namespace premod::cli
