// Reads and writes the translators' files (gettext PO, the part that premod uses), for the two
// build programs beside it.
#pragma once

#include <algorithm>
#include <cstddef>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace po {

/// One text. `plural` and more than one translation only where the text counts something.
struct Entry {
  std::string key;                        ///< msgctxt
  std::string english;                    ///< msgid
  std::string plural;                     ///< msgid_plural
  std::vector<std::string> translations;  ///< msgstr, or msgstr[0] and on
  std::vector<std::string> comments;      ///< lines of "# ..." and "#. ...", kept as written
  bool fuzzy = false;                     ///< made for another English text, so not valid

  /// What tells entries apart: the key, and of phrases the English too (gettext parts them so).
  [[nodiscard]] std::string id() const { return key == "parser" ? key + '\4' + english : key; }
  [[nodiscard]] bool translated() const {
    return !fuzzy && !translations.empty() &&
           std::none_of(translations.begin(), translations.end(),
                        [](const std::string& text) { return text.empty(); });
  }
};

struct File {
  std::string path;  ///< as messages show it
  Entry header;      ///< the entry without msgctxt and msgid
  std::vector<Entry> entries;
  std::string error;  ///< "path:line: what is wrong"; empty if the file was read
};

namespace detail {

inline bool unquote(std::string_view text, std::string& out) {
  if (text.size() < 2 || text.front() != '"' || text.back() != '"') return false;
  text = text.substr(1, text.size() - 2);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') return false;
    if (text[i] != '\\') {
      out += text[i];
      continue;
    }
    if (++i == text.size()) return false;
    constexpr std::string_view letters = "nt\"\\?";  // "\?" in C++ only
    const std::size_t at = letters.find(text[i]);
    if (at == std::string_view::npos) return false;
    out += "\n\t\"\\?"[at];
  }
  return true;
}

inline std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else {
      out += c;
    }
  }
  return out + "\"";
}

class Reader {
 public:
  explicit Reader(File& file) : file_(file) {}

  void read(std::istream& in) {
    std::string line;
    while (file_.error.empty() && std::getline(in, line)) {
      ++number_;
      take(line);
    }
    finish();
  }

 private:
  void take(const std::string& line) {
    if (line.empty()) return finish();
    if (line.starts_with("#")) return comment(line);
    if (line.starts_with("\"")) {
      if (text_ == nullptr || !unquote(line, *text_)) fail("a string out of place or malformed");
      return;
    }
    const std::size_t space = line.find(' ');
    const std::string word = line.substr(0, space);
    if (word == "msgctxt" && any_) finish();
    text_ = member(word);
    any_ = true;
    if (space == std::string::npos || text_ == nullptr || !unquote(line.substr(space + 1), *text_))
      fail("expected msgctxt, msgid, msgid_plural or msgstr with a string");
  }

  void comment(const std::string& line) {
    if (line.starts_with("#~")) return;
    if (any_) finish();
    if (line.starts_with("#,")) {
      now_.fuzzy = line.find("fuzzy") != std::string::npos;
    } else if (!line.starts_with("#:") && !line.starts_with("#|")) {
      now_.comments.push_back(line);
    }
  }

  std::string* member(const std::string& word) {
    if (word == "msgctxt") return &now_.key;
    if (word == "msgid") return &now_.english;
    if (word == "msgid_plural") return &now_.plural;
    if (word == "msgstr" || (word.starts_with("msgstr[") && word.ends_with("]")))
      return &now_.translations.emplace_back();
    return nullptr;
  }

  void finish() {
    if (!any_) return;
    if (now_.key.empty() && now_.english.empty()) {
      file_.header = now_;
    } else if (now_.key.empty()) {
      fail("an entry needs a msgctxt");
    } else if (now_.translations.empty()) {
      fail(now_.key + " needs a msgstr");
    } else {
      file_.entries.push_back(now_);
    }
    now_ = {};
    any_ = false;
    text_ = nullptr;
  }

  void fail(const std::string& what) {
    if (file_.error.empty()) file_.error = file_.path + ":" + std::to_string(number_) + ": " + what;
  }

  File& file_;
  Entry now_;
  std::string* text_ = nullptr;  // what a further line of the string belongs to
  bool any_ = false;
  std::size_t number_ = 0;
};

inline void append(std::string& out, std::string_view word, std::string_view text) {
  out += std::string(word) + " " + quoted(text) + "\n";
}

}  // namespace detail

/// Messages name the file as "core/texts/NAME", wherever the build runs.
inline File read(const std::string& path) {
  File file;
  file.path = "core/texts/" + path.substr(path.find_last_of('/') + 1);
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    file.error = file.path + ": cannot be read";
  } else {
    detail::Reader(file).read(in);
  }
  return file;
}

inline std::string text_of(const Entry& entry) {
  std::string out;
  for (const std::string& comment : entry.comments) out += comment + "\n";
  if (entry.fuzzy) out += "#, fuzzy\n";
  if (!entry.key.empty()) detail::append(out, "msgctxt", entry.key);
  detail::append(out, "msgid", entry.english);
  if (entry.plural.empty()) {
    if (entry.key.empty()) {  // the header: one line a field
      out += "msgstr \"\"\n";
      std::istringstream lines(entry.translations.at(0));
      for (std::string line; std::getline(lines, line);) out += detail::quoted(line + "\n") + "\n";
    } else {
      detail::append(out, "msgstr", entry.translations.at(0));
    }
    return out;
  }
  detail::append(out, "msgid_plural", entry.plural);
  for (std::size_t i = 0; i < entry.translations.size(); ++i)
    detail::append(out, "msgstr[" + std::to_string(i) + "]", entry.translations[i]);
  return out;
}

/// Entries in the order of their keys, so that two people who add texts rarely meet.
inline std::string text_of(File file) {
  std::sort(file.entries.begin(), file.entries.end(),
            [](const Entry& a, const Entry& b) { return a.id() < b.id(); });
  std::string out = text_of(file.header);
  for (const Entry& entry : file.entries) out += "\n" + text_of(entry);
  return out;
}

/// The next `{name}` at or after `from`, with its braces; empty at the end. Advances `from`.
inline std::string_view next_placeholder(std::string_view text, std::size_t& from) {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789_";
  while ((from = text.find('{', from)) != std::string_view::npos) {
    const std::size_t end = std::min(text.find_first_not_of(letters, from + 1), text.size());
    if (end < text.size() && text[end] == '}' && end > from + 1) {
      const std::string_view found = text.substr(from, end + 1 - from);
      from = end + 1;
      return found;
    }
    ++from;
  }
  return {};
}

/// A placeholder of `a` that is not in `b`; empty if there is none.
inline std::string_view placeholder_without(std::string_view a, std::string_view b) {
  std::size_t from = 0;
  for (auto name = next_placeholder(a, from); !name.empty(); name = next_placeholder(a, from))
    if (b.find(name) == std::string_view::npos) return name;
  return {};
}

}  // namespace po
