// Style sheets that a widget attaches: by link elements in any markup a script holds, by elements
// it makes, by the loader, by requests, by templates.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "flow/script.hpp"
#include "markup/file.hpp"

namespace premod::page {

struct AttachedSheet {
  Span span;
  std::string address;             ///< with js::hole; empty if not known
  std::vector<std::string> parts;  ///< names of what the computed parts are made of
  bool by_link = true;             ///< else by the loader or a request
};
/// Found once a script.
[[nodiscard]] const std::vector<AttachedSheet>& attached_sheets(const js::File& script);
[[nodiscard]] std::vector<AttachedSheet> attached_sheets(const markup::File& page);

/// How an address fits the documented form: below the widget's path, with its version.
enum class SheetPlace : std::uint8_t { documented, unversioned, elsewhere, unknown };
[[nodiscard]] SheetPlace sheet_place(const AttachedSheet& sheet);
/// Attached neither below the widget's path with its version nor by a full address; of a page only
/// where it is a template: one of its own, shown in a frame, has its own addresses.
[[nodiscard]] std::vector<AttachedSheet> undocumented_sheets(const js::File& script);
[[nodiscard]] std::vector<AttachedSheet> undocumented_sheets(const markup::File& page);
[[nodiscard]] std::string shown_address(const AttachedSheet& sheet);

}  // namespace premod::page
