// Writing and reading a project's premod.json on behalf of its people: a first one, the one in
// force, an answer to a question, and the message to moderation that is made of it.
#pragma once

#include <string>
#include <vector>

#include "premod/report.hpp"
#include "premod/result.hpp"

namespace premod {

/// A file as it should become; the caller writes it.
struct FileChange {
  std::string path;
  std::string bytes;
};

/// Where the file `name` (premod.json, premod-baseline.txt) of the project around `path` stands, or
/// is to be written: the root of the repository, else the folder. Error: there is no `path`.
[[nodiscard]] Result<std::string> settings_path(const std::string& path, const std::string& name);

/// A premod.json for the widgets found at `path` (a folder). Error: no widget there, or there is
/// a premod.json already.
[[nodiscard]] Result<FileChange> first_project_file(const std::string& path);

/// One value of the configuration in force and where it comes from.
struct ConfigValue {
  std::string name;    ///< JSON pointer
  std::string value;   ///< JSON
  std::string source;  ///< "premod.json:3", "option" or "default"
};
/// `profile` as given on the command line, empty if it was not.
[[nodiscard]] Result<std::vector<ConfigValue>> effective_config(const std::string& path,
                                                                const std::string& config,
                                                                const std::string& profile);

/// A person's answer to the question of a rule.
struct NewAnswer {
  std::string path;    ///< the widget or repository
  std::string config;  ///< a premod.json other than the repository's
  std::string rule;
  std::string answer;  ///< yes, no or does-not-apply (which needs a note)
  std::string by;
  std::string on;     ///< YYYY-MM-DD
  std::string until;  ///< YYYY-MM-DD or empty
  std::string note;
  std::string widget;  ///< root of the widget, where there are several
};
/// premod.json with the answer added: the digest covers the files whose change makes it stale. An
/// earlier answer to the same rule is replaced. Error: no such question, or an incomplete answer.
[[nodiscard]] Result<FileChange> attest(const NewAnswer& answer);

/// An exception for places that a report has.
struct NewWaiver {
  std::string what;    ///< "file:line", "file:line:column", or the beginning of a fingerprint
  std::string rule;    ///< only places of this rule; empty: all
  std::string reason;  ///< both are asked for: nothing is waived without a reason and an end
  std::string until;   ///< YYYY-MM-DD
  std::string by;
};
/// premod.json with the waivers added, and the places they cover ("file:line rule"). `report` is a
/// check of `path`. Error: nothing there, several rules there and none named, or an incomplete
/// waiver.
struct WaiverChange {
  FileChange file;
  std::vector<std::string> places;
};
[[nodiscard]] Result<WaiverChange> waive(const std::string& path, const std::string& config,
                                         const NewWaiver& waiver, const Report& report);

/// The message to moderation as Markdown, and what it still lacks (sentences in `language`).
struct SubmissionPacket {
  std::string markdown;
  std::vector<std::string> missing;
};
/// `language`: ru or en; others fall back to en.
[[nodiscard]] Result<SubmissionPacket> submission_packet(const std::string& path,
                                                         const std::string& config,
                                                         Language language,
                                                         const std::string& today);

}  // namespace premod
