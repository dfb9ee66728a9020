#include "js/parser/scope_tracker.hpp"

namespace premod::js {

void ScopeTracker::open_function() {
  const std::uint32_t start = ++clock_;
  blocks_.push_back({start, lexicals_.size(), true, variables_.size(), start});
}

void ScopeTracker::open_block() {
  const std::uint32_t function = blocks_.back().function_start;
  blocks_.push_back({++clock_, lexicals_.size(), false, 0, function});
}

void ScopeTracker::close_block() {
  const Block block = blocks_.back();
  blocks_.pop_back();
  while (lexicals_.size() > block.lexicals) {
    heads_[lexicals_.back().name].lexical = lexicals_.back().before;
    lexicals_.pop_back();
  }
}

void ScopeTracker::close_function() {
  const std::uint32_t keep = blocks_.back().variables;
  close_block();
  while (variables_.size() > keep) {
    heads_[variables_.back().name].variable = variables_.back().before;
    variables_.pop_back();
  }
}

ScopeTracker::Clash ScopeTracker::declare(NameId name, Declare how, Span where) {
  return how == Declare::variable || how == Declare::parameter ? declare_variable(name, how, where)
                                                               : declare_lexical(name, how, where);
}

ScopeTracker::Clash ScopeTracker::declare_variable(NameId name, Declare how, Span where) {
  Heads& head = heads(name);
  Clash clash;
  std::uint32_t lexical = head.lexical;
  if (lexical != 0 && lexicals_[lexical - 1].how == Declare::catch_parameter)
    lexical = lexicals_[lexical - 1].below;
  if (lexical != 0 && lexicals_[lexical - 1].time >= blocks_.back().function_start)
    clash = {lexicals_[lexical - 1].where, true};
  if (how == Declare::parameter && has_parameter(name))
    clash = {variables_[head.variable - 1].where, true};
  // Of several in one function only the latest matters, so a repeated name needs no new entry.
  if (how == Declare::variable && head.variable != 0 &&
      variables_[head.variable - 1].time >= blocks_.back().function_start) {
    Entry& known = variables_[head.variable - 1];
    known.time = ++clock_;
    known.where = where;
    return clash;
  }
  variables_.push_back({name, head.variable, ++clock_, 0, where, how});
  head.variable = variables_.size();
  return clash;
}

ScopeTracker::Clash ScopeTracker::declare_lexical(NameId name, Declare how, Span where) {
  Heads& head = heads(name);
  Clash clash;
  const std::uint32_t start = blocks_.back().start;
  if (head.lexical != 0) {
    const Entry& other = lexicals_[head.lexical - 1];
    const bool both_functions =
        how == Declare::block_function && other.how == Declare::block_function;
    if (other.time == start && !both_functions) clash = {other.where, true};
  }
  if (head.variable != 0 && variables_[head.variable - 1].time >= start)
    clash = {variables_[head.variable - 1].where, true};
  std::uint32_t below = head.lexical;
  if (below != 0 && lexicals_[below - 1].how == Declare::catch_parameter)
    below = lexicals_[below - 1].below;
  lexicals_.push_back({name, head.lexical, start, below, where, how});
  head.lexical = lexicals_.size();
  return clash;
}

bool ScopeTracker::has_parameter(NameId name) const {
  if (name >= heads_.size() || heads_[name].variable == 0) return false;
  const Entry& entry = variables_[heads_[name].variable - 1];
  return entry.how == Declare::parameter && entry.time >= blocks_.back().function_start;
}

bool ScopeTracker::declared_at_top(NameId name) const {
  return name < heads_.size() && (heads_[name].lexical != 0 || heads_[name].variable != 0);
}

}  // namespace premod::js
