// What an interpreter of PHP runs, whatever it is called.
#include "php/files.hpp"

#include <gtest/gtest.h>

#include <deque>
#include <string>
#include <vector>

namespace premod {
namespace {

constexpr const char* body = "<?php var_dump($_GET);\n";

struct Tree {
  std::deque<File> files;
  std::vector<const File*> pointers() const {
    std::vector<const File*> out;
    for (const File& file : files) out.push_back(&file);
    return out;
  }
};

std::string run_by(const std::string& main, const std::vector<std::string>& others,
                   const std::string& other_body = body) {
  Tree tree;
  tree.files.push_back({"back/a.php", main, FileMode::regular});
  for (const std::string& path : others)
    tree.files.push_back({path, other_body, FileMode::regular});
  std::string out;
  for (const php::File& file : php_files_of(tree.pointers()))
    if (file.file().path != "back/a.php") out += file.file().path + " ";
  return out;
}

TEST(PhpFiles, AreKnownByTheNamesThatServersRun) {
  for (const char* name : {"x.php", "x.PHP", "x.php3", "x.php5", "x.php8", "x.phtml", "x.phar"})
    EXPECT_EQ(run_by("<?php", {name}), std::string(name) + " ");
  for (const char* name : {"x.inc", "x.module"}) {
    EXPECT_EQ(run_by("<?php", {name}), std::string(name) + " ");
    EXPECT_EQ(run_by("<?php", {name}, "\xEF\xBB\xBF\n<?php echo 1;"), std::string(name) + " ");
    EXPECT_EQ(run_by("<?php", {name}, "how to use <?php ?>"), "") << name;
  }
  for (const char* name : {"x.txt", "x.md", "x.phpx", "php"})
    EXPECT_EQ(run_by("<?php", {name}), "") << name;
}

TEST(PhpFiles, AreWhatIsRequired) {
  for (const char* load : {
           "require 'b.txt';",
           "require('./b.txt');",
           "include_once(__DIR__ . '/b.txt');",
           "return require dirname(__FILE__) . '/b.txt';",
           "require dirname(__DIR__) . '/back/b.txt';",
           "require __DIR__ . \"/../back/b.txt\";",
           "require ROOT . '/b.txt';",
           "require \"$root/b.txt\";",
           "require \"{$this->root}/b.txt\";",
           "require $name . '.txt';",
           "const PART = 'b.txt'; require PART;",
           "define('PART', 'b' . '.txt'); require __DIR__ . '/' . PART;",
           "$file = __DIR__ . '/b.txt'; if (is_file($file)) include $file;",
           "foreach (glob(__DIR__ . '/*.txt') as $f) { require_once $f; }",
           "foreach (['b.txt'] as $f) require $f;",
           "require @'b.txt';",
       })
    EXPECT_EQ(run_by("<?php " + std::string(load), {"back/b.txt"}), "back/b.txt ") << load;
}

TEST(PhpFiles, AreNotWhatIsOnlyReadOrNamed) {
  for (const char* load : {"echo 'b.txt';", "readfile('b.txt');", "$o->require('b.txt');",
                           "require 'c.txt';", "require 'x/b.txt';", "// require 'b.txt';"})
    EXPECT_EQ(run_by("<?php " + std::string(load), {"back/b.txt"}), "") << load;
  EXPECT_EQ(run_by("<?php require 'b.txt';", {"back/b.txt"}, "plain text"), "");
}

TEST(PhpFiles, AreFollowedFromFileToFile) {
  const std::string first = "<?php require __DIR__ . '/b.dat';";
  Tree tree;
  tree.files.push_back({"back/a.php", first, FileMode::regular});
  tree.files.push_back({"back/b.dat", "<?php require 'sub/c.tmp';", FileMode::regular});
  tree.files.push_back({"back/sub/c.tmp", "<?php require '../b.dat';", FileMode::regular});
  EXPECT_EQ(php_files_of(tree.pointers()).size(), 3U);
}

}  // namespace
}  // namespace premod
