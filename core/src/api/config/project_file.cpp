// A first premod.json, the one in force, and answers written into it without touching the rest.
#include <algorithm>
#include <filesystem>
#include <set>

#include "api/config/config.hpp"
#include "api/config/project_entries.hpp"
#include "api/inspect.hpp"
#include "api/target.hpp"
#include "engine/attestations.hpp"
#include "premod/project.hpp"
#include "premod/site.hpp"
#include "premod/writing.hpp"
#include "rule/table.hpp"
#include "text/lines.hpp"
#include "text/wording/error.hpp"
#include "widget/ownership/vendored.hpp"
#include "widget/project/project.hpp"

namespace premod {
namespace {

struct Opened {
  Target target;
  Config config;
  Discovered found;
};

Result<Opened> open(const std::string& path, const std::string& config_path) {
  auto target = open_target(path.empty() ? "." : path);
  if (!target) return target.error();
  auto config = find_config(*target, config_path);
  if (!config) return config.error();
  Opened out{std::move(target).value(), std::move(config).value(), {}};
  out.found = discover(out.target.snapshot, out.config);
  if (out.found.widgets.empty())
    return error_of(ErrorKind::environment,
                    {Wording("error.no-widget-here",
                             "No widget in {path}; name the folder with its manifest.json."),
                     {{"path", path.empty() ? "." : path}}});
  return out;
}

std::string json_text(std::string_view text) {
  std::string out;
  append_json(out, text);
  return out;
}

// The text behind an i18n key of the manifest in one language; empty if there is none.
std::string text_of(const Widget& widget, const Locale& locale, std::string_view pointer) {
  const Manifest* manifest = widget.manifest();
  const json::Value* value = manifest == nullptr ? nullptr : locale.find(manifest->string(pointer));
  return value == nullptr ? std::string() : value->string;
}

void write_listing(JsonWriter& json, const std::vector<Widget>& widgets) {
  std::set<std::string> languages;
  json.key("listing").object();
  for (const Widget& widget : widgets)
    for (const Locale& locale : widget.locales()) {
      if (locale.is_split() || !languages.insert(std::string(locale.language())).second) continue;
      json.key(locale.language()).object();
      json.member("name", text_of(widget, locale, "/widget/name"));
      json.member("short_description", text_of(widget, locale, "/widget/short_description"));
      json.end();
    }
  json.end();
}

// Folders of the repository that hold PHP and belong to no widget: the back end, probably. The
// outermost below the root, or below a folder that holds nothing else; libraries are none.
std::vector<std::string> backend_folders(const Opened& opened) {
  std::set<std::string> out;
  for (const File& file : opened.target.snapshot->files()) {
    const std::size_t slash = file.path.find('/');
    if (file.extension() != "php" || slash == std::string::npos || is_foreign_folder(file.path) ||
        file.path.find("vendor/") != std::string::npos)
      continue;
    const bool in_widget = std::any_of(
        opened.found.widgets.begin(), opened.found.widgets.end(), [&](const Widget& one) {
          return one.root() == "." || file.path.starts_with(std::string(one.root()) + "/");
        });
    const std::string folder = file.path.substr(0, slash);
    const bool around_widget =
        std::any_of(opened.found.widgets.begin(), opened.found.widgets.end(),
                    [&](const Widget& one) { return one.root().starts_with(folder + "/"); });
    if (!in_widget) out.insert(around_widget ? file.path.substr(0, file.path.rfind('/')) : folder);
  }
  return {out.begin(), out.end()};
}

std::string entry_of(const NewAnswer& answer, const std::string& digest) {
  std::string out;
  JsonWriter json(out, 0);
  json.object().member("rule", answer.rule).member("answer", answer.answer);
  json.member("by", answer.by).member("on", answer.on);
  if (!answer.until.empty()) json.member("until", answer.until);
  if (!answer.note.empty()) json.member("note", answer.note);
  if (!digest.empty()) json.member("digest", digest);
  if (!answer.widget.empty()) json.member("widget", answer.widget);
  json.end();
  while (!out.empty() && out.back() == '\n') out.pop_back();
  return out;
}

const json::Value* earlier(const json::Value& answers, const NewAnswer& answer) {
  for (const json::Value& one : answers.children) {
    const json::Value* rule = one.find("rule");
    const json::Value* widget = one.find("widget");
    if (rule != nullptr && rule->string == answer.rule &&
        (widget == nullptr ? std::string() : widget->string) == answer.widget)
      return &one;
  }
  return nullptr;
}

Result<const Widget*> widget_of(const Opened& opened, NewAnswer& answer) {
  const auto& widgets = opened.found.widgets;
  if (answer.widget.empty() && widgets.size() == 1) return &widgets.front();
  std::string roots;
  for (const Widget& widget : widgets) {
    if (widget.root() == answer.widget) return &widget;
    roots += (roots.empty() ? "" : ", ") + std::string(widget.root());
  }
  return error_of(ErrorKind::usage,
                  {Wording("error.answer-widget",
                           "Say which widget the answer is about with --widget: {widgets}."),
                   {{"widgets", roots}}});
}

std::optional<Error> problem_of(const NewAnswer& answer, const Rule* rule) {
  const auto wrong = [](Message message) { return error_of(ErrorKind::usage, std::move(message)); };
  if (rule == nullptr || !rule->asks_human())
    return wrong({Wording("error.answer-rule",
                          "No rule called '{rule}' asks a person; premod rules lists all."),
                  {{"rule", answer.rule}}});
  if (answer.answer != "yes" && answer.answer != "no" && answer.answer != "does-not-apply")
    return wrong(Wording("error.answer-word", "An answer is yes, no or does-not-apply."));
  if (answer.by.empty()) return wrong(Wording("error.answer-by", "Say who answers: --by NAME."));
  if (answer.answer == "does-not-apply" && answer.note.empty())
    return wrong(
        Wording("error.answer-note", "The answer does-not-apply needs a reason: --note TEXT."));
  if (!is_date(answer.on) || (!answer.until.empty() && !is_date(answer.until)))
    return wrong(Wording("error.date", "Dates are written YYYY-MM-DD."));
  return std::nullopt;
}

// Editors read it. A release knows its site, which has the schema; else it is the repository's.
std::string schema_address() {
  constexpr std::string_view name = "premod.schema.json";
  constexpr std::string_view sources = "https://raw.githubusercontent.com/OWNER/premod/main/docs/";
  return std::string(docs_url().empty() ? sources : docs_url()) + std::string(name);
}

}  // namespace

Result<FileChange> first_project_file(const std::string& path) {
  const auto opened = open(path, {});
  if (!opened) return opened.error();
  if (!opened->config.path.empty())
    return error_of(ErrorKind::config, {Wording("error.there-already", "{file} is there already."),
                                        {{"file", opened->config.path}}});
  const std::string folder = settings_folder(opened->target);
  FileChange out{(std::filesystem::path(folder) / "premod.json").string(), {}};
  // Names in it are relative to where it stands.
  const std::string prefix =
      folder == opened->target.folder ? std::string() : opened->target.names().prefix;
  const auto from_root = [&](std::string_view name) {
    if (prefix.empty() || name != ".") return prefix + std::string(name);
    return prefix.substr(0, prefix.size() - 1);
  };
  const auto& widgets = opened->found.widgets;
  JsonWriter json(out.bytes, 3);
  json.object().member("$schema", schema_address());
  json.member("profile", is_for_kommo(widgets) ? "kommo" : "amocrm");
  json.member("kind", "public");
  std::vector<std::string> roots;
  for (const Widget& widget : widgets) roots.emplace_back(from_root(widget.root()));
  json.strings("widgets", roots);
  std::vector<std::string> backend = backend_folders(*opened);
  for (std::string& name : backend) name = from_root(name);
  if (!backend.empty()) json.strings("backend", backend);
  write_listing(json, widgets);
  json.end();
  if (!out.bytes.ends_with('\n')) out.bytes += '\n';
  return out;
}

namespace {

// What is taken over from the file that is extended: what premod.json does not say, and its lists.
void add_shared(const Project& shared, std::vector<ConfigValue>& out) {
  const text::Lines lines(shared.file()->bytes);
  for (const json::Value& member : shared.document().root()->children) {
    const std::string name = "/" + member.key;
    const bool said = std::any_of(out.begin(), out.end(),
                                  [&](const ConfigValue& one) { return one.name == name; });
    if (member.key == "$schema" || (said && !member.is_object() && !member.is_array())) continue;
    out.push_back(
        {name, std::string(member.span.of(shared.file()->bytes)),
         shared.file()->path + ":" + std::to_string(lines.line_of(member.place().begin))});
  }
}

}  // namespace

Result<std::vector<ConfigValue>> effective_config(const std::string& path,
                                                  const std::string& config_path,
                                                  const std::string& profile) {
  const auto target = open_target(path.empty() ? "." : path);
  if (!target) return target.error();
  const auto config = find_config(*target, config_path);
  if (!config) return config.error();
  const Project& project = *config->project;
  std::vector<ConfigValue> out;
  if (!profile.empty()) out.push_back({"/profile", json_text(profile), "option"});
  if (project.file() != nullptr) {
    const text::Lines lines(project.file()->bytes);
    for (const json::Value& member : project.document().root()->children) {
      if (member.key == "profile" && !profile.empty()) continue;
      out.push_back({"/" + member.key, std::string(member.span.of(project.file()->bytes)),
                     config->path + ":" + std::to_string(lines.line_of(member.place().begin))});
    }
  }
  if (config->shared != nullptr) add_shared(*config->shared, out);
  const auto add_default = [&](const char* name, const char* value) {
    if (std::none_of(out.begin(), out.end(),
                     [&](const ConfigValue& one) { return one.name == name; }))
      out.push_back({name, value, "default"});
  };
  add_default("/profile", "\"amocrm\"");
  add_default("/kind", "\"public\"");
  add_default("/update", "\"new\"");
  add_default("/widgets", "\"every manifest.json with a widget object\"");
  for (const char* name :
       {"/backend", "/archives", "/taken_names", "/known_archives", "/attestations", "/waivers"})
    add_default(name, "[]");
  for (const char* name : {"/styles", "/levels", "/listing", "/submission"})
    add_default(name, "{}");
  return out;
}

Result<FileChange> attest(const NewAnswer& given) {
  NewAnswer answer = given;
  const Rule* rule = find_rule(answer.rule);
  if (auto problem = problem_of(answer, rule)) return *problem;
  const auto opened = open(answer.path, answer.config);
  if (!opened) return opened.error();
  const auto widget = widget_of(*opened, answer);
  if (!widget) return widget.error();
  const std::string digest = answer_digest(**widget, rule->ask);
  const Config& config = opened->config;
  const json::Value* answers = config.project->file() == nullptr
                                   ? nullptr
                                   : config.project->document().root()->find("attestations");
  const json::Value* old = answers == nullptr ? nullptr : earlier(*answers, answer);
  return FileChange{project_path(opened->target, config, answer.config),
                    with_entry(*config.project, "attestations", entry_of(answer, digest), old)};
}

}  // namespace premod
