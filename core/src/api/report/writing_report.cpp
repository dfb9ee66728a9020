// The part of writing.hpp that looks at reports: where a finding can be shown, and what is counted.
#include <algorithm>
#include <set>

#include "premod/writing.hpp"
#include "text/ascii.hpp"

namespace premod {
namespace {

using text::is_digit;

constexpr std::string_view manifest = "manifest.json";

bool is_alphanumeric(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

}  // namespace

bool is_portable_path(std::string_view path) {
  if (path.empty() || !is_utf8(path)) return false;
  for (std::size_t i = 0; i <= path.size();) {
    const std::size_t end = std::min(path.find('/', i), path.size());
    const std::string_view segment = path.substr(i, end - i);
    if (segment.empty() || segment == "." || segment == "..") return false;
    i = end + 1;
  }
  return true;
}

std::string anchor_file(std::string_view file, std::string_view widget, const Report& report) {
  if (is_portable_path(file)) return std::string(file);
  const bool archive =
      std::any_of(report.widgets.begin(), report.widgets.end(),
                  [&](const WidgetInfo& info) { return info.root == widget && info.archive; });
  std::string path(widget);
  if (!archive)
    path = widget.empty() || widget == "." ? manifest : path + "/" + std::string(manifest);
  return is_portable_path(path) ? path : std::string(manifest);
}

std::string repository_uri(std::string_view remote) {
  std::string uri(remote);
  if (uri.find("://") == std::string::npos) {
    const std::size_t colon = uri.find(':');
    if (colon == std::string::npos || uri.find('/') < colon) return "";
    uri = "ssh://" + uri.substr(0, colon) + "/" + uri.substr(colon + 1);
  }
  const std::size_t scheme = uri.find("://");
  const std::string_view name = std::string_view(uri).substr(0, scheme);
  if (name != "https" && name != "http" && name != "ssh" && name != "git") return "";
  const auto allowed = [](char c) {
    return is_alphanumeric(c) ||
           std::string_view("-._~/:@%+,;=&$!*'()?").find(c) != std::string_view::npos;
  };
  return std::all_of(uri.begin(), uri.end(), allowed) && uri.size() > scheme + 3 ? uri : "";
}

namespace {

// The last letters of `text` are `word`, whatever their case.
bool ends_with_word(std::string_view text, std::string_view word) {
  if (text.size() < word.size()) return false;
  text.remove_prefix(text.size() - word.size());
  return std::equal(text.begin(), text.end(), word.begin(), [](char a, char b) {
    return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
  });
}

// What Markdown, and GitHub and GitLab beyond it, would take for something else at `at`: markup,
// the beginning of a list or heading, an address, a mention, the number of an issue.
bool is_markup(std::string_view text, std::size_t at) {
  const char c = text[at];
  const char before = at > 0 ? text[at - 1] : ' ';
  const char after = at + 1 < text.size() ? text[at + 1] : ' ';
  const std::string_view so_far = text.substr(0, at);
  const bool at_start = so_far.find_first_not_of(' ') == std::string_view::npos;
  switch (c) {
    case '_':
      return !is_alphanumeric(before) || !is_alphanumeric(after);
    case ':':
      return after != ' ';
    case '#':
    case '@':
      return at_start || is_alphanumeric(after) || static_cast<unsigned char>(after) >= 0x80;
    case '-':
      return at_start || (is_digit(after) && ends_with_word(so_far, "gh"));
    case '.':
    case ')':
      return ends_with_word(so_far, "www") ||
             (!at_start && std::all_of(so_far.begin(), so_far.end(),
                                       [](char one) { return one == ' ' || is_digit(one); }));
    case '+':
    case '=':
      return at_start;
    default:
      return std::string_view("\\`*[]<>|~&$^").find(c) != std::string_view::npos;
  }
}

}  // namespace

std::string markdown_text(std::string_view text) {
  std::string out;
  const std::string line = plain_line(text);
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (is_markup(line, i)) {
      out += "&#" + std::to_string(static_cast<int>(line[i])) + ";";
    } else {
      out += line[i];
    }
  }
  return out;
}

std::string html_text(std::string_view text) {
  std::string out;
  for (const char c : plain_text(text)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

Counts counts_of(const Report& report) {
  Counts counts;
  for (const Finding& finding : report.findings) {
    if (finding.waived) {
      ++counts.waived;
    } else if (!finding.is_new) {
      ++counts.old;
    } else if (finding.level == Level::error) {
      ++counts.errors;
    } else if (finding.level == Level::warning) {
      ++counts.warnings;
    } else {
      ++counts.notes;
    }
  }
  counts.fixed = report.fixed.size();
  std::set<std::string_view> questions;  // one is asked once, of however many widgets
  for (const Outcome& outcome : report.outcomes)
    if (outcome.kind == OutcomeKind::unanswered) questions.insert(outcome.rule);
  counts.unanswered = questions.size();
  return counts;
}

}  // namespace premod
