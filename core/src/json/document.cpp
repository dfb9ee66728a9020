// The values of a JSON document: looking things up and finding the way back to the file.
#include "json/document.hpp"

#include <algorithm>
#include <charconv>

namespace premod::json {
namespace {

/// One reference token of a pointer, with ~1 and ~0 undone.
std::string unescape_token(std::string_view token) {
  std::string out;
  for (std::size_t i = 0; i < token.size(); ++i) {
    if (token[i] == '~' && i + 1 < token.size() && (token[i + 1] == '0' || token[i + 1] == '1')) {
      out += token[++i] == '0' ? '~' : '/';
    } else {
      out += token[i];
    }
  }
  return out;
}

const Value* child_of(const Value& value, std::string_view token) {
  if (value.is_object()) return value.find(unescape_token(token));
  if (!value.is_array()) return nullptr;
  std::size_t index = 0;
  const char* end = token.data() + token.size();
  const auto [stop, error] = std::from_chars(token.data(), end, index);
  if (error != std::errc() || stop != end || index >= value.children.size()) return nullptr;
  return &value.children[index];
}

}  // namespace

std::string_view name_of(Kind kind) {
  switch (kind) {
    case Kind::null:
      return "null";
    case Kind::boolean:
      return "boolean";
    case Kind::number:
      return "number";
    case Kind::string:
      return "string";
    case Kind::array:
      return "array";
    case Kind::object:
      return "object";
  }
  return "null";
}

const Value* Value::find(std::string_view name) const {
  if (kind != Kind::object) return nullptr;
  for (auto child = children.rbegin(); child != children.rend(); ++child)
    if (child->key == name) return &*child;
  return nullptr;
}

const Value* Value::at_pointer(std::string_view pointer) const {
  const Value* value = this;
  while (value != nullptr && !pointer.empty()) {
    if (pointer.front() != '/') return nullptr;
    pointer.remove_prefix(1);
    const std::size_t end = std::min(pointer.find('/'), pointer.size());
    value = child_of(*value, pointer.substr(0, end));
    pointer.remove_prefix(end);
  }
  return value;
}

std::uint32_t source_offset(const Value& value, std::size_t decoded) {
  const auto wanted = static_cast<std::uint32_t>(std::min(decoded, value.string.size()));
  const auto after = std::upper_bound(
      value.steps.begin(), value.steps.end(), wanted,
      [](std::uint32_t offset, const Value::Step& step) { return offset < step.decoded; });
  // Each escape leaves two steps: where it begins and where the plain text behind it goes on.
  if (after == value.steps.begin()) return std::min(value.span.begin + 1 + wanted, value.span.end);
  const Value::Step& before = *std::prev(after);
  const bool inside_escape = (std::prev(after) - value.steps.begin()) % 2 == 0;
  return inside_escape ? before.source : before.source + (wanted - before.decoded);
}

Span source_span(const Value& value, std::size_t decoded, std::size_t length) {
  const std::uint32_t begin = source_offset(value, decoded);
  return {begin, std::max(begin, source_offset(value, decoded + length))};
}

}  // namespace premod::json
