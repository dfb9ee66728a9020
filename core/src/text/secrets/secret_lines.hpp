// Secrets in text files that are read line by line.
#pragma once

#include <cstdint>
#include <vector>

#include "text/secrets/credentials.hpp"
#include "text/secrets/secret.hpp"
#include "text/span.hpp"

namespace premod::text {

enum class LineForm : std::uint8_t {
  text,      ///< only what shows itself counts
  settings,  ///< NAME=value, as .env and .ini files hold them
  yaml,      ///< name: value
};

struct LineSecret {
  Span line;
  Secret secret;  ///< offsets in the line
};
/// Scripts of pages are skipped: they are looked at as scripts.
[[nodiscard]] std::vector<LineSecret> secrets_by_line(std::string_view text, LineForm form);

/// All that a line of any language shows, up to a limit: as secret_in() and secret_for() know them,
/// the latter behind `name =` and `name:`. One may be cut off by "…". Linear.
[[nodiscard]] std::vector<Secret> secrets_in_line(std::string_view line,
                                                  Quotes quotes = Quotes::optional);

/// Where `value` stands in the place; the whole place where it is written with escapes.
[[nodiscard]] Span part_of(Span place, std::string_view bytes, std::string_view value);

}  // namespace premod::text
