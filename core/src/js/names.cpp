#include "js/names.hpp"

#include <array>
#include <cstring>
#include <random>

namespace premod::js {
namespace {

constexpr std::array<std::string_view, word::count_> words = {
    "",          "break",       "case",       "catch",     "class",     "const",   "continue",
    "debugger",  "default",     "delete",     "do",        "else",      "enum",    "export",
    "extends",   "false",       "finally",    "for",       "function",  "if",      "import",
    "in",        "instanceof",  "new",        "null",      "return",    "super",   "switch",
    "this",      "throw",       "true",       "try",       "typeof",    "var",     "void",
    "while",     "with",        "implements", "interface", "let",       "package", "private",
    "protected", "public",      "static",     "yield",     "await",     "async",   "of",
    "get",       "set",         "from",       "as",        "target",    "meta",    "eval",
    "arguments", "constructor", "prototype",  "__proto__", "undefined", "type",    "declare",
    "namespace", "abstract",    "readonly",   "satisfies"};

constexpr std::uint32_t first_slots = 1024;

// A seed per process: nobody can write a file whose names all fall into one slot. Ids do not depend
// on it, they follow the order of appearance.
std::uint64_t seed() {
  static const std::uint64_t value = [] {
    std::random_device device;
    return (std::uint64_t{device()} << 32) ^ device() ^ 0x9E3779B97F4A7C15ULL;
  }();
  return value;
}

std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
  __extension__ using Wide = unsigned __int128;
  const Wide product = static_cast<Wide>(a) * b;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

std::uint64_t load(const char* at, std::size_t bytes) {
  std::uint64_t value = 0;
  std::memcpy(&value, at, bytes);
  return value;
}

}  // namespace

Names::Names() {
  slots_.grow_to(first_slots, 0);
  mask_ = first_slots - 1;
  entries_.reserve(256);
  entries_.push_back({"", 0, 0});
  for (NameId id = 1; id < word::count_; ++id) add(words[id]);
}

std::uint32_t Names::hash(std::string_view text) {
  const char* at = text.data();
  std::size_t left = text.size();
  std::uint64_t state = seed() ^ left;
  for (; left > 8; at += 8, left -= 8) state = mix(state ^ load(at, 8), 0xA0761D6478BD642FULL);
  // Two overlapping loads of a fixed size are faster than one of a variable size.
  std::uint64_t last = 0;
  if (left >= 4) {
    last = load(at, 4) | (load(at + left - 4, 4) << 32);
  } else if (left > 0) {
    const auto byte = [&](std::size_t i) {
      return std::uint64_t{static_cast<unsigned char>(at[i])};
    };
    last = byte(0) | (byte(left / 2) << 8) | (byte(left - 1) << 16);
  }
  state = mix(state ^ last, 0xE7037ED1A0B428DBULL);
  return static_cast<std::uint32_t>(state ^ (state >> 32));
}

NameId Names::find(std::string_view text) const {
  const std::uint32_t wanted = hash(text);
  for (std::uint32_t slot = wanted & mask_; slots_[slot] != 0; slot = (slot + 1) & mask_) {
    const Entry& entry = entries_[slots_[slot]];
    if (entry.hash == wanted && std::string_view(entry.text, entry.length) == text)
      return slots_[slot];
  }
  return 0;
}

NameId Names::add(std::string_view text, std::uint32_t wanted) {
  std::uint32_t slot = wanted & mask_;
  for (; slots_[slot] != 0; slot = (slot + 1) & mask_) {
    const Entry& entry = entries_[slots_[slot]];
    if (entry.hash == wanted && entry.length == text.size() &&
        std::memcmp(entry.text, text.data(), text.size()) == 0)
      return slots_[slot];
  }
  const NameId id = entries_.size();
  entries_.push_back({text.data(), static_cast<std::uint32_t>(text.size()), wanted});
  slots_[slot] = id;
  if (id * 2 > mask_) rehash();
  return id;
}

NameId Names::add_copy(std::string_view text) {
  if (text.empty()) return word::none;
  if (const NameId known = find(text); known != 0) return known;
  copies_.emplace_back(text);
  return add(copies_.back());
}

void Names::rehash() {
  const std::uint32_t slots = (mask_ + 1) * 2;
  slots_.resize_down(0);
  slots_.grow_to(slots, 0);
  mask_ = slots - 1;
  for (NameId id = 1; id < entries_.size(); ++id) {
    std::uint32_t slot = entries_[id].hash & mask_;
    while (slots_[slot] != 0) slot = (slot + 1) & mask_;
    slots_[slot] = id;
  }
}

}  // namespace premod::js
