// Runs the parser over a checkout of test262 and prints the share of tests that it judges as their
// metadata say. Usage: premod_test262 FOLDER [-v]
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "js/parser/parser.hpp"

namespace {

namespace fs = std::filesystem;
using namespace premod;

// Proposals that are no part of ECMAScript 2025, as their tests' `features` name them.
const std::set<std::string> later_features = {
    "await-dictionary", "decorators",           "explicit-resource-management",
    "export-defer",     "import-bytes",         "import-defer",
    "import-text",      "source-phase-imports", "source-phase-imports-module-source",
};

// Tests whose metadata do not tell that they are about something else than ECMAScript 2025.
const std::map<std::string, std::string> exceptions = {};

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

struct Metadata {
  std::set<std::string> flags;
  std::set<std::string> features;
  bool refused = false;
};

// The items of `key: [a, b]`, or of the list of `- a` lines below `key:`.
std::set<std::string> items(const std::string& text, const std::string& key) {
  std::set<std::string> found;
  const auto at = text.find("\n" + key + ":");
  if (at == std::string::npos) return found;
  std::istringstream lines(text.substr(at + 1));
  std::string line;
  std::getline(lines, line);
  std::string words = line.substr(key.size() + 1);
  const bool is_open = words.find('[') != std::string::npos;
  while (is_open ? words.find(']') == std::string::npos : true) {
    if (!std::getline(lines, line)) break;
    const auto first = line.find_first_not_of(' ');
    if (!is_open && (first == std::string::npos || line[first] != '-')) break;
    words += " " + line;
  }
  for (char& c : words)
    if (c == '[' || c == ']' || c == ',') c = ' ';
  std::istringstream each(words);
  for (std::string word; each >> word;)
    if (word != "-") found.insert(word);
  return found;
}

Metadata metadata(const std::string& source) {
  Metadata made;
  const auto begin = source.find("/*---");
  const auto end = source.find("---*/");
  if (begin == std::string::npos || end == std::string::npos) return made;
  std::string text = source.substr(begin, end - begin);
  for (std::size_t i = 0; (i = text.find('\r', i)) != std::string::npos;)
    text.replace(i, text.compare(i, 2, "\r\n") == 0 ? 2 : 1, "\n");
  made.flags = items(text, "flags");
  made.features = items(text, "features");
  const auto negative = text.find("\nnegative:");
  made.refused =
      negative != std::string::npos && text.find("phase: parse", negative) != std::string::npos;
  return made;
}

struct Count {
  std::size_t right = 0;
  std::size_t wrong = 0;
  std::size_t later = 0;
};

void judge(const fs::path& path, const std::string& name, Count& count, bool verbose) {
  const std::string source = read(path);
  const Metadata test = metadata(source);
  if (std::any_of(test.features.begin(), test.features.end(),
                  [](const std::string& f) { return later_features.count(f) != 0; })) {
    ++count.later;
    return;
  }
  const bool module = test.flags.count("module") != 0;
  std::vector<js::ParseOptions> runs;
  js::ParseOptions options;
  options.goal = module ? js::Goal::module : js::Goal::script;
  options.strict = test.flags.count("onlyStrict") != 0;
  runs.push_back(options);
  if (!module && !options.strict && !test.flags.count("noStrict") && !test.flags.count("raw")) {
    options.strict = true;
    runs.push_back(options);
  }
  for (const js::ParseOptions& run : runs) {
    const js::Tree tree = js::parse(source, run);
    if ((tree.error() != nullptr) == test.refused) {
      ++count.right;
      continue;
    }
    ++count.wrong;
    const auto known = exceptions.find(name);
    std::cout << name << (run.strict ? " (strict)" : "") << ": "
              << (test.refused ? "accepted" : "refused: " + tree.error()->message.in(Language::en))
              << (known == exceptions.end() ? "" : " [known: " + known->second + "]") << "\n";
    if (verbose && !test.refused)
      std::cout << "    at " << tree.error()->span.begin << ": "
                << source.substr(tree.error()->span.begin, 60) << "\n";
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "usage: premod_test262 FOLDER-OF-TEST262 [-v]\n";
    return 2;
  }
  const fs::path root = fs::path(argv[1]) / "test";
  if (!fs::is_directory(root)) {
    std::cerr << argv[1] << " has no folder `test`\n";
    return 2;
  }
  std::vector<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    const std::string name = entry.path().filename().string();
    if (entry.path().extension() != ".js" || name.find("_FIXTURE") != std::string::npos) continue;
    paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  Count count;
  for (const fs::path& path : paths) {
    const std::string name = fs::relative(path, root).generic_string();
    if (name.starts_with("staging/")) continue;
    judge(path, name, count, argc > 2);
  }
  const std::size_t all = count.right + count.wrong;
  std::cout << "test262: " << count.right << " of " << all << " runs right ("
            << (all == 0 ? 0.0
                         : 100.0 * static_cast<double>(count.right) / static_cast<double>(all))
            << " %), " << count.later << " tests of later proposals left out\n";
  return count.wrong == 0 && all != 0 ? 0 : 1;
}
