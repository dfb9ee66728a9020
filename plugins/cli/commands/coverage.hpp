// The requirement matrix: every clause with what became of it, as text, JSON, Markdown and HTML.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "premod/premod.hpp"

namespace premod::cli {

/// What the pages show: of one run, or (without a report) of premod itself.
struct Coverage {
  /// A clause and its state: with a report a ClauseResult::result, else the name of a ClauseStatus.
  struct Row {
    ClauseInfo clause;
    std::string state;
    std::vector<std::string> because;  ///< rules behind the state, or those that are not built yet
    std::vector<std::string> answers;  ///< of people to each of `because`; empty texts for rules

    /// What a person said to the n-th rule of `because`: who, when, and the note; empty for none.
    [[nodiscard]] std::string said(std::size_t n) const {
      return n < answers.size() ? answers[n] : std::string();
    }
  };
  std::vector<Row> rows;  ///< in document order
  const Report* report = nullptr;
  Profile profile = Profile::amocrm;
  Language language = Language::en;

  /// The states in the order of the columns; every row has one of them.
  [[nodiscard]] std::vector<std::string> states() const;
  [[nodiscard]] std::size_t count(std::string_view state) const;
};

[[nodiscard]] Coverage coverage_of(const Report& report);
[[nodiscard]] Coverage coverage_of_premod(Profile profile, Language language);

[[nodiscard]] std::string coverage_text(const Coverage& coverage);
[[nodiscard]] std::string coverage_json(const Coverage& coverage);
[[nodiscard]] std::string coverage_markdown(const Coverage& coverage);
[[nodiscard]] std::string coverage_html(const Coverage& coverage);

}  // namespace premod::cli
