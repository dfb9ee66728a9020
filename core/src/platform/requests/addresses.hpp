// Addresses in scripts that lead to other hosts: dependencies, templates, unencrypted requests.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "flow/script.hpp"

namespace premod::platform {

struct ForeignAddress {
  Span span;
  std::string address;   ///< holes as "…"
  std::string by;        ///< what loads it: "define", "require", "render", "fetch"
  bool cdn = false;      ///< a host for public libraries (core/data/cdn_hosts.tsv)
  bool code = false;     ///< data: and the like, whose text is the code
  bool unknown = false;  ///< begins with something that nobody can see
};

/// Dependencies of define, require, import, or paths of require.config that are absolute addresses,
/// code themselves, or begin with something unknown that is not the widget's own path.
[[nodiscard]] std::vector<ForeignAddress> external_dependencies(const js::File& script);
/// Templates that come from another host: render({href, base_path}), $.get, load().
[[nodiscard]] std::vector<ForeignAddress> external_templates(const js::File& script);
/// Style sheets of another host, and fonts: `by` is FontFace.
[[nodiscard]] std::vector<ForeignAddress> external_styles(const js::File& script);
/// http:// and ws:// in requests, sockets, frames, scripts, links to style sheets.
[[nodiscard]] std::vector<ForeignAddress> insecure_addresses(const js::File& script);

/// An address as a browser reads it: without tabs and line ends, `\` as `/`, the scheme in lower
/// case.
[[nodiscard]] std::string normal_address(std::string_view address);
/// data:, blob: and javascript: addresses.
[[nodiscard]] bool is_code_address(std::string_view address);
/// "https://x", "//x": leads to a host that is named or computed.
[[nodiscard]] bool is_absolute(std::string_view address);

}  // namespace premod::platform
