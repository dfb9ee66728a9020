// Compiles core/data/sentences.tsv and sentence_words.tsv for core/src/text/language: parts put in
// their place, words stemmed. premod_embed_sentences OUT.cpp; the tables are those it was compiled
// with, so that a row that cannot be read stops the build.
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "sentence_grammar.hpp"

namespace {

using namespace premod::embed;

// Writes the tables; texts are pieces of one string.
class Writer {
 public:
  std::string piece(std::string_view text) {
    auto [at, fresh] = pieces_.try_emplace(std::string(text), characters_.size());
    if (fresh) characters_ += text;
    return "{" + std::to_string(at->second) + ", " + std::to_string(text.size()) + "}";
  }

  // An array of its own, and the span that is seen from outside.
  void table(const std::string& type, const std::string& name,
             const std::vector<std::string>& rows) {
    array(type, name, rows);
    out_ << "const std::span<const " << type << "> " << name << " = " << name << "_rows;\n\n";
  }
  void tables(const std::string& type, const std::string& name,
              const std::vector<std::vector<std::string>>& all) {
    std::string spans;
    for (std::size_t i = 0; i < all.size(); ++i) {
      array(type, name + std::to_string(i), all[i]);
      spans += name + std::to_string(i) + "_rows, ";
    }
    out_ << "const std::span<const " << type << "> " << name << "[" << all.size() << "] = {"
         << spans << "};\n\n";
  }

  [[nodiscard]] std::string finished() const {
    std::ostringstream out;
    out << "// Made from core/data/sentences.tsv and sentence_words.tsv.\n"
        << "#include \"text/language/sentence_tables.hpp\"\n\n"
        << "namespace premod::text::sentence_tables {\n\nconst std::string_view characters =";
    constexpr std::size_t line = 64;
    for (std::size_t i = 0; i < characters_.size(); i += line) {
      out << "\n    \"";
      for (const char c : std::string_view(characters_).substr(i, line)) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = byte >= ' ' && byte < 0x7F && c != '"' && c != '\\' && c != '?';
        if (plain)
          out << c;
        else
          out << '\\' << static_cast<char>('0' + (byte >> 6U))
              << static_cast<char>('0' + (byte >> 3U & 7U)) << static_cast<char>('0' + (byte & 7U));
      }
      out << '"';
    }
    out << ";\n\n" << out_.str() << "}  // namespace premod::text::sentence_tables\n";
    return out.str();
  }

 private:
  void array(const std::string& type, const std::string& name,
             const std::vector<std::string>& rows) {
    out_ << "static constexpr " << type << " " << name << "_rows[] = {\n";
    for (const std::string& row : rows) out_ << "    " << row << ",\n";
    out_ << "};\n";
  }

  std::string characters_;
  std::map<std::string, std::size_t> pieces_;
  std::ostringstream out_;
};

std::string shown(const Unless& unless) {
  std::string out = unless.denied ? "{true" : "{false";
  for (const std::uint16_t set :
       {unless.inside, unless.clause, unless.next, unless.before, unless.by})
    out += ", " + std::to_string(set);
  return out + "}";
}

std::string shown(const Element& element) {
  return "{static_cast<Kind>(" + std::to_string(static_cast<int>(element.kind)) + "), " +
         (element.crosses ? "true, " : "false, ") + std::to_string(element.least) + ", " +
         std::to_string(element.most) + ", " + std::to_string(element.roles) + "}";
}

void write_words(Writer& writer, RoleTable& roles) {
  std::vector<std::vector<std::string>> stems, forms;
  for (const std::string_view language : languages) {
    const Lexicon lexicon = lexicon_of(language, roles);
    const auto listed = [&](const std::map<std::string, Roles>& words) {
      std::vector<std::string> out;
      for (const auto& [word, of_word] : words)
        out.push_back("{" + writer.piece(word) + ", " + std::to_string(roles.set(of_word)) + "}");
      return out;
    };
    stems.push_back(listed(lexicon.stems));
    forms.push_back(listed(lexicon.forms));
  }
  writer.tables("KnownWord", "stems", stems);
  writer.tables("KnownWord", "forms", forms);
}

void write_rows(Writer& writer, const Grammar& grammar) {
  std::vector<std::string> elements, rows, ends, anchors;
  for (const auto& of_meaning : grammar.rows()) {
    for (const Grammar::Compiled& one : of_meaning) {
      rows.push_back("{" + std::to_string(elements.size()) + ", " + std::to_string(one.row.count) +
                     ", " + std::to_string(one.row.language) +
                     (one.row.exact ? ", true, " : ", false, ") + std::to_string(one.row.rarest) +
                     ", " + shown(one.row.unless) + "}");
      for (const Element& element : one.elements) elements.push_back(shown(element));
    }
    ends.push_back(std::to_string(rows.size()));
  }
  for (const auto& [word, anchor] : grammar.anchors())
    anchors.push_back("{" + writer.piece(word) + ", {" + std::to_string(anchor.meanings[0]) +
                      "U, " + std::to_string(anchor.meanings[1]) +
                      (anchor.whole ? "U}, true}" : "U}, false}"));
  writer.table("Element", "elements", elements);
  writer.table("Row", "rows", rows);
  writer.table("std::uint32_t", "row_ends", ends);
  writer.table("Anchor", "anchors", anchors);
}

void write_names(Writer& writer, const std::string& name, const Names& names) {
  std::vector<std::string> pieces;
  for (const std::string_view one : names.all()) pieces.push_back(writer.piece(one));
  writer.table("Piece", name, pieces);
}

std::string compiled() {
  RoleTable roles;
  const Grammar grammar(roles);
  Writer writer;
  write_names(writer, "role_names", roles.names());
  write_names(writer, "meaning_names", grammar.meanings());
  write_words(writer, roles);
  write_rows(writer, grammar);
  std::vector<std::string> sets;
  for (const Roles& set : roles.sets()) {
    std::string words;
    for (const std::uint64_t word : set.words()) words += std::to_string(word) + "U, ";
    sets.push_back("Roles({" + words + "})");
  }
  writer.table("Roles", "role_sets", sets);
  return writer.finished();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return std::cerr << "usage: premod_embed_sentences OUT.cpp\n", 1;
  try {
    std::ofstream out(argv[1], std::ios::binary);
    out << compiled();
    return out.good() ? 0 : 1;
  } catch (const std::exception& error) {
    return std::cerr << error.what() << "\n", 1;
  }
}
