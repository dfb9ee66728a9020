#include "premod/report.hpp"

namespace premod {

const char* name_of(Profile profile) {
  switch (profile) {
    case Profile::amocrm:
      return "amocrm";
    case Profile::kommo:
      return "kommo";
    case Profile::in_house:
      return "in-house";
  }
  return "";
}

const char* name_of(Language language) {
  switch (language) {
    case Language::ru:
      return "ru";
    case Language::en:
      return "en";
    case Language::es:
      return "es";
    case Language::pt:
      return "pt";
  }
  return "";
}

const char* name_of(Level level) {
  switch (level) {
    case Level::off:
      return "off";
    case Level::note:
      return "note";
    case Level::warning:
      return "warning";
    case Level::error:
      return "error";
  }
  return "";
}

const char* name_of(Basis basis) {
  switch (basis) {
    case Basis::reject:
      return "reject";
    case Basis::likely:
      return "likely";
    case Basis::advice:
      return "advice";
  }
  return "";
}

const char* name_of(OutcomeKind kind) {
  switch (kind) {
    case OutcomeKind::passed:
      return "passed";
    case OutcomeKind::violated:
      return "violated";
    case OutcomeKind::unanswered:
      return "unanswered";
    case OutcomeKind::not_applicable:
      return "not_applicable";
    case OutcomeKind::not_run:
      return "not_run";
    case OutcomeKind::crashed:
      return "crashed";
  }
  return "";
}

const char* name_of(ClauseStatus status) {
  switch (status) {
    case ClauseStatus::checked:
      return "checked";
    case ClauseStatus::asked:
      return "asked";
    case ClauseStatus::checked_and_asked:
      return "checked+asked";
    case ClauseStatus::partial:
      return "partial";
    case ClauseStatus::excused:
      return "excused";
    case ClauseStatus::missing:
      return "missing";
  }
  return "";
}

const char* name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::pass:
      return "pass";
    case Verdict::block:
      return "block";
    case Verdict::incomplete:
      return "incomplete";
  }
  return "";
}

}  // namespace premod
