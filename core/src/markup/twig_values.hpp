// What names stand for in a template, as far as the template itself gives it to them: {% set %} and
// {% for %} over what is written out.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "markup/twig.hpp"
#include "markup/twig_filters.hpp"

namespace premod::twig {

inline constexpr std::size_t max_choices = 8;         ///< texts of one name
inline constexpr std::size_t max_items = 64;          ///< of a list
inline constexpr std::size_t max_call_readings = 32;  ///< of one token, for calls around it
inline constexpr std::size_t max_known_bytes = 512;   ///< of one text; longer ones are not known
using Known = std::map<std::string, Value, std::less<>>;
/// What calls of a macro give to its parameters, by macro and place.
using MacroCalls = std::map<std::string, std::vector<std::vector<std::string>>, std::less<>>;

class Values {
 public:
  /// `text` must outlive this.
  explicit Values(std::string_view text, const MacroCalls* calls = nullptr)
      : text_(text), calls_(calls) {}

  /// Goes past a piece: what a tag gives to names, what text and outputs give to a name whose
  /// {% set %} is open. `parts`: the tokens of a tag or output.
  void pass(const Piece& piece, const std::vector<Token>& parts);
  /// What the expression that begins at `parts[from]` may write; never empty.
  [[nodiscard]] std::vector<std::string> of(const std::vector<Token>& parts,
                                            std::size_t from) const;
  /// The texts that `{% include 'a.twig' with {b: 'c'} %}` hands on; empty without a table.
  [[nodiscard]] std::vector<std::string> handed_on(const std::vector<Token>& parts) const;
  /// Adds what `{{ forms.field('x') }}` gives to the macro `field`; false behind
  /// max_call_readings.
  [[nodiscard]] bool note_calls(const std::vector<Token>& parts, MacroCalls& calls) const;

 private:
  void give(std::string_view name, Value value);
  void give(std::string_view name, std::vector<std::string> texts) {
    give(name, Value{std::move(texts), {}});
  }
  void set(const std::vector<Token>& parts);
  void go_through(const std::vector<Token>& parts);
  void begin_macro(const std::vector<Token>& parts);
  [[nodiscard]] std::string_view part(const std::vector<Token>& parts, std::size_t i) const {
    return i < parts.size() ? parts[i].span.of(text_) : std::string_view();
  }

  std::string_view text_;
  const MacroCalls* calls_;
  Known known_;
  std::map<std::string, std::string, std::less<>> aliases_;  // of macros
  int branches_ = 0;                                         // {% if %} and {% for %} around
  std::string captured_name_;                                // of {% set a %}...{% endset %}
  std::string captured_;
};

/// What the calls of a template give to its macros; empty without macros. `whole` becomes false
/// where max_call_readings ended it.
[[nodiscard]] MacroCalls macro_calls(std::string_view text, const std::vector<Piece>& pieces,
                                     bool& whole);

}  // namespace premod::twig
