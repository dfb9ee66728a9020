#include "cli/terminal/screen.hpp"

#include <algorithm>

#include "cli/terminal/width.hpp"

namespace premod::cli {
namespace {

constexpr int min_width = 40;
constexpr int max_width = 120;
constexpr int max_hanging = 20;  // a longer label does not push the text to the right

std::string_view code_of(Style style) {
  switch (style) {
    case Style::none:
      return "";
    case Style::error:
      return "1;31";
    case Style::warning:
      return "1;33";
    case Style::note:
      return "1;36";
    case Style::good:
      return "1;32";
    case Style::bold:
      return "1";
    case Style::dim:
      return "2";
  }
  return "";
}

}  // namespace

int Screen::width() const { return std::clamp(options_.width, min_width, max_width); }

std::string Screen::styled(Style style, std::string_view text) const {
  if (!options_.color || style == Style::none || text.empty()) return std::string(text);
  return "\x1B[" + std::string(code_of(style)) + "m" + std::string(text) + "\x1B[0m";
}

std::string Screen::linked(std::string_view address, std::string_view text) const {
  if (!options_.hyperlinks || address.empty()) return std::string(text);
  return "\x1B]8;;" + std::string(address) + "\x1B\\" + std::string(text) + "\x1B]8;;\x1B\\";
}

void Screen::line(std::string_view text) {
  if (begins_like_command(text)) out_ += '\\';
  out_ += text;
  out_ += '\n';
}

void Screen::paragraph(int indent, std::string_view label, std::string_view text, Style style) {
  const int hanging = cells(label) <= max_hanging ? cells(label) : 0;
  const std::string left(static_cast<std::size_t>(indent), ' ');
  const std::string under(static_cast<std::size_t>(indent + hanging), ' ');
  // Without a hanging indent the label is broken together with the text.
  const std::string whole =
      hanging > 0 ? std::string(text) : std::string(label) + std::string(text);
  bool first = true;
  for (const std::string& part : wrapped(whole, width() - indent - hanging)) {
    if (first && hanging > 0) {
      line(left + styled(Style::dim, label) + styled(style, part));
    } else {
      line((first ? left : under) + styled(style, part));
    }
    first = false;
  }
}

void Screen::lead(int indent, std::string_view name, std::string_view styled_name,
                  std::string_view text) {
  constexpr int further = 2;
  // A word as long as the name stands in for it while the text is broken.
  const auto stand_in =
      std::string(static_cast<std::size_t>(std::max(cells(name) - further, 1)), 'x');
  const std::string left(static_cast<std::size_t>(indent), ' ');
  bool first = true;
  for (const std::string& part :
       wrapped(stand_in + " " + std::string(text), width() - indent - further)) {
    line(first ? left + std::string(styled_name) + part.substr(stand_in.size())
               : left + std::string(further, ' ') + part);
    first = false;
  }
}

}  // namespace premod::cli
