// What a front end is: a name and a pure function from a report to bytes.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "premod/premod.hpp"
#include "premod/site.hpp"

namespace premod::cli {

/// What the command knows about the place it writes to; the report itself stays the same.
struct FormatOptions {
  bool color = false;         ///< a terminal that wants colour
  bool hyperlinks = false;    ///< a terminal that understands OSC 8
  int width = 80;             ///< columns of the terminal
  bool blame_emails = false;  ///< the user asked for addresses
  std::string end_time = {};  ///< of the run, RFC 3339 in UTC, for formats that hold it
  std::string site = std::string(docs_url());  ///< of the rules' pages; may be empty
  std::string random = {};    ///< 32 hexadecimal digits nobody can guess; empty where not needed
  bool verbose = false;       ///< notes, authors, all requirements
  bool quiet = false;         ///< the verdict only
  bool statistics = false;    ///< a table of rules instead of the findings
  Level level = Level::off;   ///< the least grave to be shown; off: as usual
  std::size_t max_same = 10;  ///< places shown of one rule at one level; 0: all
};

struct Format {
  std::string_view name;
  std::string_view description;  ///< one English line for --help
  std::string (*write)(const Report&, const FormatOptions&);
  bool line_hashes = false;  ///< it prints Finding::line_hash
};

/// All formats, sorted by name.
[[nodiscard]] std::span<const Format> formats();

}  // namespace premod::cli
