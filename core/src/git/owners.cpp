#include "git/owners.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "text/words.hpp"

namespace premod::git {
namespace {

using text::lower_ascii;

constexpr std::size_t most_rules = 5'000;  // GitHub reads 3 MiB; no file of people is so long
constexpr std::size_t longest_pattern = 1'024;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

/// Words of a line; a backslash keeps a blank (or a `#` at the start) in its word.
std::vector<std::string> words_of(std::string_view line) {
  std::vector<std::string> out;
  std::string word;
  for (std::size_t i = 0; i <= line.size(); ++i) {
    const bool end = i == line.size() || is_blank(line[i]);
    if (!end && line[i] == '#' && word.empty()) break;  // a comment at the end of the line
    if (!end && line[i] == '\\' && i + 1 < line.size()) {
      word += line[++i];
    } else if (!end) {
      word += line[i];
    } else if (!word.empty()) {
      out.push_back(std::move(word));
      word.clear();
    }
    if (i == line.size()) break;
  }
  if (!word.empty()) out.push_back(std::move(word));
  return out;
}

/// "[Name][2] @default", "^[Optional]": the name, and the line behind it.
std::optional<std::string> take_section(std::string_view& line) {
  std::string_view rest = line;
  if (rest.starts_with('^')) rest.remove_prefix(1);
  if (!rest.starts_with('[')) return std::nullopt;
  const auto end = rest.find(']');
  if (end == std::string_view::npos || end == 1) return std::nullopt;
  std::string name(rest.substr(1, end - 1));
  rest.remove_prefix(end + 1);
  if (rest.starts_with('[')) {  // how many must approve
    const auto close = rest.find(']');
    if (close == std::string_view::npos) return std::nullopt;
    rest.remove_prefix(close + 1);
  }
  line = rest;
  return name;
}

bool is_owner(std::string_view word) { return word.find('@') != std::string_view::npos; }

}  // namespace

bool glob_matches(std::string_view pattern, std::string_view path) {
  // Most rules are about other files, and their last letters say so.
  const std::size_t wild = pattern.find_last_of("*?");
  const std::string_view tail = pattern.substr(wild == pattern.npos ? 0 : wild + 1);
  if (wild == pattern.npos) return pattern == path;
  // The slash of "a/**/b" may belong to the stars.
  const std::string_view end = tail.starts_with('/') ? tail.substr(1) : tail;
  if (!path.ends_with(end)) return false;
  const std::string_view start = pattern.substr(0, pattern.find_first_of("*?"));
  if (!path.starts_with(start)) return false;
  // One bit a position of the pattern: whether what is before it has matched the path so far.
  std::vector<bool> now(pattern.size() + 1);
  const auto spread = [&](std::vector<bool>& states) {  // stars may match nothing
    for (std::size_t p = 0; p < pattern.size(); ++p) {
      if (!states[p] || pattern[p] != '*') continue;
      states[p + 1] = true;
      // "a/**/b" matches "a/b" too: the slash behind belongs to the stars.
      const bool doubled = p > 0 && pattern[p - 1] == '*';
      const bool at_start = p < 2 || pattern[p - 2] == '/';
      if (doubled && at_start && p + 1 < pattern.size() && pattern[p + 1] == '/')
        states[p + 2] = true;
    }
  };
  now[0] = true;
  spread(now);
  for (const char c : path) {
    std::vector<bool> next(pattern.size() + 1);
    for (std::size_t p = 0; p < pattern.size(); ++p) {
      if (!now[p]) continue;
      if (pattern[p] == '*') {
        const bool doubled =
            (p + 1 < pattern.size() && pattern[p + 1] == '*') || (p > 0 && pattern[p - 1] == '*');
        if (doubled || c != '/') next[p] = true;
      } else if (pattern[p] == c || (pattern[p] == '?' && c != '/')) {
        next[p + 1] = true;
      }
    }
    spread(next);
    now.swap(next);
  }
  return now[pattern.size()];
}

Owners::Owners(std::string_view text, OwnersHost host) : host_(host) {
  while (!text.empty() && rules_.size() < most_rules) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    add_line(line);
  }
}

void Owners::add_line(std::string_view line) {
  while (!line.empty() && is_blank(line.front())) line.remove_prefix(1);
  if (line.empty() || line.front() == '#') return;
  if (host_ == OwnersHost::gitlab && add_section(line)) return;
  add_rule(line);
}

bool Owners::add_section(std::string_view line) {
  const auto name = take_section(line);
  if (!name) return false;
  // A section that comes again goes on where it was.
  const std::string key = lower_ascii(*name);
  const auto at = std::find(sections_.begin(), sections_.end(), key);
  section_ = static_cast<std::size_t>(at - sections_.begin());
  if (at == sections_.end()) sections_.push_back(key);
  defaults_ = words_of(line);
  std::erase_if(defaults_, [](const std::string& word) { return !is_owner(word); });
  return true;
}

void Owners::add_rule(std::string_view line) {
  std::vector<std::string> words = words_of(line);
  if (words.empty() || words.front().size() > longest_pattern) return;
  Rule rule;
  rule.section = section_;
  std::string pattern = words.front();
  if (host_ == OwnersHost::gitlab && pattern.size() > 1 && pattern.front() == '!') {
    rule.excluded = true;
    pattern.erase(0, 1);
  } else if (host_ == OwnersHost::github && (pattern.front() == '!' || pattern.front() == '[')) {
    return;  // neither negation nor ranges nor sections exist there
  }
  for (auto word = words.begin() + 1; word != words.end(); ++word)
    if (is_owner(*word)) rule.owners.push_back(*word);
  if (rule.owners.empty() && host_ == OwnersHost::gitlab) rule.owners = defaults_;

  const bool folder = pattern.back() == '/';
  const auto slash = pattern.find('/');
  const bool rooted = host_ == OwnersHost::gitlab
                          ? pattern.front() == '/'
                          : slash != std::string::npos && slash + 1 < pattern.size();
  if (pattern.front() == '/') pattern.erase(0, 1);
  if (!rooted) pattern.insert(0, "**/");
  rule.pattern = folder ? pattern + "**" : pattern;
  rules_.push_back(std::move(rule));
}

std::vector<std::string> Owners::of(std::string_view path) const {
  std::vector<const Rule*> last(sections_.size());
  for (const Rule& rule : rules_) {
    const std::string& pattern = rule.pattern;
    bool matches = glob_matches(pattern, path);
    // For GitHub a name is a folder too; `docs/*` alone means the files directly in it.
    const bool whole_folder = host_ == OwnersHost::github && pattern.back() != '/' &&
                              !pattern.ends_with("/*") && !pattern.ends_with("**");
    if (!matches && whole_folder) matches = glob_matches(pattern + "/**", path);
    const Rule*& place = last[rule.section];
    // What a section has excluded stays excluded.
    if (matches && !(place && place->excluded)) place = &rule;
  }
  std::vector<std::string> out;
  for (const Rule* rule : last) {
    if (!rule || rule->excluded) continue;
    for (const std::string& owner : rule->owners)
      if (std::find(out.begin(), out.end(), owner) == out.end()) out.push_back(owner);
  }
  return out;
}

OwnersHost owners_host(std::string_view place, std::string_view text, std::string_view remote) {
  if (place.starts_with(".github/")) return OwnersHost::github;
  if (place.starts_with(".gitlab/") || remote.find("gitlab") != std::string_view::npos)
    return OwnersHost::gitlab;
  if (remote.find("github") != std::string_view::npos) return OwnersHost::github;
  // Sections exist at GitLab only.
  const bool sections = text.starts_with('[') || text.starts_with("^[") ||
                        text.find("\n[") != std::string_view::npos ||
                        text.find("\n^[") != std::string_view::npos;
  return sections ? OwnersHost::gitlab : OwnersHost::github;
}

}  // namespace premod::git
