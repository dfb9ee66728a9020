#include "engine/run.hpp"

#include <algorithm>
#include <chrono>
#include <exception>
#include <tuple>

#include "css/file.hpp"
#include "markup/file.hpp"
#include "php/file.hpp"
#include "widget/widget.hpp"

namespace premod {
namespace {

using Clock = std::chrono::steady_clock;

// Why a document cannot be judged by rules that need it whole; empty when it can.
std::string problem_of(const Manifest& manifest) {
  return manifest.parsed() ? "" : "not readable as JSON, see manifest-json";
}
std::string problem_of(const Locale& locale) {
  return locale.parsed() ? "" : "not readable as JSON, see i18n-json";
}
template <class Document>
std::string problem_of(const Document& document) {
  if constexpr (requires { document.problem(); }) return std::string(document.problem());
  return {};
}

// One rule over one document. Third-party code concerns only the rules that say so.
template <class Document>
void run_over(const Check& check, const Document& document, RuleResult& result) {
  const Rule& rule = *result.rule;
  if constexpr (requires { document.is_vendored(); }) {
    if (document.is_vendored() && !rule.vendored) return;
  }
  if (!rule.broken_too) {
    if (std::string problem = problem_of(document); !problem.empty()) {
      result.unread.push_back(document.file().path + ": " + problem);
      return;
    }
  }
  ++result.documents;
  check(document, result.hits);
}

template <class Documents>
void run_over_all(const Check& check, const Documents& documents, RuleResult& result) {
  for (const auto& document : documents) run_over(check, document, result);
}

void run_check(const Check& check, const Widget& widget, RuleResult& result) {
  switch (check.subject()) {
    case Subject::none:
      return;
    case Subject::widget:
      ++result.documents;
      check(widget, result.hits);
      return;
    case Subject::manifest:
      if (widget.manifest() != nullptr) run_over(check, *widget.manifest(), result);
      return;
    case Subject::listing:
      if (!widget.listing().given()) return;
      ++result.documents;
      check(widget.listing(), result.hits);
      return;
    case Subject::locale:
      return run_over_all(check, widget.locales(), result);
    case Subject::text:
      return run_over_all(check, widget.texts(), result);
    case Subject::script:
      return run_over_all(check, widget.scripts(), result);
    case Subject::style:
      return run_over_all(check, widget.styles(), result);
    case Subject::markup:
      return run_over_all(check, widget.markup(), result);
    case Subject::php:
      return run_over_all(check, widget.php(), result);
    case Subject::image:
      return run_over_all(check, widget.images(), result);
  }
}

void sort_hits(std::span<Hit> hits) {
  std::stable_sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) {
    const auto key = [](const Hit& hit) {
      return std::tuple<std::string_view, std::uint32_t, std::uint32_t>(
          hit.file ? std::string_view(hit.file->path) : std::string_view(hit.path),
          hit.has_span ? hit.span.begin + 1 : 0, hit.span.end);
    };
    return key(a) < key(b);
  });
}

}  // namespace

RunResult run(const Widget& widget, std::span<const Rule* const> rules) {
  RunResult out;
  out.results.reserve(rules.size());
  for (const Rule* rule : rules) {
    RuleResult& result = out.results.emplace_back();
    result.rule = rule;
    const auto start = Clock::now();
    try {
      for (const Check& check : rule->checks) run_check(check, widget, result);
    } catch (const std::exception& error) {
      result.crash = error.what()[0] == '\0' ? "unknown exception" : error.what();
    } catch (...) {
      result.crash = "unknown exception";
    }
    result.nanoseconds =
        std::chrono::duration_cast<std::chrono::nanoseconds>(Clock::now() - start).count();
    sort_hits(result.hits.hits());
  }
  return out;
}

}  // namespace premod
