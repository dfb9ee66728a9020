// Which part of a report one SARIF run holds, and the indices its parts refer to each other by.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "sarif/sarif.hpp"

namespace premod::sarif {

/// One result to write: an alert, or (full profile) the outcome of a rule without findings.
struct Entry {
  Alert alert = {};
  const Outcome* outcome = nullptr;
  bool fixed = false;
  std::string rule;  ///< the id of its Descriptor
};

/// A rule as the run describes it. Dashboards take gravity and weakness from there and not from the
/// result, so what a rule finds in third-party code, and each kind of what it finds, has its own.
struct Descriptor {
  const RuleInfo* rule = nullptr;
  std::string id;  ///< the rule's, or "js-eval/third-party", "php-unverified-input/cwe-89"
  Level level = Level::off;
  std::vector<Weakness> weaknesses;
};

/// Something the run says about itself.
struct Notification {
  std::string id;
  Level level = Level::note;
  std::string message;
  std::string rule;
};

/// One run: a widget, or the whole report where there are more widgets than runs allowed.
struct Run {
  const Report* report = nullptr;
  Profile profile = Profile::alerts;
  std::string category;  ///< of automationDetails.id, ends in "/"
  std::vector<Entry> entries;
  std::vector<Descriptor> rules;
  std::vector<const ClauseInfo*> clauses;
  std::vector<Notification> notifications;
  std::vector<std::string> notification_ids;   ///< sorted, unique
  std::map<int, std::string_view> weaknesses;  ///< CWE number and name, of all its rules
  std::map<std::string, std::size_t, std::less<>> rule_index;
  std::map<std::string_view, std::size_t> clause_index;
  bool successful = true;
  std::string_view site;  ///< of the rules' pages; may be empty
};

[[nodiscard]] std::vector<Run> runs_of(const Report& report, Profile profile, const Limits& limits);

}  // namespace premod::sarif
