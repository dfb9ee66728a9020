// What tools/library-index and tools/library-sites are made with: prints the digests of the
// functions and style rules of files, one a line: "f EXACT VOCABULARY WORDS BYTES" for a function,
// "s DIGEST BYTES" for a rule. Arguments: files; a file whose name ends in .css is a style sheet.
// With --dangers before them "d SITE RULE OFFSET" is printed for what a danger rule finds in a
// script (js::CodeSites). What does not parse is left out with a word on standard error.
#include <cinttypes>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "css/parser.hpp"
#include "css/rule_digest.hpp"
#include "engine/run.hpp"
#include "js/code_sites.hpp"
#include "js/function_units.hpp"
#include "js/parser/parser.hpp"
#include "rule/table.hpp"
#include "text/wording/message.hpp"
#include "widget/ownership/known_code.hpp"
#include "widget/widget.hpp"

namespace {

using namespace premod;

js::Tree parsed(const std::string& path, const std::string& bytes) {
  js::Tree tree = js::parse(bytes);
  if (tree.error() != nullptr) tree = js::parse(bytes, {.goal = js::Goal::module});
  if (tree.error() != nullptr)
    std::fprintf(stderr, "%s: %s\n", path.c_str(), tree.error()->message.in(Language::en).c_str());
  return tree;
}

void print_functions(const std::string& path, const std::string& bytes) {
  const js::Tree tree = parsed(path, bytes);
  for (const js::FunctionUnit& unit : js::function_units(tree, js::Scopes(tree)))
    std::printf("f %016" PRIx64 " %016" PRIx64 " %u %u\n", unit.exact, unit.vocabulary, unit.words,
                unit.own_bytes);
}

/// What these rules find is asked of other people's code, too, and blocks.
bool is_danger_rule(const Rule& rule) {
  return rule.vendored && rule.levels.amocrm == Level::error && rule.id.starts_with("js-") &&
         rule.id != "js-syntax";
}

std::vector<const Rule*> danger_rules() {
  std::vector<const Rule*> out;
  for (const RuleEntry& entry : rule_table())
    if (is_danger_rule(*entry.rule)) out.push_back(entry.rule);
  return out;
}

/// Of those that block, the site of each in the file.
void print_dangers(const std::string& path, const std::string& bytes) {
  static const std::vector<const Rule*> rules = danger_rules();
  const js::Tree tree = parsed(path, bytes);
  const js::Scopes scopes(tree);
  js::CodeSites sites(tree, scopes);
  std::vector<File> files = {{"script.js", bytes, FileMode::regular}};
  const Widget widget(std::make_shared<const Snapshot>(Source::memory, std::move(files),
                                                       std::vector<SkippedEntry>(), nullptr),
                      ".");
  for (const RuleResult& result : run(widget, rules).results)
    for (const Hit& hit : result.hits.hits()) {
      const Variant* const variant = result.rule->variant(hit.variant_name);
      if (hit.file == nullptr || hit.file->path != "script.js" || !hit.has_span) continue;
      if (variant != nullptr && variant->at_most != Level::error) continue;
      const std::string rule(result.rule->id);
      const auto digests = sites.digests(hit.span.begin, site_kind(rule));
      if (digests.empty()) std::printf("? %s %u %s\n", rule.c_str(), hit.span.begin, path.c_str());
      for (const std::uint64_t digest : digests)
        std::printf("d %016" PRIx64 " %s %u\n", digest, rule.c_str(), hit.span.begin);
    }
}

void print_rules(const std::string& bytes) {
  const css::Sheet sheet = css::parse(bytes);
  const auto digests = css::rule_digests(sheet.rules, sheet.declarations, bytes, 0);
  for (std::size_t i = 0; i < digests.size(); ++i)
    if (digests[i] != 0 && digests[i] != css::glyph_digest)
      std::printf("s %016" PRIx64 " %u\n", digests[i], sheet.rules[i].span.size());
}

}  // namespace

int main(int argc, char** argv) {
  const bool dangers = argc > 1 && std::string_view(argv[1]) == "--dangers";
  for (int i = dangers ? 2 : 1; i < argc; ++i) {
    const std::string path = argv[i];
    std::ifstream in(path, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(in)), {});
    if (!in) {
      std::fprintf(stderr, "%s: cannot be read\n", argv[i]);
      return 2;
    }
    if (dangers)
      print_dangers(path, bytes);
    else if (path.ends_with(".css"))
      print_rules(bytes);
    else
      print_functions(path, bytes);
  }
}
