// Turns a table of facts (core/data/NAME.tsv) into a header of constexpr rows.
// Format: lines beginning with "# key: value" are facts about the table (source and date are
// mandatory), other "#" lines are comments; the first other line names the columns; then one row a
// line. Cells are separated by tabs; every row has as many cells as there are columns.
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace {

std::vector<std::string> split(const std::string& line) {
  std::vector<std::string> cells;
  std::string::size_type from = 0;
  while (true) {
    const auto tab = line.find('\t', from);
    cells.push_back(line.substr(from, tab - from));
    if (tab == std::string::npos) return cells;
    from = tab + 1;
  }
}

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\' || c == '?') out += '\\';
    out += c;
  }
  return out + "\"";
}

int fail(const std::string& path, std::size_t line, const std::string& what) {
  std::cerr << path << ":" << line << ": " << what << "\n";
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return fail("embed", 0, "usage: premod_embed TABLE.tsv HEADER.hpp");
  const std::string path = argv[1];
  std::string name = path.substr(path.rfind('/') + 1);
  name.erase(name.rfind(".tsv"));
  std::ifstream in(path);
  if (!in) return fail(path, 0, "cannot be read");

  std::map<std::string, std::string> facts;
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (line.empty()) continue;
    if (line[0] == '#') {
      const auto colon = line.find(": ");
      if (colon != std::string::npos)
        facts.emplace(line.substr(2, colon - 2), line.substr(colon + 2));
      continue;
    }
    auto cells = split(line);
    if (columns.empty()) {
      columns = std::move(cells);
    } else if (cells.size() != columns.size()) {
      return fail(path, number,
                  "has " + std::to_string(cells.size()) + " cells, the header " +
                      std::to_string(columns.size()));
    } else {
      rows.push_back(std::move(cells));
    }
  }
  for (const char* key : {"source", "date"})
    if (!facts.contains(key)) return fail(path, 1, std::string("lacks \"# ") + key + ": ...\"");
  if (columns.empty()) return fail(path, 1, "has no column names");

  std::ostringstream out;
  out << "// Made from core/data/" << name << ".tsv.\n#pragma once\n\n#include <array>\n"
      << "#include <string_view>\n\nnamespace premod::data::" << name << " {\n\nstruct Row {\n";
  for (const auto& column : columns) out << "  std::string_view " << column << ";\n";
  out << "};\n\n";
  for (const auto& [key, value] : facts)
    if (key.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string::npos)
      out << "inline constexpr std::string_view " << key << " = " << quoted(value) << ";\n";
  out << "\ninline constexpr std::array<Row, " << rows.size() << "> rows = {{\n";
  for (const auto& row : rows) {
    out << "    {";
    for (std::size_t i = 0; i < row.size(); ++i) out << (i ? ", " : "") << quoted(row[i]);
    out << "},\n";
  }
  out << "}};\n\n}  // namespace premod::data::" << name << "\n";
  std::ofstream file(argv[2], std::ios::binary);
  file << out.str();
  return file.good() ? 0 : fail(argv[2], 0, "cannot be written");
}
