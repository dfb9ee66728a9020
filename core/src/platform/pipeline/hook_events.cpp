// Puts the findings in scripts and in PHP side by side.
#include "platform/pipeline/hook_events.hpp"

#include <algorithm>
#include <tuple>

#include "platform/pipeline/php_pipeline.hpp"
#include "text/limit_log.hpp"
#include "widget/references.hpp"

namespace premod::platform {

namespace {

constexpr std::size_t max_backend_scripts = 200;
constexpr std::size_t max_asked_before = 1'000;  // comparisons before one that may decide about it
constexpr std::uint32_t denial_reach = 6;        // bytes before a value: "!== "

bool is_script(const File& file) {
  const std::string_view extension = file.extension();
  return (extension == "js" || extension == "mjs" || extension == "cjs") &&
         file.path.find("node_modules/") == std::string::npos;
}

/// Both have to be so: only `&&` stands between them, and neither is denied.
bool are_asked_together(const ComparedEvent& first, const ComparedEvent& second) {
  const std::string_view bytes = first.file->bytes;
  if (first.span.end > second.span.begin) return false;
  const std::string_view between = Span{first.span.end, second.span.begin}.of(bytes);
  const std::size_t before = first.span.begin > denial_reach ? first.span.begin - denial_reach : 0;
  const bool joined = between.find("&&") != between.npos || between.find(" and ") != between.npos;
  return joined && between.find_first_of(";{}") == between.npos &&
         between.find("||") == between.npos && between.find('!') == between.npos &&
         bytes.substr(before, first.span.begin - before).find('!') == bytes.npos;
}

/// `inner` is asked only where `outer` has come out equal.
bool is_asked_where(const ComparedEvent& inner, const ComparedEvent& outer) {
  if (inner.denied) return false;
  const auto at = [&](Span value) { return value.begin == outer.span.begin; };
  const auto around = [&](Span code) {
    return code.begin <= inner.span.begin && inner.span.end <= code.end;
  };
  return std::any_of(inner.only_where.begin(), inner.only_where.end(), at) ||
         std::any_of(outer.holds_in.begin(), outer.holds_in.end(), around);
}

std::optional<WrongPair> pair_of(const ComparedEvent& first, const ComparedEvent& second) {
  const bool number_first = first.field == EventField::number;
  const ComparedEvent& number = number_first ? first : second;
  const ComparedEvent& code = number_first ? second : first;
  if (number.field != EventField::number || code.field != EventField::code) return std::nullopt;
  return wrong_pair(code.value, number.value, number.span);
}

}  // namespace

std::vector<WrongCondition> wrong_event_conditions(std::vector<ComparedEvent> all) {
  std::sort(all.begin(), all.end(), [](const ComparedEvent& a, const ComparedEvent& b) {
    return std::tie(a.file->path, a.span.begin) < std::tie(b.file->path, b.span.begin);
  });
  std::vector<WrongCondition> out;
  for (std::size_t i = 1; i < all.size(); ++i) {
    const ComparedEvent& second = all[i];
    // The outer of two stands before the inner.
    for (std::size_t n = i; n-- > 0 && all[n].file == second.file;) {
      if (i - n > max_asked_before) {
        text::note_limit("max_asked_before");
        break;
      }
      const ComparedEvent& first = all[n];
      const auto pair = pair_of(first, second);
      if (!pair) continue;
      const bool together = n + 1 == i && are_asked_together(first, second);
      if (together || is_asked_where(second, first)) out.push_back({first.file, *pair});
    }
  }
  return out;
}

std::vector<js::File> backend_scripts(const Widget& widget,
                                      bool (*concerns)(std::string_view source)) {
  std::vector<const File*> files = backend_files(widget);
  std::erase_if(files, [](const File* file) { return !is_script(*file); });
  if (std::none_of(files.begin(), files.end(),
                   [&](const File* file) { return concerns(file->bytes); }))
    return {};
  std::vector<js::File> out;
  for (const File* file : files) {
    if (out.size() == max_backend_scripts) {
      text::note_limit("max_backend_scripts");
      break;
    }
    out.emplace_back(*file);
  }
  js::link(out);
  return out;
}

bool speaks_of_events(std::string_view source) {
  return source.find("event") != std::string_view::npos || may_name_events(source);
}

std::vector<ComparedEvent> compared_events(const Widget& widget,
                                           const std::vector<js::File>& backend) {
  std::vector<ComparedEvent> out;
  const auto add = [&](const auto& document) {
    for (EventComparison& one : event_comparisons(document))
      out.push_back({std::move(one), &document.file()});
  };
  for (const js::File& script : widget.scripts())
    if (!script.is_vendored()) add(script);
  for (const js::File& script : backend) add(script);
  for (const php::File& file : widget.php()) add(file);
  return out;
}

bool spans_stages(const Widget& widget) {
  const Manifest* manifest = widget.manifest();
  if (manifest == nullptr || !manifest->parsed()) return true;
  const json::Value* multiple = manifest->find("/dp/action_multiple");
  return multiple != nullptr && multiple->boolean;
}

bool needs_several_stages(const ComparedEvent& one) {
  // A table of names lists what there is, not what this widget waits for.
  if (one.is_labelled) return false;
  switch (one.field) {
    case EventField::direction:
      return one.value != "went_to_trigger";
    case EventField::code:
      return one.value == "lead_appeared_in_status";
    case EventField::number:
      return one.value == "15";
    case EventField::element:
      return false;
  }
  return false;
}

}  // namespace premod::platform
