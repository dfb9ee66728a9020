// What names stand for in a template, as far as the template itself gives it to them: {% set %} and
// {% for %} over what is written out.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "markup/twig.hpp"

namespace premod::twig {

inline constexpr std::size_t max_choices = 8;        ///< texts of one name
inline constexpr std::size_t max_known_bytes = 512;  ///< of one text; longer ones are not known
/// Stands in a text where a part is not known.
inline constexpr char unknown_part = '\0';

class Values {
 public:
  /// `text` must outlive this.
  explicit Values(std::string_view text) : text_(text) {}

  /// Goes past a piece: what a tag gives to names, what text and outputs give to a name whose
  /// {% set %} is open. `parts`: the tokens of a tag or output.
  void pass(const Piece& piece, const std::vector<Token>& parts);
  /// What the expression that begins at `parts[from]` may write; never empty.
  [[nodiscard]] std::vector<std::string> of(const std::vector<Token>& parts,
                                            std::size_t from) const;

 private:
  void give(std::string_view name, std::vector<std::string> texts);
  void set(const std::vector<Token>& parts);
  void set_table(std::string_view name, const std::vector<Token>& parts, std::size_t from);
  void go_through(const std::vector<Token>& parts);
  [[nodiscard]] std::string_view part(const std::vector<Token>& parts, std::size_t i) const {
    return i < parts.size() ? parts[i].span.of(text_) : std::string_view();
  }

  std::string_view text_;
  std::map<std::string, std::vector<std::string>, std::less<>> known_;
  int branches_ = 0;           // {% if %} and {% for %} around
  std::string captured_name_;  // of {% set a %}...{% endset %}
  std::string captured_;
};

}  // namespace premod::twig
