// Reporting test data where code and data keep it, by the messages of text-test-data: strings,
// markup, what a style sheet shows, comments, data files.
#pragma once

#include <string>
#include <string_view>

#include "json/document.hpp"
#include "rule/hits.hpp"
#include "text/entities/test_data.hpp"
#include "widget/widget.hpp"

namespace premod {

/// What a hit shows of it.
[[nodiscard]] std::string shown_data(std::string_view text, const text::TestData& found);

void report_test_data(const js::File& script, Hits& out);
void report_test_data(const php::File& file, Hits& out);
void report_test_data(const markup::File& file, Hits& out);
void report_test_data(const css::File& style, Hits& out);
/// In comments of sheets, templates and pages.
void report_test_data(const TextFile& file, Hits& out);
/// In the strings below a value of a JSON file.
void report_test_data(const File& file, const json::Value& root, Hits& out);
/// Of a file with data, JSON, or cells and lines; nothing for other kinds.
void report_data_file(const TextFile& file, Hits& out);

}  // namespace premod
