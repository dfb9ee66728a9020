// The command line as a value: what was asked for, and how to say that it was not understood.
#pragma once

#include <CLI/App.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "cli/commands/commands.hpp"
#include "cli/commands/docs.hpp"

namespace premod::cli {

// What several subcommands share, as typed.
struct Words {
  std::string profile;
  std::string language;
  std::string blame = "all";
  std::string format;
  std::string what;
  std::string level;
  std::string site = std::string(docs_url());
};

/// The options of the subcommands, with help in one language.
class Arguments {
 public:
  /// With the command line's first word (empty: there is none) only what can follow it is made.
  Arguments(Language language, std::string_view first_word);
  Arguments(const Arguments&) = delete;
  Arguments& operator=(const Arguments&) = delete;

  /// Throws CLI::ParseError.
  void parse(int argc, const char* const* argv);
  /// A sentence for whoever typed it, in the language of the help.
  [[nodiscard]] std::string problem(const CLI::ParseError& error) const;
  /// Runs what was asked for.
  int run(const Environment& environment);

  CLI::App app;

 private:
  [[nodiscard]] std::string in(const Wording& wording) const {
    return std::string(wording.in(language_));
  }
  CLI::App* command(const char* name, const Wording& wording, CLI::App* above = nullptr);
  void add_profile(CLI::App& to);
  void add_language(CLI::App& to);
  void add_docs_url(CLI::App& to);
  void add_path(CLI::App& to, std::string& path);
  void add_request(CLI::App& to, Request& request);
  void add_check();
  void add_lists();
  void add_project();
  void add_gate();
  void add_about();
  void choose(CLI::App& to, const char* name, std::string& value, const Wording& wording,
              const std::vector<std::string>& choices);
  void apply(const Environment& environment, Request& request, ListOptions& list) const;
  [[nodiscard]] std::string hint(const std::string& word,
                                 const std::vector<std::string>& names) const;
  int run_project(const Environment& environment);
  int run_gate(const Environment& environment);
  int run_list(const Environment& environment);
  int run_report(const Environment& environment) const;

  Language language_;
  Words words_;
  CheckOptions check_;
  Request fix_request_;
  bool dry_run_ = false;
  std::string graph_format_ = "dot";
  std::string flow_;  // of graph: a place
  std::string path_ = ".";
  std::string file_;
  NewAnswer answer_;
  NewWaiver waiver_;
  PackOptions pack_;
  DocsOptions docs_;
  BaselineOptions baseline_;
  DiffOptions diff_;
  std::string folder_ = ".";
  std::string shell_;
  std::vector<std::string> topic_;
};

}  // namespace premod::cli
