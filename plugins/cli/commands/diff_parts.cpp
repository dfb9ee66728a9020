#include "cli/commands/diff_parts.hpp"

#include <algorithm>
#include <array>

#include "cli/commands/diff_texts.hpp"

namespace premod::cli {
namespace {

constexpr std::size_t most_names = 8;

enum Kind : std::size_t { changed, added, removed, renamed };

Kind kind_of(const UpdatedFile& file) {
  if (file.before.empty()) return added;
  if (file.after.empty()) return removed;
  return file.before == file.after ? changed : renamed;
}

std::string name_of_change(const UpdatedFile& file) {
  if (file.before.empty() || file.before == file.after) return file.after;
  return file.after.empty() ? file.before : file.before + " → " + file.after;
}

}  // namespace

std::string state_of(const WidgetChange& widget, Language language) {
  if (widget.root_before.empty()) return std::string(texts::new_widget.in(language));
  if (widget.root_after.empty()) return std::string(texts::gone_widget.in(language));
  if (widget.version_before.empty() && widget.version_after.empty())
    return std::string(texts::no_version.in(language));
  const Wording& wording =
      widget.version_before == widget.version_after ? texts::version_same : texts::version_raised;
  const auto shown = [&](const std::string& version) {
    return version.empty() ? std::string("?") : plain_line(version);
  };
  const std::string before = shown(widget.version_before);
  const std::string after = shown(widget.version_after);
  return filled(wording.in(language), {{"before", before}, {"after", after}});
}

std::string late_version_of(const WidgetChange& widget, Language language) {
  if (!widget.version_not_raised()) return {};
  const bool same = widget.version_before == widget.version_after;
  return filled(
      (same ? texts::version_stayed : texts::version_late).in(language),
      {{"before", plain_line(widget.version_before)}, {"after", plain_line(widget.version_after)}});
}

std::string files_of(const WidgetChange& widget, Language language) {
  if (widget.files.empty()) return std::string(texts::same_files.in(language));
  static constexpr std::array<const Wording*, 4> words = {
      &texts::changed_files, &texts::added_files, &texts::removed_files, &texts::renamed_files};
  std::array<std::vector<std::string>, words.size()> names;
  for (const UpdatedFile& file : widget.files) names[kind_of(file)].push_back(name_of_change(file));
  std::string out(texts::file_changes.in(language));
  std::string_view separator = ": ";
  for (std::size_t kind = 0; kind < words.size(); ++kind) {
    if (names[kind].empty()) continue;
    out += separator;
    separator = "; ";
    out += std::string(words[kind]->in(language)) + " " + std::to_string(names[kind].size()) + " (";
    for (std::size_t i = 0; i < std::min(names[kind].size(), most_names); ++i)
      out += (i == 0 ? "" : ", ") + names[kind][i];
    out += names[kind].size() > most_names ? ", …)" : ")";
  }
  return plain_line(out);
}

const Wording& label_of(const UpdateFact& fact) {
  if (fact.kind == "location") return texts::location;
  if (fact.kind == "host") return texts::host;
  return fact.kind == "language" ? texts::language : texts::user_data;
}

std::string short_place(const Place& place) {
  if (!place.region) return plain_line(place.file);
  return plain_line(place.file) + ":" + std::to_string(place.region->line);
}

std::string short_places(const Finding& finding) {
  std::string text = short_place(finding.place);
  if (!finding.others.empty()) text += " (+" + std::to_string(finding.others.size()) + ")";
  return text;
}

DiffFindings sorted_findings(const Report& report) {
  DiffFindings out;
  for (const Finding& finding : report.findings) {
    if (finding.is_new) {
      out.fresh.push_back(&finding);
    } else {
      ++out.kept[{finding.rule, finding.level}];
      ++out.kept_count;
    }
  }
  for (const Finding& finding : report.fixed) out.fixed.push_back(&finding);
  const auto graver = [](const Finding* a, const Finding* b) { return a->level > b->level; };
  std::stable_sort(out.fresh.begin(), out.fresh.end(), graver);
  std::stable_sort(out.fixed.begin(), out.fixed.end(), graver);
  return out;
}

}  // namespace premod::cli
