// A folder of its own and the command run in it, for the tests that see premod as a script does.
#pragma once

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace premod::test {

namespace fs = std::filesystem;

struct Ran {
  int status = -1;
  std::string out;  // standard output
  std::string err;  // standard error
};

inline std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// Gone with the test; what made it unreadable is undone first.
class CommandFolder : public testing::Test {
 protected:
  void SetUp() override {
    char pattern[] = "/tmp/premod-command-XXXXXX";
    dir_ = mkdtemp(pattern);
  }
  void TearDown() override {
    fs::permissions(dir_, fs::perms::owner_all, fs::perm_options::add);
    fs::remove_all(dir_);
  }

  fs::path write(const std::string& path, const std::string& bytes) const {
    const fs::path whole = dir_ / path;
    fs::create_directories(whole.parent_path());
    std::ofstream(whole, std::ios::binary) << bytes;
    return whole;
  }

  // `words` are shell words; paths are below a folder without spaces.
  Ran shell(const std::string& words) const {
    const std::string out = dir_ / "stdout.txt";
    const std::string err = dir_ / "stderr.txt";
    const std::string line =
        "cd '" + dir_.string() + "' && { " + words + "; } >" + out + " 2>" + err;
    const int status = std::system(line.c_str());
    Ran run{WIFEXITED(status) ? WEXITSTATUS(status) : -1, read(out), read(err)};
    fs::remove(out);
    fs::remove(err);
    return run;
  }
  Ran premod(const std::string& words) const { return shell(PREMOD_COMMAND " " + words); }

  fs::path dir_;
};

}  // namespace premod::test
