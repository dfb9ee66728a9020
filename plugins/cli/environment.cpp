#include "cli/environment.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <random>
#include <string_view>

#include "cli/base.hpp"
#include "cli/commands/commands.hpp"

namespace premod::cli {
namespace {

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view{} : std::string_view(value);
}

Language locale_language() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const std::string_view value = variable(name);
    if (!value.empty()) return language_from(value.substr(0, 2)).value_or(Language::en);
  }
  return Language::en;
}

bool wants_color() {
  if (!variable("NO_COLOR").empty()) return false;
  const std::string_view force = variable("CLICOLOR_FORCE");
  if (!force.empty() && force != "0") return true;
  return isatty(STDOUT_FILENO) != 0 && variable("TERM") != "dumb";
}

// Terminals known to follow OSC 8; others would print nothing, but some old ones print rubbish.
bool wants_hyperlinks() {
  if (isatty(STDOUT_FILENO) == 0) return false;
  const std::string_view vte = variable("VTE_VERSION");
  if (vte.size() >= 4 && vte >= "5000") return true;
  const std::string_view program = variable("TERM_PROGRAM");
  return program == "iTerm.app" || program == "WezTerm" || program == "vscode" ||
         !variable("KITTY_WINDOW_ID").empty() || !variable("WT_SESSION").empty();
}

int terminal_width() {
  constexpr int narrowest = 40;
  constexpr int widest = 120;
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    return std::clamp<int>(size.ws_col, narrowest, widest);
  return 80;
}

std::string utc(const char* form, std::time_t when) {
  std::tm parts{};
  gmtime_r(&when, &parts);
  char text[32];
  std::strftime(text, sizeof text, form, &parts);
  return text;
}

// With SOURCE_DATE_EPOCH two runs over the same files write the same bytes.
std::time_t time_of_run() {
  const std::string_view fixed = variable("SOURCE_DATE_EPOCH");
  long long seconds = 0;
  const auto [end, error] = std::from_chars(fixed.data(), fixed.data() + fixed.size(), seconds);
  const bool number = error == std::errc() && end == fixed.data() + fixed.size() && seconds >= 0;
  return number ? static_cast<std::time_t>(seconds) : std::time(nullptr);
}

std::string random_digits() {
  constexpr std::string_view digits = "0123456789abcdef";
  constexpr std::size_t count = 32;
  std::random_device device;
  std::string out;
  while (out.size() < count) {
    const auto bits = device();
    for (unsigned shift = 0; shift < 32; shift += 4) out += digits[(bits >> shift) & 15];
  }
  return out;
}

std::string user_name() {
  for (const char* name : {"GIT_AUTHOR_NAME", "USER", "LOGNAME"})
    if (const std::string_view value = variable(name); !value.empty()) return std::string(value);
  return {};
}

// As the XDG Base Directory Specification has it: a relative path does not count.
std::string cache_folder() {
  if (const std::string_view cache = variable("XDG_CACHE_HOME"); cache.starts_with('/'))
    return std::string(cache) + "/premod";
  const std::string_view home = variable("HOME");
  return home.starts_with('/') ? std::string(home) + "/.cache/premod" : std::string();
}

std::map<std::string, std::string> git_variables() {
  std::map<std::string, std::string> out;
  for (char** one = environ; one != nullptr && *one != nullptr; ++one) {
    const std::string_view text = *one;
    const std::string_view name = text.substr(0, text.find('='));
    if (name.size() == text.size()) continue;
    if (name.starts_with("GIT_") || name == "HOME" || name == "XDG_CONFIG_HOME")
      out.emplace(name, text.substr(name.size() + 1));
  }
  return out;
}

}  // namespace

Environment read_environment() {
  return {.language = locale_language(),
          .color = wants_color(),
          .hyperlinks = wants_hyperlinks(),
          .width = terminal_width(),
          .progress = isatty(STDERR_FILENO) != 0,
          .today = utc("%Y-%m-%d", std::time(nullptr)),
          .now = utc("%Y-%m-%dT%H:%M:%SZ", time_of_run()),
          .user = user_name(),
          .cache = cache_folder(),
          .random = random_digits(),
          .git = git_variables()};
}

void choose_base(Request& request) {
  if (request.base == "none") {
    request.base.clear();
  } else if (request.base.empty()) {
    const BaseGuess guess = guess_base(variable, [](const std::string& path) {
      std::ifstream in(path, std::ios::binary);
      return std::string(std::istreambuf_iterator<char>(in), {});
    });
    request.base = guess.revision;
    request.base_is_guess = true;
    request.base_may_be_missing = guess.may_be_missing;
  }
}

}  // namespace premod::cli
