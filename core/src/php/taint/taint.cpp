#include "php/taint/taint.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <map>

#include "php/parameters.hpp"
#include "php/taint/taint_walker.hpp"

namespace premod::php {
namespace {

constexpr int max_rounds = 8;  // of summaries; each follows calls down the text, then up

std::vector<IndexedFile> indexed(std::span<const File> files) {
  std::vector<IndexedFile> out;
  for (const File& file : files) {
    IndexedFile& one = out.emplace_back(IndexedFile{&file, Requests(file), Values(file), {}, {}});
    for (std::uint32_t i = 1; i < file.tokens().size(); ++i)
      if (file.tokens()[i].kind == TokenKind::name && lower(file.text(i - 1)) == "class")
        one.classes.insert(lower(file.text(i)));
  }
  return out;
}

void walk(IndexedFile& one, const Function* function, Summaries& summaries, std::size_t& steps,
          UnverifiedUses* out) {
  TaintWalker walker(one, summaries, steps);
  if (function == nullptr)
    walker.walk({0, static_cast<std::uint32_t>(one.file->tokens().size())}, nullptr, nullptr, out);
  else if (function->has_body && !function->name.empty())
    walker.walk(function->body, function, &summaries[lower(function->name)], out);
}

/// Callers often stand above what they call, and sometimes below.
void walk_both_ways(std::vector<IndexedFile>& all, Summaries& summaries, std::size_t& steps) {
  for (IndexedFile& one : all)
    for (const Function& function : one.file->functions())
      walk(one, &function, summaries, steps, nullptr);
  for (auto one = all.rbegin(); one != all.rend(); ++one) {
    const auto functions = one->file->functions();
    for (auto function = functions.rbegin(); function != functions.rend(); ++function)
      walk(*one, &*function, summaries, steps, nullptr);
    walk(*one, nullptr, summaries, steps, nullptr);
  }
}

/// How much is known; it only grows.
std::size_t known_of(const std::vector<IndexedFile>& all, const Summaries& summaries) {
  std::size_t out = 0;
  for (const auto& [name, summary] : summaries)
    out += static_cast<std::size_t>(std::popcount(summary.returned)) + summary.sinks.size();
  for (const IndexedFile& one : all) out += one.properties.size();
  return out;
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
  bool grows = true;
  for (int round = 0; round < max_rounds && grows; ++round) {
    const std::size_t before = known_of(all, summaries);
    walk_both_ways(all, summaries, steps);
    grows = known_of(all, summaries) > before;
  }
  for (IndexedFile& one : all) {
    const std::size_t first = out.all.size();
    for (const Function& function : one.file->functions())
      walk(one, &function, summaries, steps, &out);
    walk(one, nullptr, summaries, steps, &out);
    std::sort(out.all.begin() + static_cast<std::ptrdiff_t>(first), out.all.end(),
              [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
  }
  out.complete = steps < max_taint_steps;
  out.followed_all_calls = !grows;
  return out;
}

}  // namespace premod::php
