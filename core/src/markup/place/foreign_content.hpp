// Which tags of markup stand inside of SVG or MathML: there `<style>` and `<title>` hold elements,
// and `<![CDATA[` begins text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace premod::twig {

/// https://html.spec.whatwg.org/multipage/parsing.html#tree-construction-dispatcher
class ForeignContent {
 public:
  enum class Rules : std::uint8_t { html, foreign, unknown };

  /// Goes past a start tag; `closed`: it ends with `/>`. Which rules say what it holds.
  Rules start(std::string_view name, bool closed);
  void end(std::string_view name);
  /// Elements that only a whole parser puts in their place decide what goes on.
  [[nodiscard]] bool is_unknown() const { return unknown_; }
  /// Between the tags of an SVG or MathML element, whatever its own elements are.
  [[nodiscard]] bool is_foreign() const {
    return !open_.empty() && open_.back().space != Space::html;
  }
  /// What stands here is code, which is no text of its own in foreign content.
  [[nodiscard]] bool is_code() const {
    return is_foreign() && (open_.back().name == "script" || open_.back().name == "style");
  }

 private:
  enum class Space : std::uint8_t { html, svg, math };
  struct Open {
    std::string name;
    Space space;
    bool holds_html;  // an integration point
  };

  [[nodiscard]] bool is_html(std::string_view name) const;
  void push(std::string_view name, Space space);
  Rules start_foreign(std::string_view name, bool closed);
  Rules start_html(std::string_view name, bool closed);
  [[nodiscard]] bool ends_all(std::string_view name) const;
  void end_outside(std::string_view name);
  void lose();

  std::vector<Open> open_;            // from the outermost <svg> or <math> on
  std::vector<std::string> outside_;  // the elements around it
  bool in_select_ = false;
  bool unknown_ = false;
};

}  // namespace premod::twig
