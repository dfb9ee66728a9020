#include "php/files.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "php/strings.hpp"
#include "snapshot/entry_path.hpp"
#include "text/words.hpp"

namespace premod {
namespace {

// What common servers hand to the interpreter by its name.
constexpr std::array<std::string_view, 9> run_names = {"php",  "php3",  "php4", "php5", "php7",
                                                       "php8", "phtml", "phar", "pht"};
// Parts of programs, by the habits of PHP projects; text files and data are called so, too.
constexpr std::array<std::string_view, 5> part_names = {"inc", "module", "install", "theme",
                                                        "engine"};
constexpr std::size_t max_name_bytes = 1'024;
constexpr std::size_t max_values = 8;  // of one variable or constant
constexpr int max_hops = 4;            // from name to name

bool begins_as_php(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  if (text.starts_with("#!")) text.remove_prefix(std::min(text.find('\n'), text.size()));
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  return text.starts_with("<?php") || text.starts_with("<?=") || text.starts_with("<? ") ||
         text.starts_with("<?\n") || text.starts_with("<?\r") || text.starts_with("<?PHP");
}

/// A name as far as it is known: `text` is all of it, or its end.
struct Name {
  std::string text;
  bool whole = true;
};

/// Where strings are kept: `$file = 'a.inc'`, `const FILE = 'a.inc'`, `define('FILE', 'a.inc')`.
using Kept = std::map<std::string, std::vector<php::Range>, std::less<>>;

/// The end of the expression that begins at `at`.
std::uint32_t end_of(const php::File& file, std::uint32_t at) {
  while (at < file.tokens().size()) {
    const std::string_view text = file.text(at);
    if (text == ";" || text == "," || text == ")" || text == "]" || text == "}") break;
    const std::uint32_t partner = file.partner(at);
    at = partner != php::none && partner > at ? partner + 1 : at + 1;
  }
  return std::min<std::uint32_t>(at, static_cast<std::uint32_t>(file.tokens().size()));
}

void keep(Kept& kept, std::string_view name, php::Range value) {
  if (value.empty() || name.empty()) return;
  auto& values = kept[std::string(name)];
  if (values.size() < max_values) values.push_back(value);
}

Kept kept_in(const php::File& file) {
  Kept out;
  for (std::uint32_t at = 0; at + 1 < file.tokens().size(); ++at) {
    if (file.text(at + 1) != "=") continue;
    const php::TokenKind kind = file.tokens()[at].kind;
    if (kind == php::TokenKind::variable || kind == php::TokenKind::name)
      keep(out, file.text(at), {at + 2, end_of(file, at + 2)});
  }
  for (const php::Call& call : file.calls())
    if (call.name == "define" && call.arguments.size() >= 2)
      keep(out, php::constant_text(file, call.arguments[0].begin), call.arguments[1]);
  return out;
}

class Reader {
 public:
  Reader(const php::File& file, const Kept& kept) : file_(file), kept_(kept) {}

  /// What the expression may be; the end of a name where its beginning is not known.
  std::vector<Name> read(php::Range range, int hops = 0) const {
    std::vector<Name> out = {{}};
    for (std::uint32_t at = range.begin; at < range.end; ++at) {
      const std::string_view text = file_.text(at);
      if (text == "." || text == "(" || text == ")" || text == "@") continue;
      if (file_.tokens()[at].kind == php::TokenKind::string) {
        add_string(at, out);
        continue;
      }
      const std::string word = php::lower(text);
      if (word == "__dir__") {
        out = {{folder(1), true}};
        continue;
      }
      if (word == "dirname" && file_.text(at + 1) == "(" && file_.partner(at + 1) < range.end) {
        const bool of_file = php::lower(file_.text(at + 2)) == "__file__";
        const bool of_folder = php::lower(file_.text(at + 2)) == "__dir__";
        at = file_.partner(at + 1);
        out = {of_file || of_folder ? Name{folder(of_file ? 1 : 2), true} : Name{{}, false}};
        continue;
      }
      std::vector<Name> known = hops < max_hops ? named(text, hops) : std::vector<Name>{};
      if (known.empty()) {
        const std::uint32_t partner = file_.text(at + 1) == "(" ? file_.partner(at + 1) : php::none;
        if (partner != php::none && partner < range.end) at = partner;
        known = {{{}, false}};
      }
      join(out, known);
    }
    std::erase_if(out, [](const Name& name) { return name.text.size() > max_name_bytes; });
    return out;
  }

 private:
  std::vector<Name> named(std::string_view name, int hops) const {
    std::vector<Name> out;
    const auto at = kept_.find(name);
    if (at == kept_.end()) return out;
    for (const php::Range value : at->second)
      for (Name& one : read(value, hops + 1))
        if (out.size() < max_values) out.push_back(std::move(one));
    return out;
  }

  void add_string(std::uint32_t at, std::vector<Name>& out) const {
    std::string_view text = php::string_text(file_, at);
    if (!file_.tokens()[at].interpolated) {
      for (Name& one : out) one.text += text;
      return;
    }
    // Behind the last variable.
    std::size_t end = text.rfind('$');
    end = end == text.npos ? 0
                           : text.find_first_not_of(
                                 "_abcdefghijklmnopqrstuvwxyz"
                                 "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789",
                                 end + 1);
    if (const std::size_t brace = text.rfind('}'); brace != text.npos && brace + 1 > end)
      end = brace + 1;
    out = {{std::string(text.substr(std::min(end, text.size()))), false}};
  }

  static void join(std::vector<Name>& out, const std::vector<Name>& more) {
    std::vector<Name> all;
    for (const Name& before : out)
      for (const Name& one : more)
        if (all.size() < max_values)
          all.push_back({one.whole ? before.text + one.text : one.text, one.whole && before.whole});
    out = std::move(all);
  }

  /// Of the file, so many steps up; with a / in front, as from the root on.
  [[nodiscard]] std::string folder(int steps) const {
    std::string path = "/" + file_.file().path;
    while (steps-- > 0) path.erase(path.rfind('/') == path.npos ? 0 : path.rfind('/'));
    return path.empty() ? "/." : path;
  }

  const php::File& file_;
  const Kept& kept_;
};

class Gatherer {
 public:
  Gatherer(const std::vector<const File*>& files, const std::vector<const File*>& foreign) {
    for (const File* file : foreign)
      if (is_php(*file) || file->bytes.find("<?") != std::string_view::npos)
        by_path_.emplace(file->path, file);
    for (const File* file : files) {
      if (is_php(*file)) {
        add(file);
      } else if (file->bytes.find("<?") != std::string_view::npos) {
        by_path_.emplace(file->path, file);
        by_end_.emplace_back(std::string(file->path.rbegin(), file->path.rend()) + "/", file);
      }
    }
    std::sort(by_end_.begin(), by_end_.end());
  }

  std::vector<php::File> gather() {
    if (by_path_.empty()) return std::move(out_);
    for (std::size_t i = 0; i < out_.size(); ++i) follow(i);
    return std::move(out_);
  }

 private:
  void add(const File* file) {
    if (known_.insert(file).second) out_.emplace_back(*file);
  }

  void follow(std::size_t index) {
    std::vector<Name> names;
    {
      const php::File& file = out_[index];
      const Kept kept = kept_in(file);
      const Reader reader(file, kept);
      bool nothing_known = false;
      for (const php::Call& call : file.calls()) {
        if (!call.name.starts_with("include") && !call.name.starts_with("require")) continue;
        if (call.kind != php::CallKind::language_construct) continue;
        for (const php::Range argument : call.arguments)
          for (Name& name : reader.read(argument)) {
            nothing_known = nothing_known || name.text.empty();
            names.push_back(std::move(name));
          }
      }
      // A name that comes out of a list, glob() or a function: any string may be it.
      for (std::uint32_t at = 0; nothing_known && at < file.tokens().size(); ++at)
        if (std::string_view text = php::constant_text(file, at); text.size() <= max_name_bytes)
          names.push_back({std::string(text.substr(text.rfind('*') + 1)), false});
    }
    const std::string from = out_[index].file().path;
    const std::string folder = from.substr(0, from.rfind('/') == from.npos ? 0 : from.rfind('/'));
    for (const Name& name : names) take(folder, name);
  }

  void take(const std::string& folder, const Name& name) {
    if (name.text.find('.') == std::string::npos && !name.whole) return;
    if (name.whole) {
      const auto at = by_path_.find(resolved_path(folder, name.text));
      if (at != by_path_.end()) return add(at->second);
    }
    // From include_path, the working directory, or a folder that is not known.
    std::string end = name.text;
    while (end.starts_with("./") || end.starts_with("../")) end.erase(0, end.find('/') + 1);
    while (end.starts_with('/')) end.erase(0, 1);
    const std::string slash = end == name.text && !name.whole ? "" : "/";
    end = std::string(end.rbegin(), end.rend()) + slash;
    if (end.size() <= slash.size() || !asked_.insert(end).second) return;
    for (auto at = std::lower_bound(by_end_.begin(), by_end_.end(), std::pair(end, nullptr),
                                    [](const auto&a, const auto&b) { return a.first < b.first; });
         at != by_end_.end() && at->first.starts_with(end); ++at)
      add(at->second);
  }

  std::vector<php::File> out_;
  std::set<const File*> known_;
  std::map<std::string_view, const File*> by_path_;
  std::vector<std::pair<std::string, const File*>> by_end_;  // by the path read backwards
  std::set<std::string> asked_;
};

}  // namespace

bool is_php(const File& file) {
  const std::string extension = text::lower_ascii(file.extension());
  if (std::ranges::find(run_names, extension) != run_names.end()) return true;
  return std::ranges::find(part_names, extension) != part_names.end() && begins_as_php(file.bytes);
}

std::vector<php::File> php_files_of(const std::vector<const File*>& files,
                                    const std::vector<const File*>& foreign) {
  return Gatherer(files, foreign).gather();
}

}  // namespace premod
