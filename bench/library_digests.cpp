// What tools/library-index is made with: prints the digests of the functions and style rules of
// files, one a line: "f EXACT VOCABULARY WORDS BYTES" for a function, "s DIGEST BYTES" for a rule.
// Arguments: files; a file whose name ends in .css is a style sheet. What does not parse is left
// out with a word on standard error.
#include <cinttypes>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "css/parser.hpp"
#include "css/rule_digest.hpp"
#include "js/function_units.hpp"
#include "js/parser/parser.hpp"
#include "text/wording/message.hpp"

namespace {

using namespace premod;

void print_functions(const std::string& path, const std::string& bytes) {
  js::Tree tree = js::parse(bytes);
  if (tree.error() != nullptr) tree = js::parse(bytes, {.goal = js::Goal::module});
  if (tree.error() != nullptr) {
    std::fprintf(stderr, "%s: %s\n", path.c_str(), tree.error()->message.in(Language::en).c_str());
    return;
  }
  const js::Scopes scopes(tree);
  for (const js::FunctionUnit& unit : js::function_units(tree, scopes))
    std::printf("f %016" PRIx64 " %016" PRIx64 " %u %u\n", unit.exact, unit.vocabulary, unit.words,
                unit.own_bytes);
}

void print_rules(const std::string& bytes) {
  const css::Sheet sheet = css::parse(bytes);
  const auto digests = css::rule_digests(sheet.rules, sheet.declarations, bytes, 0);
  for (std::size_t i = 0; i < digests.size(); ++i)
    if (digests[i] != 0)
      std::printf("s %016" PRIx64 " %u\n", digests[i], sheet.rules[i].span.size());
}

}  // namespace

int main(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string path = argv[i];
    std::ifstream in(path, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(in)), {});
    if (!in) {
      std::fprintf(stderr, "%s: cannot be read\n", argv[i]);
      return 2;
    }
    if (path.ends_with(".css"))
      print_rules(bytes);
    else
      print_functions(path, bytes);
  }
}
