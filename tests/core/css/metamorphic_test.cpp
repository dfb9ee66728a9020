// A style sheet means the same however it is written: every failing sheet among the fixtures is
// minified, put into @layer and @media, and its rules are nested, and the css and interface rules
// must find the same in it.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "css/file.hpp"
#include "engine/run.hpp"
#include "rule/table.hpp"
#include "snapshot/snapshot.hpp"
#include "widget/widget.hpp"

namespace premod {
namespace {

namespace fs = std::filesystem;
using Files = std::map<std::string, std::string>;

const fs::path fixtures = fs::path(PREMOD_SOURCE_DIR) / "tests/rules";

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

/// What is found in the sheet: rule, variant and values, sorted; places are left out.
std::vector<std::string> findings(const Files& files) {
  auto owner = std::make_shared<const Files>(files);
  std::vector<File> all;
  for (const auto& [path, bytes] : *owner) all.push_back({path, bytes, FileMode::regular});
  const auto snapshot =
      std::make_shared<const Snapshot>(Snapshot(Source::directory, std::move(all), {}, owner));
  const Widget widget(snapshot, ".");
  std::vector<std::string> out;
  for (const RuleEntry& entry : rule_table()) {
    const std::string id(entry.rule->id);
    // What is written, not what it means, is theirs.
    const bool form = id == "css-syntax" || id == "css-minified" || id == "css-commented-code";
    if (form || (!id.starts_with("css-") && !id.starts_with("interface-"))) continue;
    const Rule* const rules[] = {entry.rule};
    const RunResult result = run(widget, rules);
    for (const Hit& hit : result.results.at(0).hits.hits()) {
      if (hit.file == nullptr || hit.file->path != "style.css") continue;
      std::string one = id + " " + std::string(hit.variant_name);
      for (const Value& value : hit.values)
        if (value.name == "name" || value.name == "host") one += " " + value.value;
      out.push_back(std::move(one));
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

/// White space and comments taken out, as a minifier does.
std::string minified(const std::string& sheet) {
  std::string out;
  char quote = 0;
  for (std::size_t i = 0; i < sheet.size(); ++i) {
    const char c = sheet[i];
    if (quote != 0) {
      out += c;
      if (c == '\\' && i + 1 < sheet.size())
        out += sheet[++i];
      else if (c == quote)
        quote = 0;
      continue;
    }
    if (c == '"' || c == '\'') quote = c;
    if (sheet.compare(i, 2, "/*") == 0) {
      i = std::min(sheet.find("*/", i), sheet.size() - 2) + 1;
      continue;
    }
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!space) {
      out += c;
      continue;
    }
    const char before = out.empty() ? '{' : out.back();
    const auto next = sheet.find_first_not_of(" \n\t\r", i);
    const char after = next == std::string::npos ? '}' : sheet[next];
    const bool drop = std::string("{};,").find(before) != std::string::npos ||
                      std::string("{};,").find(after) != std::string::npos || before == ' ';
    if (!drop) out += ' ';
  }
  return out;
}

/// `a b {}` as `a { b {} }`, for rules at the top with one plain selector.
std::string nested(const std::string& path, const std::string& sheet) {
  const File file{path, sheet, FileMode::regular};
  const css::File parsed(file);
  std::string out;
  std::uint32_t from = 0;
  for (const css::Rule& rule : parsed.rules()) {
    const auto selectors = parsed.selectors(rule);
    if (rule.parent != css::no_rule || !rule.is_style() || selectors.size() != 1) continue;
    const auto compounds = parsed.tree().compounds(selectors[0]);
    if (compounds.size() < 2 || compounds[1].combinator != selector::Combinator::descendant)
      continue;
    const std::uint32_t split = compounds[1].span.begin;
    const Span prelude = rule.prelude;
    out += sheet.substr(from, prelude.begin - from);
    out += sheet.substr(prelude.begin, split - prelude.begin) + "{ " +
           sheet.substr(split, rule.span.end - split) + " }";
    from = rule.span.end;
  }
  return out + sheet.substr(from);
}

struct Form {
  const char* name;
  std::function<std::string(const std::string&)> make;
};

const std::vector<Form>& forms() {
  static const std::vector<Form> all = {
      {"minified", minified},
      {"in a layer", [](const std::string& s) { return "@layer acme {\n" + s + "\n}"; }},
      {"in @media", [](const std::string& s) { return "@media (min-width: 1px) {" + s + "}"; }},
      {"in @supports", [](const std::string& s) { return "@supports (color: red) {" + s + "}"; }},
      {"nested", [](const std::string& s) { return nested("style.css", s); }},
      {"nested and minified",
       [](const std::string& s) { return minified(nested("style.css", s)); }},
  };
  return all;
}

TEST(CssForms, EveryFailingSheetSaysTheSameInEveryForm) {
  int sheets = 0;
  for (const auto& rule : fs::directory_iterator(fixtures)) {
    const std::string id = rule.path().filename().string();
    if (!id.starts_with("css-") && !id.starts_with("interface-")) continue;
    for (const auto& one : fs::directory_iterator(rule.path())) {
      Files files;
      for (const auto& entry : fs::recursive_directory_iterator(one.path()))
        if (entry.is_regular_file() && entry.path().filename() != "expected.txt")
          files[fs::relative(entry.path(), one.path()).generic_string()] = read(entry.path());
      const auto sheet = files.find("style.css");
      // @import and @charset stand first or not at all.
      if (sheet == files.end() || sheet->second.find("@import") != std::string::npos ||
          sheet->second.find("@charset") != std::string::npos || files.contains("premod.json"))
        continue;
      const std::string text = sheet->second;
      const auto before = findings(files);
      if (before.empty()) continue;
      ++sheets;
      for (const Form& form : forms()) {
        sheet->second = form.make(text);
        EXPECT_EQ(findings(files), before) << one.path() << ", " << form.name << ":\n"
                                           << sheet->second;
      }
    }
  }
  EXPECT_GT(sheets, 12);
}

}  // namespace
}  // namespace premod
