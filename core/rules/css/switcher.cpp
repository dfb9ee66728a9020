// Finds reliance on the platform's old switch: its classes switcher__on and switcher__off are to be
// removed, val() tells the state (requirement 3.3).
#include <algorithm>
#include <array>
#include <vector>

#include "css/file.hpp"
#include "css/tokenizer.hpp"
#include "flow/script.hpp"
#include "markup/file.hpp"
#include "platform/styles/scope.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

constexpr std::array<std::string_view, 4> names = {"switcher__on", "switcher__off", "switcher_on",
                                                   "switcher_off"};

void check_style(const css::File& style, Hits& out) {
  if (style.origin() == css::Origin::script) return;  // seen as a string of the script
  const auto look = [&](const selector::Simple& simple) {
    const bool is_class =
        simple.kind == selector::Kind::class_name ||
        (simple.kind == selector::Kind::attribute && css::same_name(simple.name, "class"));
    const std::string_view name =
        simple.kind == selector::Kind::attribute ? simple.value : simple.name;
    if (!is_class) return;
    for (const std::string_view known : names)
      if (name == known) out.add(style.file(), simple.span, {{"name", std::string(known)}});
  };
  for (const css::Rule& rule : style.rules())
    for (const selector::Complex& one : style.selectors(rule))
      selector::for_each_simple(style.tree(), one, look);
}

constexpr auto npos = std::string_view::npos;

bool has_word(std::string_view text, std::string_view name) {
  for (auto at = text.find(name); at != npos; at = text.find(name, at + 1)) {
    const auto end = at + name.size();
    if ((at == 0 || !css::is_name_byte(text[at - 1])) &&
        (end == text.size() || !css::is_name_byte(text[end])))
      return true;
  }
  return false;
}

// Whole names in a stretch of the file.
void look_in(const File& file, Span place, Hits& out) {
  const std::string_view text = place.of(file.bytes);
  for (const std::string_view known : names)
    for (auto at = text.find(known); at != std::string_view::npos; at = text.find(known, at + 1)) {
      const auto end = at + known.size();
      const bool whole = (at == 0 || !css::is_name_byte(text[at - 1])) &&
                         (end == text.size() || !css::is_name_byte(text[end]));
      if (!whole) continue;
      const auto begin = place.begin + static_cast<std::uint32_t>(at);
      out.add(file, Span{begin, begin + static_cast<std::uint32_t>(known.size())},
              {{"name", std::string(known)}});
    }
}

void check_markup(const markup::File& page, Hits& out) {
  for (const html::Attribute& attribute : page.html().attributes)
    if (attribute.name == "class") look_in(page.file(), attribute.value_span, out);
}

// A string that holds the name: a selector, a class to toggle, markup.
void check_script(const js::File& script, Hits& out) {
  std::vector<Span> places;
  for (const js::NodeId node : script.index().strings()) places.push_back(script.span(node));
  std::sort(places.begin(), places.end(),
            [](Span a, Span b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
  std::uint32_t read_to = 0;  // a string in a template's hole is a part of the template
  for (const Span place : places) {
    if (place.end <= read_to) continue;
    look_in(script.file(), place, out);
    read_to = place.end;
  }
  // `'.switcher__' + state`: the name stands nowhere as a whole.
  for (const js::Text& text : script.texts()) {
    const Span place = script.span(text.node);
    for (const std::string_view known : names)
      if (has_word(text.value, known) && place.of(script.file().bytes).find(known) == npos)
        out.add(script.file(), place, {{"name", std::string(known)}});
  }
}

}  // namespace

extern constinit const Rule css_switcher = {
    .id = "css-switcher",
    .clauses = {"req-3.3-switcher", "en-front-switcher"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .basis = Basis::reject,
    .title = "Deprecated switcher styles",
    .message = "The deprecated class `{name}` is used.",
    .remedy = "Read the state of the switch with val().",
    .checks = {check_style, check_markup, check_script},
};

}  // namespace premod::rules
