// Whether a widget links to a privacy policy: a working link, not a mention of one.
#pragma once

#include <optional>
#include <string_view>

#include "snapshot/snapshot.hpp"
#include "text/span.hpp"
#include "widget/widget.hpp"

namespace premod {

/// Where a policy is spoken of without a link to it.
struct PolicyMention {
  const File* file = nullptr;
  Span span;
};

struct PolicyLinks {
  bool linked = false;
  /// The first mention without a link; empty where nobody speaks of a policy.
  std::optional<PolicyMention> mention;
  /// The first link of a text whose words name the policy and which leads nowhere: "#", "", code.
  std::optional<PolicyMention> dead;
};

/// An absolute http(s) address of a public host: no "#", no "TBD", no localhost.
[[nodiscard]] bool is_working_address(std::string_view text);

/// Looks at the texts of i18n and the listing, the links of templates and pages, and the strings of
/// scripts. Comments and vendored files do not count. An address that is put in at run time counts
/// where the link's words say what it is.
[[nodiscard]] PolicyLinks find_policy_links(const Widget& widget);

}  // namespace premod
