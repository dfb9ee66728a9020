// Who wrote each line of files of a commit, for the time it takes.
// Usage: bench_origins REPOSITORY (all | BASE) FILE ...     BASE: only lines that are newer than it
#include <cstdio>
#include <numeric>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "git/blame/blame.hpp"
#include "git/blame/lines.hpp"
#include "git/objects/tree.hpp"

namespace {

using namespace premod;

int fail(const std::string& message) {
  std::fprintf(stderr, "bench_origins: %s\n", message.c_str());
  return 4;
}

int run(const std::string& folder, const std::string& base, std::span<char*> names) {
  const auto repository = git::Repository::open(folder);
  if (!repository) return fail(repository.error().message);
  const auto head = repository->resolve("HEAD");
  if (!head) return fail(head.error().message);
  git::BlameOptions options;
  options.commit = *head;
  options.budget_ms = 600'000;
  if (base != "all") {
    const auto commit = repository->resolve(base);
    if (!commit) return fail(commit.error().message);
    options.base = *commit;
    options.only_new = true;
  }
  std::vector<git::FileLines> files;
  for (const char* name : names) {
    const auto bytes = git::read_file(*repository, *head, name);
    if (!bytes) return fail(std::string("HEAD has no ") + name);
    git::FileLines& file = files.emplace_back();
    file.path = name;
    file.lines.resize(git::Lines(*bytes).size());
    std::iota(file.lines.begin(), file.lines.end(), 1);
  }
  const auto result = git::blame(*repository, files, options);
  if (!result) return fail(result.error().message);
  std::size_t known = 0;
  std::size_t older = 0;
  for (const auto& file : result->files)
    for (const git::LineOrigin& line : file) {
      known += line.known == git::Known::yes ? 1U : 0U;
      older += line.known == git::Known::older ? 1U : 0U;
    }
  std::printf("%zu lines known, %zu older than the base\n", known, older);
  return known + older > 0 && !result->out_of_time ? 0 : fail("nothing is known");
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) return fail("usage: REPOSITORY (all | BASE) FILE ...");
  return run(argv[1], argv[2], std::span(argv + 3, static_cast<std::size_t>(argc) - 3));
}
