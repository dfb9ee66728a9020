#include "git/objects/tree_diff.hpp"

#include <algorithm>
#include <optional>

#include "git/objects/entries.hpp"
#include "snapshot/limits.hpp"

namespace premod::git {
namespace {

class Walker {
 public:
  Walker(const Objects& objects, TreeDiff& out) : objects_(objects), out_(out) {}

  void compare(const Oid& from, const Oid& to, const std::string& folder, std::size_t depth) {
    if (from == to) return;
    const SharedBytes old_raw = read(from, depth);
    const SharedBytes new_raw = read(to, depth);
    if (!old_raw || !new_raw) return;
    TreeEntries old_entries(old_raw->view());
    TreeEntries new_entries(new_raw->view());
    TreeEntry a;
    TreeEntry b;
    bool has_a = old_entries.next(a);
    bool has_b = new_entries.next(b);
    while (has_a || has_b) {
      const int order = !has_a ? 1 : !has_b ? -1 : compare_entries(a, b);
      if (order < 0) {
        list(a, folder, depth, out_.removed);
      } else if (order > 0) {
        list(b, folder, depth, out_.added);
      } else if (a.is_folder() && b.is_folder()) {
        compare(a.oid, b.oid, join(folder, a.name), depth + 1);
      }
      if (order <= 0) has_a = old_entries.next(a);
      if (order >= 0) has_b = new_entries.next(b);
    }
    if (old_entries.damaged() || new_entries.damaged()) out_.complete = false;
  }

  void list(const TreeEntry& entry, const std::string& folder, std::size_t depth,
            std::vector<PathEntry>& out) {
    const std::string path = join(folder, entry.name);
    if (!entry.is_folder()) {
      out.push_back({path, entry.mode, entry.oid});
      return;
    }
    list_all(entry.oid, path, depth + 1, out);
  }

  void list_all(const Oid& tree, const std::string& folder, std::size_t depth,
                std::vector<PathEntry>& out) {
    const SharedBytes raw = read(tree, depth);
    if (!raw) return;
    TreeEntries entries(raw->view());
    for (TreeEntry inner; entries.next(inner);) list(inner, folder, depth, out);
    if (entries.damaged()) out_.complete = false;
  }

 private:
  static std::string join(const std::string& folder, std::string_view name) {
    return folder.empty() ? std::string(name) : folder + "/" + std::string(name);
  }
  SharedBytes read(const Oid& tree, std::size_t depth) {
    SharedBytes raw = depth < max_depth ? objects_.read(tree, Kind::tree) : nullptr;
    if (!raw) out_.complete = false;
    return raw;
  }

  static constexpr std::size_t max_depth = 512;  // deeper than any checkout; shields the stack
  const Objects& objects_;
  TreeDiff& out_;
};

std::string_view basename(std::string_view path) { return path.substr(path.rfind('/') + 1); }

}  // namespace

TreeDiff diff_trees(const Objects& objects, const Oid& from, const Oid& to) {
  TreeDiff out;
  Walker(objects, out).compare(from, to, {}, 0);
  return out;
}

std::vector<PathEntry> list_tree(const Objects& objects, const Oid& tree, bool& complete) {
  TreeDiff out;
  Walker(objects, out).list_all(tree, {}, 0, out.removed);
  complete = out.complete;
  return std::move(out.removed);
}

void RenameDetector::add_content(const Oid& oid, std::string_view content) {
  measured_[oid] = {Chunks(content), content.size(), true, true};
}

RenameDetector::Measured& RenameDetector::measure(const Oid& oid) {
  const auto [at, is_new] = measured_.try_emplace(oid);
  if (!is_new) return at->second;
  const auto size = objects_.size(oid);
  at->second.readable = size.has_value() && *size <= limits::max_entry_bytes;
  at->second.size = size.value_or(0);
  return at->second;
}

int RenameDetector::score(const PathEntry& source, const PathEntry& destination) {
  if (!source.is_file() || !destination.is_file()) return 0;
  Measured& from = measure(source.oid);
  Measured& to = measure(destination.oid);
  if (!from.readable || !to.readable || !sizes_allow_rename(from.size, to.size)) return 0;
  for (const auto& [measured, oid] : {std::pair{&from, &source.oid}, {&to, &destination.oid}}) {
    if (measured->counted) continue;
    const SharedBytes blob = objects_.read(*oid, Kind::blob);
    measured->counted = true;
    measured->readable = blob != nullptr;
    if (blob) measured->chunks = Chunks(blob->view());
  }
  return from.readable && to.readable ? Chunks::score(from.chunks, to.chunks) : 0;
}

/// One question; the three rounds in git's order.
struct RenameDetector::Search {
  RenameDetector& detector;
  const std::vector<PathEntry>& sources;
  const std::vector<PathEntry>& destinations;
  std::vector<bool> used = std::vector<bool>(sources.size());
  std::vector<bool> found = std::vector<bool>(destinations.size());
  std::vector<Pair> pairs = {};

  void take(std::size_t source, std::size_t destination) {
    used[source] = found[destination] = true;
    pairs.push_back({source, destination});
  }

  void exact() {
    std::unordered_map<Oid, std::vector<std::size_t>, OidHash> by_content;
    for (std::size_t s = 0; s < sources.size(); ++s) by_content[sources[s].oid].push_back(s);
    for (std::size_t d = 0; d < destinations.size(); ++d) {
      const auto at = by_content.find(destinations[d].oid);
      if (at == by_content.end()) continue;
      std::optional<std::size_t> best;
      constexpr int looked_at = 100;  // git stops there too
      int rest = looked_at;
      for (const std::size_t s : at->second) {
        const bool both_files = sources[s].is_file() && destinations[d].is_file();
        if (used[s] || (!both_files && sources[s].mode != destinations[d].mode)) continue;
        const bool same_name = basename(sources[s].path) == basename(destinations[d].path);
        if (!best || same_name) best = s;
        if (same_name || --rest == 0) break;
      }
      if (best) take(*best, d);
    }
  }

  void same_name() {
    constexpr auto several = static_cast<std::size_t>(-1);
    std::unordered_map<std::string_view, std::size_t> from;
    std::unordered_map<std::string_view, std::size_t> to;
    const auto note = [](auto& map, const std::string& path, std::size_t index) {
      const auto [at, is_new] = map.try_emplace(basename(path), index);
      if (!is_new) at->second = several;
    };
    for (std::size_t s = 0; s < sources.size(); ++s)
      if (!used[s]) note(from, sources[s].path, s);
    for (std::size_t d = 0; d < destinations.size(); ++d)
      if (!found[d]) note(to, destinations[d].path, d);
    for (std::size_t s = 0; s < sources.size(); ++s) {
      if (used[s] || from[basename(sources[s].path)] != s) continue;
      const auto at = to.find(basename(sources[s].path));
      if (at == to.end() || at->second == several || found[at->second]) continue;
      if (detector.score(sources[s], destinations[at->second]) >= basename_score)
        take(s, at->second);
    }
  }

  struct Candidate {
    int score = 0;
    bool same_name = false;
    std::size_t source = 0;
    std::size_t destination = 0;
  };
  static bool better(const Candidate& a, const Candidate& b) {
    return a.score != b.score ? a.score > b.score : a.same_name && !b.same_name;
  }

  void inexact() {
    const auto rest_from = std::count(used.begin(), used.end(), false);
    const auto rest_to = std::count(found.begin(), found.end(), false);
    constexpr std::int64_t most_pairs = 1'000'000;  // git's diff.renameLimit, squared
    if (rest_from * rest_to > most_pairs) return;
    std::vector<Candidate> all;
    for (std::size_t d = 0; d < destinations.size(); ++d) {
      if (found[d]) continue;
      // The four best, a later one replacing the worst in its place: what git's order of equals
      // comes from.
      constexpr std::size_t kept = 4;
      std::vector<Candidate> best;
      for (std::size_t s = 0; s < sources.size(); ++s) {
        if (used[s]) continue;
        const Candidate next{detector.score(sources[s], destinations[d]),
                             basename(sources[s].path) == basename(destinations[d].path), s, d};
        if (best.size() < kept) {
          best.push_back(next);
          continue;
        }
        std::size_t worst = 0;
        for (std::size_t i = 1; i < kept; ++i)
          if (better(best[worst], best[i])) worst = i;
        if (better(next, best[worst])) best[worst] = next;
      }
      all.insert(all.end(), best.begin(), best.end());
    }
    std::stable_sort(all.begin(), all.end(), better);
    for (const Candidate& candidate : all) {
      if (candidate.score < rename_score) break;
      if (!used[candidate.source] && !found[candidate.destination])
        take(candidate.source, candidate.destination);
    }
  }
};

std::vector<RenameDetector::Pair> RenameDetector::match(
    const std::vector<PathEntry>& sources, const std::vector<PathEntry>& destinations) {
  if (sources.empty() || destinations.empty()) return {};
  Search search{*this, sources, destinations};
  search.exact();
  search.same_name();
  search.inexact();
  return std::move(search.pairs);
}

}  // namespace premod::git
