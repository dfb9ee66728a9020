#include "flow/value.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>

#include "text/limit_log.hpp"

namespace premod::js {

namespace {

/// Patterns up to this length are one text: two ways to write a name are the same name.
constexpr std::size_t max_short_bytes = 96;

/// By its beginning, as a browser takes the text of an address.
bool is_address_or_code(std::string_view text) {
  text = text.substr(0, max_part_bytes);
  return text.starts_with("//") || text.starts_with("data:") || text.starts_with("javascript:") ||
         text.find("://") != std::string_view::npos;
}

}  // namespace

ValueStore::ValueStore() {
  stable_text({});
  values_.emplace_back();
  strings_.emplace_back();
  paths_.emplace_back();
  path_ids_.push_back(0);
  sets_.push_back({0, 0});
  const ValueId unknown = unknown_value;
  set_of({&unknown, 1});
  singles_.push_back(unknown_set);
  strings_.push_back({.text = text(std::string_view(&hole, 1)), .size = 1, .open = true});
  hole_string_ = add({.kind = ValueKind::string, .node = 1});
  at(leaf_ids_, strings_[1].text) = hole_string_;
}

TextId ValueStore::text(std::string_view text) {
  const std::uint64_t hash = hash_of(text);
  const TextId known = text_id(text, hash);
  return known != IdTable::none ? known : new_text(copies_.emplace_back(text), hash);
}

TextId ValueStore::stable_text(std::string_view text) {
  const std::uint64_t hash = hash_of(text);
  const TextId known = text_id(text, hash);
  return known != IdTable::none ? known : new_text(text, hash);
}

TextId ValueStore::new_text(std::string_view stable, std::uint64_t hash) {
  const auto id = static_cast<TextId>(texts_.size());
  texts_.push_back(stable);
  text_ids_.add(hash, id);
  return id;
}

ValueId ValueStore::add(const Value& value) {
  // Strings, numbers and paths have a number of their own, by which they are known.
  if (value.kind == ValueKind::string || value.kind == ValueKind::number ||
      value.kind == ValueKind::path) {
    values_.push_back(value);
    return static_cast<ValueId>(values_.size() - 1);
  }
  const std::uint64_t key =
      mixed((static_cast<std::uint64_t>(value.kind) << 40U) ^
                (static_cast<std::uint64_t>(value.made) << 48U) ^ value.script,
            (static_cast<std::uint64_t>(value.target) << 32U) ^ value.node);
  const ValueId known = value_ids_.find(key, [&](ValueId id) { return values_[id] == value; });
  if (known != IdTable::none) return known;
  const auto id = static_cast<ValueId>(values_.size());
  values_.push_back(value);
  value_ids_.add(key, id);
  return id;
}

ValueId ValueStore::string(TextId text) {
  ValueId& known = at(leaf_ids_, text);
  if (known == unknown_value) {
    const std::string_view bytes = texts_[text];
    const bool open = bytes.size() <= max_short_bytes && bytes.find(hole) != std::string_view::npos;
    strings_.push_back({.text = text,
                        .size = static_cast<std::uint32_t>(bytes.size()),
                        .open = open,
                        .telling = is_address_or_code(bytes)});
    known =
        add({.kind = ValueKind::string, .node = static_cast<std::uint32_t>(strings_.size() - 1)});
  }
  return known;
}

ValueId ValueStore::number(double number) {
  if (std::isnan(number)) number = std::numeric_limits<double>::quiet_NaN();
  const auto [made, fresh] = number_ids_.try_emplace(std::bit_cast<std::uint64_t>(number));
  if (fresh) {
    numbers_.push_back(number);
    *made =
        add({.kind = ValueKind::number, .node = static_cast<std::uint32_t>(numbers_.size() - 1)});
  }
  return *made;
}

ValueId ValueStore::path(PathId path) {
  ValueId& known = at(path_values_, path);
  if (known == unknown_value) known = add({.kind = ValueKind::path, .node = path});
  return known;
}

ValueId ValueStore::joined(ValueId left, ValueId right) {
  const String& first = strings_[values_[left].node];
  const String& second = strings_[values_[right].node];
  if (second.size == 0) return left;
  if (first.size == 0) return right;
  const std::size_t size = std::size_t{first.size} + second.size;
  if (size <= max_short_bytes)
    return string(text(pattern(values_[left]) + pattern(values_[right])));
  if (size > max_text_bytes) {
    if (right == hole_string_ || first.size > max_text_bytes - 2) return left;
    return joined(left, hole_string_);
  }
  const auto [made, fresh] =
      rope_ids_.try_emplace((static_cast<std::uint64_t>(left) << 32U) | right);
  if (fresh) {
    strings_.push_back({.left = left,
                        .right = right,
                        .size = static_cast<std::uint32_t>(size),
                        .open = first.open || second.open,
                        .telling = first.telling || second.telling});
    *made =
        add({.kind = ValueKind::string, .node = static_cast<std::uint32_t>(strings_.size() - 1)});
  }
  return *made;
}

std::string ValueStore::pattern(const Value& string) const {
  std::string out;
  std::vector<std::uint32_t> pending{string.node};
  while (!pending.empty() && out.size() < max_text_bytes) {
    const String& part = strings_[pending.back()];
    pending.pop_back();
    if (part.left == 0 && part.right == 0) {
      const std::string_view bytes = texts_[part.text];
      if (part.open && !out.empty() && out.back() == hole && bytes.front() == hole)
        out += bytes.substr(1);
      else
        out += bytes.substr(0, max_text_bytes - out.size());
      continue;
    }
    pending.push_back(values_[part.right].node);
    pending.push_back(values_[part.left].node);
  }
  if (!pending.empty() || out.size() >= max_text_bytes) text::note_limit("max_text_bytes");
  return out;
}

TextId ValueStore::short_text(const Value& string) const {
  const String& whole = strings_[string.node];
  return whole.open || whole.left != 0 ? 0 : whole.text;
}

PathId ValueStore::whole_path(std::string_view text, int parts) {
  const TextId id = this->text(text);
  PathId& known = at(path_ids_, id);
  if (known == 0 && id != 0) {
    known = static_cast<PathId>(paths_.size());
    paths_.push_back({id, static_cast<std::uint8_t>(std::min(parts, max_path_parts + 1))});
  }
  return known;
}

PathId ValueStore::called(PathId function) {
  if (const PathId known = at(called_, function); known != 0) return known;
  const PathId made = whole_path(std::string(path_text(function)) + "()", path_parts(function));
  return at(called_, function) = made;
}

PathId ValueStore::root(std::string_view name) {
  return name.empty() ? 0 : whole_path(name.substr(0, max_part_bytes), 1);
}

PathId ValueStore::member(PathId object, std::string_view name) {
  if (object == 0 || name.empty()) return 0;
  const int parts = paths_[object].parts;
  if (parts > max_path_parts) return object;
  std::string text(path_text(object));
  text += '.';
  // What is further down is still below its root, but has no name of its own.
  text += parts == max_path_parts || name.size() > max_part_bytes ? std::string_view("…") : name;
  return whole_path(text, parts + 1);
}

SetId ValueStore::single(ValueId value) {
  if (value >= singles_.size()) singles_.resize(value + 1, no_values);
  if (singles_[value] == no_values) {  // unions have more: nobody else makes this set
    singles_[value] = static_cast<SetId>(sets_.size());
    sets_.push_back({static_cast<std::uint32_t>(set_values_.size()), 1});
    set_values_.push_back(value);
  }
  return singles_[value];
}

SetId ValueStore::set_of(std::span<const ValueId> sorted) {
  std::uint64_t key = sorted.size();
  for (const ValueId value : sorted) key = mixed(key, value);
  const SetId known = set_ids_.find(key, [&](SetId id) {
    return std::equal(sorted.begin(), sorted.end(), values(id).begin(), values(id).end());
  });
  if (known != IdTable::none) return known;
  const auto id = static_cast<SetId>(sets_.size());
  sets_.push_back(
      {static_cast<std::uint32_t>(set_values_.size()), static_cast<std::uint32_t>(sorted.size())});
  set_values_.insert(set_values_.end(), sorted.begin(), sorted.end());
  set_ids_.add(key, id);
  return id;
}

SetId ValueStore::unite(SetId left, SetId right) {
  if (left == right || right == no_values) return left;
  if (left == no_values) return right;
  // Most of what is added is there already, or is all there is.
  const std::span<const ValueId> old = values(left), more = values(right);
  if (std::includes(old.begin(), old.end(), more.begin(), more.end())) return left;
  if (std::includes(more.begin(), more.end(), old.begin(), old.end())) return right;
  const auto [made, fresh] = united_.try_emplace((static_cast<std::uint64_t>(left) << 32U) | right);
  if (fresh) *made = united(left, right);
  return *made;
}

bool ValueStore::is_telling(ValueId id) const {
  const Value& value = values_[id];
  // Not the platform's objects: a helper that reads any of them (`get(object, path)`) would be
  // taken to give each.
  if (value.kind == ValueKind::path) return texts_[paths_[value.node].text] == "eval";
  return value.kind == ValueKind::string && strings_[value.node].telling;
}

SetId ValueStore::united(SetId left, SetId right) {
  std::array<ValueId, max_values + max_telling_values + 2> all;
  std::size_t size = 0;
  for (const ValueId value : values(left)) all[size++] = value;
  const std::size_t old = size;
  const auto has = [&](ValueId value) {
    return std::find(all.begin(), all.begin() + size, value) != all.begin() + size;
  };
  bool over = false;
  for (const ValueId value : values(right)) {
    if (has(value)) continue;
    if (value == unknown_value || size < max_values ||
        (size < max_values + max_telling_values && is_telling(value)))
      all[size++] = value;
    else
      over = true;
  }
  if (over && !has(unknown_value)) all[size++] = unknown_value;
  for (std::size_t i = old; i < size; ++i) {  // what was there is in order
    const ValueId value = all[i];
    std::size_t to = i;
    for (; to > 0 && all[to - 1] > value; --to) all[to] = all[to - 1];
    all[to] = value;
  }
  return set_of({all.data(), size});
}

}  // namespace premod::js
