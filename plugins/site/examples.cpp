#include "site/examples.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "premod/writing.hpp"

namespace premod::site {
namespace {

constexpr std::array profiles = {Profile::amocrm, Profile::kommo, Profile::in_house};

const MemoryFile* find(const std::vector<MemoryFile>& files, std::string_view path) {
  const auto at =
      std::ranges::find_if(files, [&](const MemoryFile& file) { return file.path == path; });
  return at == files.end() ? nullptr : &*at;
}

bool is_text(std::string_view bytes) {
  return bytes.find('\0') == std::string_view::npos && is_utf8(bytes);
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    out.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::string join(const std::vector<std::string_view>& lines, std::size_t from, std::size_t count) {
  std::string out;
  for (std::size_t i = from; i < std::min(from + count, lines.size()); ++i)
    out += std::string(lines[i]) + "\n";
  return out;
}

// A fixture holds what its rule is about; discovery wants a widget's manifest.
std::vector<MemoryFile> widget_of(const Fixture& fixture) {
  constexpr std::string_view widget = R"("widget": {"name": "widget.name"})";
  std::vector<MemoryFile> files = fixture.files;
  std::erase_if(files, [](const MemoryFile& file) { return file.path == "expected.txt"; });
  if (find(files, "widget/manifest.json") != nullptr) return files;
  const auto manifest = std::ranges::find(files, "manifest.json", &MemoryFile::path);
  if (manifest == files.end()) {
    files.push_back({"manifest.json", "{" + std::string(widget) + R"(, "locations": []})"});
  } else if (manifest->bytes.starts_with('{') &&
             manifest->bytes.find("\"widget\"") == std::string::npos) {
    const bool empty = manifest->bytes.find('"') == std::string::npos;
    manifest->bytes.insert(1, std::string(widget) + (empty ? "" : ", "));
  }
  return files;
}

std::vector<Finding> findings_of(const RuleInfo& rule, const std::vector<MemoryFile>& files,
                                 Language language) {
  for (const Profile profile : profiles) {
    Request request;
    request.rules = {rule.id};
    request.profile = profile;
    request.language = language;
    request.blame = Blame::off;
    const auto report = check_files(files, request);
    if (report && !report->findings.empty()) return report->findings;
  }
  return {};
}

// The part of `file` around its findings.
Example around(const MemoryFile& file, const std::vector<Finding>& findings) {
  const auto lines = lines_of(file.bytes);
  Example out;
  out.file = file.path;
  for (const Finding& finding : findings)
    if (finding.place.file == file.path && finding.place.region)
      out.marks.push_back(finding.place.region->line);
  std::ranges::sort(out.marks);
  out.cut = lines.size() > static_cast<std::size_t>(max_example_lines);
  std::size_t from = 0;
  if (out.cut && !out.marks.empty())
    from = static_cast<std::size_t>(std::max(0, out.marks.front() - 1 - max_example_lines / 2));
  out.first_line = static_cast<int>(from) + 1;
  out.code = join(lines, from, static_cast<std::size_t>(max_example_lines));
  return out;
}

std::optional<Example> bad_example(const RuleInfo& rule, const Fixture& fixture,
                                   Language language) {
  const std::vector<MemoryFile> files = widget_of(fixture);
  const std::vector<Finding> findings = findings_of(rule, files, language);
  if (findings.empty()) return std::nullopt;
  const Finding& first = findings.front();
  const MemoryFile* file = find(files, first.place.file);
  Example out;
  if (file != nullptr && is_text(file->bytes))
    out = around(*file, findings);
  else
    out.file = first.place.file;
  out.message = first.message;
  out.level = name_of(first.level);
  out.fixable = std::ranges::any_of(findings, [](const Finding& f) { return !f.fixes.empty(); });
  return out;
}

// The shortest readable file of the same kind as the bad one.
std::optional<Example> good_example(const std::vector<const Fixture*>& fixtures,
                                    std::string_view like) {
  const std::string_view extension = like.substr(std::min(like.rfind('.'), like.size()));
  const MemoryFile* best = nullptr;
  for (const Fixture* fixture : fixtures) {
    if (!fixture->name.starts_with("pass-")) continue;
    for (const MemoryFile& file : fixture->files) {
      if (!file.path.ends_with(extension) || extension.empty() || !is_text(file.bytes)) continue;
      if (file.bytes.empty()) continue;
      if (best == nullptr || file.bytes.size() < best->bytes.size()) best = &file;
    }
  }
  if (best == nullptr) return std::nullopt;
  return around(*best, {});
}

}  // namespace

Examples examples_of(const RuleInfo& rule, const std::vector<const Fixture*>& fixtures,
                     Language language) {
  Examples out;
  std::size_t best = 0;
  for (const Fixture* fixture : fixtures) {
    if (!fixture->name.starts_with("fail-")) continue;
    std::optional<Example> example = bad_example(rule, *fixture, language);
    if (!example) continue;
    // Few lines, but the place must be there to see.
    const std::size_t cost = example->code.size() + (example->code.empty() ? 100'000U : 0U) +
                             (example->marks.empty() ? 10'000U : 0U);
    if (!out.bad || cost < best) {
      best = cost;
      out.bad = std::move(example);
    }
  }
  if (out.bad) out.good = good_example(fixtures, out.bad->file);
  return out;
}

}  // namespace premod::site
