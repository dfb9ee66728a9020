// Whether tokens, comments and nodes stand where the tree says they do.
#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "js/parser/parser.hpp"
#include "text/utf8.hpp"

namespace premod::js {

inline bool is_space(std::string_view gap) {
  for (std::size_t i = 0; i < gap.size();) {
    const auto point = text::decode_utf8(gap, i);
    const char32_t c = point.value;
    const bool space = c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || c == 0x1680 ||
                       (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
                       c == 0x205F || c == 0x3000 || c == 0xFEFF;
    if (!space) return false;
    i += point.length;
  }
  return true;
}

/// What is wrong with the places in the tree of `source`; empty for nothing, or if it is no
/// program.
inline std::string round_trip_fault(std::string_view source, Goal goal) {
  ParseOptions options;
  options.goal = goal;
  options.keep_tokens = true;
  const Tree tree = parse(source, options);
  if (tree.error() != nullptr) return "";
  std::vector<Span> all;
  std::set<std::uint32_t> begins, ends;
  for (const TokenSpan& token : tree.tokens()) {
    all.push_back(token.span);
    begins.insert(token.span.begin);
    ends.insert(token.span.end);
  }
  for (const Comment& comment : tree.comments()) {
    const std::string_view text = comment.span.of(source);
    const bool block = comment.kind == CommentKind::block;
    if (block ? !text.starts_with("/*") || !text.ends_with("*/")
              : !text.starts_with("//") && !text.starts_with("#!") && !text.starts_with("<!--") &&
                    !text.starts_with("-->"))
      return "comment: " + std::string(text);
    all.push_back(comment.span);
  }
  std::sort(all.begin(), all.end(), [](Span a, Span b) { return a.begin < b.begin; });
  std::uint32_t at = 0;
  for (const Span span : all) {
    if (span.begin < at) return "overlap at " + std::to_string(span.begin);
    if (!is_space(source.substr(at, span.begin - at))) return "gap at " + std::to_string(at);
    at = span.end;
  }
  if (!is_space(source.substr(at))) return "gap at the end";
  for (NodeId id = 1; id < tree.size(); ++id) {
    const Node& node = tree[id];
    if (node.kind == NodeKind::program || node.kind == NodeKind::template_element ||
        node.begin == node.end)
      continue;
    if (begins.count(node.begin) == 0 || ends.count(node.end) == 0)
      return std::string(name_of(node.kind)) + ": " + std::string(tree.text(id));
    if (node.parent != 0 && node.kind != NodeKind::sequence_expression) {
      const Node& parent = tree[node.parent];
      if (node.begin < parent.begin || node.end > parent.end)
        return std::string(name_of(node.kind)) + " outside its " + name_of(parent.kind);
    }
  }
  return "";
}

}  // namespace premod::js
