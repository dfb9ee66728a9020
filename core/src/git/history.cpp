#include "git/history.hpp"

#include <algorithm>
#include <charconv>
#include <queue>

namespace premod::git {
namespace {

std::optional<Oid> take_header(std::string_view& raw, std::string_view key) {
  if (!raw.starts_with(key) || raw.size() < key.size() + 41) return std::nullopt;
  auto oid = Oid::from_hex(raw.substr(key.size(), 40));
  if (!oid || raw[key.size() + 40] != '\n') return std::nullopt;
  raw.remove_prefix(key.size() + 41);
  return oid;
}

/// "Name <mail> 1234567890 +0300": git takes the number after the last `>`.
std::int64_t time_of(std::string_view line) {
  const auto close = line.rfind('>');
  if (close == std::string_view::npos) return 0;
  line.remove_prefix(close + 1);
  while (!line.empty() && line.front() == ' ') line.remove_prefix(1);
  std::int64_t time = 0;
  std::from_chars(line.data(), line.data() + line.size(), time);
  return time;
}

enum Side : unsigned { first = 1, second = 2, stale = 4, result = 8 };

/// Commits by date, each carrying flags that flow to its parents; a commit that gains a flag goes
/// through the queue again, so wrong clocks cost time and not truth.
class Painter {
 public:
  /// `is_live(flags)` says whether a queued commit still has something to find out.
  explicit Painter(bool (*is_live)(unsigned)) : is_live_(is_live) {}

  void push(const Commit* commit, unsigned add) {
    State& state = states_[commit];
    if ((state.flags & add) == add) return;
    set(state, state.flags | add);
    ++state.queued;
    if (is_live_(state.flags)) ++live_;
    queue_.push(commit);
  }
  const Commit* pop() {
    const Commit* commit = queue_.top();
    queue_.pop();
    State& state = states_[commit];
    --state.queued;
    if (is_live_(state.flags)) --live_;
    return commit;
  }
  void add(const Commit* commit, unsigned flags) {
    State& state = states_[commit];
    set(state, state.flags | flags);
  }
  [[nodiscard]] unsigned flags(const Commit* commit) { return states_[commit].flags; }
  [[nodiscard]] bool empty() const { return queue_.empty(); }
  [[nodiscard]] bool live() const { return live_ > 0; }
  template <class Visit>
  void each(Visit visit) const {
    for (const auto& [commit, state] : states_) visit(commit, state.flags);
  }

 private:
  struct State {
    unsigned flags = 0;
    int queued = 0;
  };
  struct Older {
    bool operator()(const Commit* a, const Commit* b) const {
      return a->time != b->time ? a->time < b->time : a->id < b->id;
    }
  };
  void set(State& state, unsigned flags) {
    if (is_live_(state.flags)) live_ -= state.queued;
    state.flags = flags;
    if (is_live_(state.flags)) live_ += state.queued;
  }

  bool (*is_live_)(unsigned);
  std::unordered_map<const Commit*, State> states_;
  std::priority_queue<const Commit*, std::vector<const Commit*>, Older> queue_;
  int live_ = 0;
};

/// Commits looked at after the last interesting one, in case a clock was wrong (git does the same).
constexpr int slop = 16;

}  // namespace

std::optional<Commit> parse_commit(const Oid& id, std::string_view raw) {
  Commit commit{.id = id, .tree = {}, .parents = {}, .time = 0};
  const auto tree = take_header(raw, "tree ");
  if (!tree) return std::nullopt;
  commit.tree = *tree;
  while (const auto parent = take_header(raw, "parent ")) commit.parents.push_back(*parent);
  const auto at = raw.find("committer ");
  if (at == std::string_view::npos) return std::nullopt;
  commit.time = time_of(raw.substr(at, raw.find('\n', at) - at));
  return commit;
}

const Commit* History::find(const Oid& id) {
  const auto [at, is_new] = known_.try_emplace(id, nullptr);
  if (!is_new) return at->second;
  const SharedBytes raw = objects_->read(id, Kind::commit);
  if (!raw) return nullptr;
  auto commit = parse_commit(id, raw->view());
  if (!commit) return nullptr;
  if (is_boundary(id)) commit->parents.clear();
  return at->second = &commits_.emplace_back(std::move(*commit));
}

std::vector<Oid> History::merge_bases(const Oid& a, const Oid& b) {
  const Commit* left = find(a);
  const Commit* right = find(b);
  if (!left || !right) return {};
  if (left == right) return {a};
  Painter painter([](unsigned flags) { return (flags & stale) == 0; });
  painter.push(left, first);
  painter.push(right, second);
  std::vector<const Commit*> found;
  while (painter.live()) {
    const Commit* commit = painter.pop();
    unsigned pass = painter.flags(commit) & (first | second | stale);
    if ((pass & (first | second)) == (first | second)) {
      if (!(painter.flags(commit) & (result | stale))) found.push_back(commit);
      painter.add(commit, result);
      pass |= stale;
    }
    for (const Oid& id : commit->parents)
      if (const Commit* parent = find(id)) painter.push(parent, pass);
  }
  std::vector<Oid> out;
  for (const Commit* commit : found)
    if (!(painter.flags(commit) & stale)) out.push_back(commit->id);
  return out;
}

std::unordered_set<Oid, OidHash> History::between(std::span<const Oid> tips, const Oid& hidden) {
  Painter painter([](unsigned flags) { return (flags & second) == 0; });
  for (const Oid& tip : tips)
    if (const Commit* commit = find(tip)) painter.push(commit, first);
  if (const Commit* commit = find(hidden)) painter.push(commit, second);
  for (int rest = slop; !painter.empty() && rest > 0;) {
    rest = painter.live() ? slop : rest - 1;
    const Commit* commit = painter.pop();
    const unsigned pass = painter.flags(commit);
    for (const Oid& id : commit->parents)
      if (const Commit* parent = find(id)) painter.push(parent, pass);
  }
  std::unordered_set<Oid, OidHash> out;
  painter.each([&](const Commit* commit, unsigned flags) {
    if (flags == first) out.insert(commit->id);
  });
  return out;
}

}  // namespace premod::git
