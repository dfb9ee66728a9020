#include "php/taint.hpp"

#include <algorithm>
#include <cstdint>
#include <map>

#include "php/parameters.hpp"
#include "php/taint_walker.hpp"

namespace premod::php {
namespace {

constexpr int rounds = 3;  // of summaries: calls of calls of calls

std::vector<IndexedFile> indexed(std::span<const File> files) {
  std::vector<IndexedFile> out;
  for (const File& file : files) {
    IndexedFile& one = out.emplace_back(IndexedFile{&file, Requests(file), {}, {}, {}});
    one.calls.assign(file.tokens().size(), none);
    for (std::uint32_t n = 0; n < file.calls().size(); ++n) one.calls[file.calls()[n].at] = n;
    for (std::uint32_t i = 1; i < file.tokens().size(); ++i)
      if (file.tokens()[i].kind == TokenKind::name && lower(file.text(i - 1)) == "class")
        one.classes.insert(lower(file.text(i)));
  }
  return out;
}

void walk_all(IndexedFile& one, Summaries& summaries, std::size_t& steps, UnverifiedUses* out) {
  const File& file = *one.file;
  for (const Function& function : file.functions()) {
    if (!function.has_body || function.name.empty()) continue;
    TaintWalker walker(one, summaries, steps);
    walker.walk(function.body, &function, &summaries[lower(function.name)], out);
  }
  TaintWalker walker(one, summaries, steps);
  walker.walk({0, static_cast<std::uint32_t>(file.tokens().size())}, nullptr, nullptr, out);
}

}  // namespace

UnverifiedUses unverified_uses(std::span<const File> files) {
  UnverifiedUses out;
  std::size_t steps = 0;
  std::vector<IndexedFile> all = indexed(files);
  Summaries summaries;
  for (const File& file : files)
    for (const Function& function : file.functions())
      if (function.has_body && !function.name.empty()) {
        Summary& summary = summaries[lower(function.name)];
        if (++summary.definitions > 1) continue;
        for (const std::uint32_t one : parameters_in(file, function.parameters))
          summary.parameters.push_back(file.text(one).substr(1));
      }
  for (int round = 0; round < rounds; ++round)
    for (IndexedFile& one : all) walk_all(one, summaries, steps, nullptr);
  for (IndexedFile& one : all) {
    const std::size_t first = out.all.size();
    walk_all(one, summaries, steps, &out);
    std::sort(out.all.begin() + static_cast<std::ptrdiff_t>(first), out.all.end(),
              [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
  }
  out.complete = steps < max_taint_steps;
  return out;
}

}  // namespace premod::php
