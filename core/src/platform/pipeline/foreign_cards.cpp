// Looks at the selectors that a search of the whole page begins with: what is found below the
// widget's own card belongs to it.
#include "platform/pipeline/foreign_cards.hpp"

#include "css/selector.hpp"

namespace premod::platform {
namespace {

constexpr std::string_view card = "digital-pipeline__short-task_widget-style";

bool searches_page(const js::File& script, const js::Call& call) {
  if (call.argument_count() != 1) return false;  // a second one is where to look
  if (call.global_path() == "$") return true;
  const std::string member = call.member();
  if (member != "querySelector" && member != "querySelectorAll") return false;
  return script.index().path_text(script.index().path_of(call.object())) == "document";
}

enum class Reach : std::uint8_t { none, own, all, other };

/// The value of a text has `hole` where a code is put in.
Reach reach_of(const selector::Simple& simple, std::string_view code) {
  std::string_view name;
  if (simple.kind == selector::Kind::class_name) name = simple.name;
  if (simple.kind == selector::Kind::attribute) {
    if (simple.name == "data-action" && simple.value == "send_widget_hook") return Reach::all;
    if (simple.name == "class") name = simple.value;
  }
  // Every card has the class of a card; only the one with the code is the widget's.
  if (!name.starts_with(card))
    return name.starts_with("digital-pipeline__") ? Reach::all : Reach::none;
  name.remove_prefix(card.size());
  if (name.size() < 2) return Reach::all;
  if (name.find("__hole__") != std::string_view::npos || code.empty()) return Reach::own;
  return name.substr(1) == code ? Reach::own : Reach::other;
}

std::string without_holes(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == js::hole) {
      out += "__hole__";
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace

std::vector<ForeignCard> foreign_cards(const js::File& script, js::NodeId callback,
                                       std::string_view code) {
  std::vector<ForeignCard> out;
  const Span inside = script.span(script.index().resolve(callback));
  for (const js::Call& call : script.calls()) {
    const Span span = call.span();
    if (span.begin < inside.begin || span.end > inside.end || !searches_page(script, call))
      continue;
    const auto text = script.index().text_of(call.argument(0));
    if (!text || text->value.find('<') != std::string::npos) continue;
    const std::string readable = without_holes(text->value);
    const selector::Parsed parsed = selector::parse(readable, selector::Dialect::jquery);
    for (const selector::Complex& one : parsed.selectors()) {
      Reach found = Reach::none;
      selector::for_each_simple(parsed.tree, one, [&](const selector::Simple& simple) {
        const Reach reach = reach_of(simple, code);
        if (reach == Reach::none || found == Reach::own) return;
        found = reach == Reach::own || found == Reach::none ? reach : found;
      });
      if (found != Reach::all && found != Reach::other) continue;
      out.push_back({span, text->value, found == Reach::other});
      break;
    }
  }
  return out;
}

}  // namespace premod::platform
