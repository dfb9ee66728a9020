// What names stand for in a template, as far as the template itself gives it to them: {% set %} and
// {% for %} over what is written out.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "markup/twig.hpp"
#include "markup/twig_reader.hpp"

namespace premod::twig {

inline constexpr std::size_t max_call_readings = 32;  ///< of one token, for calls around it
/// What calls of a macro give to its parameters, by macro and place.
using MacroCalls = std::map<std::string, std::vector<Texts>, std::less<>>;

class Values {
 public:
  /// `text` must outlive this.
  explicit Values(std::string_view text, const MacroCalls* calls = nullptr)
      : text_(text), calls_(calls) {}

  /// Goes past a piece: what a tag gives to names, what text and outputs give to a name whose
  /// {% set %} is open. `parts`: the tokens of a tag or output.
  void pass(const Piece& piece, const std::vector<Token>& parts);
  /// What the expression that begins at `parts[from]` may write; never empty.
  [[nodiscard]] Texts of(const std::vector<Token>& parts, std::size_t from) const;
  /// The texts that `{% include 'a.twig' with {b: 'c'} %}` hands on; empty without a table.
  [[nodiscard]] Texts handed_on(const std::vector<Token>& parts) const;
  /// Adds what `{{ forms.field('x') }}` gives to the macro `field`; false behind
  /// max_call_readings.
  [[nodiscard]] bool note_calls(const std::vector<Token>& parts, MacroCalls& calls) const;
  /// Behind max_value_work.
  [[nodiscard]] bool is_cut() const { return work_.is_spent(); }

 private:
  /// Names that are given a value there stand for what they stood for before behind its end.
  struct Scope {
    std::string_view tag;
    std::map<std::string, std::optional<Value>, std::less<>> before;
    std::optional<Known> outside;  // all of it, where nothing of it is seen
    int branches = 0;
  };
  /// {% set a %}...{% endset %}
  struct Capture {
    struct Branch {
      Texts before;  // the {% if %}
      Texts done;    // what its other branches end with
      bool has_else = false;
    };
    std::string name;
    Texts texts{""};
    std::vector<Branch> branches;
  };

  [[nodiscard]] Reader reader(const std::vector<Token>& parts, std::size_t from) const {
    return {text_, known_, parts, from, work_};
  }
  void give(std::string_view name, Value value);
  void give_here(std::string_view name, Texts texts);
  void remember(Scope& scope, const std::string& name);
  void set(const std::vector<Token>& parts);
  void go_through(const std::vector<Token>& parts);
  void begin_macro(const std::vector<Token>& parts);
  void begin_with(std::string_view tag, const std::vector<Token>& parts);
  void open(std::string_view tag, bool alone = false);
  void close(std::string_view tag);
  void pass_scopes(std::string_view tag, const std::vector<Token>& parts);
  void capture(const Texts& more);
  void pass_branch(std::string_view tag);
  [[nodiscard]] std::string_view part(const std::vector<Token>& parts, std::size_t i) const {
    return i < parts.size() ? parts[i].span.of(text_) : std::string_view();
  }

  std::string_view text_;
  const MacroCalls* calls_;
  mutable Work work_;
  Known known_;
  std::map<std::string, std::string, std::less<>> aliases_;  // of macros
  int branches_ = 0;  // {% if %} and {% for %} around, in this scope
  std::vector<Scope> scopes_;
  std::vector<Capture> captures_;
};

/// What the calls of a template give to its macros; empty without macros. `whole` becomes false
/// where max_call_readings ended it.
[[nodiscard]] MacroCalls macro_calls(std::string_view text, const std::vector<Piece>& pieces,
                                     bool& whole);

}  // namespace premod::twig
