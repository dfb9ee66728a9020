// The subcommands of premod. Each returns the exit status of the process: 0 pass, 1 blocked, 2
// could not run, 3 incomplete; problems of use and environment go to standard error.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/environment.hpp"
#include "premod/pack.hpp"
#include "premod/premod.hpp"
#include "premod/site.hpp"
#include "premod/wording.hpp"
#include "premod/writing.hpp"

namespace premod::cli {

inline constexpr int could_not_run = 2;

/// The language of what the command says of itself from now on.
void speak(Language language);
/// `wording` with its values, in that language.
std::string said(const Wording& wording, Values values = {});

/// Prints "premod: message" and answers 2.
int fail(const std::string& message);
int fail(const Error& error);
/// For a file that could not be written.
int fail_to_write(const std::string& path, const std::string& why);

struct CheckOptions {
  Request request;
  std::vector<std::string> formats;  ///< NAME or NAME=FILE
  bool timings = false;
  bool read_pictures = false;  ///< with the system's tesseract
  bool blame_emails = false;
  bool verbose = false;
  bool quiet = false;
  bool statistics = false;
  bool fix = false;                            ///< correct first what can be corrected for certain
  std::size_t max_same = 10;                   ///< 0: all
  Level level = Level::off;                    ///< off: as usual
  std::string color = "auto";                  ///< auto, always or never
  std::string site = std::string(docs_url());  ///< of the rules' pages
  std::string stdin_filename;  ///< what standard input stands for; empty: it is not read
};
int check_command(const CheckOptions& options, const Environment& environment);

struct PackOptions {
  PackRequest request;
  std::string verify;    ///< an archive to compare with a commit; empty: pack
  std::string revision;  ///< that commit; empty: HEAD
};
/// Packs, then checks the package with `check`'s options.
int pack_command(const PackOptions& options, const CheckOptions& check,
                 const Environment& environment);

struct ListOptions {
  Profile profile = Profile::amocrm;
  Language language = Language::en;
  bool json = false;
  std::string site = std::string(docs_url());  ///< of the rules' pages
};
int rules_command(const ListOptions& options);
/// `what` is a rule's id or the fingerprint of a finding of `request`'s widgets.
int explain_command(const std::string& what, const Request& request, const ListOptions& options);
/// Without paths: what premod can check. With paths: what became of every clause there.
int coverage_command(const Request& request, const std::string& format, const ListOptions& options);

int init_command(const std::string& path);
int config_command(const std::string& path, const std::string& config, const std::string& profile,
                   bool json);
/// A sentence if `until`, a day that was asked for, is over on `today`; empty if not, or no day.
[[nodiscard]] std::string past_end(const std::string& until, const std::string& today);
int attest_command(const NewAnswer& answer);
/// Every open question in turn, answered at the terminal.
int interview_command(NewAnswer answer, Language language);
int waive_command(const NewWaiver& waiver, const Request& request);
/// Status 1 while something is missing.
int submission_command(const std::string& path, const std::string& config, Language language,
                       const std::string& today);
struct BaselineOptions {
  Request request;
  std::string until;  ///< YYYY-MM-DD or empty
  bool prune = false;
};
int baseline_command(const BaselineOptions& options);

struct DiffOptions {
  std::string before;
  std::string after;
  std::string format = "terminal";  ///< or json, markdown
  Request request;
};
int diff_command(const DiffOptions& options, const Environment& environment);

/// `premod hook install` and `uninstall`.
int hook_command(const std::string& folder, const Environment& environment);
int hook_uninstall_command(const std::string& folder, const Environment& environment);

/// Fills Request::base from the CI platform's variables where it is empty; "none" empties it.
void choose_base(Request& request);

}  // namespace premod::cli
