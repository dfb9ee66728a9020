// What a script does with the platform's own objects, APP and AMOCRM: reads, writes, and what the
// documentation says about each.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "flow/script.hpp"

namespace premod::platform {

enum class Documented : std::uint8_t { yes, sample, no, developer };

struct PlatformRead {
  const js::Access* access = nullptr;
  std::string_view below;  ///< "data.current_card.id", "constant('user').name"
  Documented verdict{};
  int members = 0;  ///< how many members deep; constant('user') is one
  /// Something asks first if the object is there: a test in the same function or around it, `?.`,
  /// or a try block.
  bool verified = false;
  bool own = false;  ///< below something that the same script put there
  bool known =
      false;  ///< below a name for something undocumented, which is reported where it is read

  /// So many members that a page without one of them is likely.
  [[nodiscard]] bool is_deep() const { return members >= 3; }
};
[[nodiscard]] std::vector<PlatformRead> platform_reads(const js::File& script);

struct PlatformWrite {
  Span span;
  std::string target;              ///< "AMOCRM.data.x"
  std::string by;                  ///< "=", "delete", "Object.assign", "push"; as in the source
  std::optional<Span> alias = {};  ///< where the name that is written through was made
};
[[nodiscard]] std::vector<PlatformWrite> platform_writes(const js::File& script);

/// What core/data/environment.tsv says of a path below APP or AMOCRM.
[[nodiscard]] Documented documented(std::string_view below);

}  // namespace premod::platform
