#include "engine/precedence.hpp"

#include <algorithm>
#include <string>

namespace premod {
namespace {

// Hits of one rule in one file, by where they begin; those about the file as a whole at its end.
struct Places {
  std::vector<const Hit*> with_span;
  std::vector<const Hit*> whole;
};

using ByFile = std::map<std::pair<const File*, std::string_view>, Places>;

ByFile by_file(const RuleResult& result, const Precedence::LevelOf& level_of) {
  ByFile out;
  for (const Hit& hit : result.hits.hits()) {
    if (level_of(*result.rule, hit) == Level::off) continue;
    Places& places = out[{hit.file, hit.path}];
    (hit.has_span ? places.with_span : places.whole).push_back(&hit);
  }
  const auto begins_before = [](const Hit* a, const Hit* b) {
    return a->span.begin < b->span.begin;
  };
  for (auto& [file, places] : out)
    std::stable_sort(places.with_span.begin(), places.with_span.end(), begins_before);
  return out;
}

bool share_a_value(const Hit& a, const Hit& b) {
  for (const Value& one : a.values)
    for (const Value& other : b.values)
      if (!one.value.empty() && one.value == other.value) return true;
  return a.values.empty() && b.values.empty();
}

// The hit of `places` at the place of `hit`; null: none.
const Hit* at_same_place(const Places& places, const Hit& hit) {
  if (!hit.has_span) {
    for (const Hit* one : places.whole)
      if (share_a_value(*one, hit)) return one;
    return nullptr;
  }
  const auto after =
      std::upper_bound(places.with_span.begin(), places.with_span.end(), hit.span.begin,
                       [](std::uint32_t begin, const Hit* one) { return begin < one->span.begin; });
  if (after != places.with_span.begin()) {
    const Hit* before = *std::prev(after);
    if (before->span.begin == hit.span.begin || before->span.end > hit.span.begin) return before;
  }
  if (after != places.with_span.end() && (*after)->span.begin < hit.span.end) return *after;
  return nullptr;
}

}  // namespace

Precedence::Precedence(const RunResult& result, const LevelOf& level_of) {
  std::map<std::string_view, std::pair<const RuleResult*, ByFile>> specific;
  const auto places_of = [&](std::string_view id) -> const std::pair<const RuleResult*, ByFile>* {
    const auto [at, is_new] = specific.try_emplace(id);
    if (is_new) {
      const auto one = std::find_if(result.results.begin(), result.results.end(),
                                    [&](const RuleResult& r) { return r.rule->id == id; });
      if (one != result.results.end()) at->second = {&*one, by_file(*one, level_of)};
    }
    return at->second.first == nullptr ? nullptr : &at->second;
  };
  for (const RuleResult& general : result.results) {
    if (general.rule->yields_to.size() == 0) continue;
    for (const Hit& hit : general.hits.hits()) {
      for (const std::string_view id : general.rule->yields_to) {
        const auto* speaker = places_of(id);
        if (speaker == nullptr) continue;
        const auto places = speaker->second.find({hit.file, hit.path});
        if (places == speaker->second.end()) continue;
        const Hit* louder = at_same_place(places->second, hit);
        if (louder == nullptr ||
            level_of(*speaker->first->rule, *louder) < level_of(*general.rule, hit))
          continue;
        silent_.insert(&hit);
        spoken_for_[louder].insert(general.rule);
        break;
      }
    }
  }
}

}  // namespace premod
