// The methods that change a page, as jQuery and the DOM name them.
#include "platform/dom_methods.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace premod::css {
namespace {

constexpr std::array<std::string_view, 13> hiding = {
    "hide",   "remove",     "detach",      "empty",      "fadeOut",     "slideUp",        "off",
    "unbind", "undelegate", "replaceWith", "replaceAll", "removeChild", "replaceChildren"};
constexpr std::array<std::string_view, 15> rewriting = {
    "html",  "text",   "css",    "addClass", "removeClass",  "toggleClass", "attr",    "prop",
    "width", "height", "toggle", "wrap",     "setAttribute", "animate",     "sortable"};
constexpr std::array<std::string_view, 8> inserting = {"append",
                                                       "prepend",
                                                       "before",
                                                       "after",
                                                       "appendChild",
                                                       "insertAdjacentHTML",
                                                       "insertAdjacentElement",
                                                       "insertBefore"};
constexpr std::array<std::string_view, 4> inserting_to = {"appendTo", "prependTo", "insertBefore",
                                                          "insertAfter"};
constexpr std::array<std::string_view, 3> reading_with_one = {"css", "attr", "prop"};
constexpr std::array<std::string_view, 7> beside = {"next",    "nextAll",   "nextUntil", "prev",
                                                    "prevAll", "prevUntil", "siblings"};

bool among(const auto& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

bool leads_beside(std::string_view method) { return among(beside, method); }

// `parent.insertBefore(new, old)` is the DOM's, `$(new).insertBefore(old)` is jQuery's.
bool target_is_argument(const js::Call& call, std::string_view method) {
  return among(inserting_to, method) && call.argument_count() == 1;
}

std::optional<ChangeKind> change_by_property(std::string_view property) {
  if (property == "innerHTML" || property == "outerHTML" || property == "innerText" ||
      property == "textContent" || property == "className")
    return ChangeKind::rewrites;
  if (property == "disabled" || property == "hidden") return ChangeKind::hides;
  return std::nullopt;
}

std::optional<ChangeKind> change_of(const js::File& script, const js::Call& call,
                                    std::string_view method) {
  const auto first =
      call.argument_count() == 0 ? std::nullopt : script.index().constant_text(call.argument(0));
  if (method == "off" || method == "unbind") {
    // A namespace or a handler of its own: only what the widget bound goes.
    const bool own = (first && first->find('.') != std::string::npos) || call.argument_count() > 1;
    return own ? std::nullopt : std::optional(ChangeKind::hides);
  }
  if (among(hiding, method)) return ChangeKind::hides;
  if (method == "clone" || method == "cloneNode") return ChangeKind::moves;
  if (among(inserting, method) || among(inserting_to, method)) return ChangeKind::inserts;
  if (!among(rewriting, method)) return std::nullopt;
  if (method == "sortable") return ChangeKind::moves;
  if (call.argument_count() == 0) return std::nullopt;
  // `.css('top')` and `.attr('x')` read; `.css({...})` writes.
  if (among(reading_with_one, method) && call.argument_count() == 1 && first) return std::nullopt;
  if (method == "prop" || method == "attr" || method == "setAttribute") {
    if (first && first->starts_with("data-")) return std::nullopt;
    const bool off = first == "disabled" && script.index().constant_bool(call.argument(1)) != false;
    return off ? ChangeKind::hides : ChangeKind::rewrites;
  }
  if (method == "css" && first == "display")
    return script.index().constant_text(call.argument(1)) == "none" ? ChangeKind::hides
                                                                    : ChangeKind::rewrites;
  const bool hides =
      method == "addClass" && (first == "hidden" || first == "hide" || first == "h-hidden");
  return hides ? ChangeKind::hides : ChangeKind::rewrites;
}

}  // namespace premod::css
