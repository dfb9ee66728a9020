// diff(): what an update changes, a moderator's first question.
#include <algorithm>
#include <filesystem>
#include <iterator>
#include <set>
#include <utility>

#include "api/inspect.hpp"
#include "api/target.hpp"
#include "engine/clauses.hpp"
#include "engine/describe.hpp"
#include "gate/compare.hpp"
#include "gate/decide.hpp"
#include "git/tree.hpp"
#include "premod/premod.hpp"
#include "text/url.hpp"
#include "widget/discover.hpp"
#include "widget/widget.hpp"

namespace premod {
namespace {

struct Side {
  Target target;
  Config config;
};

/// What is no path is a revision of the repository around the request's first path.
Result<Side> open_side(const std::string& name, const Request& request) {
  std::error_code ignored;
  Side side;
  if (std::filesystem::exists(name, ignored)) {
    auto target = open_target(name);
    if (!target) return target.error();
    side.target = std::move(target).value();
    auto config = find_config(side.target, request.config);
    if (!config) return config.error();
    side.config = std::move(config).value();
    return side;
  }
  const std::string place = request.paths.empty() ? "." : request.paths.front();
  const auto repository = git::Repository::open(place);
  if (!repository) return repository.error();
  const auto commit = repository->resolve(name);
  if (!commit) return commit.error();
  side.target.path = name;
  side.target.below = repository->relative(place).value_or("");
  side.target.repository = repository->facts().work_tree;
  auto snapshot = git::read_tree(*repository, *commit, side.target.below);
  if (!snapshot) return snapshot.error();
  side.target.snapshot = std::make_shared<const Snapshot>(std::move(snapshot).value());
  side.config = {std::make_shared<const Project>(), false, {}};
  if (const File* file = side.target.snapshot->find("premod.json")) {
    auto config = parse_config(std::string(file->bytes), name + ":" + file->path);
    if (!config) return config.error();
    side.config = std::move(config).value();
    side.config.in_snapshot = true;
  }
  return side;
}

using Facts = std::set<std::pair<std::string, std::string>>;  // kind and value

void add_hosts(const Widget& widget, Facts& facts) {
  for (const TextFile& text : widget.texts())
    for (const text::Address& address : text::find_addresses(text.file().bytes))
      if (!address.mail && address.with_scheme && !text::is_local_host(address.host))
        facts.emplace("host", address.host);
}

struct Look {
  Facts facts;
  std::string version;
  std::set<std::pair<std::string, std::string_view>> content;
};

Look look_at(const Side& side) {
  Look out;
  static const Project unnamed;
  auto found = discover_widgets(*side.target.snapshot,
                                side.config.in_snapshot ? *side.config.project : unnamed);
  if (found.empty() && side.target.is_archive()) found.push_back({});
  for (const FoundWidget& one : found) {
    if (one.missing) continue;
    const Widget widget(side.target.snapshot, one.folder, side.config.project, one.nested);
    for (const File& file : widget.files())
      if (widget.relative(file) != "manifest.json")
        out.content.emplace(widget.relative(file), file.bytes);
    add_hosts(widget, out.facts);
    const Manifest* manifest = widget.manifest();
    if (manifest == nullptr) continue;
    if (out.version.empty()) out.version = manifest->version();
    for (const Location& location : manifest->locations())
      out.facts.emplace("location", location.text);
    for (const Setting& setting : manifest->settings())
      out.facts.emplace("user-data", std::string(setting.code) + ": " + std::string(setting.type));
  }
  return out;
}

Result<Report> check_side(const Side& side, const Request& request,
                          std::span<const Rule* const> rules) {
  Report report;
  report.version = version();
  report.profile = request.profile.value_or(side.config.project->profile().value_or(Profile::amocrm));
  report.profile_date = profile_date(report.profile);
  report.language = request.language;
  for (const Rule* rule : rules)
    report.rules.push_back(describe(*rule, report.profile, request.language));
  Fingerprints fingerprints;
  const Inspection inspection{side.target.snapshot,
                              side.config,
                              side.config.project,
                              {.profile = report.profile,
                               .language = request.language,
                               .paths = side.target.names(),
                               .levels = nullptr},
                              rules,
                              &request};
  if (!inspect(inspection, fingerprints, report))
    return Error{ErrorKind::environment, "no widget in " + side.target.path +
                                             ": no manifest.json with a \"widget\" object."};
  return report;
}

}  // namespace

Result<Difference> diff(const std::string& before, const std::string& after,
                        const Request& request) {
  const auto rules = selected_rules(request);
  if (!rules) return rules.error();
  const auto then = open_side(before, request);
  if (!then) return then.error();
  const auto now = open_side(after, request);
  if (!now) return now.error();
  const auto base = check_side(*then, request, *rules);
  if (!base) return base.error();
  auto head = check_side(*now, request, *rules);
  if (!head) return head.error();

  Difference out;
  out.report = std::move(head).value();
  out.report.clauses = all_clauses();
  compare(out.report, *base);
  sort(out.report);
  out.report.decision = decide(out.report, {.require_answers = request.require_answers});
  const Look old_look = look_at(*then);
  const Look new_look = look_at(*now);
  for (const auto& [kind, value] : new_look.facts)
    if (!old_look.facts.contains({kind, value})) out.facts.push_back({kind, value, true});
  for (const auto& [kind, value] : old_look.facts)
    if (!new_look.facts.contains({kind, value})) out.facts.push_back({kind, value, false});
  out.version_before = old_look.version;
  out.version_after = new_look.version;
  out.content_changed = old_look.content != new_look.content;
  return out;
}

}  // namespace premod
