// What must hold on any history: new + kept = head, fixed + kept = base, and every origin is the
// one git blame names. Histories are made at run time; tools/histories does the same on real ones.
#include <algorithm>
#include <random>
#include <set>
#include <sstream>

#include "core/git/scratch.hpp"
#include "premod/premod.hpp"

namespace premod {
namespace {

using git::test::GitLine;
using git::test::Scratch;
namespace fs = std::filesystem;

struct Told {
  std::size_t pairs = 0, findings = 0, fresh = 0, fixed = 0, origins = 0;
};

/// One repository, and what its commits have when they are checked alone.
class Judge {
 public:
  explicit Judge(const Scratch& scratch) : scratch_(scratch) {}

  void pair(const std::string& base, const std::string& head) {
    const auto alone = fingerprints_of(head);
    if (!alone) return;  // no widget there yet
    Request request = request_for(base);
    const auto report = check(request);
    if (!report) {
      EXPECT_NE(report.error().message.find("no common ancestor"), std::string::npos)
          << base << " " << head << ": " << report.error().message;
      return;
    }
    const std::string where = base.substr(0, 10) + ".." + head.substr(0, 10);
    expect_origins(*report, where);
    std::set<std::string> seen;
    std::size_t kept = 0;
    const auto places = split_by_place(report->findings);
    for (const Finding& finding : places) {
      seen.insert(finding.fingerprint);
      kept += finding.is_new ? 0U : 1U;
    }
    EXPECT_EQ(seen, *alone) << where << ": a base changes what the head has";
    EXPECT_EQ(seen.size(), places.size()) << where << ": a fingerprint twice";
    ASSERT_TRUE(report->compared);
    const auto before = fingerprints_of(report->revision.base);
    const std::size_t fixed = split_by_place(report->fixed).size();
    EXPECT_EQ(fixed + kept, before ? before->size() : 0U) << where;
    ++told.pairs;
    told.findings += seen.size();
    told.fresh += seen.size() - kept;
    told.fixed += fixed;
  }

  Told told;

 private:
  [[nodiscard]] Request request_for(const std::string& base) const {
    Request request;
    request.paths = {scratch_.path()};
    request.base = base;
    request.today = "2026-06-01";
    request.blame = base.empty() ? Blame::off : Blame::all;
    request.blame_budget_ms = 120'000;
    return request;
  }

  /// Nothing: the commit has no widget. Leaves the commit checked out.
  std::optional<std::set<std::string>> fingerprints_of(const std::string& commit) {
    scratch_.git("checkout -q -f --detach " + commit);
    scratch_.git("clean -ffdxq");
    const auto [at, is_new] = known_.try_emplace(commit);
    if (!is_new) return at->second;
    const auto report = check(request_for({}));
    if (!report) {
      const std::string& why = report.error().message;
      const bool nothing = why.find("No widget in") != std::string::npos ||
                           why.find("holds no files") != std::string::npos;
      EXPECT_TRUE(nothing) << commit << ": " << why;
      return std::nullopt;
    }
    at->second.emplace();
    for (const Finding& finding : split_by_place(report->findings))
      at->second->insert(finding.fingerprint);
    return at->second;
  }

  void expect_origins(const Report& report, const std::string& where) {
    std::map<std::string, std::vector<GitLine>> blamed;
    std::map<std::string, std::string> bytes;
    for (const Finding& finding : split_by_place(report.findings)) {
      const std::string& file = finding.place.file;
      if (!finding.place.region || !finding.place.container.empty()) continue;
      if (!blamed.contains(file)) {
        const bool ignores = fs::exists(scratch_.path(".git-blame-ignore-revs"));
        blamed[file] =
            git_blame(scratch_, file, ignores ? "--ignore-revs-file .git-blame-ignore-revs" : "");
        bytes[file] = scratch_.read(file);
      }
      const int line = git::GitLines(bytes[file]).of(finding.place.region->line);
      ASSERT_LE(static_cast<std::size_t>(line), blamed[file].size() + 1) << where << " " << file;
      if (static_cast<std::size_t>(line) > blamed[file].size()) continue;  // behind the last LF
      const GitLine& want = blamed[file][static_cast<std::size_t>(line - 1)];
      const std::string at = where + " " + file + ":" + std::to_string(line);
      ASSERT_TRUE(finding.origin) << at;
      EXPECT_EQ(finding.origin->commit, want.commit) << at;
      EXPECT_EQ(finding.origin->author, want.author) << at;
      EXPECT_EQ(std::to_string(finding.origin->time), want.time) << at;
      EXPECT_EQ(finding.origin->summary, want.summary) << at;
      ++told.origins;
    }
  }

  const Scratch& scratch_;
  std::map<std::string, std::optional<std::set<std::string>>> known_;
};

std::vector<std::string> commits_of(const Scratch& scratch) {
  std::istringstream in(scratch.git("rev-list --all --topo-order"));
  std::vector<std::string> out;
  for (std::string line; std::getline(in, line);) out.push_back(line);
  return out;
}

/// A repository around the dirty example widget that changes at random.
class Story {
 public:
  explicit Story(unsigned seed) : random_(seed) {
    fs::copy(std::string(PREMOD_SOURCE_DIR) + "/examples/dirty-widget", scratch.path(folder_),
             fs::copy_options::recursive);
    scratch.write("README", git::test::lines(1, 20));
    scratch.commit("the widget");
  }

  void commit() {
    static constexpr std::array<void (Story::*)(), 10> chapters = {
        &Story::insert_above, &Story::move_block,  &Story::indent,    &Story::flip_line_ends,
        &Story::rename_file,  &Story::move_widget, &Story::add_twins, &Story::remove_lines,
        &Story::add_file,     &Story::remove_file};
    (this->*chapters[roll(chapters.size())])();
    if (roll(3) == 0) insert_above();
    scratch.commit("chapter " + std::to_string(++number_));
  }
  void merge() {
    const std::string name = "branch" + std::to_string(++number_);
    scratch.git("checkout -q -b " + name + " HEAD~1");
    insert_above();
    add_twins();
    scratch.commit("aside");
    scratch.git("checkout -q main");
    scratch.tick();
    std::string output;
    if (scratch.try_git("merge -q -m merged " + name, output) != 0) {
      scratch.git("checkout -q --ours . || true");
      scratch.commit("merged with conflicts");
    }
    // A merge of moved folders can leave two of them; the story goes on in the one with the
    // manifest.
    for (const auto& entry : fs::directory_iterator(scratch.path()))
      if (fs::exists(entry.path() / "manifest.json")) folder_ = entry.path().filename().string();
  }

  void insert_above() {
    edit([&](std::vector<std::string>& lines) {
      lines.insert(lines.begin(), roll(4) + 1, "/* note " + std::to_string(roll(1'000)) + " */\n");
    });
  }
  void move_block() {
    edit([&](std::vector<std::string>& lines) {
      const std::size_t at = roll(lines.size());
      const std::size_t end = std::min(lines.size(), at + 1 + roll(8));
      std::vector<std::string> block(lines.begin() + long(at), lines.begin() + long(end));
      lines.erase(lines.begin() + long(at), lines.begin() + long(end));
      lines.insert(lines.begin() + long(roll(lines.size() + 1)), block.begin(), block.end());
    });
  }
  void indent() {
    edit([&](std::vector<std::string>& lines) {
      for (std::string& line : lines) line.insert(0, roll(2) == 0 ? "\t" : "  ");
    });
  }
  void flip_line_ends() {
    edit([&](std::vector<std::string>& lines) {
      for (std::string& line : lines) {
        const bool windows = line.ends_with("\r\n");
        if (windows) line.erase(line.size() - 2, 1);
        if (!windows && line.ends_with('\n')) line.insert(line.size() - 1, "\r");
      }
    });
  }
  void rename_file() {
    const std::string file = some_file();
    const auto dot = file.rfind('.');
    fs::rename(scratch.path(file),
               scratch.path(file.substr(0, dot) + std::to_string(roll(1'000)) + file.substr(dot)));
  }
  void move_widget() {
    const std::string to = "widget" + std::to_string(roll(1'000));
    if (fs::exists(scratch.path(to))) return;
    fs::rename(scratch.path(folder_), scratch.path(to));
    folder_ = to;
  }
  void add_twins() {
    edit([&](std::vector<std::string>& lines) {
      const std::string line = lines[roll(lines.size())];
      for (std::size_t i = roll(3) + 1; i > 0; --i)
        lines.insert(lines.begin() + long(roll(lines.size())), line);
    });
  }
  void remove_lines() {
    edit([&](std::vector<std::string>& lines) {
      for (std::size_t i = roll(5) + 1; i > 0 && lines.size() > 10; --i)
        lines.erase(lines.begin() + long(roll(lines.size())));
    });
  }
  void add_file() {
    scratch.write(folder_ + "/lib/more" + std::to_string(roll(5)) + ".js",
                  scratch.read(some_file()));
  }
  void remove_file() { fs::remove(scratch.path(some_file())); }

  Scratch scratch;

 private:
  std::size_t roll(std::size_t below) { return random_() % below; }

  /// A script, a style or a text; never the manifest, for a widget stays a widget.
  std::string some_file() {
    std::vector<std::string> all;
    for (const auto& entry : fs::recursive_directory_iterator(scratch.path(folder_))) {
      const std::string kind = entry.path().extension().string();
      if (kind == ".js" || kind == ".css" || kind == ".txt" || kind == ".php")
        all.push_back(entry.path().lexically_relative(scratch.path()).generic_string());
    }
    std::sort(all.begin(), all.end());
    if (!all.empty()) return all[roll(all.size())];
    scratch.write(folder_ + "/new.js", git::test::lines(1, 12, "console.log(1);"));
    return folder_ + "/new.js";
  }
  template <class Change>
  void edit(Change change) {
    const std::string file = some_file();
    std::istringstream in(scratch.read(file));
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) lines.push_back(line + "\n");
    if (lines.empty()) lines.emplace_back("\n");
    change(lines);
    std::string out;
    for (const std::string& line : lines) out += line;
    scratch.write(file, out);
  }

  std::mt19937 random_;
  std::string folder_ = "widget";
  int number_ = 0;
};

void judge(const Scratch& scratch, std::size_t pairs, unsigned seed, const std::string& name) {
  const auto commits = commits_of(scratch);
  ASSERT_GT(commits.size(), 1U);
  std::mt19937 random(seed);
  Judge judge(scratch);
  for (std::size_t i = 0; i < pairs && !testing::Test::HasFailure(); ++i)
    judge.pair(commits[random() % commits.size()], commits[random() % commits.size()]);
  std::printf("%s: %zu commits, %zu pairs, %zu findings, %zu new, %zu fixed, %zu origins\n",
              name.c_str(), commits.size(), judge.told.pairs, judge.told.findings, judge.told.fresh,
              judge.told.fixed, judge.told.origins);
}

class Histories : public testing::TestWithParam<unsigned> {};

TEST_P(Histories, AddUpAndAgreeWithGit) {
  REQUIRE_GIT();
  Story story(GetParam());
  for (int i = 0; i < 12; ++i) {
    story.commit();
    if (i % 5 == 3) story.merge();
  }
  judge(story.scratch, 8, GetParam(), "story " + std::to_string(GetParam()));
}

INSTANTIATE_TEST_SUITE_P(Made, Histories, testing::Range(1U, 5U));

/// PREMOD_HISTORIES names repositories, one a line; PREMOD_PAIRS says how many pairs of each.
TEST(RealHistories, AddUpAndAgreeWithGit) {
  const char* names = std::getenv("PREMOD_HISTORIES");
  if (names == nullptr) GTEST_SKIP() << "run it with tools/histories";
  const char* count = std::getenv("PREMOD_PAIRS");
  const std::size_t pairs = count == nullptr ? 50U : std::stoul(count);
  std::istringstream in(names);
  for (std::string name; std::getline(in, name);) {
    const Scratch clone("clone -q --no-checkout " + git::test::quoted(name) + " .");
    judge(clone, pairs, 20'240'601, name.substr(name.rfind('/') + 1));
    std::fflush(stdout);
  }
}

}  // namespace
}  // namespace premod
