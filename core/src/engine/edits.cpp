#include "engine/edits.hpp"

#include <algorithm>
#include <iterator>

namespace premod {

bool EditSet::fits(const Edit& edit) const {
  const auto after = edits_.lower_bound(edit.offset);
  if (after != edits_.end() &&
      (after->first == edit.offset || after->first < edit.offset + edit.length))
    return false;
  if (after == edits_.begin()) return true;
  const Edit& before = std::prev(after)->second;
  return before.offset + before.length <= edit.offset;
}

bool EditSet::add(const Fix& fix) {
  for (auto edit = fix.edits.begin(); edit != fix.edits.end(); ++edit) {
    if (fits(*edit)) {
      edits_.emplace(edit->offset, *edit);
      continue;
    }
    std::for_each(fix.edits.begin(), edit, [&](const Edit& taken) { edits_.erase(taken.offset); });
    return false;
  }
  return true;
}

std::string EditSet::applied_to(std::string_view text) const {
  std::string out;
  out.reserve(text.size());
  std::uint64_t at = 0;
  for (const auto& [offset, edit] : edits_) {
    if (offset > text.size() || edit.length > text.size() - offset) break;
    out += text.substr(at, offset - at);
    out += edit.replacement;
    at = offset + edit.length;
  }
  return out.append(text.substr(at));
}

}  // namespace premod
