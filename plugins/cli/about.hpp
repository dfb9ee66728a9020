// What the command tells about itself: help, completion, the manual page. All of it is computed
// from the options there are.
#pragma once

#include <CLI/App.hpp>
#include <string>
#include <vector>

namespace premod::cli {

/// `topic`: a command and its subcommand; empty: all commands.
int help_command(const CLI::App& app, const std::vector<std::string>& topic);
/// `shell`: bash or zsh.
int completion_command(const CLI::App& app, const std::string& shell);
int man_command(const CLI::App& app);

}  // namespace premod::cli
