// Agreement with postcss and postcss-selector-parser: compares with what tests/peers/css/dump.mjs
// wrote into the file that PREMOD_CSS_PEERS names (tools/css-peers does both steps).
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "css/file.hpp"

namespace premod::css {
namespace {

using nlohmann::json;

struct Node {
  std::uint32_t at = 0;
  std::string shape;
  bool invalid = false;  // a rule that browsers drop for its selector
};

std::string read(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

std::string trimmed(std::string text) {
  const auto from = text.find_first_not_of(" \t\r\n\f");
  if (from == std::string::npos) return {};
  return text.substr(from, text.find_last_not_of(" \t\r\n\f") - from + 1);
}

std::string shape_of(const json& selectors) {
  std::string out;
  for (const json& one : selectors) {
    out += "|" + std::to_string(one["compounds"].get<int>());
    for (const json& name : one["names"]) out += " " + name.get<std::string>();
  }
  return out;
}

std::string shape_of(const File& style, const Rule& rule) {
  std::string out;
  for (const selector::Complex& one : style.selectors(rule)) {
    const auto compounds = style.tree().compounds(one);
    const bool leading = compounds[0].combinator != selector::Combinator::none;
    out += "|" + std::to_string(compounds.size() + (leading ? 1 : 0));
    selector::for_each_simple(style.tree(), one, [&](const selector::Simple& simple) {
      if (simple.kind == selector::Kind::class_name || simple.kind == selector::Kind::id)
        out += " " + std::string(simple.name);
    });
  }
  return out;
}

std::vector<Node> ours(const File& style, std::uint32_t base) {
  std::vector<Node> out;
  for (const Rule& rule : style.rules()) {
    if (rule.at != AtRule::none) {
      out.push_back({rule.span.begin - base, "@" + std::string(rule.name)});
      continue;
    }
    const std::string prelude(style.text(rule.prelude));
    out.push_back({rule.prelude.begin - base, "rule " + prelude + shape_of(style, rule),
                   rule.is_style() && !rule.valid});
  }
  for (const Declaration& found : style.declarations())
    out.push_back({found.span.begin - base, std::string(found.name) + ": " +
                                                std::string(style.text(found.value)) +
                                                (found.important ? " !" : "")});
  std::sort(out.begin(), out.end(), [](const Node& a, const Node& b) { return a.at < b.at; });
  return out;
}

std::vector<Node> theirs(const json& nodes) {
  std::vector<Node> out;
  for (const json& node : nodes) {
    const auto at = node["at"].get<std::uint32_t>();
    const std::string text = node["text"].get<std::string>();
    if (node["kind"] == "at") {
      out.push_back({at, "@" + text});
    } else if (node["kind"] == "rule") {
      out.push_back({at, "rule " + trimmed(text) +
                             (node["selectors"].is_null() ? "" : shape_of(node["selectors"]))});
    } else {
      out.push_back({at, text + ": " + trimmed(node["value"].get<std::string>()) +
                             (node["important"].get<bool>() ? " !" : "")});
    }
  }
  return out;
}

TEST(CssPeers, agreement_with_postcss) {
  const char* dump = std::getenv("PREMOD_CSS_PEERS");
  if (dump == nullptr) GTEST_SKIP() << "PREMOD_CSS_PEERS names no dump, see tools/css-peers";
  std::size_t all = 0;
  std::size_t same = 0;
  std::size_t refused = 0;
  std::size_t invalid = 0;
  for (const json& entry : json::parse(read(dump))) {
    const std::string bytes = read(entry["path"].get<std::string>());
    if (entry.contains("error")) {
      ++refused;
      continue;
    }
    premod::File file;
    file.path = "style.css";
    file.bytes = bytes;
    const File style(file);
    const auto mine = ours(style, style.span().begin);
    const auto other = theirs(entry["nodes"]);
    std::size_t i = 0;
    std::size_t j = 0;
    std::size_t told = 0;
    while (i < mine.size() || j < other.size()) {
      ++all;
      const bool both = i < mine.size() && j < other.size() && mine[i].at == other[j].at;
      if (both && mine[i].shape == other[j].shape) {
        ++same;
      } else if (both && mine[i].invalid) {
        ++invalid;
      } else if (told++ < 10) {
        std::printf("%s: at %u\n  premod:  %s\n  postcss: %s\n",
                    entry["path"].get<std::string>().c_str(),
                    i < mine.size() ? mine[i].at : other[j].at,
                    i < mine.size() ? mine[i].shape.substr(0, 200).c_str() : "-",
                    j < other.size() ? other[j].shape.substr(0, 200).c_str() : "-");
      }
      const std::uint32_t a = i < mine.size() ? mine[i].at : UINT32_MAX;
      const std::uint32_t b = j < other.size() ? other[j].at : UINT32_MAX;
      if (a <= b) ++i;
      if (b <= a) ++j;
    }
  }
  std::printf(
      "%zu of %zu nodes agree; %zu rules with a selector only postcss-selector-parser takes; %zu "
      "files that postcss refuses\n",
      same, all, invalid, refused);
  EXPECT_GT(all, 0U);
  EXPECT_EQ(same + invalid, all);
}

}  // namespace
}  // namespace premod::css
