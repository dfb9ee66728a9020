// Windows or old Mac line ends: §3.1 wants Unix ones in every text file of the archive.
#include "rule/rule.hpp"
#include "text/utf8.hpp"
#include "widget/text_file.hpp"

namespace premod::rules {

/// Larger files get no edit: the report would have to carry them.
constexpr std::size_t max_edited_bytes = 256U << 10U;

static std::string with_unix_ends(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') {
      out += text[i];
    } else {
      out += '\n';
      if (i + 1 < text.size() && text[i + 1] == '\n') ++i;
    }
  }
  return out;
}

static void check(const TextFile& text, Hits& out) {
  const std::size_t wrong = text.crlf() + text.lone_cr();
  if (wrong == 0) return;
  // Without the count of all lines: a dashboard that compares sentences would take every edit of
  // the file for a new finding.
  Hit& hit = out.add(text.file(), text.first_wrong_line_end(), {{"count", std::to_string(wrong)}});
  const std::size_t last = text.text().rfind('\r');
  const std::uint32_t end =
      static_cast<std::uint32_t>(last + (text.text().substr(last + 1).starts_with('\n') ? 2 : 1));
  const Span all{text.first_wrong_line_end().begin, end};
  if (all.size() <= max_edited_bytes && text.is_utf8())
    hit.edit(text.file(), all, with_unix_ends(all.of(text.text())));
}

extern constinit const Rule text_line_ends = {
    .id = "text-line-ends",
    .clauses = {"req-3.1-encoding"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .title = "Line endings that are not Unix",
    .message = "Line endings CR LF or CR: {count}.",
    .remedy =
        "Save the file with LF line endings; in git, \"* text=auto eol=lf\" in .gitattributes "
        "helps.",
    .checks = {check},
    .vendored = true,
    .fixable = true,
};

}  // namespace premod::rules
