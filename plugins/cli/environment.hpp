// What the command learns from its surroundings and passes on as values: the library reads neither
// environment variables nor the clock.
#pragma once

#include <map>
#include <string>

#include "premod/premod.hpp"

namespace premod::cli {

struct Environment {
  Language language = Language::en;  ///< by LC_ALL, LC_MESSAGES, LANG; English for all others
  bool color = false;  ///< standard output wants colour (NO_COLOR, CLICOLOR_FORCE, TERM)
  bool hyperlinks = false;
  int width = 80;
  bool progress = false;                   ///< standard error is a terminal
  std::string today;                       ///< YYYY-MM-DD, UTC
  std::string now;                         ///< RFC 3339 in UTC; SOURCE_DATE_EPOCH where it is set
  std::string user;                        ///< GIT_AUTHOR_NAME, USER or LOGNAME
  std::string cache;                       ///< folder for what can be made again; empty: none
  std::string random;                      ///< 128 random bits, hexadecimal
  std::map<std::string, std::string> git;  ///< for Request::git_variables
};

[[nodiscard]] Environment read_environment();

}  // namespace premod::cli
