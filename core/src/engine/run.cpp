#include "engine/run.hpp"

#include <algorithm>
#include <chrono>
#include <exception>
#include <new>
#include <optional>
#include <set>
#include <tuple>
#include <type_traits>

#include "css/file.hpp"
#include "flow/code/obfuscation.hpp"
#include "markup/file.hpp"
#include "php/file.hpp"
#include "snapshot/lfs.hpp"
#include "text/limit_log.hpp"
#include "text/words.hpp"
#include "widget/loading/loaded_files.hpp"
#include "widget/loading/script_styles.hpp"
#include "widget/ownership/authorship.hpp"
#include "widget/unread_files.hpp"
#include "widget/widget.hpp"

namespace premod {
namespace {

using Clock = std::chrono::steady_clock;

// Why a document cannot be judged by rules that need it whole; empty when it can.
constexpr Wording broken_json = parser_text("not readable as JSON, see {rule}");
constexpr Wording unread{"not-run.unread", "{file}: {problem}"};
constexpr Wording limit_reached{"not-run.limit", "{file}: the limit {limit} was reached"};
constexpr Wording unknown_place{
    "not-run.place", "{file}: the tags around do not tell what an output of twig becomes there"};
constexpr Wording obfuscated{"not-run.obfuscated", "{file}: obfuscated, see js-obfuscated"};
constexpr Wording too_many_hits{"not-run.hits",
                                "more than {limit} findings (max_hits); the others are not shown"};
constexpr Wording lfs_files{"not-run.lfs", "files that are pointers of Git LFS: {count}"};
constexpr Wording outside_file{
    "not-run.outside", "{file} loads {name}, which lies outside of the widget and was not read"};
constexpr Wording templated_script{"not-run.templated-script",
                                   "{file}: a script with parts that the template puts in"};

Message problem_of(const Manifest& manifest) {
  return manifest.parsed() ? Message() : Message(broken_json, {{"rule", "manifest-json"}});
}
Message problem_of(const Locale& locale) {
  return locale.parsed() ? Message() : Message(broken_json, {{"rule", "i18n-json"}});
}
Message problem_of(const markup::File& page) {
  if (!page.html().too_large) return {};
  return parser_text(
      "the markup is larger than premod reads (max_bytes, max_open_elements, max_attributes or "
      "max_work)");
}
template <class Document>
Message problem_of(const Document& document) {
  if constexpr (requires { document.problem(); }) return document.problem();
  return {};
}

// Calls the check; a limit that it runs into makes an outcome that is not "passed".
template <class Document>
void look(const Check& check, const Document& document, const std::string& where,
          RuleResult& result) {
  static_cast<void>(text::take_limits());
  ++result.documents;
  check(document, result.hits);
  for (const std::string_view limit : text::take_limits())
    result.unread.push_back({limit_reached, {{"file", where}, {"limit", std::string(limit)}}});
  if constexpr (requires { document.limits(); })
    for (const std::string_view limit : document.limits())
      result.unread.push_back({limit_reached, {{"file", where}, {"limit", std::string(limit)}}});
  if constexpr (requires { document.has_unknown_place(); })
    if (document.has_unknown_place()) result.unread.push_back({unknown_place, {{"file", where}}});
}

// One rule over one document. Third-party code concerns only the rules that say so.
template <class Document>
void run_over(const Check& check, const Document& document, RuleResult& result) {
  const Rule& rule = *result.rule;
  if constexpr (requires { document.is_vendored(); }) {
    if (document.is_vendored() && !rule.vendored) return;
  }
  if (!rule.accepts_parse_errors) {
    if (Message problem = problem_of(document); !problem.empty()) {
      result.unread.push_back({unread, {{"file", document.file().path}, {"problem", problem}}});
      return;
    }
  }
  if constexpr (std::is_same_v<Document, js::File>) {
    // What a packer hides cannot be looked at; js-obfuscated says that it is there.
    const auto& hidden = document.derived().template get<std::optional<js::Obfuscation>>(
        [&] { return document.error() == nullptr ? js::obfuscation(document) : std::nullopt; });
    if (hidden && rule.id != "js-syntax" && rule.id != "js-obfuscated")
      result.unread.push_back({obfuscated, {{"file", document.file().path}}});
  }
  look(check, document, document.file().path, result);
}

template <class Documents>
void run_over_all(const Check& check, const Documents& documents, RuleResult& result) {
  for (const auto& document : documents) run_over(check, document, result);
}

void tell_unread_scripts(const Widget& widget, RuleResult& result) {
  const bool too_many = has_too_many_inline_scripts(widget);
  for (const File* page : unread_inline_scripts(widget)) {
    if (too_many)
      result.unread.push_back(
          {limit_reached, {{"file", page->path}, {"limit", "max_inline_scripts"}}});
    else
      result.unread.push_back({templated_script, {{"file", page->path}}});
    if (too_many) break;  // there may be thousands of such pages
  }
  for (const js::File& script : widget.scripts())
    if (!script.is_inline())
      for (const std::string& name : loaded_outside(script, widget))
        result.unread.push_back({outside_file, {{"file", script.file().path}, {"name", name}}});
}

/// Texts of scripts of which it is not known whether they become styles of the page.
void tell_lost_styles(const Widget& widget, RuleResult& result) {
  for (const js::File& script : widget.scripts()) {
    const std::string_view limit =
        script.is_vendored() ? std::string_view() : styles_in(script).limit;
    if (!limit.empty())
      result.unread.push_back(
          {limit_reached, {{"file", script.file().path}, {"limit", std::string(limit)}}});
  }
}

/// Rules and selectors that stand too deep in a sheet, which no rule sees.
void tell_deep_styles(const Widget& widget, RuleResult& result) {
  for (const css::File& style : widget.styles()) {
    if (style.is_vendored() && !result.rule->vendored) continue;
    std::set<std::string> limits;
    for (const css::ParseError& error : style.errors())
      if (error.problem == css::Problem::too_deep)
        limits.emplace(style.text(error.at) == "{" ? "max_nesting" : "max_depth");
    for (const std::string& limit : limits)
      result.unread.push_back({limit_reached, {{"file", style.file().path}, {"limit", limit}}});
  }
}

/// Templates, scripts and styles that are larger than any file that is read.
void tell_too_large(const Widget& widget, RuleResult& result) {
  constexpr std::string_view read = " css htm html js mjs twig ";
  const std::string folder = widget.root() == "." ? "" : std::string(widget.root()) + "/";
  for (const SkippedEntry& entry : widget.snapshot().skipped()) {
    if (entry.kept || entry.problem != EntryProblem::entry_too_large) continue;
    if (!entry.path.starts_with(folder)) continue;
    const std::string extension = text::lower_ascii(File{entry.path, {}, {}}.extension());
    if (!extension.empty() && read.find(" " + extension + " ") != read.npos)
      result.unread.push_back(
          {limit_reached, {{"file", entry.path}, {"limit", "max_entry_bytes"}}});
  }
}

/// What the rule should have seen and what could not be read. Scripts and styles of templates count
/// for who looks at the scripts of a widget; pointers of Git LFS for who looks at any document.
void tell_unread(const Widget& widget, RuleResult& result) {
  const Rule& rule = *result.rule;
  bool code = false;
  bool styles = false;
  bool documents = false;
  for (const Check& check : rule.checks) {
    const Subject subject = check.subject();
    code = code || subject == Subject::widget || subject == Subject::script ||
           subject == Subject::style;
    styles = styles || subject == Subject::style;
    documents = documents || (subject != Subject::none && subject != Subject::widget &&
                              subject != Subject::manifest && subject != Subject::listing);
  }
  if (code && rule.id != "js-syntax") {
    for (const markup::File& page : widget.markup())
      if (const Message problem = problem_of(page); !problem.empty())
        result.unread.push_back({unread, {{"file", page.file().path}, {"problem", problem}}});
    tell_unread_scripts(widget, result);
    for (const File* script : unread_markup_handlers(widget))
      result.unread.push_back(
          {limit_reached, {{"file", script->path}, {"limit", "max_markup_handlers"}}});
  }
  if (styles) {
    tell_lost_styles(widget, result);
    tell_deep_styles(widget, result);
  }
  // The run says once that there are such files; a rule that did not see them has not passed.
  if (documents) tell_too_large(widget, result);
  const std::size_t pointers = documents ? lfs_pointers(widget).size() : 0;
  if (pointers > 0) result.unread.push_back({lfs_files, {{"count", std::to_string(pointers)}}});
}

void run_check(const Check& check, const Widget& widget, RuleResult& result) {
  switch (check.subject()) {
    case Subject::none:
      return;
    case Subject::widget:
      return look(check, widget, std::string(widget.root()), result);
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
      for (const Image& image : widget.images())
        if (widget.is_archive() || !is_lfs_pointer(image.file().bytes))
          run_over(check, image, result);
      return;
  }
}

// How much a hit weighs by whose code it stands in. `dangerous`: the rule also looks at other
// people's code.
Level cap_by(Author author, bool dangerous) {
  switch (author) {
    case Author::own:
      return Level::error;
    case Author::mixed:
      return dangerous ? Level::error : Level::warning;
    case Author::related:
      return dangerous ? Level::warning : Level::off;
    case Author::known:
      return dangerous ? Level::note : Level::off;
    case Author::tool:
      return dangerous ? Level::error : Level::off;
  }
  return Level::error;
}

/// A script or a sheet, as far as the name tells; scripts may have other names, too.
bool may_be_code(const File& file) {
  constexpr std::string_view others = " json twig html htm php png jpg jpeg gif svg ";
  const std::string_view extension = file.extension();
  return extension.empty() ||
         others.find(" " + std::string(extension) + " ") == std::string_view::npos;
}

/// What is wrong with bytes (line ends, encoding) is wrong whoever wrote it.
bool looks_at_bytes(const Rule& rule) {
  for (const Check& check : rule.checks)
    if (check.subject() == Subject::text) return true;
  return false;
}

/// Hits inside known code are taken out or weigh less; those without a place are about the file.
void weigh_by_author(const Widget& widget, std::optional<Authors>& authors, RuleResult& result) {
  const Rule& rule = *result.rule;
  if (rule.vendored && looks_at_bytes(rule)) return;
  std::vector<Hit> kept;
  bool any = false;
  const auto hits = result.hits.hits();
  for (Hit& hit : hits) {
    RuleResult::Weight weight;
    if (hit.file != nullptr && !widget.is_archive() && is_lfs_pointer(hit.file->bytes)) {
      weight.at_most = Level::off;  // nothing can be said of what is not there
    } else if (hit.file != nullptr && hit.has_span && may_be_code(*hit.file)) {
      if (!authors) authors.emplace(widget);
      const Author author = rule.vendored ? authors->at(*hit.file, hit.span.begin, rule.id)
                                          : authors->at(*hit.file, hit.span.begin);
      weight = {cap_by(author, rule.vendored), author == Author::own || author == Author::tool};
    }
    result.weights.push_back(weight);
    any = any || weight.at_most != Level::error || !weight.own;
  }
  if (!any) return result.weights.clear();
  Hits all;
  std::vector<RuleResult::Weight> weights;
  for (std::size_t i = 0; i < hits.size(); ++i) {
    if (result.weights[i].at_most == Level::off) continue;
    all.add_widget() = std::move(hits[i]);
    weights.push_back(result.weights[i]);
  }
  for (const Message& why : result.hits.not_run_reasons())
    result.hits.is_not_built() ? all.not_built(why) : all.not_run(why);
  if (result.hits.is_not_applicable()) all.not_applicable();
  result.hits = std::move(all);
  result.weights = std::move(weights);
}

/// A report of more would take all memory and say nothing: each finding takes about 2 KB.
void cut(RuleResult& result) {
  if (result.hits.hits().size() <= max_hits) return;
  Hits all;
  for (Hit& hit : result.hits.hits().first(max_hits)) all.add_widget() = std::move(hit);
  result.hits = std::move(all);
  if (!result.weights.empty()) result.weights.resize(max_hits);
  result.unread.push_back({too_many_hits, {{"limit", std::to_string(max_hits)}}});
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
  std::optional<Authors> authors;
  for (const Rule* rule : rules) {
    RuleResult& result = out.results.emplace_back();
    result.rule = rule;
    const auto start = Clock::now();
    try {
      for (const Check& check : rule->checks) run_check(check, widget, result);
      tell_unread(widget, result);
    } catch (const std::bad_alloc&) {
      throw;  // nobody can go on without memory; the program says what to do
    } catch (const std::exception& error) {
      result.crash = error.what()[0] == '\0' ? "unknown exception" : error.what();
    } catch (...) {
      result.crash = "unknown exception";
    }
    result.nanoseconds =
        std::chrono::duration_cast<std::chrono::nanoseconds>(Clock::now() - start).count();
    sort_hits(result.hits.hits());
    weigh_by_author(widget, authors, result);
    cut(result);
  }
  return out;
}

}  // namespace premod
