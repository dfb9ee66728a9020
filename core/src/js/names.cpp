#include "js/names.hpp"

#include <array>
#include <cstring>
#include <utility>

#include "text/seed.hpp"

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
    "namespace", "abstract",    "readonly",   "satisfies", "using",     "defer",   "source"};

// A page may hold thousands of scripts of one line: they must not begin with room for a bundle.
constexpr std::uint32_t first_slots = 256;
static_assert(word::count_ * 2 < first_slots);

std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
  __extension__ using Wide = unsigned __int128;
  const Wide product = static_cast<Wide>(a) * b;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

template <class T>
T load(const char* at) {
  T value;
  std::memcpy(&value, at, sizeof value);
  return value;
}

// Short texts without a call of memcmp: most names are.
bool same(const char* a, const char* b, std::size_t size) {
  if (size > 16) return std::memcmp(a, b, size) == 0;
  if (size >= 8)
    return load<std::uint64_t>(a) == load<std::uint64_t>(b) &&
           load<std::uint64_t>(a + size - 8) == load<std::uint64_t>(b + size - 8);
  if (size >= 4)
    return load<std::uint32_t>(a) == load<std::uint32_t>(b) &&
           load<std::uint32_t>(a + size - 4) == load<std::uint32_t>(b + size - 4);
  for (std::size_t i = 0; i < size; ++i)
    if (a[i] != b[i]) return false;
  return true;
}

}  // namespace

Names::Names() : seed_(text::process_seed()) {
  slots_.reserve(first_slots);
  slots_.grow_to(first_slots, {0, 0});
  mask_ = first_slots - 1;
  entries_.reserve(word::count_ + 8);
  entries_.push_back({"", 0});
  for (NameId id = 1; id < word::count_; ++id) add(words[id]);
}

std::uint32_t Names::hash(std::string_view text) const {
  const char* at = text.data();
  std::size_t left = text.size();
  std::uint64_t state = seed_ ^ left;
  for (; left > 8; at += 8, left -= 8)
    state = mix(state ^ load<std::uint64_t>(at), 0xA0761D6478BD642FULL);
  // Two overlapping loads of a fixed size are faster than one of a variable size.
  std::uint64_t last = 0;
  if (left >= 4) {
    last = load<std::uint32_t>(at) | (std::uint64_t{load<std::uint32_t>(at + left - 4)} << 32);
  } else if (left > 0) {
    const auto byte = [&](std::size_t i) {
      return std::uint64_t{static_cast<unsigned char>(at[i])};
    };
    last = byte(0) | (byte(left / 2) << 8) | (byte(left - 1) << 16);
  }
  state = mix(state ^ last, 0xE7037ED1A0B428DBULL);
  return static_cast<std::uint32_t>(state ^ (state >> 32));
}

// Where `text` stands, or the free slot where it would.
std::uint32_t Names::slot_of(std::string_view text, std::uint32_t wanted) const {
  std::uint32_t slot = wanted & mask_;
  for (; slots_[slot].id != 0; slot = (slot + 1) & mask_) {
    if (slots_[slot].hash != wanted) continue;
    const Entry& entry = entries_[slots_[slot].id];
    if (entry.length == text.size() && same(entry.text, text.data(), text.size())) break;
  }
  return slot;
}

NameId Names::find(std::string_view text) const { return slots_[slot_of(text, hash(text))].id; }

NameId Names::add(std::string_view text, std::uint32_t wanted) {
  const std::uint32_t slot = slot_of(text, wanted);
  if (slots_[slot].id != 0) return slots_[slot].id;
  const NameId id = entries_.size();
  entries_.push_back({text.data(), static_cast<std::uint32_t>(text.size())});
  slots_[slot] = {wanted, id};
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
  Buffer<Slot> before = std::move(slots_);
  const std::uint32_t slots = (mask_ + 1) * 2;
  slots_ = {};
  slots_.reserve(slots);
  slots_.grow_to(slots, {0, 0});
  mask_ = slots - 1;
  for (const Slot& each : before.all()) {
    if (each.id == 0) continue;
    std::uint32_t slot = each.hash & mask_;
    while (slots_[slot].id != 0) slot = (slot + 1) & mask_;
    slots_[slot] = each;
  }
}

}  // namespace premod::js
