#include "cli/trend/trend.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>

#include "cli/commands/commands.hpp"
#include "cli/output.hpp"
#include "cli/replace_file.hpp"
#include "cli/trend/texts.hpp"

namespace premod::cli {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr std::size_t max_runs = 500;                    // more than a chart can show
constexpr std::uintmax_t max_report_bytes = 64U << 20U;  // the largest open widget's has 2 MB
constexpr std::size_t max_named = 5;

std::string text_at(const Json& value, const char* key) {
  const auto at = value.find(key);
  return at != value.end() && at->is_string() ? at->get<std::string>() : std::string();
}

// A member that is an object, or an empty one.
const Json& object_at(const Json& value, const char* key) {
  static const Json none = Json::object();
  const auto at = value.find(key);
  return at != value.end() && at->is_object() ? *at : none;
}

bool flag_at(const Json& value, const char* key) {
  const auto at = value.find(key);
  return at != value.end() && at->is_boolean() && at->get<bool>();
}

std::optional<RunSummary> read_run(const fs::path& path) {
  std::error_code failed;
  const std::uintmax_t size = fs::file_size(path, failed);
  if (failed || size > max_report_bytes || !fs::is_regular_file(path, failed)) return std::nullopt;
  std::ifstream in(path, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  return summary_of(path.stem().string(), bytes);
}

std::string in(const Wording& wording, Language language) {
  return std::string(wording.in(language));
}

// Text in columns: the first two to the left, numbers to the right.
struct Row {
  std::vector<std::string> cells;
};

std::size_t width_of(const std::string& text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string word_of(const RunSummary& run, Language language) {
  if (run.verdict == "pass") return in(trend_texts::passed, language);
  if (run.verdict == "block") return in(trend_texts::blocked, language);
  return in(trend_texts::incomplete, language);
}

Row row_of(const RunSummary& run, Language language) {
  constexpr std::size_t short_commit = 10;
  return {{plain_line(run.name), plain_line(run.commit.substr(0, short_commit)),
           std::to_string(run.errors), std::to_string(run.warnings), std::to_string(run.notes),
           std::to_string(run.questions), word_of(run, language)}};
}

Row heading(Language language) {
  Row out;
  for (const Wording* one :
       {&trend_texts::run, &trend_texts::commit, &trend_texts::errors, &trend_texts::warnings,
        &trend_texts::notes, &trend_texts::questions, &trend_texts::verdict})
    out.cells.push_back(in(*one, language));
  return out;
}

struct Found {
  std::vector<RunSummary> runs;
  std::string left_out;
  bool too_many = false;
};

Found read_folder(const std::string& folder) {
  std::vector<fs::path> files;
  std::error_code failed;
  for (const auto& entry : fs::directory_iterator(folder, failed))
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  std::ranges::sort(files);
  Found out;
  out.too_many = files.size() > max_runs;
  if (out.too_many) files.erase(files.begin(), files.end() - max_runs);
  std::size_t bad = 0;
  for (const fs::path& file : files) {
    if (auto run = read_run(file)) {
      out.runs.push_back(std::move(*run));
    } else if (++bad <= max_named) {
      out.left_out += (bad > 1 ? ", " : "") + file.filename().string();
    }
  }
  if (bad > max_named) out.left_out += ", …";
  return out;
}

}  // namespace

std::optional<RunSummary> summary_of(std::string_view name, std::string_view json) {
  const Json report = Json::parse(json, nullptr, false);
  if (!report.is_object() || text_at(object_at(report, "tool"), "name") != "premod")
    return std::nullopt;
  RunSummary out;
  out.name = name;
  out.commit = text_at(object_at(report, "revision"), "commit");
  const Json& decision = object_at(report, "decision");
  out.verdict = text_at(decision, "verdict");
  out.ready = flag_at(decision, "ready");
  const auto list = [&](const char* key) {
    const auto at = report.find(key);
    return at != report.end() && at->is_array() ? *at : Json::array();
  };
  for (const Json& finding : list("findings")) {
    if (!finding.is_object() || flag_at(finding, "waived")) continue;
    const std::string level = text_at(finding, "level");
    out.errors += level == "error" ? 1U : 0U;
    out.warnings += level == "warning" ? 1U : 0U;
    out.notes += level == "note" ? 1U : 0U;
  }
  std::set<std::string> questions;  // one is asked once, of however many widgets
  for (const Json& outcome : list("outcomes"))
    if (outcome.is_object() && text_at(outcome, "outcome") == "unanswered")
      questions.insert(text_at(outcome, "rule"));
  out.questions = questions.size();
  return out;
}

std::string trend_table(const std::vector<RunSummary>& runs, Language language) {
  std::vector<Row> rows = {heading(language)};
  for (const RunSummary& run : runs) rows.push_back(row_of(run, language));
  std::vector<std::size_t> widths(rows.front().cells.size());
  for (const Row& row : rows)
    for (std::size_t i = 0; i < widths.size(); ++i)
      widths[i] = std::max(widths[i], width_of(row.cells[i]));
  std::string out;
  for (const Row& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < widths.size(); ++i) {
      const std::string blanks(widths[i] - width_of(row.cells[i]), ' ');
      const bool number = i >= 2 && i + 1 < widths.size();
      line += (i > 0 ? "  " : "") + (number ? blanks + row.cells[i] : row.cells[i] + blanks);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + "\n";
  }
  return out;
}

int trend_command(const std::string& folder, const std::string& out, Language language) {
  std::error_code failed;
  if (!fs::is_directory(folder, failed))
    return fail(said(trend_texts::no_folder, {{"path", folder}}));
  const Found found = read_folder(folder);
  if (found.runs.empty()) return fail(said(trend_texts::no_folder, {{"path", folder}}));
  if (!found.left_out.empty()) tell(said(trend_texts::left_out, {{"files", found.left_out}}));
  if (found.too_many) tell(said(trend_texts::too_many, {{"count", std::to_string(max_runs)}}));
  if (out.empty()) {
    put_lines(trend_table(found.runs, language));
    return 0;
  }
  const std::string why = write_file(out, trend_page(found.runs, language));
  return why.empty() ? 0 : fail_to_write(out, why);
}

int badge_command(const std::string& report, const std::string& out, Language language) {
  const auto run = read_run(report);
  if (!run) return fail(said(trend_texts::no_report, {{"path", report}}));
  const std::string picture = badge(*run, language);
  if (out.empty()) {
    put(picture);
    return 0;
  }
  const std::string why = write_file(out, picture);
  return why.empty() ? 0 : fail_to_write(out, why);
}

}  // namespace premod::cli
