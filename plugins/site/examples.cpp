#include "site/examples.hpp"

#include <algorithm>
#include <array>
#include <climits>
#include <iterator>
#include <set>
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
    for (const Occurrence* one : places_of(finding))
      if (one->place.file == file.path && one->place.region)
        out.marks.push_back(one->place.region->line);
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
  out.remedy = first.remedy;
  out.level = name_of(first.level);
  out.fixable = std::ranges::any_of(findings, [](const Finding& f) { return !f.fixes.empty(); });
  return out;
}

// Names and words of a text: what two versions of the same code share.
using Words = std::multiset<std::string, std::less<>>;

Words words_of(std::string_view text) {
  const auto is_letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '$' || static_cast<unsigned char>(c) >= 0x80;
  };
  Words out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::size_t end = i;
    while (end < text.size() && is_letter(text[end])) ++end;
    if (end == i) continue;
    out.emplace(text.substr(i, end - i));
    i = end;
  }
  return out;
}

// From 0 to 100: how much the two have in common (Dice's coefficient).
int likeness(const Words& a, const Words& b) {
  Words both;
  std::ranges::set_intersection(a, b, std::inserter(both, both.end()));
  const std::size_t all = a.size() + b.size();
  return all == 0 ? 0 : static_cast<int>(200 * both.size() / all);
}

// From 0 on: how far `code` is from a page that reads like a widget. One line tells little, many
// are not read, and names of one letter stand for nothing.
int strangeness(std::string_view code, const Words& words) {
  constexpr int few = 3, enough = 10, too_long = 60;
  const auto lines = static_cast<int>(std::ranges::count(code, '\n'));
  const auto letters = std::ranges::count_if(words, [](const std::string& word) {
    return word.size() == 1 && (word[0] > '9' || word[0] < '0');
  });
  const int share = words.empty() ? 0 : static_cast<int>(40 * letters / std::ssize(words));
  if (lines < few) return share + 10 * (few - lines);
  return share + (lines > max_example_lines ? too_long : std::max(0, 2 * (lines - enough)));
}

// "fail-shown" and "pass-shown" are made for the page. Others may be for the rule's makers: code
// that it must keep silent about, whether it looks like a finding or not.
int made_for(std::string_view fixture) {
  constexpr int readers = -500, makers = 50;
  if (fixture.ends_with("-shown")) return readers;
  for (const std::string_view part :
       {"comment", "string", "hostile", "broken", "syntax", "odd", "empty", "minified", "vendored",
        "library", "linear", "deep", "many", "form", "alias", "program"})
    if (fixture.find(part) != std::string_view::npos) return makers;
  return 0;
}

std::string_view extension_of(std::string_view path) {
  return path.substr(std::min(path.rfind('.'), path.size()));
}

struct Candidate {
  const MemoryFile* file;
  Words words;
  int cost;
};

// Readable files of the fixtures that pass.
std::vector<Candidate> good_files(const std::vector<const Fixture*>& fixtures) {
  std::vector<Candidate> out;
  for (const Fixture* fixture : fixtures) {
    if (!fixture->name.starts_with("pass-")) continue;
    for (const MemoryFile& file : fixture->files) {
      if (file.bytes.empty() || !is_text(file.bytes)) continue;
      Words words = words_of(file.bytes);
      const int cost = strangeness(file.bytes, words) + made_for(fixture->name);
      out.push_back({&file, std::move(words), cost});
    }
  }
  return out;
}

}  // namespace

Examples examples_of(const RuleInfo& rule, const std::vector<const Fixture*>& fixtures,
                     Language language) {
  constexpr int no_place = 2000, no_code = 4000, no_pair = 50;
  Examples out;
  int best = INT_MAX;
  const std::vector<Candidate> candidates = good_files(fixtures);
  for (const Fixture* fixture : fixtures) {
    if (!fixture->name.starts_with("fail-")) continue;
    std::optional<Example> example = bad_example(rule, *fixture, language);
    if (!example) continue;
    const Words words = words_of(example->code);
    const std::string_view extension = extension_of(example->file);
    const MemoryFile* good = nullptr;
    int pair = no_pair;
    for (const Candidate& one : candidates) {
      if (extension.empty() || !one.file->path.ends_with(extension)) continue;
      const int cost = one.cost + (100 - likeness(words, one.words)) / 2;
      if (good == nullptr || cost < pair) good = one.file, pair = cost;
    }
    pair += strangeness(example->code, words) + made_for(fixture->name) +
            (example->marks.empty() ? no_place : 0) + (example->code.empty() ? no_code : 0);
    if (out.bad && pair >= best) continue;
    best = pair;
    out.bad = std::move(example);
    out.good = good == nullptr ? std::nullopt : std::optional(around(*good, {}));
  }
  return out;
}

}  // namespace premod::site
