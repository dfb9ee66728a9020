// Finds reliance on the platform's old switch: its classes switcher__on and switcher__off are to be
// removed, val() tells the state (requirement 3.3).
#include <algorithm>
#include <array>
#include <vector>

#include "css/file.hpp"
#include "css/find_name.hpp"
#include "flow/script.hpp"
#include "markup/place/composed_name.hpp"
#include "platform/styles/joined_names.hpp"
#include "rule/rule.hpp"

namespace premod::rules {

constexpr std::array<std::string_view, 4> names = {"switcher__on", "switcher__off", "switcher_on",
                                                   "switcher_off"};

static void check_style(const css::File& style, Hits& out) {
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

static void look_in(const File& file, Span place, Hits& out) {
  const std::string_view text = place.of(file.bytes);
  for (const std::string_view known : names)
    for (auto at = css::find_name(text, known); at != text.npos;
         at = css::find_name(text, known, at + 1)) {
      const auto begin = place.begin + static_cast<std::uint32_t>(at);
      out.add(file, Span{begin, begin + static_cast<std::uint32_t>(known.size())},
              {{"name", std::string(known)}});
    }
}

static void check_markup(const markup::File& page, Hits& out) {
  for (const html::Attribute& attribute : page.html().attributes) {
    if (attribute.name != "class") continue;
    look_in(page.file(), attribute.value_span, out);
    // `switcher__{{ open ? 'on' : 'off' }}` stands nowhere as a whole.
    const auto name = markup::composed_name(page, attribute.value_span, names);
    if (!name.empty()) out.add(page.file(), attribute.value_span, {{"name", std::string(name)}});
  }
}

// A string that holds the name: a selector, a class to toggle, markup.
static void check_script(const js::File& script, Hits& out) {
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
  if (script.source().find("switcher") == std::string_view::npos) return;
  for (const platform::JoinedName& one : platform::pattern_names(script, names))
    out.add(script.file(), one.span, {{"name", std::string(one.name)}});
  for (const platform::JoinedName& one : platform::joined_names(script, names))
    out.add(script.file(), one.span, {{"name", std::string(one.name)}});
}

extern constinit const Rule css_switcher = {
    .id = "css-switcher",
    .clauses = {"req-3.3-switcher", "en-front-switcher"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .title = "Deprecated switcher styles",
    .message = "The deprecated class `{name}` is used.",
    .remedy = "Read the state of the switch with val().",
    .checks = {check_style, check_markup, check_script},
};

}  // namespace premod::rules
