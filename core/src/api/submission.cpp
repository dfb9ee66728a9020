// The message to moderation: what the upload pages want it to hold, and what is missing.
#include <algorithm>
#include <map>

#include "api/config.hpp"
#include "api/inspect.hpp"
#include "api/target.hpp"
#include "premod/premod.hpp"
#include "text/fill.hpp"

namespace premod {
namespace {

struct Wording {
  std::string_view ru, en;
  [[nodiscard]] std::string_view in(Language language) const {
    return language == Language::ru ? ru : en;
  }
};

constexpr Wording title = {"# Заявка на модерацию: {name}", "# For moderation: {name}"};
constexpr Wording missing_value = {"не указано", "not given"};
constexpr Wording lacks = {"Не хватает: {what} (submission.{key} в premod.json).",
                           "Missing: {what} (submission.{key} in premod.json)."};

struct Row {
  std::string_view key;
  Wording what;
  bool required;
};
constexpr Row rows[] = {
    {"integration_id", {"ID интеграции", "Integration id"}, false},
    {"widget_code", {"Код виджета", "Widget code"}, false},
    {"account_id",
     {"ID аккаунта, в котором создана интеграция", "Id of the account in which it was created"},
     true},
    {"description", {"Что делает интеграция", "What the integration does"}, true},
    {"instruction", {"Как подключить и использовать", "How to connect and use it"}, true},
    {"test_data", {"Тестовые данные", "Test data"}, false},
    {"contacts", {"Контакты", "Contacts"}, true},
    {"languages", {"Языки", "Languages"}, true},
    {"replaces", {"Что заменяет", "What it replaces"}, false},
    {"third_party_libraries", {"Сторонние библиотеки", "Third-party libraries"}, false},
};

std::string joined(const std::vector<ProjectText>& texts) {
  std::string out;
  for (const ProjectText& text : texts) out += (out.empty() ? "" : ", ") + std::string(text.text());
  return out;
}

std::map<std::string_view, std::string> values_of(const Submission& from) {
  return {{"integration_id", std::string(from.integration_id.text())},
          {"widget_code", std::string(from.widget_code.text())},
          {"account_id", std::string(from.account_id.text())},
          {"description", std::string(from.description.text())},
          {"instruction", std::string(from.instruction.text())},
          {"test_data", std::string(from.test_data.text())},
          {"contacts", joined(from.contacts)},
          {"languages", joined(from.languages)},
          {"replaces", std::string(from.replaces.text())},
          {"third_party_libraries", std::string(from.third_party_libraries.text())}};
}

std::string say(std::string_view pattern, std::string_view name, std::string_view value,
                std::string_view key = {}) {
  return text::fill(pattern, [&](std::string_view wanted, bool& found) {
    found = wanted == name || wanted == "key";
    return wanted == "key" ? key : value;
  });
}

// The message has ids of either kind; test data only where moderation needs them.
bool is_missing(const Row& row, std::map<std::string_view, std::string>& values,
                const Submission& submission) {
  if (!values[row.key].empty()) return false;
  if (row.key == "integration_id") return values["widget_code"].empty();
  if (row.key == "test_data") return submission.needs_test_data;
  return row.required;
}

// Untrusted text must stay text in Markdown.
std::string plain(std::string_view text) {
  std::string out;
  for (const char c : plain_line(text)) {
    if (std::string_view("\\`*_{}[]<>#|!").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

constexpr Wording check_title = {"Проверка по требованиям", "Checked against the requirements"};
constexpr Wording of_all = {"Всего требований", "Requirements in all"};
constexpr Wording widget_row = {"Виджет", "Widget"};
constexpr Wording no_digest = {
    "Не хватает: контрольная сумма архива (запустите premod submission для widget.zip).",
    "Missing: the archive's digest (run premod submission on widget.zip)."};

struct ResultName {
  std::string_view result;
  Wording name;
};
constexpr ResultName result_names[] = {
    {"passed", {"Выполнено", "Met"}},
    {"violated", {"Нарушено", "Not met"}},
    {"asked", {"Ждёт ответа человека", "A person has not answered yet"}},
    {"not_applicable", {"К интеграции не относится", "Not about this integration"}},
    {"not_run", {"Не проверено", "Not checked"}},
    {"excused", {"Проверить нельзя", "Cannot be checked"}},
    {"missing", {"Проверки ещё нет", "No check yet"}}};

// The numbers add up to all clauses.
void append_check(const Report& report, Language language, std::string& out) {
  std::map<std::string_view, int> counts;
  const auto results = coverage(report);
  for (const ClauseResult& one : results) ++counts[one.result];
  out += "\n## " + std::string(check_title.in(language)) + " (premod " + report.version + ", " +
         report.profile_date + ")\n\n";
  for (const ResultName& known : result_names)
    if (const int count = counts[known.result]; count > 0)
      out += "- " + std::string(known.name.in(language)) + ": " + std::to_string(count) + "\n";
  out += "- " + std::string(of_all.in(language)) + ": " + std::to_string(results.size()) + "\n";
}

void append_widgets(const Report& report, Language language, std::string& out) {
  for (const WidgetInfo& widget : report.widgets) {
    out += "- **" + std::string(widget_row.in(language)) + "**: " + plain(widget.name);
    if (!widget.version.empty()) out += " " + plain(widget.version);
    if (report.widgets.size() > 1) out += " (" + plain(widget.root) + ")";
    out += "\n";
  }
}

// The pages of the listing are the languages it will be shown in.
std::string languages_of(const Project& project) {
  std::string out = joined(project.submission().languages);
  if (!out.empty()) return out;
  for (const ListingPage& page : project.listing().pages())
    out += (out.empty() ? "" : ", ") + page.language;
  return out;
}

}  // namespace

Result<SubmissionPacket> submission_packet(const std::string& path, const std::string& config_path,
                                           Language language, const std::string& today) {
  const auto target = open_target(path.empty() ? "." : path);
  if (!target) return target.error();
  const auto config = find_config(*target, config_path);
  if (!config) return config.error();
  Request request;
  request.paths = {path.empty() ? "." : path};
  request.config = config_path;
  request.language = language == Language::ru ? Language::ru : Language::en;
  request.blame = Blame::off;
  request.today = today;
  const auto report = check(request);
  if (!report) return report.error();

  const Submission& submission = config->project->submission();
  auto values = values_of(submission);
  values["languages"] = languages_of(*config->project);
  SubmissionPacket out;
  const WidgetInfo& widget = report->widgets.front();
  out.markdown = say(title.in(language), "name", plain(widget.name)) + "\n\n";
  append_widgets(*report, request.language, out.markdown);
  for (const Row& row : rows) {
    const std::string what(row.what.in(language));
    if (is_missing(row, values, submission)) {
      out.missing.push_back(say(lacks.in(language), "what", what, row.key));
      out.markdown += "- **" + what + "**: _" + std::string(missing_value.in(language)) + "_\n";
    } else if (!values[row.key].empty()) {
      out.markdown += "- **" + what + "**: " + plain(values[row.key]) + "\n";
    }
  }
  if (const ArchiveFacts* archive = target->snapshot->archive())
    out.markdown += "- **" + plain(archive->name) + "**: SHA-256 " + archive->digest + "\n";
  else
    out.missing.emplace_back(no_digest.in(language));
  append_check(*report, language, out.markdown);
  if (report->decision.verdict != Verdict::pass)  // for its author, not for moderation
    for (const std::string& reason : report->decision.reasons) out.missing.push_back(reason);
  return out;
}

}  // namespace premod
