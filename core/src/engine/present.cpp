#include "engine/present.hpp"

#include <algorithm>
#include <optional>
#include <tuple>
#include <unordered_map>

#include "engine/finding_head.hpp"
#include "rule/rule_texts.hpp"
#include "text/fill.hpp"
#include "text/line_hash.hpp"
#include "text/parser_message.hpp"
#include "text/utf8.hpp"
#include "widget/widget.hpp"

namespace premod {
namespace {

constexpr std::size_t max_snippet_line = 400;  // bytes; a minified file is one line
constexpr int max_snippet_lines = 3;
/// The values that hold what a parser says, and that in English.
constexpr bool is_said_by_a_parser(std::string_view value) {
  return value == "problem" || value == "why";
}

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

void add_snippet(Place& place, const text::Lines& lines, Span span) {
  const Region& region = *place.region;
  const int last = std::min(region.end_line, region.line + max_snippet_lines - 1);
  for (int number = region.line; number <= last; ++number) {
    std::string_view line = lines.line(number);
    if (number == 1 && line.starts_with(text::byte_order_mark))
      line.remove_prefix(text::byte_order_mark.size());
    if (line.size() > max_snippet_line) {
      if (number > region.line) break;
      std::size_t at = lines.offset_in_line(span.begin);
      std::size_t from = at > max_snippet_line / 4 ? at - max_snippet_line / 4 : 0;
      while (from > 0 && (static_cast<unsigned char>(line[from]) & 0xC0) == 0x80) --from;
      std::size_t length = std::min(max_snippet_line, line.size() - from);
      while (from + length < line.size() &&
             (static_cast<unsigned char>(line[from + length]) & 0xC0) == 0x80)
        --length;
      place.snippet_column = static_cast<int>(text::utf16_length(line.substr(0, from))) + 1;
      place.snippet = text::to_valid_utf8(line.substr(from, length));
      return;
    }
    if (number > region.line) place.snippet += '\n';
    place.snippet += text::to_valid_utf8(line);
  }
}

class Presenter {
 public:
  Presenter(const Widget& widget, const Presentation& how, Fingerprints& fingerprints)
      : widget_(widget),
        how_(how),
        fingerprints_(fingerprints),
        heads_(widget),
        root_(shown_root(widget, how.paths)) {}

  Finding finding(const Rule& rule, const Hit& hit, Level at_most) {
    Finding out;
    out.rule = rule.id;
    out.basis = rule.basis;
    out.widget = root_;
    const Variant* variant = rule.variant(hit.variant_name);
    out.level = level_of(rule, how_);
    if (variant != nullptr) out.level = std::min(out.level, variant->cap(how_.profile));
    out.level = std::min(out.level, at_most);
    const RuleTexts texts(rule, how_.language);
    out.message = sentence(texts.message(variant), hit);
    out.remedy = sentence(texts.remedy(variant), hit);
    for (const Clause& clause : rule.clauses) out.clauses.emplace_back(clause.id());
    out.place = place(hit);
    const bool has_text = hit.file != nullptr && hit.has_span;
    if (has_text && how_.line_hashes)
      out.line_hash = sources_.hashes(*hit.file).at(out.place.region->line);
    const std::string head = has_text ? heads_.of(hit, rule.vendored) : std::string();
    out.fingerprint = fingerprints_.next(identity_of(rule.id, key_path(hit), hit, head));
    for (const RelatedHit& related : hit.related_places)
      out.related.push_back(place(*related.file, related.span, related.label));
    add_fix(hit, out);
    return out;
  }

 private:
  std::string sentence(std::string_view pattern, const Hit& hit) const {
    return text::fill(pattern, [&](std::string_view name, bool& found) {
      for (const Value& value : hit.values) {
        if (value.name != name) continue;
        found = true;
        if (is_said_by_a_parser(name)) return text::parser_message(value.value, how_.language);
        return value.value;
      }
      return std::string{};
    });
  }

  // A premod.json may stand outside of what is checked; its path is whole then.
  void put_file(Place& place, const File& file) const {
    // A widget may hold copies of its files; their bytes are the snapshot's.
    const File* same = widget_.snapshot().find(file.path);
    const bool checked = same != nullptr && same->bytes.data() == file.bytes.data() &&
                         same->bytes.size() == file.bytes.size();
    place.file = checked ? how_.paths.prefix + file.path : file.path;
    if (checked) place.container = how_.paths.container;
  }

  Place place(const File& file, Span span, std::string label = {}) {
    Place out;
    put_file(out, file);
    out.label = std::move(label);
    const text::Lines& lines = sources_.lines(file);
    out.region = lines.region(span);
    add_snippet(out, lines, span);
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
    if (how_.paths.in_head)
      if (std::string renamed = how_.paths.in_head(hit.file->path); !renamed.empty())
        return renamed;
    return std::string(widget_.relative(*hit.file));
  }

  void add_fix(const Hit& hit, Finding& out) {
    if (hit.edits.empty() || !how_.paths.container.empty()) return;
    Fix fix;
    fix.description = out.remedy;
    for (const EditHit& edit : hit.edits)
      fix.edits.push_back({how_.paths.prefix + edit.file->path, edit.span.begin, edit.span.size(),
                           edit.replacement, sources_.lines(*edit.file).region(edit.span)});
    out.fixes.push_back(std::move(fix));
  }

  const Widget& widget_;
  const Presentation& how_;
  Fingerprints& fingerprints_;
  FindingHeads heads_;
  std::string root_;
  Sources sources_;
};

std::string joined(std::span<const std::string> parts) {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : "; ") + part;
  return out;
}

Outcome outcome(const RuleResult& result, const std::string& root, bool violated,
                Language language) {
  Outcome out{std::string(result.rule->id), OutcomeKind::passed, {}, root};
  std::vector<std::string> unread = result.unread;
  const auto reasons = result.hits.not_run_reasons();
  unread.insert(unread.end(), reasons.begin(), reasons.end());
  for (std::string& why : unread) why = text::parser_message(why, language);
  out.why = joined(unread);
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

}  // namespace

Level level_of(const Rule& rule, const Presentation& how) {
  if (how.levels != nullptr)
    if (const auto own = how.levels->find(rule.id); own != how.levels->end()) return own->second;
  return rule.levels.in(how.profile);
}

std::string shown_root(const Widget& widget, const PathNames& paths) {
  if (widget.root() != ".") return paths.prefix + std::string(widget.root());
  if (paths.prefix.empty()) return ".";
  if (paths.prefix.ends_with("!/"))
    return paths.container;  // the root of an archive is the archive
  return paths.prefix.substr(0, paths.prefix.size() - 1);
}

void present(const Widget& widget, const RunResult& result, const Presentation& how,
             Fingerprints& fingerprints, Report& report) {
  Presenter presenter(widget, how, fingerprints);
  const std::string root = shown_root(widget, how.paths);
  for (const RuleResult& one : result.results) {
    if (one.rule->asks_human()) continue;  // engine/humans speaks for them
    if (level_of(*one.rule, how) == Level::off) continue;
    bool violated = false;
    const auto hits = one.hits.hits();
    for (std::size_t i = 0; i < hits.size(); ++i) {
      Finding finding = presenter.finding(*one.rule, hits[i], one.cap(i));
      if (finding.level == Level::off) continue;  // a case that this marketplace does not know
      violated = true;
      report.findings.push_back(std::move(finding));
    }
    report.outcomes.push_back(outcome(one, root, violated, how.language));
  }
}

void sort(Report& report) {
  const auto key = [](const Finding& f) {
    const Region region = f.place.region.value_or(Region{});
    return std::tuple<std::string_view, int, int, std::string_view, std::string_view>(
        f.place.file, region.line, region.column, f.rule, f.fingerprint);
  };
  const auto before = [&](const Finding& a, const Finding& b) { return key(a) < key(b); };
  std::sort(report.findings.begin(), report.findings.end(), before);
  std::sort(report.fixed.begin(), report.fixed.end(), before);
  std::stable_sort(report.outcomes.begin(), report.outcomes.end(),
                   [](const Outcome& a, const Outcome& b) {
                     return std::tie(a.rule, a.widget) < std::tie(b.rule, b.widget);
                   });
}

}  // namespace premod
