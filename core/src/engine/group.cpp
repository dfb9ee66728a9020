#include "engine/group.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <utility>

#include "text/wording/fill.hpp"
#include "text/wording/message.hpp"

namespace premod {
namespace {

constexpr Wording also_texts{"finding.also-texts", "Also: {list}"};

constexpr char field_end = '\x1f';
constexpr std::size_t max_named = 8;     // subjects behind the sentence of a finding
constexpr std::size_t max_subject = 60;  // bytes of one of them

bool is_count(std::string_view value) {
  return value.find_first_not_of("0123456789., ") == std::string_view::npos;
}

// A value that only says where: the path itself, or its last part.
bool names_path(std::string_view value, std::string_view path) {
  return !value.empty() && (path == value || path.ends_with("/" + std::string(value)) ||
                            value.ends_with("/" + std::string(path)));
}

std::string_view value_of(const Hit& hit, std::string_view name) {
  for (const Value& value : hit.values)
    if (value.name == name) return value.value;
  return {};
}

// One text in all languages is one task, whichever of them is wrong.
std::string file_of_task(const Widget& widget, const Hit& hit, std::string_view path) {
  if (hit.file != nullptr)
    for (const Locale& locale : widget.locales())
      if (&locale.file() == hit.file) return "i18n/*.json";
  return std::string(path);
}

std::string state_key(const Finding& finding) {
  std::string key = finding.task;
  key += field_end;
  key += finding.widget;
  key += field_end;
  key += name_of(finding.level);
  key += finding.is_new ? 'n' : 'o';
  key += finding.waived ? 'w' : '-';
  return key;
}

void join(Finding&& from, Finding& to) {
  for (std::string& clause : from.clauses)
    if (std::find(to.clauses.begin(), to.clauses.end(), clause) == to.clauses.end())
      to.clauses.push_back(std::move(clause));
  to.others.push_back(std::move(static_cast<Occurrence&>(from)));
}

/// Places that say the same of one line are one to dashboards, which know no columns; but an edit
/// belongs to its own place.
bool is_same_line(const Occurrence& a, const Occurrence& b) {
  return a.place.region && b.place.region && a.place.region->line == b.place.region->line &&
         a.fixes.empty() && b.fixes.empty() && a.place.file == b.place.file &&
         a.message == b.message;
}

/// What the places of one task are like.
struct Task {
  std::size_t places = 0;
  const Finding* first = nullptr;  // before anything is moved
  bool one_file = true;
  bool one_line = true;
  std::optional<std::size_t> made;  // where the finding that takes its places stands

  void add(const Finding& finding) {
    if (places++ == 0) first = &finding;
    one_file = one_file && first->place.file == finding.place.file;
    one_line = one_line && is_same_line(*first, finding);
  }
  /// Two places of one file say more as two sentences, each with its own code, than as a list; but
  /// the same sentence about the same line says nothing more.
  [[nodiscard]] bool is_pair() const { return places == 2 && one_file && !one_line; }
};

// A sentence, or a statement of code, as a part of a list.
std::string_view without_full_stop(std::string_view text) {
  return text.ends_with('.') || text.ends_with(';') ? text.substr(0, text.size() - 1) : text;
}

// What the other places are about, where the first sentence does not say it.
std::string also_of(const Finding& finding, Language language) {
  std::vector<std::string_view> subjects;
  for (const Occurrence& other : finding.others) {
    // A file that is what the sentence is about says it shortest.
    const bool elsewhere = other.place.file != finding.place.file;
    const std::string& subject = !other.subject.empty() ? other.subject
                                 : elsewhere            ? other.place.file
                                                        : other.message;
    if (other.message == finding.message || subject == finding.subject) continue;
    if (std::find(subjects.begin(), subjects.end(), without_full_stop(subject)) != subjects.end())
      continue;
    subjects.push_back(without_full_stop(subject));
    if (subjects.size() > 4 * max_named) break;
  }
  if (subjects.empty()) return {};
  std::string list;
  for (std::size_t i = 0; i < std::min(subjects.size(), max_named); ++i)
    list += (i ? ", " : "") + text::clean_value(subjects[i], max_subject);
  if (subjects.size() > max_named) list += ", …";
  const char last = finding.message.empty() ? '.' : finding.message.back();
  std::string out = std::string_view(".!?;").find(last) != std::string_view::npos ? " " : ". ";
  out += Message{also_texts, {{"list", list}}}.in(language, list.size() + 1);
  return out;
}

/// The places that one alert tells for each rule and file, the next ones only where there are too
/// many without them: most dashboards are not shown what is waived.
enum class Together : std::uint8_t {
  foreign,  ///< those in third-party and bundled files
  waived,   ///< and those of one's own that are waived
  old,      ///< and those that are in the base
  all
};

bool is_told_together(const Occurrence& one, Together together) {
  return !one.own_code || together == Together::all ||
         (one.waived && together >= Together::waived) || (!one.is_new && together >= Together::old);
}

// An alert has one rule, level, state and reason for a waiver, and stands in one file.
std::string alert_key(const Finding& finding, const Occurrence& one) {
  std::string key = finding.rule;
  key += field_end;
  key += one.place.file;
  key += field_end;
  key += finding.widget;
  key += field_end;
  key += name_of(finding.level);
  key += one.own_code ? 'o' : 'f';
  key += finding.is_new ? 'n' : 'o';
  key += finding.waived ? 'w' : '-';
  key += one.waiver;
  return key;
}

std::vector<Alert> alerts(const std::vector<Finding>& findings, Together together) {
  std::vector<Alert> out;
  std::unordered_map<std::string, std::size_t> known;
  for (const Finding& finding : findings) {
    std::optional<std::size_t> last;  // told alone; the places of a line follow each other
    for (std::size_t i = 0; i < finding.place_count(); ++i) {
      const Occurrence& one = i == 0 ? finding : finding.others[i - 1];
      if (is_told_together(one, together)) {
        const auto [at, is_first] = known.try_emplace(alert_key(finding, one), out.size());
        if (!is_first) {
          out[at->second].others.push_back(&one);
          continue;
        }
      } else if (last && is_same_line(*out[*last].place, one)) {
        out[*last].others.push_back(&one);
        continue;
      } else {
        last = out.size();
      }
      out.push_back({&finding, &one, {}});
    }
  }
  return out;
}

}  // namespace

std::string task_of(const Rule& rule, const Hit& hit, const Widget& widget, std::string_view path) {
  std::string out(rule.id);
  out += field_end;
  const Variant* variant = rule.variant(hit.variant_name);
  if (variant != nullptr && !variant->remedy.empty()) out += variant->name.english();
  out += field_end;
  if (const std::string_view cause = value_of(hit, rule.cause); !cause.empty()) {
    out += cause;
  } else if (hit.file != nullptr && hit.has_span) {
    out += file_of_task(widget, hit, path);
  } else {
    for (const Value& value : hit.values) {
      if (is_count(value.value) || names_path(value.value, path)) continue;
      out += value.name;
      out += '=';
      out += value.value;
      out += field_end;
    }
  }
  return out;
}

std::string subject_of(std::string_view sentence, const Hit& hit, std::string_view path) {
  std::string out;
  // No sentence is made here: filling it in tells which values it shows, and in which order.
  (void)text::fill(sentence, [&](std::string_view name, bool&) {
    const std::string_view value = value_of(hit, name);
    if (!value.empty() && !is_count(value) && !names_path(value, path) &&
        out.find(value) == std::string::npos)
      out += (out.empty() ? "" : " · ") + std::string(value);
    return std::string_view{};
  });
  return text::clean_value(out);
}

void group(std::vector<Finding>& findings, Language language) {
  std::unordered_map<std::string, std::size_t> known;  // by key, the task's number
  std::vector<Task> tasks;
  std::vector<std::size_t> numbers;
  numbers.reserve(findings.size());
  for (const Finding& finding : findings) {
    std::string key = finding.task.empty() ? finding.fingerprint : state_key(finding);
    const auto [at, is_first] = known.try_emplace(std::move(key), tasks.size());
    if (is_first) tasks.emplace_back();
    tasks[at->second].add(finding);
    numbers.push_back(at->second);
  }
  std::vector<Finding> out;
  out.reserve(findings.size());
  for (std::size_t i = 0; i < findings.size(); ++i) {
    Task& task = tasks[numbers[i]];
    if (task.made && !task.is_pair()) {
      join(std::move(findings[i]), out[*task.made]);
      continue;
    }
    task.made = out.size();
    out.push_back(std::move(findings[i]));
  }
  for (Finding& finding : out)
    if (!finding.others.empty()) finding.also = also_of(finding, language);
  findings = std::move(out);
}

std::vector<const Occurrence*> places_of(const Finding& finding) {
  std::vector<const Occurrence*> out = {&finding};
  for (const Occurrence& other : finding.others) out.push_back(&other);
  return out;
}

std::vector<Alert> alerts_of(const std::vector<Finding>& findings) {
  std::vector<Alert> out;
  for (const Together together :
       {Together::foreign, Together::waived, Together::old, Together::all}) {
    out = alerts(findings, together);
    if (out.size() <= max_single_alerts) break;
  }
  return out;
}

std::vector<Finding> split_by_place(const std::vector<Finding>& findings) {
  std::vector<Finding> out;
  for (const Alert& alert : alerts_of(findings)) {
    Finding& single = out.emplace_back();
    static_cast<Occurrence&>(single) = *alert.place;
    single.rule = alert.finding->rule;
    single.level = alert.finding->level;
    single.basis = alert.finding->basis;
    single.widget = alert.finding->widget;
    single.clauses = alert.finding->clauses;
    for (const Occurrence* other : alert.others) single.others.push_back(*other);
  }
  return out;
}

}  // namespace premod
