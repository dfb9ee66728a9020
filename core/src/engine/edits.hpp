// Edits of several findings in one text: which of them can be made together, and making them.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "premod/report.hpp"

namespace premod {

/// Edits of one file, none of which touches the bytes of another. Two insertions at one place, or
/// one at the edge where another edit begins, depend on their order and are kept apart as well.
class EditSet {
 public:
  /// Takes all edits of a fix or none. False: one of them overlaps what is here.
  bool add(const Fix& fix);

  [[nodiscard]] bool empty() const { return edits_.empty(); }
  /// Edits beyond the end of `text` are left out.
  [[nodiscard]] std::string applied_to(std::string_view text) const;

 private:
  [[nodiscard]] bool fits(const Edit& edit) const;

  std::map<std::uint64_t, Edit> edits_;  // by offset
};

}  // namespace premod
