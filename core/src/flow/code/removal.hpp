// Leaving a statement out so that the rest of the script means exactly what it did: the edits of
// rules that say "delete this".
#pragma once

#include <optional>
#include <string>
#include <unordered_map>

#include "flow/script.hpp"

namespace premod::js {

/// In bytes of the file. The replacement is empty, or the `;` that keeps two statements apart.
struct Removal {
  Span span;
  std::string replacement;
};

/// Answers for one script; made once, so that long lists of statements are walked once.
class Removals {
 public:
  explicit Removals(const File& script) : script_(script) {}

  /// None where the statement is the body of another one, where a string behind it would become a
  /// directive, or where a template computes part of it.
  [[nodiscard]] std::optional<Removal> of(NodeId statement);
  /// The same for the statement that a call is. None where the arguments do anything but compute a
  /// value, and where it tells of a failure: what to write there instead is the author's choice.
  [[nodiscard]] std::optional<Removal> of(const Call& call);

 private:
  /// What stands around a statement in its list: the one before, and the first behind it that no
  /// edit like this one takes away.
  struct Neighbours {
    NodeId before = 0;
    NodeId behind = 0;
  };
  [[nodiscard]] Neighbours neighbours(NodeId statement);
  void walk_list(NodeId list);
  [[nodiscard]] bool may_go_too(NodeId statement) const;

  const File& script_;
  std::unordered_map<NodeId, Neighbours> known_;  // of the lists walked so far
};

/// The span, if the script reads there what the file says: not where a template stands in between.
[[nodiscard]] bool is_verbatim(const File& script, Span in_source);

}  // namespace premod::js
