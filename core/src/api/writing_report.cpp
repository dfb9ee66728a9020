// The part of writing.hpp that looks at reports: where a finding can be shown, and what is counted.
#include <algorithm>
#include <set>

#include "premod/writing.hpp"

namespace premod {
namespace {

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

std::string markdown_text(std::string_view text) {
  std::string out;
  for (const char c : plain_line(text)) {
    if (static_cast<unsigned char>(c) >= 0x80 || is_alphanumeric(c) || c == ' ') {
      out += c;
    } else {
      out += "&#" + std::to_string(static_cast<int>(c)) + ";";
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
  std::set<std::pair<std::string_view, std::string_view>> questions;
  for (const Outcome& outcome : report.outcomes)
    if (outcome.kind == OutcomeKind::unanswered) questions.emplace(outcome.rule, outcome.widget);
  counts.unanswered = questions.size();
  return counts;
}

}  // namespace premod
