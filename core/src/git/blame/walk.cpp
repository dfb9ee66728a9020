#include "git/blame/walk.hpp"

#include <algorithm>
#include <utility>

#include "git/blame/fuzzy_match.hpp"
#include "git/blame/line_diff.hpp"
#include "git/index.hpp"

namespace premod::git {
namespace {

constexpr std::uint64_t tree_cache_bytes = 4ULL << 20;
constexpr std::uint64_t text_cache_bytes = 16ULL << 20;  // more costs more pages than it saves

bool by_line(const TrackedLine& a, const TrackedLine& b) { return a.line < b.line; }

std::uint32_t type_of(std::uint32_t mode) { return mode & 0170000; }

}  // namespace

std::uint32_t PathTable::add(std::string_view path) {
  const auto [at, is_new] =
      path_ids_.try_emplace(std::string(path), static_cast<std::uint32_t>(paths_.size()));
  if (!is_new) return at->second;
  const auto slash = path.rfind('/');
  const std::string_view folder = slash == std::string_view::npos ? "" : path.substr(0, slash);
  paths_.push_back({add_folder(folder), std::string(path.substr(slash + 1)), std::string(path)});
  return at->second;
}

std::uint32_t PathTable::add_folder(std::string_view path) {
  if (path.empty()) return root;
  const auto known = folder_ids_.find(std::string(path));
  if (known != folder_ids_.end()) return known->second;
  const auto slash = path.rfind('/');
  const std::uint32_t parent =
      slash == std::string_view::npos ? root : add_folder(path.substr(0, slash));
  folders_.push_back({parent, std::string(path.substr(slash + 1))});
  const auto id = static_cast<std::uint32_t>(folders_.size() - 1);
  folder_ids_.emplace(path, id);
  return id;
}

/// What the suspects of one commit share while it is worked on.
struct BlameWalk::Step {
  std::uint32_t node;
  std::vector<std::uint32_t> parents;
  std::vector<std::optional<TreeDiff>> diffs;  // per parent, made when a rename is looked for
  std::optional<RenameDetector> detector;
  bool unreadable = false;  // a parent or its tree is missing: nobody can be called found
};

BlameWalk::BlameWalk(Repository::State& state, std::size_t answers)
    : state_(state), trees_(tree_cache_bytes), texts_(text_cache_bytes), verdicts_(answers) {}

std::uint32_t BlameWalk::node_of(const Commit& commit) {
  const auto [at, is_new] =
      node_ids_.try_emplace(commit.id, static_cast<std::uint32_t>(nodes_.size()));
  if (is_new) nodes_.push_back({commit.id, &commit, {}, {}, {}, false});
  return at->second;
}

std::uint32_t BlameWalk::add_commit(const Commit& commit) { return node_of(commit); }

std::uint32_t BlameWalk::add_work_tree(std::vector<Oid> parents) {
  nodes_.push_back({Oid{}, nullptr, std::move(parents), {}, {}, false});
  return static_cast<std::uint32_t>(nodes_.size() - 1);
}

void BlameWalk::add_suspect(std::uint32_t commit, std::string_view path, std::uint32_t mode,
                            const Oid& blob, std::vector<TrackedLine> lines) {
  std::sort(lines.begin(), lines.end(), by_line);
  pass({commit, paths_.add(path), mode, blob}, std::move(lines));
}

void BlameWalk::queue(std::uint32_t node) {
  if (nodes_[node].queued) return;
  nodes_[node].queued = true;
  const Commit* commit = nodes_[node].commit;
  queue_.emplace(commit ? commit->time : INT64_MAX, node);
}

bool BlameWalk::run(std::chrono::steady_clock::time_point until) {
  while (!queue_.empty()) {
    if (std::chrono::steady_clock::now() >= until) return false;
    const std::uint32_t node = queue_.top().second;
    queue_.pop();
    nodes_[node].queued = false;
    process(node);
  }
  return true;
}

void BlameWalk::process(std::uint32_t id) {
  std::vector<Suspect> suspects = std::move(nodes_[id].suspects);
  nodes_[id].suspects.clear();
  const Oid& name = nodes_[id].id;
  if (within_ && !name.is_zero() && !within_->contains(name)) {
    for (const Suspect& suspect : suspects) settle(id, suspect.lines, LineOwner::too_old);
    return;
  }
  Step step{id, {}, {}, {}, false};
  const Commit* const own = nodes_[id].commit;
  const std::vector<Oid> parents = own ? std::vector<Oid>{} : nodes_[id].parents;
  for (const Oid& parent : own ? own->parents : parents) {
    const Commit* commit = state_.history.find(parent);
    if (!commit) step.unreadable = damaged_ = true;
    if (commit) step.parents.push_back(node_of(*commit));
  }
  step.diffs.resize(step.parents.size());
  for (Suspect& suspect : suspects) process(step, suspect);
  nodes_[id].folders.clear();
  nodes_[id].folders.shrink_to_fit();
}

void BlameWalk::process(Step& step, Suspect& suspect) {
  missed_ = false;
  std::vector<std::optional<Origin>> origins(step.parents.size());
  for (const bool by_rename : {false, true}) {
    for (std::size_t i = 0; i < origins.size(); ++i) {
      if (origins[i]) continue;
      auto origin =
          by_rename ? renamed(step, i, suspect) : same_path(step, step.parents[i], suspect);
      if (!origin) continue;
      if (origin->blob == suspect.blob) return pass(*origin, std::move(suspect.lines));
      const bool seen = std::any_of(origins.begin(), origins.begin() + static_cast<long>(i),
                                    [&](const auto& o) { return o && o->blob == origin->blob; });
      if (!seen) origins[i] = origin;
    }
  }
  for (const bool look_through : {false, true}) {
    if (look_through && !std::ranges::binary_search(ignored_, nodes_[step.node].id)) break;
    for (const auto& origin : origins) {
      if (origin) pass_unchanged_lines(*origin, suspect, look_through);
      if (suspect.lines.empty()) return;
    }
  }
  const bool certain = !step.unreadable && !missed_;
  settle(step.node, suspect.lines, certain ? LineOwner::found : LineOwner::unreadable);
}

void BlameWalk::pass(const Origin& to, std::vector<TrackedLine> lines) {
  if (lines.empty()) return;
  auto& suspects = nodes_[to.node].suspects;
  const auto at = std::find_if(suspects.begin(), suspects.end(),
                               [&](const Suspect& s) { return s.path == to.path; });
  if (at == suspects.end()) {
    suspects.push_back({to.path, to.mode, to.blob, std::move(lines)});
  } else {
    const auto middle = static_cast<long>(at->lines.size());
    at->lines.insert(at->lines.end(), lines.begin(), lines.end());
    std::inplace_merge(at->lines.begin(), at->lines.begin() + middle, at->lines.end(), by_line);
  }
  queue(to.node);
}

void BlameWalk::pass_unchanged_lines(const Origin& to, Suspect& suspect, bool look_through) {
  const SharedText now = text(suspect.blob, nullptr);
  const SharedText before_that = text(to.blob, now.get());
  if (!now || !before_that) {
    damaged_ = true;
    settle(to.node, suspect.lines, LineOwner::unreadable);
    suspect.lines.clear();
    return;
  }
  const std::vector<Hunk> hunks = diff_lines(before_that->lines, now->lines);
  std::vector<std::vector<int>> lookalikes;
  if (look_through)
    lookalikes = match_similar_lines(before_that->lines.bytes(), now->lines.bytes(), hunks);
  std::vector<TrackedLine> passed;
  std::vector<TrackedLine> kept;
  std::size_t next = 0;
  std::int64_t shift = 0;  // from the new line number to the old one
  for (const TrackedLine& traveller : suspect.lines) {
    const std::int64_t line = traveller.line;
    for (; next < hunks.size(); ++next) {
      const Hunk& hunk = hunks[next];
      if (hunk.new_begin + hunk.new_count > line) break;
      shift = (hunk.old_begin + hunk.old_count) - (hunk.new_begin + hunk.new_count);
    }
    std::int64_t before = line + shift;
    if (next < hunks.size() && hunks[next].new_begin <= line) {
      const auto at = static_cast<std::size_t>(line - hunks[next].new_begin);
      before = look_through ? lookalikes[next][at] : -1;
    }
    if (before < 0)
      kept.push_back(traveller);
    else
      passed.push_back({static_cast<std::uint32_t>(before), traveller.answer});
  }
  suspect.lines = std::move(kept);
  if (look_through) std::stable_sort(passed.begin(), passed.end(), by_line);
  pass(to, std::move(passed));
}

void BlameWalk::settle(std::uint32_t node, const std::vector<TrackedLine>& lines,
                       LineOwner::Kind kind) {
  for (const TrackedLine& traveller : lines) verdicts_[traveller.answer] = {kind, node};
}

std::optional<BlameWalk::Origin> BlameWalk::same_path(Step& step, std::uint32_t parent,
                                                      const Suspect& suspect) {
  const PathTable::Path& path = paths_.path(suspect.path);
  const FolderState there = folder(parent, path.folder, step.node);
  if (there.kind == FolderState::broken) missed_ = true;
  if (there.kind != FolderState::present) return std::nullopt;
  if (nodes_[step.node].commit) {
    const FolderState& here = folder(step.node, path.folder, step.node);
    if (here.kind == FolderState::present && here.tree == there.tree)
      return Origin{parent, suspect.path, suspect.mode, suspect.blob};
  }
  const auto found = entry(there.tree, path.name);
  // A file that was a symlink or a folder before is a new file for git.
  if (!found || type_of(found->mode) != type_of(suspect.mode)) return std::nullopt;
  return Origin{parent, suspect.path, found->mode, found->oid};
}

std::optional<BlameWalk::Origin> BlameWalk::renamed(Step& step, std::size_t index,
                                                    const Suspect& suspect) {
  const Node& parent = nodes_[step.parents[index]];
  auto& diff = step.diffs[index];
  if (!diff) {
    const Commit* commit = nodes_[step.node].commit;
    diff = commit ? diff_trees(state_.objects, parent.commit->tree, commit->tree)
                  : diff_to_index(state_, parent.commit->tree);
    if (!diff->complete) step.unreadable = damaged_ = true;
  }
  const std::string& path = paths_.path(suspect.path).whole;
  // Only a file that is new in this commit can have been renamed by it.
  const bool is_added = std::any_of(diff->added.begin(), diff->added.end(),
                                    [&](const PathEntry& e) { return e.path == path; });
  if (!is_added || diff->removed.empty()) return std::nullopt;
  if (!step.detector) step.detector.emplace(state_.objects);
  if (const auto at = extra_.find(suspect.blob); at != extra_.end())
    step.detector->add_content(suspect.blob, at->second->content);
  const auto pairs = step.detector->match(diff->removed, {{path, suspect.mode, suspect.blob}});
  if (pairs.empty()) return std::nullopt;
  const PathEntry& source = diff->removed[pairs.front().source];
  return Origin{step.parents[index], paths_.add(source.path), source.mode, source.oid};
}

const BlameWalk::FolderState& BlameWalk::folder(std::uint32_t id, std::uint32_t number,
                                                std::uint32_t like) {
  Node& node = nodes_[id];
  if (node.folders.size() <= number) node.folders.resize(number + 1);
  if (node.folders[number].kind != FolderState::unknown) return node.folders[number];
  if (number == PathTable::root)
    return node.folders[number] = {FolderState::present, node.commit->tree};
  const PathTable::Folder& name = paths_.folder(number);
  const FolderState above = folder(id, name.parent, like);
  if (above.kind != FolderState::present) return node.folders[number] = above;
  // Below a folder that is the same in the commit we come from, everything is.
  const std::vector<FolderState>& known = nodes_[like].folders;
  if (like != id && known.size() > number && known[number].kind != FolderState::unknown &&
      known[name.parent].kind == FolderState::present && known[name.parent].tree == above.tree)
    return node.folders[number] = known[number];
  const bool missed_before = std::exchange(missed_, false);
  const auto found = entry(above.tree, name.name);
  FolderState::Kind kind = found && found->is_folder() ? FolderState::present : FolderState::absent;
  if (missed_) kind = FolderState::broken;
  missed_ = missed_ || missed_before;
  return node.folders[number] = {kind, found ? found->oid : Oid{}};
}

std::optional<TreeEntry> BlameWalk::entry(const Oid& tree, std::string_view name) {
  SharedBytes raw = trees_.find(tree);
  if (!raw) {
    raw = state_.objects.read(tree, Kind::tree);
    if (raw) trees_.add(tree, raw, raw->view().size());
  }
  if (!raw) {
    damaged_ = missed_ = true;
    return std::nullopt;
  }
  TreeEntries entries(raw->view());
  for (TreeEntry entry; entries.next(entry);) {
    if (entry.name != name) continue;
    entry.name = {};
    return entry;
  }
  if (entries.damaged()) damaged_ = missed_ = true;
  return std::nullopt;
}

void BlameWalk::remember(const Oid& blob, std::string content) {
  auto text = std::make_shared<Text>(Text{nullptr, std::move(content), Lines({})});
  text->lines = Lines(text->content);
  extra_[blob] = std::move(text);
}

SharedText BlameWalk::text(const Oid& blob, const Text* similar) {
  if (const auto at = extra_.find(blob); at != extra_.end()) return at->second;
  if (SharedText known = texts_.find(blob)) return known;
  SharedBytes object = state_.objects.read(blob, Kind::blob);
  if (!object) return nullptr;
  const std::string_view bytes = object->view();
  auto text = std::make_shared<const Text>(
      Text{std::move(object), {}, similar ? Lines(bytes, similar->lines) : Lines(bytes)});
  return texts_.add(blob, text, text->lines.bytes_held());
}

std::optional<TreeEntry> BlameWalk::find_file(std::uint32_t commit, std::string_view path) {
  const PathTable::Path& where = paths_.path(paths_.add(path));
  const FolderState there = folder(commit, where.folder, commit);
  if (there.kind != FolderState::present) return std::nullopt;
  return entry(there.tree, where.name);
}

}  // namespace premod::git
