#include "engine/attestations.hpp"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <utility>

#include "rule/rule_texts.hpp"
#include "text/digest.hpp"
#include "text/wording/message.hpp"
#include "widget/widget.hpp"

namespace premod {
namespace {

constexpr Wording no_answer{"humans.no-answer", "not answered yet"};
constexpr Wording stale_answer{"humans.stale-answer",
                               "the answer of {on} is stale: the files it covers have changed"};
constexpr Wording ended_answer{"humans.ended-answer", "the answer of {on} ended on {until}"};
constexpr Wording needs_note{"humans.needs-note", "the answer \"does not apply\" needs a note"};

bool ends_with_any(std::string_view path, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return path.ends_with(ending); });
}

// `path` is relative to the widget's root; the listing and the backend lie elsewhere.
bool covers(Part part, std::string_view path) {
  switch (part) {
    case Part::manifest:
      return path == "manifest.json";
    case Part::i18n:
      return path.starts_with("i18n/");
    case Part::scripts:
      return ends_with_any(path, {".js", ".mjs", ".cjs"});
    case Part::styles:
      return path.ends_with(".css");
    case Part::templates:
      return ends_with_any(path, {".twig", ".html", ".htm"});
    case Part::images:
      return path.starts_with("images/");
    case Part::listing:
    case Part::backend:
    case Part::none:
      return false;
  }
  return false;
}

// What answers cover, as digests; each file is read once however many answers cover it.
class Digests {
 public:
  explicit Digests(const Widget& widget) : widget_(widget) {}

  /// Lower-case hex; empty if `ask` covers nothing.
  std::string of(const ManualQuestion& ask) {
    const std::span<const Part> parts = ask.invalidated_by.all();
    if (parts.empty()) return {};
    std::string all;
    for (const Part part : parts) {
      for (const File& file : widget_.files())
        if (covers(part, widget_.relative(file))) append(all, widget_.relative(file), file.bytes);
      if (part == Part::backend) append_backend(all);
      if (part == Part::listing) append_listing(all);
    }
    return text::sha256_hex(all);
  }

 private:
  // Of path and content, so that a rename or a new file makes the answer stale too.
  void append(std::string& all, std::string_view path, std::string_view bytes) {
    std::string& digest = known_[{bytes.data(), bytes.size()}];
    if (digest.empty()) digest = text::sha256_hex(bytes);
    all += path;
    all += '\0';
    all += digest;
    all += '\n';
  }

  void append_backend(std::string& all) {
    for (const std::string& folder : widget_.project().backend())
      for (const File& file : widget_.snapshot().under(folder)) append(all, file.path, file.bytes);
  }

  // Only the member: premod.json also holds the answers, which must not make themselves stale.
  void append_listing(std::string& all) {
    const Listing& listing = widget_.listing();
    if (!listing.given()) return;
    append(all, "premod.json#/listing", listing.value()->span.of(listing.file()->bytes));
    for (const ListingPage& page : listing.pages())
      if (page.description_file.given())
        if (const File* file = widget_.snapshot().find(page.description_file.text()))
          append(all, file->path, file->bytes);
  }

  const Widget& widget_;
  std::map<std::pair<const char*, std::size_t>, std::string> known_;  // by where the bytes stand
};

// Months in a calendar without days beyond 28 in doubt: "2026-08-31" + 6 = "2027-02-31" sorts
// right.
std::string months_later(const std::string& date, int months) {
  if (date.size() != 10) return {};
  const int count = std::stoi(date.substr(0, 4)) * 12 + std::stoi(date.substr(5, 2)) - 1 + months;
  const std::string month = std::to_string(count % 12 + 1);
  return std::to_string(count / 12) + "-" + (month.size() < 2 ? "0" : "") + month + date.substr(7);
}

std::string end_of(const Attestation& answer, const ManualQuestion& ask) {
  if (!answer.until.empty() || ask.expires_after_months == 0) return answer.until;
  return months_later(answer.on, ask.expires_after_months);
}

// A widget is named by its folder in the repository or in what is checked.
const Attestation* newest_answer(const Widget& widget, const std::string& root,
                                 const Project& policy, const Rule& rule) {
  const Attestation* best = nullptr;
  for (const Attestation& one : policy.attestations()) {
    if (one.rule != rule.id) continue;
    if (!one.widget.empty() && one.widget != widget.root() && one.widget != root) continue;
    if (best == nullptr || best->on <= one.on) best = &one;
  }
  return best;
}

class AttestationEvaluator {
 public:
  AttestationEvaluator(const Widget& widget, const Project& policy, const Presentation& how,
                       std::string_view today, Fingerprints& fingerprints, Report& report)
      : widget_(widget),
        policy_(policy),
        how_(how),
        today_(today),
        fingerprints_(fingerprints),
        report_(report),
        root_(display_root(widget, how.paths)),
        digests_(widget) {}

  void ask(const Rule& rule) {
    Outcome out{std::string(rule.id), OutcomeKind::not_applicable, {}, root_};
    if (is_asked(rule.ask)) judge(rule, rule.ask, out);
    report_.outcomes.push_back(std::move(out));
  }

 private:
  bool is_asked(const ManualQuestion& question) const {
    return question.asked_when == nullptr || question.asked_when(widget_);
  }

  void judge(const Rule& rule, const ManualQuestion& question, Outcome& out) {
    const Attestation* answer = newest_answer(widget_, root_, policy_, rule);
    const auto unanswered = [&](const Wording& why, const std::string& until = {}) {
      out.kind = OutcomeKind::unanswered;
      const std::string on = answer != nullptr ? answer->on : std::string();
      out.why = Message{why, {{"on", on}, {"until", until}}}.in(how_.language);
    };
    if (answer == nullptr) return unanswered(no_answer);
    const std::string until = end_of(*answer, question);
    if (!today_.empty() && !until.empty() && until < today_) return unanswered(ended_answer, until);
    if (!answer->digest.empty() && answer->digest != digests_.of(question))
      return unanswered(stale_answer);
    if (answer->answer == Answer::does_not_apply && answer->note.empty())
      return unanswered(needs_note);
    out.why = answer->by + ", " + answer->on;  // who answered and when, then why
    if (!answer->note.empty()) out.why += ": " + answer->note;
    if (answer->answer == Answer::yes) {
      out.kind = OutcomeKind::passed;
    } else if (answer->answer == Answer::no) {
      out.kind = OutcomeKind::violated;
      report_.findings.push_back(finding(rule, *answer));
    }
  }

  Finding finding(const Rule& rule, const Attestation& answer) {
    Finding out;
    out.rule = rule.id;
    out.level = level_of(rule, how_);
    out.basis = rule.basis;
    out.widget = root_;
    const RuleTexts texts(rule, how_.language);
    out.message = texts.message();
    out.remedy = texts.remedy();
    for (const Clause& clause : rule.clauses) out.clauses.emplace_back(clause.id());
    Hit hit;
    const File* file = policy_.file();
    if (file != nullptr) {
      const text::Lines lines(file->bytes);
      out.place.file = file->path;
      out.place.region = lines.region(answer.span);
      out.place.snippet = std::string(lines.line(out.place.region->line));
    }
    out.fingerprint = fingerprints_.next(identity_of(rule.id, root_, hit));
    return out;
  }

  const Widget& widget_;
  const Project& policy_;
  const Presentation& how_;
  std::string_view today_;
  Fingerprints& fingerprints_;
  Report& report_;
  std::string root_;
  Digests digests_;
};

}  // namespace

std::string answer_digest(const Widget& widget, const ManualQuestion& ask) {
  return Digests(widget).of(ask);
}

void evaluate_attestations(const Widget& widget, std::span<const Rule* const> rules,
                           const Project& policy, const Presentation& how, std::string_view today,
                           Fingerprints& fingerprints, Report& report) {
  AttestationEvaluator interview(widget, policy, how, today, fingerprints, report);
  for (const Rule* rule : rules) {
    if (rule->asks_human() && level_of(*rule, how) != Level::off) interview.ask(*rule);
  }
}

}  // namespace premod
