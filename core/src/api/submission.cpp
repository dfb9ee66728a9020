// The message to moderation: what the upload pages want it to hold, and what is missing.
#include <algorithm>
#include <map>

#include "api/config/config.hpp"
#include "api/inspect.hpp"
#include "api/target.hpp"
#include "premod/premod.hpp"
#include "premod/wording.hpp"
#include "text/wording/fill.hpp"

namespace premod {
namespace {

constexpr Wording title{"submission.title", "# For moderation: {name}"};
constexpr Wording missing_value{"submission.missing-value", "not given"};
constexpr Wording lacks{"submission.lacks", "Missing: {what} ({key} in premod.json)."};
/// Where the message goes: the upload page of the market says so.
constexpr Wording channel_row{"submission.channel-row", "Where to send it"};
constexpr Wording chat_of_account{
    "submission.chat-of-account",
    "the support chat inside the amoCRM account in which the integration was created"};
constexpr Wording kommo_channel{"submission.kommo-channel",
                                "the support chat inside the Kommo account, or support@amocrm.com"};
constexpr Wording name_row{"submission.name-row", "Name"};
constexpr Wording description_row{"submission.description-row", "Description"};

struct Row {
  std::string_view key;
  Wording what;
  bool required;
};
constexpr Row rows[] = {
    {"integration_id", Wording{"submission.integration-id", "Integration id"}, false},
    {"widget_code", Wording{"submission.widget-code", "Widget code"}, false},
    {"account_id", Wording{"submission.account-id", "Id of the account in which it was created"},
     true},
    {"description", Wording{"submission.description", "What the integration does"}, true},
    {"instruction", Wording{"submission.instruction", "How to connect and use it"}, true},
    {"test_data", Wording{"submission.test-data", "Test data"}, false},
    {"contacts", Wording{"submission.contacts", "Contacts"}, true},
    {"languages", Wording{"submission.languages", "Languages"}, true},
    {"replaces", Wording{"submission.replaces", "What it replaces"}, false},
    {"chat_channel", Wording{"submission.chat-channel", "Chat channel"}, false},
    {"third_party_libraries", Wording{"submission.third-party-libraries", "Third-party libraries"},
     false},
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
          {"chat_channel", std::string(from.chat_channel.text())},
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

constexpr Wording check_title{"submission.check-title", "Checked against the requirements"};
constexpr Wording of_all{"submission.of-all", "Requirements in all"};
constexpr Wording widget_row{"submission.widget-row", "Widget"};

struct ResultName {
  std::string_view result;
  Wording name;
};
constexpr ResultName result_names[] = {
    {"passed", Wording{"submission.result-passed", "Met"}},
    {"nothing_found",
     Wording{"submission.result-nothing-found", "Nothing found, not all of it is checked"}},
    {"violated", Wording{"submission.result-violated", "Not met"}},
    {"noted", Wording{"submission.result-noted", "A note"}},
    {"asked", Wording{"submission.result-asked", "A person has not answered yet"}},
    {"not_applicable",
     Wording{"submission.result-not-applicable", "Does not apply to this integration"}},
    {"not_run", Wording{"submission.result-not-run", "Not checked"}},
    {"excused", Wording{"submission.result-excused", "Cannot be checked"}},
    {"missing", Wording{"submission.result-missing", "No check yet"}}};

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

/// Puts the message together, row by row, and remembers what is missing.
class SubmissionText {
 public:
  SubmissionPacket out;

  explicit SubmissionText(Language language) : language_(language) {}

  void begin(const Report& report) {
    const std::string name = report.widgets.empty() ? std::string() : report.widgets.front().name;
    out.markdown = say(title.in(language_), "name", plain(name)) + "\n\n";
    const Wording& channel = report.profile == Profile::kommo ? kommo_channel : chat_of_account;
    line(channel_row.in(language_), std::string(channel.in(language_)));
    append_widgets(report, language_, out.markdown);
  }

  void add(const Row& row, const std::string& value, bool missing) {
    add(row.what.in(language_), "submission." + std::string(row.key), value, missing);
  }

  /// An update brings the texts of the page with it, if they are to change.
  void add_pages(const Project& project) {
    for (const ListingPage& page : project.listing().pages()) {
      const auto add_field = [&](const Wording& what, const char* field, const ProjectText& text,
                                 const ProjectText& instead) {
        const std::string value(text.given() ? text.text() : instead.text());
        add(std::string(what.in(language_)) + " (" + page.language + ")",
            "listing." + page.language + "." + field, value, value.empty());
      };
      add_field(name_row, "name", page.name, {});
      add_field(description_row, "description", page.description, page.description_file);
    }
  }

  void add_archive(const ArchiveFacts& archive) {
    line(plain(archive.name), "SHA-256 " + archive.digest);
  }

 private:
  void add(std::string_view what, const std::string& key, const std::string& value, bool missing) {
    if (missing) {
      out.missing.push_back(say(lacks.in(language_), "what", what, key));
      line(what, "_" + std::string(missing_value.in(language_)) + "_");
    } else if (!value.empty()) {
      line(what, plain(value));
    }
  }

  void line(std::string_view what, const std::string& value) {
    out.markdown += "- **" + std::string(what) + "**: " + value + "\n";
  }

  Language language_;
};

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
  request.language = language;
  request.blame = Blame::off;
  request.today = today;
  const auto report = check(request);
  if (!report) return report.error();

  const Submission& submission = config->project->submission();
  auto values = values_of(submission);
  values["languages"] = languages_of(*config->project);
  SubmissionText message(language);
  message.begin(*report);
  for (const Row& row : rows)
    message.add(row, values[row.key], is_missing(row, values, submission));
  if (config->project->update() != UpdateKind::none) message.add_pages(*config->project);
  if (const ArchiveFacts* archive = target->snapshot->archive()) message.add_archive(*archive);
  append_check(*report, language, message.out.markdown);
  if (report->decision.verdict != Verdict::pass)  // for its author, not for moderation
    for (const std::string& reason : report->decision.reasons)
      message.out.missing.push_back(reason);
  return std::move(message.out);
}

}  // namespace premod
