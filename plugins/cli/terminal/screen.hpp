// Lines of a terminal: colour, links, indentation, and nothing a CI runner would take for a
// command.
#pragma once

#include <string>
#include <string_view>

#include "cli/format.hpp"

namespace premod::cli {

enum class Style { none, error, warning, note, good, bold, dim };

class Screen {
 public:
  explicit Screen(const FormatOptions& options) : options_(options) {}

  [[nodiscard]] int width() const;
  /// `text`, which must be plain, with colour if the terminal wants it.
  [[nodiscard]] std::string styled(Style style, std::string_view text) const;
  /// `text` as a link if the terminal understands links and `address` is not empty.
  [[nodiscard]] std::string linked(std::string_view address, std::string_view text) const;
  /// One finished line.
  void line(std::string_view text = {});
  /// A label and a plain text, broken to the width; further lines stand under the first.
  void paragraph(int indent, std::string_view label, std::string_view text,
                 Style style = Style::none);

  /// `name`, shown as `styled_name`, and `text` behind it; further lines are indented by two more.
  void lead(int indent, std::string_view name, std::string_view styled_name, std::string_view text);

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  FormatOptions options_;
  std::string out_;
};

}  // namespace premod::cli
