#include "php/values/values.hpp"

#include <algorithm>

#include "php/values/value_reader.hpp"
#include "text/limit_log.hpp"

namespace premod::php {
namespace {

constexpr int max_hops = 4;  ///< from name to name; what is farther away counts as computed

constexpr std::string_view no_class = "\\";

bool is_one_token(Range range) { return range.end == range.begin + 1; }

}  // namespace

Values::Values(const File& file) : file_(file) { ValueReader(*this).run(); }

bool Values::complete() const {
  if (steps_ <= max_value_steps) return true;
  text::note_limit("max_value_steps");
  return false;
}

std::string_view Values::class_around(std::uint32_t at) const {
  const std::uint32_t type = file_.class_at(at);
  return type == none ? no_class : file_.classes()[type].name;
}

bool Values::encloses(std::uint32_t block, std::uint32_t at) const {
  return block == none || (block < at && at < file_.partner(block));
}

std::vector<Range> Values::of(Range expression, int hops) const {
  if (expression.empty() || hops > max_hops || !complete()) return {{}};
  ++steps_;
  const std::uint32_t first = expression.begin;
  if (file_.text(first) == "(" && file_.partner(first) == expression.end - 1)
    return of({first + 1, expression.end - 1}, hops + 1);
  if (is_one_token(expression) && file_.tokens()[first].kind == TokenKind::variable)
    return of_variable({file_.function_at(first), file_.text(first)}, first, hops);
  const Range kept = of_member(expression);
  return kept.empty() ? std::vector<Range>{expression} : of(kept, hops + 1);
}

/// `X`, `self::X`, `A::X`, `self::$x`, `$this->x`; empty if it is none, or not known.
Range Values::of_member(Range expression) const {
  const std::uint32_t first = expression.begin;
  const std::string_view word = file_.text(first);
  const auto found = [](const auto& all, const auto& key) {
    const auto at = all.find(key);
    return at == all.end() ? Range{} : at->second;
  };
  if (is_one_token(expression))
    return file_.tokens()[first].kind == TokenKind::name
               ? found(members_, Member{no_class, word.substr(word.rfind('\\') + 1)})
               : Range{};
  if (expression.end != first + 3) return {};
  std::string_view name = file_.text(first + 2);
  if (name.starts_with('$')) name.remove_prefix(1);
  const std::string owner = lower(word);
  const bool own = (file_.text(first + 1) == "::" && (owner == "self" || owner == "static")) ||
                   (file_.text(first + 1) == "->" && owner == "$this");
  if (!own) return file_.text(first + 1) == "::" ? found(members_, Member{word, name}) : Range{};
  const Member member{class_around(first), name};
  return members_.contains(member) ? found(members_, member) : found(members_of_any_, name);
}

std::vector<Range> Values::of_given(const Given& given, int hops) const {
  if (given.gift == Gift::unknown) return {{}};
  if (given.gift == Gift::value) return of(given.value, hops + 1);
  return elements(given.value, given.gift == Gift::key, hops + 1);
}

bool Values::is_given_again(std::uint32_t variable) const {
  const auto known = given_.find({file_.function_at(variable), file_.text(variable)});
  return extracts_.contains(file_.function_at(variable)) ||
         (known != given_.end() && known->second.size() > 1);
}

/// What it was given before `at`: up to what is given in any case.
bool Values::add_given(Name name, std::uint32_t at, int hops, std::vector<Range>& out) const {
  static const std::vector<Given> nothing;
  static const std::vector<std::uint32_t> nowhere;
  const auto known = given_.find(name);
  const auto& all = known == given_.end() ? nothing : known->second;
  auto one = std::lower_bound(all.begin(), all.end(), at,
                              [](const Given& given, std::uint32_t end) { return given.at < end; });
  const auto extracts = extracts_.find(name.first);
  const auto& places = extracts == extracts_.end() ? nowhere : extracts->second;
  auto place = std::lower_bound(places.begin(), places.end(), at);
  while ((one != all.begin() || place != places.begin()) && complete()) {
    const bool any =
        one == all.begin() || (place != places.begin() && *(place - 1) >= (one - 1)->at);
    const Given given = any ? Given{*--place, Gift::unknown, {}, true} : *--one;
    const auto part = of_given(given, hops);
    out.insert(out.end(), part.begin(), part.end());
    steps_ += part.size() + 1;
    if (given.surely && encloses(blocks_[given.at], at)) return true;
  }
  return false;
}

std::vector<Range> Values::of_variable(Name name, std::uint32_t at, int hops) const {
  std::vector<Range> out;
  while (complete()) {
    ++steps_;
    if (add_given(name, at, hops, out)) return out;
    const std::uint32_t captured = captured_at(name);
    if (captured == none) break;
    name.first = file_.function_at(captured);
    at = captured;
  }
  return out.empty() || !complete() ? std::vector<Range>{{}} : out;
}

/// `function () use ($name)`: where the closure is made.
std::uint32_t Values::captured_at(Name name) const {
  if (name.first == none || !file_.functions()[name.first].name.empty()) return none;
  const Function& closure = file_.functions()[name.first];
  for (std::uint32_t i = closure.parameters.end + 1; i < closure.body.begin; ++i)
    if (file_.text(i) == name.second) return file_.text(i - 1) == "&" ? none : i;
  return none;
}

std::vector<Range> Values::elements(Range array, bool keys, int hops) const {
  const auto all = of(array, hops);
  if (all.size() != 1 || all[0].empty()) return {{}};
  const bool word = lower(file_.text(all[0].begin)) == "array";
  const std::uint32_t open = all[0].begin + (word ? 1 : 0);
  if (file_.text(open) != (word ? "(" : "[") || file_.partner(open) != all[0].end - 1) return {{}};
  std::vector<Range> out;
  Range key;
  std::uint32_t begin = open + 1;
  for (std::uint32_t i = open + 1; i < all[0].end && complete(); ++i) {
    ++steps_;
    const std::string_view text = file_.text(i);
    if (text == "=>") {
      key = {begin, i};
      begin = i + 1;
    } else if (text == "," || i + 1 == all[0].end) {
      if (begin < i) {
        const auto part = of(keys ? key : Range{begin, i}, hops + 1);
        out.insert(out.end(), part.begin(), part.end());
      }
      key = {};
      begin = i + 1;
    } else if (file_.partner(i) != none && file_.partner(i) > i) {
      i = file_.partner(i);
    }
  }
  return out;
}

}  // namespace premod::php
