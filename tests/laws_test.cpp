// The laws of the design that a machine can see: which way includes point, which file may use which
// library, that every rule and every clause know each other.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "data/clauses.hpp"
#include "premod/premod.hpp"
#include "rule/table.hpp"

namespace premod {
namespace {

namespace fs = std::filesystem;

const fs::path source_dir = PREMOD_SOURCE_DIR;

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

std::vector<fs::path> sources_below(const fs::path& folder) {
  std::vector<fs::path> out;
  if (!fs::exists(folder)) return out;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const auto extension = entry.path().extension();
    if (entry.is_regular_file() &&
        (extension == ".cpp" || extension == ".hpp" || extension == ".h"))
      out.push_back(entry.path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::vector<std::string> includes_of(const fs::path& file) {
  static const std::regex pattern("#include [<\"]([^>\"]+)[>\"]");
  std::vector<std::string> out;
  const std::string text = read(file);
  for (std::sregex_iterator it(text.begin(), text.end(), pattern), end; it != end; ++it)
    out.push_back((*it)[1]);
  return out;
}

// Left to right; a folder includes only what stands before it. `rules` is core/rules.
const std::vector<std::string> order = {"text",   "snapshot", "json",  "js",     "flow",     "css",
                                        "markup", "php",      "image", "widget", "platform", "rule",
                                        "rules",  "engine",   "git",   "gate",   "api"};

int place_of(const std::string& folder) {
  const auto at = std::find(order.begin(), order.end(), folder);
  return at == order.end() ? -1 : static_cast<int>(at - order.begin());
}

void expect_arrows_point_left(const fs::path& file, const std::string& folder) {
  for (const std::string& include : includes_of(file)) {
    const std::string other = include.substr(0, include.find('/'));
    const bool vocabulary = include == "premod/report.hpp" || include == "premod/result.hpp" ||
                            include == "premod/wording.hpp";
    if (other == "premod" && !vocabulary) {
      EXPECT_EQ(folder, "api") << file << " includes " << include;
      continue;
    }
    if (place_of(other) < 0) continue;
    EXPECT_LE(place_of(other), place_of(folder)) << file << " includes " << include;
  }
}

TEST(Laws, ArrowsPointOneWay) {
  for (const fs::path& file : sources_below(source_dir / "core/src"))
    expect_arrows_point_left(file, fs::relative(file, source_dir / "core/src").begin()->string());
  for (const fs::path& file : sources_below(source_dir / "core/rules"))
    expect_arrows_point_left(file, "rules");
}

TEST(Laws, FrontEndsSeeThePublicHeadersOnly) {
  const std::set<std::string> inside(order.begin(), order.end());
  for (const fs::path& file : sources_below(source_dir / "plugins"))
    for (const std::string& include : includes_of(file))
      EXPECT_FALSE(inside.contains(include.substr(0, include.find('/'))))
          << file << " includes " << include;
}

TEST(Laws, EachLibraryHasItsPlace) {
  const std::vector<std::pair<std::regex, std::regex>> places = {
      {std::regex("git2(/.*|\\.h)"), std::regex("core/src/git/.*|core/cmake/git_archive\\.cpp")},
      {std::regex("zip\\.h"), std::regex("core/src/snapshot/archive[^/]*\\.cpp")},
      {std::regex("pcre2\\.h"), std::regex("core/src/text/pattern\\.cpp")},
      {std::regex("(cld2/)?(public/)?compact_lang_det\\.h|cld2/.*"),
       std::regex("core/src/text/language/language\\.cpp|plugins/cli/static/no_hints\\.cpp")},
      {std::regex("libstemmer\\.h"),
       std::regex("core/src/text/language/stem\\.cpp|plugins/cli/static/stemmers\\.cpp")},
      {std::regex("gumbo\\.h"), std::regex("core/src/markup/html[^/]*\\.cpp")},
      {std::regex("openssl/.*"), std::regex("nowhere")},  // docs/decisions/0001
  };
  for (const char* root : {"core", "plugins"})
    for (const fs::path& file : sources_below(source_dir / root))
      for (const std::string& include : includes_of(file))
        for (const auto& [library, place] : places) {
          if (!std::regex_match(include, library)) continue;
          EXPECT_TRUE(std::regex_match(fs::relative(file, source_dir).generic_string(), place))
              << file << " includes " << include;
        }
}

// Rules are pure: neither git, the profile, the clock, the environment nor the disk.
TEST(Laws, RulesAreDeafAndBlind) {
  const std::regex forbidden(
      "std::getenv|std::time\\b|<chrono>|std::chrono|<fstream>|std::[io]?fstream|<filesystem>|"
      "std::filesystem|std::fopen|Profile::|Language::|std::rand");
  for (const fs::path& file : sources_below(source_dir / "core/rules"))
    EXPECT_FALSE(std::regex_search(read(file), forbidden)) << file;
}

TEST(Laws, ARulesIdIsItsPath) {
  for (const RuleEntry& entry : rule_table()) EXPECT_EQ(entry.id_from_path, entry.rule->id);
}

std::map<std::string, std::set<std::string>> clauses_by_rule() {
  std::map<std::string, std::set<std::string>> out;
  for (const auto& row : data::clauses::rows) {
    std::istringstream words{std::string(row.rules)};
    for (std::string rule; words >> rule;)
      if (rule != "-") out[rule].insert(std::string(row.id));
  }
  return out;
}

TEST(Laws, RulesAndClausesKnowEachOther) {
  const auto wanted = clauses_by_rule();
  for (const RuleEntry& entry : rule_table()) {
    const Rule& rule = *entry.rule;
    std::set<std::string> named;
    for (const Clause& clause : rule.clauses) named.emplace(clause.id());
    const auto at = wanted.find(std::string(rule.id));
    ASSERT_NE(at, wanted.end()) << rule.id << " is named by no clause of clauses.tsv";
    EXPECT_EQ(named, at->second) << rule.id;
  }
}

// Nothing of the documents is forgotten: a clause is answered as it says, or says why it cannot be.
TEST(Laws, EveryClauseHasARuleOrAnExcuse) {
  constexpr std::string_view excuse = "excused: ";
  for (const ClauseInfo& clause : clauses()) {
    EXPECT_TRUE(clause.missing_rules.empty())
        << clause.id << " names " << clause.missing_rules.front() << ", which does not exist";
    bool checks = false;
    bool asks = false;
    for (const std::string& id : clause.rules)
      if (const Rule* rule = find_rule(id)) (rule->asks_human() ? asks : checks) = true;
    std::string answered = checks && asks ? "check+ask" : checks ? "check" : asks ? "ask" : "";
    if (clause.answered_by.starts_with(excuse)) {
      EXPECT_EQ(answered, "") << clause.id << " is excused and has rules";
      EXPECT_GT(clause.answered_by.size(), excuse.size() + 10) << clause.id << ": why?";
    } else {
      EXPECT_EQ(answered, clause.answered_by) << clause.id;
    }
  }
}

/// What is longer than the law allows, with how long it may be and why: tests/laws_debt.tsv. It
/// only shrinks: whoever mends one takes its row out.
class Debt {
 public:
  Debt() {
    std::istringstream rows(read(source_dir / "tests/laws_debt.tsv"));
    for (std::string row; std::getline(rows, row);) {
      if (row.empty() || row.front() == '#') continue;
      std::istringstream cells(row);
      std::string kind, name, size;
      std::getline(cells, kind, '\t');
      std::getline(cells, name, '\t');
      std::getline(cells, size, '\t');
      allowed_[kind + " " + name] = std::stoi(size);
    }
  }

  void expect(const std::string& kind, const std::string& name, long size, long law) {
    const auto row = allowed_.find(kind + " " + name);
    const long most = row == allowed_.end() ? law : row->second;
    EXPECT_LE(size, most) << kind << " " << name << " has " << size << ", the law says " << law;
    if (row == allowed_.end()) return;
    EXPECT_GT(size, law) << kind << " " << name
                         << " keeps the law: take its row out of laws_debt.tsv";
    used_.insert(row->first);
  }
  void expect_all_used(const std::string& kind) const {
    for (const auto& [name, most] : allowed_) {
      if (!name.starts_with(kind + " ")) continue;
      EXPECT_TRUE(used_.contains(name)) << name << " of laws_debt.tsv is no more";
    }
  }

 private:
  std::map<std::string, int> allowed_;
  std::set<std::string> used_;
};

std::vector<std::string> lines_of(const fs::path& file) {
  std::istringstream in(read(file));
  std::vector<std::string> out;
  for (std::string line; std::getline(in, line);) out.push_back(line);
  return out;
}

std::string shown(const fs::path& file) { return fs::relative(file, source_dir).generic_string(); }

TEST(Laws, FilesAreShort) {
  Debt debt;
  for (const char* root : {"core", "plugins"})
    for (const fs::path& file : sources_below(source_dir / root)) {
      const bool rule = shown(file).starts_with("core/rules/");
      debt.expect(rule ? "rule" : "file", shown(file), static_cast<long>(lines_of(file).size()),
                  rule ? 90 : 399);
    }
  debt.expect_all_used("rule");
  debt.expect_all_used("file");
}

std::size_t indent_of(const std::string& line) {
  return std::min(line.find_first_not_of(' '), line.size());
}

/// The line opens the body of a function; by the format, that is seen from the line.
bool opens_function(const std::string& line) {
  if (!line.ends_with('{') || line.find(')') == std::string::npos || indent_of(line) > 4)
    return false;
  // A constructor's list of members, or a comment.
  if (const char first = line[indent_of(line)]; first == ':' || first == '*' || first == '/')
    return false;
  static const std::regex end("\\)( const)?( noexcept)?( override)?( ->[^{]*)?( :[^{]*)? \\{$");
  static const std::regex other(
      "^ *(if|for|while|switch|else|\\}|do|return|catch|namespace|struct|class|enum|constexpr "
      "std|static const|const )\\b.*");
  return std::regex_search(line, end) && !std::regex_match(line, other);
}

std::string name_of_function(const std::vector<std::string>& lines, std::size_t at) {
  const std::size_t indent = indent_of(lines[at]);
  static const std::regex name("([~\\w]+(?: ?operator[^(]*)?)\\(");
  for (std::size_t back = 0; back < 8 && back <= at; ++back) {
    const std::string& line = lines[at - back];
    std::smatch found;
    if (indent_of(line) <= indent && std::regex_search(line, found, name)) return found[1];
  }
  return "?";
}

void expect_short_functions(const fs::path& file, Debt& debt) {
  const std::vector<std::string> lines = lines_of(file);
  for (std::size_t from = 0; from < lines.size(); ++from) {
    if (!opens_function(lines[from])) continue;
    const std::string end = std::string(indent_of(lines[from]), ' ') + "}";
    std::size_t to = from + 1;
    while (to < lines.size() && !lines[to].starts_with(end)) ++to;
    const auto size = static_cast<long>(to - from - 1);
    const std::string name = shown(file) + " " + name_of_function(lines, from);
    if (size > 40) debt.expect("function", name, size, 40);
    from = to;
  }
}

TEST(Laws, FunctionsAreShort) {
  Debt debt;
  for (const char* root : {"core", "plugins"})
    for (const fs::path& file : sources_below(source_dir / root))
      expect_short_functions(file, debt);
  debt.expect_all_used("function");
}

TEST(Laws, FoldersStaySmall) {
  std::map<std::string, long> sizes;
  for (const char* root : {"core", "plugins"})
    for (const fs::path& file : sources_below(source_dir / root))
      ++sizes[shown(file.parent_path())];
  Debt debt;
  for (const auto& [folder, size] :
       sizes)  // an area of rules has one file a rule, and as many as it needs
    if (!folder.starts_with("core/rules/")) debt.expect("folder", folder, size, 30);
  debt.expect_all_used("folder");
}

TEST(Laws, AHeaderOpensWithASentence) {
  for (const char* root : {"core", "plugins"})
    for (const fs::path& file : sources_below(source_dir / root)) {
      if (file.extension() == ".cpp") continue;
      const std::string text = read(file);
      EXPECT_TRUE(text.starts_with("//") || text.starts_with("/*")) << shown(file);
    }
}

// text/ascii.hpp and text/words.hpp have them.
TEST(Laws, HelpersAreWrittenOnce) {
  const std::regex copy(
      "(^|\n)(inline |constexpr |static )*(bool "
      "(is_digit|is_letter|is_lower|is_upper|is_one_of|among)"
      "\\((char|std::string_view|const auto&|const List&) |char (lower|to_lower)\\(char |"
      "std::string (lower|lower_ascii|to_lower)\\(std::string_view)");
  // The lower case of a language's own rules has its own name there.
  const std::set<std::string> own = {"core/src/text/ascii.hpp",
                                     "core/src/text/words.cpp",
                                     "core/src/css/tokenizer.cpp",
                                     "core/src/php/file.cpp",
                                     "core/src/widget/texts/foreign_text.cpp",
                                     "core/src/widget/manifest_schema.cpp",
                                     "core/src/js/parser/errors.cpp",
                                     "core/rules/i18n/currency.cpp"};
  for (const fs::path& file : sources_below(source_dir / "core")) {
    if (own.contains(shown(file)) || shown(file).starts_with("core/cmake/")) continue;
    EXPECT_FALSE(std::regex_search(read(file), copy)) << shown(file) << " has its own copy";
  }
}

/// How often each word stands in code, comments left out; and where a header names a function.
struct Words {
  struct Use {
    std::size_t count = 0;
    std::size_t definitions = 0;  ///< in sources: `type name(` at the beginning of a line
    std::string header;           ///< that declares it; empty: none does
  };
  std::map<std::string, Use, std::less<>> uses;

  void add(const fs::path& file) {
    const bool header = file.extension() == ".hpp";
    for (const std::string& line : lines_of(file)) {
      const std::string code = line.substr(0, line.find("//"));
      for (std::size_t at = 0; at < code.size(); ++at) {
        if (!is_word(code[at])) continue;
        const std::size_t begin = at;
        while (at < code.size() && is_word(code[at])) ++at;
        Use& use = uses[code.substr(begin, at - begin)];
        ++use.count;
        if (begin < 2 || at == code.size() || code[at] != '(') continue;
        const std::size_t indent = indent_of(code);
        if ((indent > 0 && (!header || indent > 2)) || !opens_declaration(code.substr(0, at + 1)))
          continue;
        if (header && use.header.empty()) use.header = shown(file);
        if (indent == 0 && !header) ++use.definitions;
      }
    }
  }

  static bool is_word(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
  }
  /// `[[nodiscard]] bool f(`, `File File::parse(`; not `return f(`, `f(`.
  static bool opens_declaration(const std::string& code) {
    static const std::regex form(
        "^ {0,2}(\\[\\[nodiscard\\]\\] )?(?!return|throw|else|case|delete)[\\w:<>,&* ]*[ "
        "&*](\\w+::)*\\w+\\(");
    return std::regex_match(code, form);
  }
};

// The compiler sees unused functions of one file only.
TEST(Laws, NoFunctionIsDead) {
  Words words;
  for (const char* root : {"core", "plugins"})
    for (const fs::path& file : sources_below(source_dir / root)) words.add(file);
  std::string tests;
  for (const char* root : {"tests", "bench"})
    for (const fs::path& file : sources_below(source_dir / root)) tests += read(file);
  for (const auto& [name, use] : words.uses) {
    if (use.header.empty() || use.header.starts_with("core/include/")) continue;
    if (use.count > 1 && (use.count > 2 || use.definitions == 0)) continue;
    EXPECT_NE(tests.find(name), std::string::npos)
        << "nothing calls " << name << " of " << use.header;
  }
}

// What is written on the way (a widget to try, a listing) must not be committed with what it was
// for.
TEST(Laws, TheTopHasNoStrayEntries) {
  const std::set<std::string> folders = {"bench",     "build",   "core",      "docs",  "examples",
                                         "packaging", "plugins", "templates", "tests", "tools"};
  const std::set<std::string> files = {"CHANGELOG.md",    "CMakeLists.txt", "CMakePresets.json",
                                       "CONTRIBUTING.md", "LICENSE",        "README.es.md",
                                       "README.md",       "README.pt.md",   "README.ru.md",
                                       "RELEASING.md",    "SECURITY.md",    "action.yml"};
  for (const auto& entry : fs::directory_iterator(source_dir)) {
    const std::string name = entry.path().filename().string();
    if (name.front() == '.') continue;  // tools' own
    EXPECT_TRUE((entry.is_directory() ? folders : files).contains(name)) << name;
  }
}

TEST(Laws, TheTopStaysShort) {
  const std::string text = read(source_dir / "CMakeLists.txt");
  EXPECT_LT(std::count(text.begin(), text.end(), '\n'), 60);
}

}  // namespace
}  // namespace premod
