// The sentences about broken JSON that manifest-json and i18n-json share.
#pragma once

#include "json/document.hpp"
#include "rule/hits.hpp"
#include "rule/rule.hpp"

namespace premod::json_syntax {

/// One hit for every syntax error and duplicate key, and one for a document that is no object, with
/// the variants below.
void report(const json::Document& document, const File& file, Hits& out);

inline constexpr Text message = {"json-syntax.message",
                                 "Not strict JSON: found {found}, expected {expected}."};
inline constexpr Text remedy = {
    "json-syntax.remedy",
    "Correct the file at this place and run it through any strict JSON parser."};

inline constexpr Variant comment = {
    .name = "comment",
    .message = {"json-syntax.comment.message", "A comment: JSON has no comments."},
    .remedy = {"json-syntax.comment.remedy", "Remove the comment."}};
inline constexpr Variant trailing_comma = {
    .name = "trailing-comma",
    .message = {"json-syntax.trailing-comma.message", "A comma before the closing bracket."},
    .remedy = {"json-syntax.trailing-comma.remedy", "Remove the comma."}};
inline constexpr Variant duplicate_key = {
    .name = "duplicate-key",
    .message = {"json-syntax.duplicate-key.message",
                "The key \"{key}\" occurs twice in this object; only the last value counts."},
    .remedy = {"json-syntax.duplicate-key.remedy", "Keep one of the values."}};
inline constexpr Variant extra_data = {
    .name = "extra-data",
    .message = {"json-syntax.extra-data.message", "The document has ended, but {found} follows."},
    .remedy = {"json-syntax.extra-data.remedy",
               "Remove what follows the closing bracket, or correct an extra bracket above."}};
inline constexpr Variant empty_file = {
    .name = "empty-file",
    .message = {"json-syntax.empty-file.message", "The file is empty."},
    .remedy = {"json-syntax.empty-file.remedy", "Write a JSON object into the file."}};
inline constexpr Variant quotes = {
    .name = "quotes",
    .message = {"json-syntax.quotes.message", "{found}: keys and strings need double quotes."},
    .remedy = {"json-syntax.quotes.remedy", "Write double quotes."}};
inline constexpr Variant open_string = {
    .name = "string",
    .message = {"json-syntax.string.message",
                "A string has no closing quote, or contains a raw line break or tab ({found})."},
    .remedy = {"json-syntax.string.remedy",
               "Close the quote, and write line breaks and tabs as \\n and \\t."}};
inline constexpr Variant escape = {
    .name = "escape",
    .message = {"json-syntax.escape.message", "{found} is not a JSON escape sequence."},
    .remedy = {"json-syntax.escape.remedy",
               "Write a backslash as \\\\, and characters outside the BMP as two \\uXXXX."}};
inline constexpr Variant end = {
    .name = "end",
    .message = {"json-syntax.end.message", "The file ends too early: {expected} was expected."},
    .remedy = {"json-syntax.end.remedy", "Add what is missing, usually a closing bracket."}};
inline constexpr Variant too_deep = {
    .name = "too-deep",
    .message = {"json-syntax.too-deep.message", "Nested deeper than {limit} levels."},
    .remedy = {"json-syntax.too-deep.remedy", "Flatten the document."}};

inline constexpr std::initializer_list<Variant> variants = {
    comment, trailing_comma, duplicate_key, extra_data, empty_file,
    quotes,  open_string,    escape,        end,        too_deep};

}  // namespace premod::json_syntax
