#include "platform/page/deed_methods.hpp"

#include <algorithm>
#include <array>

#include "platform/styles/classes.hpp"

namespace premod::page {
namespace {

using Form = MethodRow::Form;

constexpr std::array<MethodRow, 78> methods = {{
    {"append", DeedKind::inserts, Place::last},
    {"prepend", DeedKind::inserts, Place::first},
    {"before", DeedKind::inserts, Place::before},
    {"after", DeedKind::inserts, Place::after},
    {"appendChild", DeedKind::inserts, Place::last},
    {"insertBefore", DeedKind::inserts, Place::before, Form::to_target},
    {"insertAfter", DeedKind::inserts, Place::after, Form::to_target},
    {"appendTo", DeedKind::inserts, Place::last, Form::to_target},
    {"prependTo", DeedKind::inserts, Place::first, Form::to_target},
    {"insertAdjacentHTML", DeedKind::inserts, Place::after},
    {"insertAdjacentElement", DeedKind::inserts, Place::after},
    {"insertAdjacentText", DeedKind::inserts, Place::after},
    {"load", DeedKind::rewrites, Place::last},
    {"replaceWith", DeedKind::removes, Place::instead},
    {"replaceAll", DeedKind::removes, Place::instead, Form::to_target},
    {"replaceChild", DeedKind::inserts, Place::instead},
    {"replaceChildren", DeedKind::removes, Place::last},
    {"remove", DeedKind::removes},
    {"detach", DeedKind::removes},
    {"empty", DeedKind::removes},
    {"removeChild", DeedKind::removes},
    {"unwrap", DeedKind::removes},
    {"hide", DeedKind::hides},
    {"fadeOut", DeedKind::hides},
    {"slideUp", DeedKind::hides},
    {"fadeTo", DeedKind::shows},
    {"off", DeedKind::hides, Place::none, Form::events},
    {"unbind", DeedKind::hides, Place::none, Form::events},
    {"undelegate", DeedKind::hides, Place::none, Form::events},
    {"show", DeedKind::shows},
    {"toggle", DeedKind::shows},
    {"fadeIn", DeedKind::shows},
    {"fadeToggle", DeedKind::shows},
    {"slideDown", DeedKind::shows},
    {"slideToggle", DeedKind::shows},
    {"html", DeedKind::rewrites, Place::last, Form::reads_alone},
    {"text", DeedKind::text, Place::none, Form::reads_alone},
    {"val", DeedKind::text, Place::none, Form::reads_alone},
    {"css", DeedKind::styles, Place::none, Form::key_value},
    {"animate", DeedKind::styles, Place::none, Form::key_value},
    {"attr", DeedKind::rewrites, Place::none, Form::key_value},
    {"prop", DeedKind::rewrites, Place::none, Form::key_value},
    {"setAttribute", DeedKind::rewrites, Place::none, Form::key_value},
    {"toggleAttribute", DeedKind::rewrites, Place::none, Form::plain},
    {"removeAttribute", DeedKind::rewrites, Place::none, Form::plain},
    {"removeAttr", DeedKind::rewrites, Place::none, Form::plain},
    {"addClass", DeedKind::rewrites},
    {"removeClass", DeedKind::rewrites},
    {"toggleClass", DeedKind::rewrites},
    {"width", DeedKind::rewrites, Place::none, Form::reads_alone},
    {"height", DeedKind::rewrites, Place::none, Form::reads_alone},
    {"offset", DeedKind::rewrites, Place::none, Form::reads_alone},
    {"wrap", DeedKind::rewrites},
    {"wrapAll", DeedKind::rewrites},
    {"wrapInner", DeedKind::rewrites},
    {"setHTML", DeedKind::rewrites, Place::last},
    {"setHTMLUnsafe", DeedKind::rewrites, Place::last},
    {"attachShadow", DeedKind::rewrites},
    {"clone", DeedKind::moves},
    {"cloneNode", DeedKind::moves},
    {"sortable", DeedKind::drops},
    {"droppable", DeedKind::drops},
    {"dropzone", DeedKind::drops},
    {"click", DeedKind::clicks},
    {"trigger", DeedKind::clicks},
    {"triggerHandler", DeedKind::clicks},
    {"dispatchEvent", DeedKind::clicks},
    {"requestSubmit", DeedKind::clicks},
    {"on", DeedKind::listens, Place::none, Form::events},
    {"one", DeedKind::listens, Place::none, Form::events},
    {"bind", DeedKind::listens, Place::none, Form::events},
    {"live", DeedKind::listens, Place::none, Form::events},
    {"delegate", DeedKind::listens, Place::none, Form::events},
    {"addEventListener", DeedKind::listens, Place::none, Form::events},
    {"mousedown", DeedKind::listens},
    {"mouseup", DeedKind::listens},
    {"close", DeedKind::hides},
    {"showModal", DeedKind::shows},
}};

}  // namespace

const MethodRow* method_row(std::string_view name) {
  const auto found = std::find_if(methods.begin(), methods.end(),
                                  [&](const MethodRow& row) { return row.name == name; });
  return found == methods.end() ? nullptr : &*found;
}

std::optional<DeedKind> property_deed(std::string_view name) {
  if (name == "innerHTML" || name == "className" || name == "href" || name == "src" ||
      name == "title")
    return DeedKind::rewrites;
  if (name == "outerHTML") return DeedKind::removes;
  if (name == "innerText" || name == "textContent" || name == "nodeValue") return DeedKind::text;
  if (name == "disabled" || name == "hidden" || name == "inert") return DeedKind::hides;
  return std::nullopt;
}

bool is_hiding_class(std::string_view name) {
  static constexpr std::array<std::string_view, 6> names = {"hidden",    "hide",   "h-hidden",
                                                            "is-hidden", "d-none", "invisible"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

namespace {

template <class Asked>
bool any_word(std::string_view words, const Asked& asked) {
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    if (end > at && asked(words.substr(at, end - at))) return true;
    at = end + 1;
  }
  return false;
}

}  // namespace

bool has_hiding_class(std::string_view names) { return any_word(names, is_hiding_class); }

bool has_own_class(std::string_view names) {
  return any_word(names, [](std::string_view name) {
    return platform::class_standing(name) == platform::ClassOwnership::own;
  });
}

}  // namespace premod::page
