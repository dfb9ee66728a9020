// Event attributes in markup that a script has in its strings: their values are scripts, too.
#include <algorithm>
#include <iterator>
#include <set>

#include "data/event_attributes.hpp"
#include "flow/markup_text.hpp"
#include "flow/script.hpp"

namespace premod::js {

namespace {

/// Where the attribute's value stands in the file; none if it is written with escapes or entities.
std::optional<Span> place_of(const File& script, NodeId literal, std::string_view name,
                             std::string_view value) {
  const Span whole = script.span(literal);
  const std::string_view text = whole.of(script.file().bytes);
  for (std::size_t at = text.find(name); at != std::string_view::npos;
       at = text.find(name, at + 1)) {
    std::size_t begin = at + name.size();
    while (begin < text.size() && (text[begin] == ' ' || text[begin] == '=')) ++begin;
    if (begin < text.size() && (text[begin] == '"' || text[begin] == '\'')) ++begin;
    if (text.substr(begin).starts_with(value)) {
      const auto from = whole.begin + static_cast<std::uint32_t>(begin);
      return Span{from, from + static_cast<std::uint32_t>(value.size())};
    }
  }
  return std::nullopt;
}

}  // namespace

bool is_event_attribute(std::string_view name) {
  return std::any_of(std::begin(data::event_attributes::rows),
                     std::end(data::event_attributes::rows),
                     [&](const auto& row) { return row.name == name; });
}

void add_markup_handlers(std::vector<File>& scripts) {
  std::vector<File> made;
  for (const File& script : scripts) {
    if (script.is_vendored() || script.error() != nullptr || script.origin().handler) continue;
    const Tree& tree = script.tree();
    std::size_t found = 0;
    std::set<std::string> seen;
    for (NodeId id = 1; id < tree.size() && found < max_markup_handlers; ++id) {
      const NodeKind kind = tree[id].kind;
      if (kind != NodeKind::string_literal && kind != NodeKind::template_element) continue;
      const std::string_view text = tree.string_value(id);
      if (text.find('<') == std::string_view::npos || text.find(" on") == std::string_view::npos)
        continue;
      for (const TagText& tag : tags_in(text))
        for (const auto& [name, value] : tag.attributes) {
          if (!is_event_attribute(name) || value.empty() || value.find('&') != std::string::npos)
            continue;
          // The same code runs the same way wherever it stands.
          if (found >= max_markup_handlers || seen.contains(value)) continue;
          const auto place = place_of(script, id, name, value);
          if (!place) continue;
          seen.insert(value);
          ++found;
          Origin origin;
          origin.handler = true;
          File handler(script.file(), *place, std::move(origin));
          // A part of it may come from the script's variables.
          if (handler.error() != nullptr) {
            --found;
            continue;
          }
          made.push_back(std::move(handler));
        }
    }
  }
  for (File& handler : made) scripts.push_back(std::move(handler));
}

}  // namespace premod::js
