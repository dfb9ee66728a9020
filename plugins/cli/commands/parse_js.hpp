// `premod parse-js`: the JavaScript parser as a filter, for comparison with other parsers.
#pragma once

#include <iosfwd>

namespace premod::cli {

/// Reads requests, one a line, and answers each with one line of JSON.
///
/// A request is a path, or a JSON object with `path` or `source`, and perhaps `goal` ("script" or
/// "module"; by default module for `.mjs`), `strict` (true: as after "use strict") and `id` (given
/// back). An answer has `ok`, `goal`, and for a syntax error `error`: {kind, message, hint, offset,
/// line, column, end_line, end_column, related}. Lines and columns count from 1, columns in UTF-16
/// code units.
///
/// Returns 0 if every source is a program, 1 if one is not, 2 if a request or file cannot be read.
int parse_js(std::istream& in, std::ostream& out);

}  // namespace premod::cli
