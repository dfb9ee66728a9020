// Runs commands in turn, many rounds, and prints each one's median and least time as a multiple of
// the first's, and the most memory a round took. In turn, so that what else the machine does hits
// all alike. Usage: bench_compare ROUNDS NAME COMMAND [ARGUMENT ...] [-- NAME COMMAND ...] ...
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <span>
#include <string_view>
#include <vector>

namespace {

struct Command {
  const char* name;
  std::vector<char*> arguments;  // with the final null that posix_spawn wants
  std::vector<double> milliseconds = {};
  long peak = 0;  // resident set, in KiB
};

std::vector<Command> commands_of(std::span<char*> words) {
  std::vector<Command> commands;
  bool begins = true;
  for (char* word : words) {
    if (std::string_view(word) == "--") {
      begins = true;
    } else if (begins) {
      commands.push_back({word, {}});
      begins = false;
    } else {
      commands.back().arguments.push_back(word);
    }
  }
  for (Command& command : commands) command.arguments.push_back(nullptr);
  return commands;
}

[[noreturn]] void fail(const char* what, const char* name) {
  std::fprintf(stderr, "bench_compare: %s: %s\n", name, what);
  std::exit(2);
}

// What it prints goes nowhere; a status of 0 to 3 is an answer (premod, linters), more is a
// failure.
double run(Command& command) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
  const auto start = std::chrono::steady_clock::now();
  pid_t child = 0;
  if (posix_spawnp(&child, command.arguments[0], &actions, nullptr, command.arguments.data(),
                   environ) != 0)
    fail("cannot be started", command.name);
  int status = 0;
  rusage usage = {};
  wait4(child, &status, 0, &usage);
  const std::chrono::duration<double, std::milli> time = std::chrono::steady_clock::now() - start;
  posix_spawn_file_actions_destroy(&actions);
  if (!WIFEXITED(status) || WEXITSTATUS(status) > 3) fail("failed", command.name);
  command.peak = std::max(command.peak, usage.ru_maxrss);
  return time.count();
}

void print(std::vector<Command>& commands) {
  for (Command& command : commands) std::ranges::sort(command.milliseconds);
  const auto median = [](const Command& c) { return c.milliseconds[c.milliseconds.size() / 2]; };
  const auto least = [](const Command& c) { return c.milliseconds.front(); };
  for (const Command& command : commands)
    std::printf("  %-34s median %9.2f ms  x %6.2f    least %9.2f ms  x %6.2f    peak %7.1f MB\n",
                command.name, median(command), median(command) / median(commands[0]),
                least(command), least(command) / least(commands[0]),
                static_cast<double>(command.peak) / 1024);
}

}  // namespace

int main(int argc, char** argv) {
  const int rounds = argc > 2 ? std::atoi(argv[1]) : 0;
  if (rounds < 1) fail("usage: ROUNDS NAME COMMAND [ARGUMENT ...] [-- NAME COMMAND ...] ...", "?");
  std::vector<Command> commands =
      commands_of(std::span(argv + 2, static_cast<std::size_t>(argc) - 2));
  for (Command& command : commands) {
    if (command.arguments.size() < 2) fail("has no command", command.name);
    run(command);  // warm: files in memory
  }
  for (int round = 0; round < rounds; ++round)
    for (Command& command : commands) command.milliseconds.push_back(run(command));
  print(commands);
}
