// The functions of the tree once in the order of the source; each vocabulary when it is asked for.
#include "js/code_sites.hpp"

#include <algorithm>

#include "js/vocabulary.hpp"
#include "text/digest.hpp"

namespace premod::js {

CodeSites::CodeSites(const Tree& tree, const Scopes& scopes) : tree_(tree), scopes_(scopes) {
  if (tree.error() != nullptr || tree.root() == 0) return;
  const NodeId root = tree.root();
  std::vector<std::uint32_t> open;
  for (NodeId at = tree.first_child(root); at != 0; at = tree.next_in_preorder(at, root)) {
    if (!is_function(tree[at].kind)) continue;
    const Span span = tree[at].span();
    while (!open.empty() && functions_[open.back() - 1].span.end <= span.begin) open.pop_back();
    functions_.push_back({at, span, open.empty() ? 0 : open.back()});
    open.push_back(static_cast<std::uint32_t>(functions_.size()));
  }
}

const std::string& CodeSites::vocabulary(NodeId function) {
  const auto [known, is_new] = known_.try_emplace(function);
  if (!is_new) return known->second;
  std::vector<std::string_view> words;
  std::vector<std::string_view> phrases;
  std::uint32_t nodes = 0;
  for (NodeId at = tree_.first_child(function); at != 0;
       at = tree_.next_in_preorder(at, function)) {
    if (++nodes > max_site_nodes) return known->second;
    if (const auto word = word_at(tree_, scopes_, at); !word.empty()) words.push_back(word);
    if (const auto phrase = phrase_at(tree_, at); !phrase.empty()) phrases.push_back(phrase);
  }
  keep_distinct(words);
  if (words.size() < min_site_words) {  // few words: what stands in the texts tells, too
    words.insert(words.end(), phrases.begin(), phrases.end());
    keep_distinct(words);
  }
  if (words.size() < min_site_words) return known->second;
  for (const std::string_view word : words) known->second.append(word) += '\n';
  return known->second;
}

std::vector<std::uint64_t> CodeSites::digests(std::uint32_t offset, std::string_view kind) {
  std::vector<std::uint64_t> out;
  const auto behind = std::upper_bound(
      functions_.begin(), functions_.end(), offset,
      [](std::uint32_t at, const Function& function) { return at < function.span.begin; });
  auto at = static_cast<std::uint32_t>(behind - functions_.begin());
  for (; at != 0 && out.size() < max_sites; at = functions_[at - 1].outer) {
    const Function& function = functions_[at - 1];
    if (offset >= function.span.end) continue;
    if (const std::string& words = vocabulary(function.node); !words.empty())
      out.push_back(text::sha256_prefix(std::string(kind) + "\n" + words));
  }
  return out;
}

}  // namespace premod::js
