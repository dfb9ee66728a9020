#include "engine/present.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <set>
#include <tuple>
#include <unordered_map>

#include "engine/conceal.hpp"
#include "engine/finding_head.hpp"
#include "engine/group.hpp"
#include "engine/precedence.hpp"
#include "rule/rule_texts.hpp"
#include "text/line_hash.hpp"
#include "text/utf8.hpp"
#include "text/wording/fill.hpp"
#include "widget/widget.hpp"

namespace premod {
namespace {

constexpr std::size_t max_snippet_line = 400;  // bytes; a minified file is one line
constexpr int max_snippet_lines = 3;

// Lines and line hashes of the files with findings, made once a file.
class Sources {
 public:
  const text::Lines& lines(const File& file) { return entry(file).lines; }
  const text::LineHashes& hashes(const File& file) {
    auto& hashes = entry(file).hashes;
    if (!hashes) hashes.emplace(file.bytes);
    return *hashes;
  }

 private:
  struct Entry {
    explicit Entry(std::string_view bytes) : lines(bytes) {}
    text::Lines lines;
    std::optional<text::LineHashes> hashes;
  };
  Entry& entry(const File& file) {
    auto& slot = entries_[&file];
    if (!slot) slot = std::make_unique<Entry>(file.bytes);
    return *slot;
  }
  std::unordered_map<const File*, std::unique_ptr<Entry>> entries_;
};

// A window of a very long line around `at`, made of whole characters.
std::pair<std::size_t, std::size_t> window_of(std::string_view line, std::size_t at) {
  const auto is_inside = [&](std::size_t i) {
    return i < line.size() && (static_cast<unsigned char>(line[i]) & 0xC0) == 0x80;
  };
  std::size_t from = at > max_snippet_line / 4 ? at - max_snippet_line / 4 : 0;
  while (from > 0 && is_inside(from)) --from;
  std::size_t length = std::min(max_snippet_line, line.size() - from);
  while (is_inside(from + length)) --length;
  return {from, length};
}

// The part of `line`, masked with what stands around it in sight: no half of a secret is left.
std::string masked_part(std::string_view line, std::size_t from, std::size_t length,
                        const Concealed& concealed) {
  const std::size_t before = std::min(from, concealed.longest());
  return concealed
      .masked(std::string(line.substr(from - before, before + length + concealed.longest())))
      .substr(before, length);
}

void add_snippet(Place& place, const text::Lines& lines, Span span, const Concealed& concealed) {
  const Region& region = *place.region;
  const int last = std::min(region.end_line, region.line + max_snippet_lines - 1);
  for (int number = region.line; number <= last; ++number) {
    std::string_view line = lines.line(number);
    if (number == 1 && line.starts_with(text::byte_order_mark))
      line.remove_prefix(text::byte_order_mark.size());
    if (line.size() > max_snippet_line) {
      if (number > region.line) break;
      const auto [from, length] = window_of(line, lines.offset_in_line(span.begin));
      const auto begin = static_cast<std::size_t>(line.data() - lines.source().data());
      place.snippet_column = lines.column_of(static_cast<std::uint32_t>(begin + from));
      place.snippet = text::to_valid_utf8(masked_part(line, from, length, concealed));
      return;
    }
    if (number > region.line) place.snippet += '\n';
    place.snippet += text::to_valid_utf8(masked_part(line, 0, line.size(), concealed));
  }
}

class Presenter {
 public:
  Presenter(const Widget& widget, const RunResult& result, const Presentation& how,
            Fingerprints& fingerprints)
      : widget_(widget),
        how_(how),
        fingerprints_(fingerprints),
        heads_(widget),
        root_(display_root(widget, how.paths)),
        concealed_(widget, result) {}

  /// `at_most`: because of whose code the hit stands in.
  [[nodiscard]] Level level(const Rule& rule, const Hit& hit, Level at_most) const {
    return std::min(capped(level_of(rule, how_), rule, hit), at_most);
  }
  /// As if premod.json had no say.
  [[nodiscard]] bool is_moderators_error(const Rule& rule, const Hit& hit, Level at_most) const {
    return std::min(capped(rule.levels.in(how_.profile), rule, hit), at_most) == Level::error;
  }
  [[nodiscard]] std::string task(const Rule& rule, const Hit& hit) const {
    return task_of(rule, hit, widget_, key_path(hit));
  }

  Finding finding(const Rule& rule, const Hit& hit, RuleResult::Weight weight,
                  const Precedence::Rules* spoken_for) {
    Finding out;
    out.rule = rule.id;
    out.basis = rule.basis;
    out.widget = root_;
    out.level = level(rule, hit, weight.at_most);
    const Variant* variant = rule.variant(hit.variant_name);
    const RuleTexts texts(rule, how_.language);
    const std::string_view message = texts.message(variant);
    out.message = sentence(message, hit);
    out.remedy = sentence(texts.remedy(variant), hit);
    add_clauses(rule, out);
    if (how_.profile == Profile::kommo)  // its own pages before those of the sister market
      std::stable_partition(out.clauses.begin(), out.clauses.end(),
                            [](const std::string& clause) { return clause.starts_with("kommo-"); });
    if (spoken_for != nullptr)
      for (const Rule* silent : *spoken_for) add_clauses(*silent, out);
    out.place = place(hit);
    const std::string path = key_path(hit);
    out.subject = concealed_.masked(subject_of(message, hit, path));
    out.task = task_of(rule, hit, widget_, path);
    out.own_code = weight.own && (hit.file == nullptr || widget_.vendored(*hit.file) == nullptr);
    const bool has_text = hit.file != nullptr && hit.has_span;
    if (has_text && how_.line_hashes)
      out.line_hash = sources_.hashes(*hit.file).at(out.place.region->line);
    const std::string head = has_text ? heads_.of(hit, rule.vendored) : std::string();
    out.fingerprint = fingerprints_.next(identity_of(rule.id, path, hit, head));
    for (const RelatedHit& related : hit.related_places)
      out.related.push_back(place(*related.file, related.span, related.label));
    add_fix(hit, out);
    return out;
  }

 private:
  [[nodiscard]] Level capped(Level level, const Rule& rule, const Hit& hit) const {
    const Variant* variant = rule.variant(hit.variant_name);
    return variant == nullptr ? level : std::min(level, variant->cap(how_.profile));
  }

  std::string sentence(std::string_view pattern, const Hit& hit) const {
    return text::fill(pattern, [&](std::string_view name, bool& found) {
      for (const Value& value : hit.values) {
        if (value.name != name) continue;
        found = true;
        return concealed_.masked(value.message != nullptr ? value.message->in(how_.language)
                                                          : value.value);
      }
      return std::string{};
    });
  }

  static void add_clauses(const Rule& rule, Finding& out) {
    for (const Clause& clause : rule.clauses)
      if (std::find(out.clauses.begin(), out.clauses.end(), clause.id()) == out.clauses.end())
        out.clauses.emplace_back(clause.id());
  }

  // A widget may hold copies of its files; their bytes are the snapshot's.
  [[nodiscard]] bool is_stored(const File& file) const {
    const File* same = widget_.snapshot().find(file.path);
    return same != nullptr && same->bytes.data() == file.bytes.data() &&
           same->bytes.size() == file.bytes.size();
  }

  // As browsers read it: where it is stored in UTF-16, its bytes are not the snapshot's.
  [[nodiscard]] bool is_of_widget(const File& file) const {
    const auto files = widget_.files();
    const std::less<const File*> before;
    return !files.empty() && !before(&file, &files.front()) && !before(&files.back(), &file);
  }

  // A premod.json may stand outside of what is checked; its path is whole then.
  void put_file(Place& place, const File& file) const {
    const bool checked = is_stored(file) || is_of_widget(file);
    place.file = checked ? how_.paths.prefix + file.path : file.path;
    if (checked) place.container = how_.paths.container;
  }

  Place place(const File& file, Span span, std::string label = {}) {
    Place out;
    put_file(out, file);
    out.label = concealed_.masked(std::move(label));
    const text::Lines& lines = sources_.lines(file);
    out.region = lines.region(span);
    add_snippet(out, lines, span, concealed_);
    return out;
  }

  Place place(const Hit& hit) {
    if (hit.file != nullptr && hit.has_span) return place(*hit.file, hit.span);
    Place out;
    if (hit.file != nullptr) {
      put_file(out, *hit.file);
      return out;
    }
    out.container = how_.paths.container;
    if (!hit.path.empty()) {
      out.file = how_.paths.prefix + absolute(hit.path);
      // What is missing cannot be shown: whoever needs a file that is there looks for a label.
      if (widget_.snapshot().find(absolute(hit.path)) == nullptr) out.label = hit.path;
    } else {
      const Manifest* manifest = widget_.manifest();
      out.file = manifest != nullptr ? how_.paths.prefix + manifest->file().path : root_;
    }
    return out;
  }

  std::string absolute(const std::string& below_root) const {
    return widget_.root() == "." ? below_root : std::string(widget_.root()) + "/" + below_root;
  }

  // The path that goes into the fingerprint: below the widget's root, as the head calls it.
  std::string key_path(const Hit& hit) const {
    if (hit.file == nullptr) return hit.path;
    if (how_.paths.head_path)
      if (std::string renamed = how_.paths.head_path(hit.file->path); !renamed.empty())
        return renamed;
    return std::string(widget_.relative(*hit.file));
  }

  void add_fix(const Hit& hit, Finding& out) {
    if (hit.edits.empty() || !how_.paths.container.empty()) return;
    for (const EditHit& edit : hit.edits)
      if (!is_stored(*edit.file)) return;  // an edit is of the stored bytes
    Fix fix;
    fix.description = out.remedy;
    for (const EditHit& edit : hit.edits) {
      const text::Lines& lines = sources_.lines(*edit.file);
      fix.edits.push_back({how_.paths.prefix + edit.file->path, edit.span.begin, edit.span.size(),
                           edit.replacement, lines.region(edit.span),
                           lines.offset_in_line(edit.span.begin) + 1});
    }
    out.fixes.push_back(std::move(fix));
  }

  const Widget& widget_;
  const Presentation& how_;
  Fingerprints& fingerprints_;
  FindingHeads heads_;
  std::string root_;
  Concealed concealed_;
  Sources sources_;
};

std::string joined(std::span<const Message> parts, Language language) {
  std::string out;
  for (const Message& part : parts) out += (out.empty() ? "" : "; ") + part.in(language);
  return out;
}

Outcome outcome(const RuleResult& result, const std::string& root, bool violated,
                Language language) {
  Outcome out{std::string(result.rule->id), OutcomeKind::passed, {}, root};
  std::vector<Message> unread = result.unread;
  const auto reasons = result.hits.not_run_reasons();
  unread.insert(unread.end(), reasons.begin(), reasons.end());
  out.why = joined(unread, language);
  for (const Message& why : unread)
    for (const MessageValue& value : why.values)
      if (value.name == "file") out.unread.push_back(value.text);
  std::sort(out.unread.begin(), out.unread.end());
  out.required = !result.unread.empty() || !result.hits.is_not_built();
  if (result.crashed()) {
    out.kind = OutcomeKind::crashed;
    out.why = result.crash;
  } else if (violated) {
    out.kind = OutcomeKind::violated;
  } else if (!unread.empty()) {
    out.kind = OutcomeKind::not_run;
  } else if (result.documents == 0 || result.hits.is_not_applicable()) {
    out.kind = OutcomeKind::not_applicable;
  }
  return out;
}

// A finding is large: what is sorted is where they stand.
void sort_by_place(std::vector<Finding>& findings) {
  const auto key = [](const Finding* f) {
    const Region region = f->place.region.value_or(Region{});
    return std::tuple<std::string_view, int, int, std::string_view, std::string_view>(
        f->place.file, region.line, region.column, f->rule, f->fingerprint);
  };
  std::vector<Finding*> order;
  order.reserve(findings.size());
  for (Finding& finding : findings) order.push_back(&finding);
  std::sort(order.begin(), order.end(),
            [&](const Finding* a, const Finding* b) { return key(a) < key(b); });
  std::vector<Finding> sorted;
  sorted.reserve(findings.size());
  for (Finding* finding : order) sorted.push_back(std::move(*finding));
  findings = std::move(sorted);
}

}  // namespace

Level level_of(const Rule& rule, const Presentation& how) {
  if (how.levels != nullptr)
    if (const auto own = how.levels->find(rule.id); own != how.levels->end()) return own->second;
  return rule.levels.in(how.profile);
}

std::string display_root(const Widget& widget, const PathMapping& paths) {
  if (widget.root() != ".") return paths.prefix + std::string(widget.root());
  if (paths.prefix.empty()) return ".";
  if (paths.prefix.ends_with("!/"))
    return paths.container;  // the root of an archive is the archive
  return paths.prefix.substr(0, paths.prefix.size() - 1);
}

void present(const Widget& widget, const RunResult& result, const Presentation& how,
             Fingerprints& fingerprints, Report& report) {
  Presenter presenter(widget, result, how, fingerprints);
  const std::string root = display_root(widget, how.paths);
  std::unordered_map<const Hit*, Level> caps;
  for (const RuleResult& one : result.results)
    for (std::size_t i = 0; i < one.weights.size(); ++i)
      caps[&one.hits.hits()[i]] = one.weights[i].at_most;
  const Precedence precedence(result, [&](const Rule& rule, const Hit& hit) {
    const auto cap = caps.find(&hit);
    return rule.asks_human()
               ? Level::off
               : presenter.level(rule, hit, cap == caps.end() ? Level::error : cap->second);
  });
  std::set<std::string> errors;
  for (const RuleResult& one : result.results) {
    if (one.rule->asks_human()) continue;  // engine/humans speaks for them
    for (std::size_t i = 0; i < one.hits.hits().size(); ++i)
      if (const Hit& hit = one.hits.hits()[i];
          presenter.is_moderators_error(*one.rule, hit, one.weight(i).at_most))
        errors.insert(presenter.task(*one.rule, hit));
    if (level_of(*one.rule, how) == Level::off) continue;
    bool violated = false;
    const auto hits = one.hits.hits();
    for (std::size_t i = 0; i < hits.size(); ++i) {
      const Hit& hit = hits[i];
      if (presenter.level(*one.rule, hit, one.weight(i).at_most) == Level::off)
        continue;  // a case that this marketplace does not know
      violated = true;
      if (precedence.is_silent(hit)) continue;
      report.findings.push_back(
          presenter.finding(*one.rule, hit, one.weight(i), precedence.spoken_for(hit)));
    }
    report.outcomes.push_back(outcome(one, root, violated, how.language));
  }
  report.moderator_errors += errors.size();
}

void sort(Report& report) {
  sort_by_place(report.findings);
  sort_by_place(report.fixed);
  std::stable_sort(report.outcomes.begin(), report.outcomes.end(),
                   [](const Outcome& a, const Outcome& b) {
                     return std::tie(a.rule, a.widget) < std::tie(b.rule, b.widget);
                   });
}

}  // namespace premod
