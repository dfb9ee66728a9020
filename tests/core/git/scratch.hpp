// Repositories made at run time with the git command line, and its blame to compare with.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "git/blame/blame.hpp"
#include "git/repository.hpp"

namespace premod::git::test {

namespace fs = std::filesystem;

inline bool git_is_installed() {
  static const bool installed = std::system("git --version >/dev/null 2>&1") == 0;
  return installed;
}

#define REQUIRE_GIT() \
  if (!premod::git::test::git_is_installed()) GTEST_SKIP() << "the git command is not installed"

inline std::string quoted(const std::string& text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

/// A folder that is removed with the object, with a repository in it.
class Scratch {
 public:
  explicit Scratch(const std::string& init = "init -q -b main .") {
    std::string name = (fs::temp_directory_path() / "premod-git-XXXXXX").string();
    if (!mkdtemp(name.data())) throw std::runtime_error("no temporary folder");
    folder_ = fs::canonical(name) / "r";
    fs::create_directory(folder_);
    if (!init.empty()) git(init);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch() {
    std::error_code ignored;
    fs::remove_all(folder_.parent_path(), ignored);
  }

  [[nodiscard]] std::string path(const std::string& below = {}) const {
    return below.empty() ? folder_.string() : (folder_ / below).string();
  }
  /// Beside the repository, and removed with it.
  [[nodiscard]] std::string beside(const std::string& name) const {
    return (folder_.parent_path() / name).string();
  }
  void write(const std::string& file, const std::string& bytes) const {
    fs::create_directories((folder_ / file).parent_path());
    std::ofstream(folder_ / file, std::ios::binary) << bytes;
  }
  [[nodiscard]] std::string read(const std::string& file) const {
    std::ifstream in(folder_ / file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  /// Runs git in the repository (or in `where`) without anybody's settings; its output.
  std::string git(const std::string& arguments, const std::string& where = {}) const {
    std::string output;
    const int status = try_git(arguments, output, where);
    EXPECT_EQ(status, 0) << "git " << arguments << "\n" << output;
    while (!output.empty() && output.back() == '\n') output.pop_back();
    return output;
  }
  int try_git(const std::string& arguments, std::string& output,
              const std::string& where = {}) const {
    const std::string date = std::to_string(clock_) + " +0300";
    const std::string command =
        "cd " + quoted(where.empty() ? path() : where) +
        " && GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null GIT_AUTHOR_NAME='Ann Lee'"
        " GIT_AUTHOR_EMAIL=ann@example.com GIT_COMMITTER_NAME=Bot GIT_COMMITTER_EMAIL=b@example.com"
        " GIT_AUTHOR_DATE='" +
        date + "' GIT_COMMITTER_DATE='" + date + "' git -c protocol.file.allow=always " +
        arguments + " 2>&1";
    FILE* pipe = popen(command.c_str(), "r");
    std::array<char, 65536> buffer;
    for (std::size_t n = 0; (n = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
      output.append(buffer.data(), n);
    return pclose(pipe);
  }
  /// Commits everything; each commit is a minute later than the one before.
  std::string commit(const std::string& message, const std::string& more = {}) {
    clock_ += 60;
    git("add -A");
    git("commit -q --allow-empty " + more + " -m " + quoted(message));
    return head();
  }
  void tick() { clock_ += 60; }
  [[nodiscard]] std::string head() const { return git("rev-parse HEAD"); }

 private:
  fs::path folder_;
  long clock_ = 1'600'000'000;
};

/// Numbered lines with something to tell them apart.
inline std::string lines(int from, int to, const std::string& word = "line") {
  std::string out;
  for (int i = from; i <= to; ++i) {
    out += word;
    out += ' ';
    out += std::to_string(i * 7919 % 1000);
    out += " of ";
    out += std::to_string(i);
    out += '\n';
  }
  return out;
}

struct GitLine {
  std::string commit, author, mail, time, zone, summary;
};

/// The answer of the git command for every line.
inline std::vector<GitLine> git_blame(const Scratch& scratch, const std::string& file,
                                      const std::string& options = {}) {
  std::istringstream in(scratch.git("blame --porcelain " + options + " -- " + quoted(file)));
  std::map<std::string, GitLine> commits;
  std::vector<GitLine> out;
  std::string current;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with('\t')) {
      out.push_back(commits[current]);
    } else if (line.size() > 40 && line.find(' ') == 40) {
      current = line.substr(0, 40);
      commits[current].commit = current;
    } else {
      GitLine& commit = commits[current];
      const auto take = [&](const std::string& key, std::string& field) {
        if (line.starts_with(key + " ")) field = line.substr(key.size() + 1);
      };
      take("author", commit.author);
      take("author-mail", commit.mail);
      take("author-time", commit.time);
      take("author-tz", commit.zone);
      take("summary", commit.summary);
    }
  }
  return out;
}

inline std::string zone(int minutes) {
  char out[16];
  const int positive = minutes < 0 ? -minutes : minutes;
  std::snprintf(out, sizeof out, "%c%02d%02d", minutes < 0 ? '-' : '+', positive / 60,
                positive % 60);
  return out;
}

/// Every line of every named file: ours against git's. Returns how many lines were compared.
inline std::size_t expect_blame_equals_git(const Scratch& scratch,
                                           const std::vector<std::string>& files,
                                           const std::string& revision = {},
                                           const std::string& options = {}) {
  auto repository = Repository::open(scratch.path());
  if (!repository) {
    ADD_FAILURE() << repository.error().message;
    return 0;
  }
  BlameOptions ours;
  ours.budget_ms = 60'000;
  if (!revision.empty()) ours.commit = repository->resolve(revision).value();
  std::vector<std::vector<GitLine>> expected;
  std::vector<FileLines> asked;
  for (const std::string& file : files) {
    expected.push_back(git_blame(scratch, file, options + " " + revision));
    FileLines& one = asked.emplace_back();
    one.path = file;
    for (std::size_t i = 0; i < expected.back().size(); ++i)
      one.lines.push_back(static_cast<int>(i + 1));
  }
  const auto result = blame(*repository, asked, ours);
  if (!result) {
    ADD_FAILURE() << result.error().message;
    return 0;
  }
  for (const Message& problem : result->problems) ADD_FAILURE() << problem.in(Language::en);
  std::size_t compared = 0;
  for (std::size_t f = 0; f < files.size(); ++f) {
    EXPECT_FALSE(expected[f].empty()) << files[f];
    for (std::size_t i = 0; i < expected[f].size(); ++i, ++compared) {
      const LineOrigin& got = result->files[f][i];
      const GitLine& want = expected[f][i];
      const std::string where = files[f] + ":" + std::to_string(i + 1);
      EXPECT_EQ(got.attribution, Attribution::found) << where;
      EXPECT_EQ(got.origin.commit, want.commit) << where;
      if (got.origin.commit != want.commit) break;  // one difference a file says enough
      if (got.origin.commit.find_first_not_of('0') == std::string::npos) continue;
      EXPECT_EQ(got.origin.author, want.author) << where;
      EXPECT_EQ("<" + got.origin.email + ">", want.mail) << where;
      EXPECT_EQ(std::to_string(got.origin.time), want.time) << where;
      EXPECT_EQ(zone(got.origin.time_offset), want.zone) << where;
      EXPECT_EQ(got.origin.summary, want.summary) << where;
    }
  }
  return compared;
}

}  // namespace premod::git::test
