// `premod init`, `config`, `attest` and `submission`: premod.json on behalf of its people.
#include <nlohmann/json.hpp>

#include "cli/commands/commands.hpp"
#include "cli/output.hpp"
#include "cli/replace_file.hpp"

namespace premod::cli {
namespace {

int write(const FileChange& change) {
  if (const std::string why = write_file(change.path, change.bytes); !why.empty())
    return fail_to_write(change.path, why);
  put_lines(said(Wording("command.wrote", "Wrote {path}"), {{"path", change.path}}) + "\n");
  return 0;
}

// On one line where it fits, else indented below its name.
std::string shown(const nlohmann::ordered_json& value) {
  constexpr std::size_t max_line = 60;
  const auto replace = nlohmann::json::error_handler_t::replace;
  std::string line = value.dump(-1, ' ', false, replace);
  if (line.size() <= max_line) return line;
  std::string out;
  for (const char c : "\n" + value.dump(2, ' ', false, replace)) {
    out += c;
    if (c == '\n') out += "    ";
  }
  return out;
}

std::string padded(const std::string& text) {
  constexpr std::size_t width = 16;
  return text + std::string(text.size() < width ? width - text.size() : 0, ' ') + " ";
}

}  // namespace

int init_command(const std::string& path) {
  const auto change = first_project_file(path);
  return change ? write(*change) : fail(change.error());
}

int config_command(const std::string& path, const std::string& config, const std::string& profile,
                   bool json) {
  const auto values = effective_config(path, config, profile);
  if (!values) return fail(values.error());
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const ConfigValue& one : *values) {
    auto value = nlohmann::ordered_json::parse(one.value, nullptr, false);
    if (json)
      list.push_back({{"name", one.name}, {"value", value}, {"source", one.source}});
    else
      put_lines(padded(one.source) + padded(one.name) + shown(value) + "\n");
  }
  if (json)
    put(printable_json(list.dump(2, ' ', false, nlohmann::json::error_handler_t::replace)) + "\n");
  return 0;
}

std::string past_end(const std::string& until, const std::string& today) {
  // Days of one form compare as texts; another form has an error of its own.
  if (until.size() != today.size() || until >= today) return {};
  return said(Wording("command.past-end",
                      "--until {until} has passed: today is {today} (UTC), and what ends counts "
                      "for the whole of its last "
                      "day."),
              {{"until", until}, {"today", today}});
}

int attest_command(const NewAnswer& answer) {
  const auto change = attest(answer);
  return change ? write(*change) : fail(change.error());
}

int waive_command(const NewWaiver& waiver, const Request& request) {
  Request silent = request;
  silent.blame = Blame::off;
  silent.base.clear();
  const auto report = check(silent);
  if (!report) return fail(report.error());
  const auto change =
      waive(request.paths.empty() ? "." : request.paths.front(), request.config, waiver, *report);
  if (!change) return fail(change.error());
  for (const std::string& place : change->places) put_lines(plain_line(place) + "\n");
  return write(change->file);
}

int submission_command(const std::string& path, const std::string& config, Language language,
                       const std::string& today) {
  const auto packet = submission_packet(path, config, language, today);
  if (!packet) return fail(packet.error());
  put_lines(packet->markdown);
  for (const std::string& line : packet->missing) tell(line);
  return packet->missing.empty() ? 0 : 1;
}

}  // namespace premod::cli
