// `premod check`: one run, any number of formats.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <iostream>
#include <iterator>

#include "cli/commands/commands.hpp"
#include "cli/commands/fix.hpp"
#include "cli/commands/report_file.hpp"
#include "cli/format.hpp"
#include "cli/output.hpp"
#include "cli/read_picture.hpp"
#include "cli/replace_file.hpp"
#include "cli/terminal/terminal.hpp"

namespace premod::cli {
namespace {

struct Output {
  const Format* format = nullptr;
  std::string file;  ///< empty: standard output
};

const Format* find_format(std::string_view name) {
  for (const Format& format : formats())
    if (format.name == name) return &format;
  return nullptr;
}

std::string format_names() {
  std::string out;
  for (const Format& format : formats())
    out += (out.empty() ? "" : ", ") + std::string(format.name);
  return out;
}

Result<std::vector<Output>> outputs_of(const std::vector<std::string>& wanted) {
  std::vector<Output> out;
  std::string_view on_stdout;
  for (const std::string& text : wanted) {
    const auto equals = text.find('=');
    const std::string name = text.substr(0, equals);
    const Format* format = find_format(name);
    if (format == nullptr)
      return Error{ErrorKind::usage,
                   said(Wording("command.no-format",
                                "There is no format '{format}'; the formats are {formats}."),
                        {{"format", name}, {"formats", format_names()}})};
    std::string file = equals == std::string::npos ? std::string{} : text.substr(equals + 1);
    if (equals != std::string::npos && file.empty())
      return Error{ErrorKind::usage, said(Wording("command.format-file",
                                                  "--format {format} names no file after '='."),
                                          {{"format", text}})};
    if (file == "-") file.clear();  // as everywhere: standard output
    if (file.empty() && !on_stdout.empty())
      return Error{
          ErrorKind::usage,
          said(Wording("command.formats-stdout",
                       "The formats {one} and {other} both go to standard output; write one to a "
                       "file: --format {other}=FILE."),
               {{"one", on_stdout}, {"other", name}})};
    if (file.empty()) on_stdout = format->name;
    for (const Output& other : out)
      if (!file.empty() && is_same_file(other.file, file))
        return Error{ErrorKind::usage,
                     said(Wording("command.formats-file",
                                  "The formats {one} and {other} both go to {file}."),
                          {{"one", other.format->name}, {"other", name}, {"file", file}})};
    out.push_back({format, file});
  }
  return out;
}

Result<std::vector<Output>> outputs_of(const CheckOptions& options) {
  auto out =
      outputs_of(options.formats.empty() ? std::vector<std::string>{"terminal"} : options.formats);
  if (!out) return out;
  for (const Output& output : *out) {
    const Replaced what =
        output.file.empty() ? Replaced::nothing : replaced_by(output.file, options.request);
    if (what == Replaced::nothing) continue;
    return Error{
        ErrorKind::usage,
        said(what == Replaced::input
                 ? Wording("command.format-input",
                           "{file} is a file that is checked; write the report to another one.")
                 : Wording("command.format-other",
                           "{file} is there already and is no report of premod; delete it or "
                           "write the report to another file."),
             {{"file", output.file}})};
  }
  return out;
}

// A line on the terminal once the run lasts longer than a second, wiped when it ends.
class Progress {
 public:
  explicit Progress(bool enabled) : enabled_(enabled) {}
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress() {
    if (shown_) std::fputs("\r\033[K", stderr);
  }
  void operator()(std::string_view stage) {
    if (!enabled_ || std::chrono::steady_clock::now() - start_ < std::chrono::seconds(1)) return;
    std::fprintf(stderr, "\r\033[Kpremod: %s ...", plain_line(stage).c_str());
    std::fflush(stderr);
    shown_ = true;
  }

 private:
  bool enabled_;
  bool shown_ = false;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

void print_timings(const Report& report) {
  for (const Timing& timing : report.timings)
    std::fprintf(stderr, "%12.3f ms  %s\n", static_cast<double>(timing.nanoseconds) / 1e6,
                 timing.what.c_str());
}

// With nothing else on the terminal the verdict still has to be seen.
void print_verdict(const Report& report, FormatOptions look) {
  look.quiet = true;
  look.color = false;
  const std::string text = terminal(report, look);
  std::fputs(text.c_str(), stderr);
}

std::string standard_input() { return {std::istreambuf_iterator<char>(std::cin), {}}; }

FormatOptions look_of(const CheckOptions& options, const Environment& environment) {
  return {.color = options.color == "auto" ? environment.color : options.color == "always",
          .hyperlinks = environment.hyperlinks && options.color != "never",
          .width = environment.width,
          .blame_emails = options.blame_emails,
          .end_time = environment.now,
          .site = options.site,
          .random = environment.random,
          .verbose = options.verbose,
          .quiet = options.quiet,
          .statistics = options.statistics,
          .level = options.level,
          .max_same = options.max_same};
}

/// Not 0: a file could not be written, which is said.
int write_outputs(const Report& report, const std::vector<Output>& outputs,
                  const FormatOptions& look) {
  for (const Output& output : outputs) {
    if (output.file.empty()) {
      put(output.format->write(report, look));
      continue;
    }
    FormatOptions plain = look;
    plain.color = plain.hyperlinks = false;
    plain.width = FormatOptions{}.width;
    const std::string why = write_file(output.file, output.format->write(report, plain));
    if (!why.empty()) return fail_to_write(output.file, why);
  }
  return 0;
}

}  // namespace

int check_command(const CheckOptions& options, const Environment& environment) {
  const auto outputs = outputs_of(options);
  if (!outputs) return fail(outputs.error());

  Request request = options.request;
  if (options.fix)
    if (const int status = fix_command(request, false); status == could_not_run) return status;
  if (!options.stdin_filename.empty()) {
    if (request.paths.empty()) request.paths = {options.stdin_filename};
    request.unsaved = MemoryFile{options.stdin_filename, standard_input()};
  }
  request.line_hashes = std::any_of(outputs->begin(), outputs->end(), [](const Output& output) {
    return output.format->line_hashes;
  });
  if (options.read_pictures) {
    auto reader = picture_reader(environment.cache);
    if (!reader) return fail(reader.error());
    request.read_picture = std::move(reader).value();
  }
  // Never destroyed: the process ends with the command, and giving back a hundred thousand strings
  // one by one would take as long as writing them.
  static const Result<Report>* report = nullptr;
  {
    Progress progress(environment.progress);
    request.progress = [&](std::string_view stage) { progress(stage); };
    report = new Result<Report>(check(request));
  }
  if (!*report) return fail(report->error());
  const Report& found = **report;

  const FormatOptions look = look_of(options, environment);
  if (const int status = write_outputs(found, *outputs, look); status != 0) return status;
  if (std::none_of(outputs->begin(), outputs->end(),
                   [](const Output& output) { return output.file.empty(); }))
    print_verdict(found, look);
  if (options.timings) print_timings(found);
  return exit_status(found.decision.verdict);
}

}  // namespace premod::cli
