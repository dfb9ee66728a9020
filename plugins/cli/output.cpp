#include "cli/output.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

#include "cli/commands/commands.hpp"
#include "premod/writing.hpp"

namespace premod::cli {
namespace {

Language& spoken() {
  static Language language = Language::en;
  return language;
}

}  // namespace

std::string printable_lines(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto end = text.find('\n');
    const std::string line = plain_line(text.substr(0, end));
    if (begins_like_command(line)) out += '\\';
    out += line;
    if (end == std::string_view::npos) break;
    out += '\n';
    text.remove_prefix(end + 1);
  }
  return out;
}

std::string printable_json(std::string_view json) {
  // What append_json would escape of a string besides its quotes and backslashes, which stay.
  std::string out;
  for (std::size_t from = 0; from < json.size();) {
    const std::size_t end = std::min(json.find_first_of("\"\\\n", from), json.size());
    std::string part;
    append_json(part, json.substr(from, end - from));
    out.append(part, 1, part.size() - 2);
    if (end < json.size()) out += json[end];
    from = end + 1;
  }
  return out;
}

void put(std::string_view bytes) { std::fwrite(bytes.data(), 1, bytes.size(), stdout); }

void put_lines(std::string_view text) { put(printable_lines(text)); }

void tell(std::string_view message) {
  const std::string text = "premod: " + printable_lines(message) + "\n";
  std::fwrite(text.data(), 1, text.size(), stderr);
}

void speak(Language language) { spoken() = language; }

std::string said(const Wording& wording, Values values) {
  return filled(wording.in(spoken()), values);
}

int fail(const std::string& message) {
  tell(message);
  return could_not_run;
}

int fail(const Error& error) { return fail(error.in(spoken())); }

int fail_to_write(const std::string& path, const std::string& why) {
  return fail(said(Wording("command.not-written", "Cannot write {path}: {why}."),
                   {{"path", path}, {"why", why}}));
}

void occupy_standard_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    // The lowest free number is this one; it can be read, so that every write to it is an error.
    if (::fcntl(stream, F_GETFD) < 0) (void)::open("/dev/null", O_RDONLY);
}

int finish_output(int status) {
  const bool written = std::ferror(stdout) == 0 && std::fflush(stdout) == 0;
  const bool closed = std::fclose(stdout) == 0;
  if (written && closed) return status;
  return fail(said(Wording("command.no-output",
                           "Standard output cannot be written; the report is not complete.")));
}

}  // namespace premod::cli
