// Turns a table of facts (core/data/NAME.tsv) into a header of constexpr rows.
// Format: lines beginning with "# key: value" are facts about the table (source and date are
// mandatory), other "#" lines are comments; the first other line names the columns; then one row a
// line. Cells are separated by tabs; every row has as many cells as there are columns.
// Given the names of columns, the header has these alone: a table's names without what is said of
// them, so that another word about one does not recompile what asks for the names. A header that
// would be the same is not written.
#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
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

// The text of all cells; what stands there already is not added again.
class Pool {
 public:
  std::string add(const std::string& text) {
    auto at = all_.find(text);
    if (at == std::string::npos) at = all_.size(), all_ += text;
    return std::to_string(at) + ", " + std::to_string(text.size());
  }
  [[nodiscard]] const std::string& all() const { return all_; }

 private:
  std::string all_;
};

// Compilers need not take literals of more than 64 KB, and short lines are easier to read. A letter
// of several bytes stays whole.
std::string lines_of(const std::string& text) {
  constexpr std::size_t width = 80;
  std::string out;
  for (std::size_t at = 0, end = 0; at < text.size(); at = end) {
    end = std::min(at + width, text.size());
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
    out += "\n    " + quoted(text.substr(at, end - at));
  }
  return out.empty() ? "\"\"" : out;
}

struct Table {
  std::string path;
  std::map<std::string, std::string> facts;
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;
};

int fail(const std::string& path, std::size_t line, const std::string& what) {
  std::cerr << path << ":" << line << ": " << what << "\n";
  return 1;
}

// 0, or what the program ends with.
int read(std::istream& in, Table& out) {
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (line.empty()) continue;
    if (line[0] == '#') {
      const auto colon = line.find(": ");
      if (colon != std::string::npos)
        out.facts.emplace(line.substr(2, colon - 2), line.substr(colon + 2));
      continue;
    }
    auto cells = split(line);
    if (out.columns.empty()) {
      out.columns = std::move(cells);
    } else if (cells.size() != out.columns.size()) {
      return fail(out.path, number,
                  "has " + std::to_string(cells.size()) + " cells, the header " +
                      std::to_string(out.columns.size()));
    } else {
      out.rows.push_back(std::move(cells));
    }
  }
  for (const char* key : {"source", "date"})
    if (!out.facts.contains(key))
      return fail(out.path, 1, std::string("lacks \"# ") + key + ": ...\"");
  return out.columns.empty() ? fail(out.path, 1, "has no column names") : 0;
}

bool is_name(const std::string& key) {
  return key.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string::npos;
}

// `kept`: the places of the columns to write.
std::string header(const Table& table, const std::string& name,
                   const std::vector<std::size_t>& kept) {
  std::ostringstream out, rows;
  Pool pool;
  for (const auto& row : table.rows) {
    rows << "    {";
    for (const std::size_t i : kept)
      rows << (i == kept.front() ? "{" : ", {") << pool.add(row[i]) << "}";
    rows << "},\n";
  }
  out << "// Made from " << table.path.substr(table.path.rfind('/') + 1)
      << ".\n#pragma once\n\n#include <array>\n#include <string_view>\n\n#include "
         "\"data/cell.hpp\"\n"
      << "\nnamespace premod::data::" << name
      << " {\n\ninline constexpr char cells[] =" << lines_of(pool.all()) << ";\n\nstruct Row {\n";
  for (const std::size_t i : kept) out << "  Cell<cells> " << table.columns[i] << ";\n";
  out << "};\n\n";
  if (kept.size() == table.columns.size())
    for (const auto& [key, value] : table.facts)
      if (is_name(key))
        out << "inline constexpr std::string_view " << key << " = " << quoted(value) << ";\n";
  out << "\ninline constexpr std::array<Row, " << table.rows.size() << "> rows = {{\n"
      << rows.str() << "}};\n\n}  // namespace premod::data::" << name << "\n";
  return pool.all().size() < 1U << 20U ? out.str() : std::string();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return fail("embed", 0, "usage: premod_embed TABLE.tsv HEADER.hpp [COLUMN...]");
  Table table;
  table.path = argv[1];
  std::ifstream in(table.path);
  if (!in) return fail(table.path, 0, "cannot be read");
  if (const int error = read(in, table); error != 0) return error;

  const std::vector<std::string> wanted(argv + 3, argv + argc);
  std::vector<std::size_t> kept;
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (wanted.empty() || std::find(wanted.begin(), wanted.end(), table.columns[i]) != wanted.end())
      kept.push_back(i);
  for (const auto& row : table.rows)
    for (const auto& cell : row)
      if (cell.size() >= 1U << 12U) return fail(table.path, 0, "has a cell of 4 KB");
  const std::string path = argv[2];
  const std::string name = path.substr(path.rfind('/') + 1);
  const std::string text = header(table, name.substr(0, name.rfind(".hpp")), kept);
  if (text.empty()) return fail(table.path, 0, "has a megabyte of text");

  std::ifstream before(path, std::ios::binary);
  if (before && std::string(std::istreambuf_iterator<char>(before), {}) == text) return 0;
  std::ofstream file(path, std::ios::binary);
  file << text;
  return file.good() ? 0 : fail(path, 0, "cannot be written");
}
