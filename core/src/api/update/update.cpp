#include "api/update/update.hpp"

#include <algorithm>
#include <optional>

#include "git/objects/renames.hpp"
#include "text/entities/url.hpp"
#include "text/lines.hpp"

namespace premod {
namespace {

/// The files of a widget by their path below its root.
std::vector<File> files_of(const Widget* widget) {
  std::vector<File> out;
  if (widget == nullptr) return out;
  for (const File& file : widget->files())
    out.push_back({std::string(widget->relative(file)), file.bytes, file.mode});
  std::sort(out.begin(), out.end(), [](const File& a, const File& b) { return a.path < b.path; });
  return out;
}

using Fact = std::pair<std::string, std::string>;  // kind and value
using Facts = std::map<Fact, Place>;               // and where it stands first

/// Places of one file; its lines are counted once, and only if there is a fact in it.
class Places {
 public:
  Places(const File& file, const PathMapping& names) : file_(file), names_(names) {}
  [[nodiscard]] Place at(std::size_t begin) {
    if (!lines_) lines_.emplace(file_.bytes);
    Place out;
    out.file = names_.prefix + file_.path;
    out.container = names_.container;
    const auto offset = static_cast<std::uint32_t>(begin);
    out.region = lines_->region({offset, offset});
    return out;
  }

 private:
  const File& file_;
  const PathMapping& names_;
  std::optional<text::Lines> lines_;
};

/// Names of XML vocabularies look like addresses, and a name without a dot is nobody's server.
bool is_server(std::string_view text, const text::Address& address) {
  constexpr std::size_t looked_back = 48;
  constexpr std::string_view vocabularies = "www.w3.org";
  if (address.mail || !address.with_scheme || text::is_local_host(address.host) ||
      address.host == vocabularies || address.host.find('.') == std::string::npos)
    return false;
  const std::size_t from = address.offset - std::min(address.offset, looked_back);
  std::string_view before = text.substr(from, address.offset - from);
  before = before.substr(before.find_last_of(" \t\n<>") + 1);
  return before.find("xmlns") == std::string_view::npos;
}

void add_hosts(const Widget& widget, const PathMapping& names, Facts& facts) {
  for (const TextFile& text : widget.texts()) {
    Places places(text.file(), names);
    for (const text::Address& address : text::find_addresses(text.file().bytes)) {
      if (!is_server(text.file().bytes, address)) continue;
      const Fact fact("host", address.host);
      if (!facts.contains(fact)) facts[fact] = places.at(address.offset);
    }
  }
}

void add_manifest(const Widget& widget, const PathMapping& names, Facts& facts) {
  const Manifest* manifest = widget.manifest();
  if (manifest == nullptr) return;
  Places places(manifest->file(), names);
  for (const Location& location : manifest->locations())
    facts.try_emplace({"location", std::string(location.text)}, places.at(location.span.begin));
  for (const Setting& setting : manifest->settings()) {
    std::string field(setting.code);
    if (!setting.type.empty()) field += " (" + std::string(setting.type) + ")";
    facts.try_emplace({"user-data", std::move(field)},
                      places.at(setting.value ? setting.value->span.begin : 0));
  }
  for (const Locale& locale : widget.locales()) {
    Place place;
    place.file = names.prefix + locale.file().path;
    place.container = names.container;
    facts.try_emplace({"language", std::string(locale.language())}, std::move(place));
  }
}

Facts facts_of(const Widget* widget, const PathMapping& names) {
  Facts out;
  if (widget == nullptr) return out;
  add_manifest(*widget, names, out);
  add_hosts(*widget, names, out);
  return out;
}

std::vector<UpdateFact> changed_facts(const Facts& before, const Facts& after) {
  std::vector<UpdateFact> out;
  for (const auto& [fact, place] : after)
    if (!before.contains(fact)) out.push_back({fact.first, fact.second, true, place});
  for (const auto& [fact, place] : before)
    if (!after.contains(fact)) out.push_back({fact.first, fact.second, false, place});
  return out;
}

std::vector<UpdatedFile> changed_files(const std::vector<File>& before,
                                       const std::vector<File>& after,
                                       const std::map<std::string, std::string>& renames) {
  std::map<std::string_view, std::string_view> old_bytes;
  std::map<std::string_view, std::string_view> old_name;
  for (const File& file : before) old_bytes[file.path] = file.bytes;
  for (const auto& [from, to] : renames) old_name[to] = from;
  std::vector<UpdatedFile> out;
  for (const File& file : after) {
    const auto renamed = old_name.find(file.path);
    const std::string_view was = renamed == old_name.end() ? file.path : renamed->second;
    const auto at = old_bytes.find(was);
    if (at == old_bytes.end())
      out.push_back({{}, file.path});
    else if (was != file.path || at->second != file.bytes)
      out.push_back({std::string(was), file.path});
    if (at != old_bytes.end()) old_bytes.erase(at);
  }
  for (const auto& [path, bytes] : old_bytes) out.push_back({std::string(path), {}});
  return out;
}

/// The number a part of a version begins with, and the rest of it.
std::pair<std::string_view, std::string_view> number_and_rest(std::string_view part) {
  const auto end = std::min(part.find_first_not_of("0123456789"), part.size());
  std::string_view number = part.substr(0, end);
  while (number.size() > 1 && number.front() == '0') number.remove_prefix(1);
  return {number, part.substr(end)};
}

}  // namespace

Update::Update(Discovered before, Discovered after, PathMapping names_before,
               PathMapping names_after)
    : before_(std::move(before)),
      after_(std::move(after)),
      names_before_(std::move(names_before)),
      names_after_(std::move(names_after)) {
  const bool single = before_.widgets.size() == 1 && after_.widgets.size() == 1;
  for (const Widget& widget : after_.widgets) {
    Pair& pair = pairs_.emplace_back();
    pair.after = &widget;
    for (const Widget& old : before_.widgets)
      if (single || old.root() == widget.root()) pair.before = &old;
  }
  for (const Widget& old : before_.widgets)
    if (std::none_of(pairs_.begin(), pairs_.end(), [&](const Pair& p) { return p.before == &old; }))
      pairs_.push_back({&old, nullptr, {}});
  for (Pair& pair : pairs_) {
    if (pair.before == nullptr || pair.after == nullptr) continue;
    pair.renames = git::renames(files_of(pair.before), files_of(pair.after));
    for (const File& file : pair.before->files()) {
      const auto at = pair.renames.find(std::string(pair.before->relative(file)));
      if (at != pair.renames.end()) now_[file.path] = at->second;
    }
  }
}

std::string Update::path_now(const std::string& path_in_snapshot) const {
  const auto at = now_.find(path_in_snapshot);
  return at == now_.end() ? std::string{} : at->second;
}

WidgetChange Update::change_of(const Pair& pair) const {
  WidgetChange out;
  for (const bool is_after : {false, true}) {
    const Widget* widget = is_after ? pair.after : pair.before;
    if (widget == nullptr) continue;
    const WidgetInfo info = describe_widget(*widget, is_after ? names_after_ : names_before_);
    (is_after ? out.root_after : out.root_before) = info.root;
    (is_after ? out.version_after : out.version_before) = info.version;
    if (!info.name.empty()) out.name = info.name;
  }
  out.files = changed_files(files_of(pair.before), files_of(pair.after), pair.renames);
  out.facts =
      changed_facts(facts_of(pair.before, names_before_), facts_of(pair.after, names_after_));
  return out;
}

std::vector<WidgetChange> Update::changes() const {
  std::vector<WidgetChange> out;
  out.reserve(pairs_.size());
  for (const Pair& pair : pairs_) out.push_back(change_of(pair));
  return out;
}

bool is_newer_version(std::string_view before, std::string_view after) {
  while (!before.empty() || !after.empty()) {
    const auto take = [](std::string_view& version) {
      const std::string_view part = version.substr(0, version.find('.'));
      version.remove_prefix(std::min(part.size() + 1, version.size()));
      return number_and_rest(part);
    };
    const auto [old_number, old_rest] = take(before);
    const auto [new_number, new_rest] = take(after);
    const std::string_view a = old_number.empty() ? "0" : old_number;
    const std::string_view b = new_number.empty() ? "0" : new_number;
    if (a.size() != b.size()) return a.size() < b.size();
    if (a != b) return a < b;
    if (old_rest != new_rest) return old_rest < new_rest;
  }
  return false;
}

}  // namespace premod
