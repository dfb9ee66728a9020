// Reads the handful of properties that decide where a fixed element lies.
#include "platform/cover.hpp"

#include <charconv>

#include "css/tokenizer.hpp"
#include "platform/classes.hpp"
#include "platform/dom.hpp"
#include "platform/scope.hpp"
#include "text/shown.hpp"

namespace premod::css {
namespace {

using ValueOf = std::function<std::string(std::string_view)>;

bool is_start(std::string_view value) {
  const auto pixels = pixels_of(value);
  return pixels && *pixels < control_pixels && *pixels >= 0;
}

bool is_full(std::string_view value) {
  return value == "100%" || value == "100vw" || value == "100vh" || value == "100dvh";
}

/// One side of `inset: a b c d`.
std::string inset_side(std::string_view inset, unsigned side) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at < inset.size() && parts.size() < 4;) {
    const std::size_t end = std::min(inset.find(' ', at), inset.size());
    if (end > at) parts.emplace_back(inset.substr(at, end - at));
    at = end + 1;
  }
  if (parts.empty()) return {};
  static constexpr unsigned used[4][4] = {{0, 0, 0, 0}, {0, 1, 0, 1}, {0, 1, 2, 1}, {0, 1, 2, 3}};
  return parts[used[parts.size() - 1][side]];
}

bool below_own_place(const File& style, const Rule* rule) {
  for (; rule != nullptr; rule = style.parent(*rule)) {
    bool own = false;
    for (const selector::Complex& one : style.selectors(*rule))
      selector::for_each_simple(style.tree(), one, [&](const selector::Simple& simple) {
        own = own || (simple.kind == selector::Kind::class_name &&
                      class_standing(simple.name) == Standing::root);
        own = own || (simple.kind == selector::Kind::id && simple.name.starts_with("work-area"));
      });
    if (own) return true;
  }
  return false;
}

std::string value_in(std::string_view text, std::string_view name) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(';', at), text.size());
    const std::string_view one = text.substr(at, end - at);
    at = end + 1;
    const std::size_t colon = one.find(':');
    if (colon == std::string_view::npos) continue;
    if (lower(text::shown(one.substr(0, colon))) == name)
      return lower(text::shown(one.substr(colon + 1)));
  }
  return {};
}

}  // namespace

std::optional<double> pixels_of(std::string_view value) {
  double pixels = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), pixels);
  if (error != std::errc()) return std::nullopt;
  const std::string_view unit(end, static_cast<std::size_t>(value.data() + value.size() - end));
  return unit == "px" || (unit.empty() && pixels == 0) ? std::optional(pixels) : std::nullopt;
}

Covered covered_by(const ValueOf& value_of) {
  if (value_of("position") != "fixed" || value_of("pointer-events") == "none") return Covered::none;
  double layer = 0;
  const std::string index = value_of("z-index");
  std::from_chars(index.data(), index.data() + index.size(), layer);
  if (layer < high_layer) return Covered::none;
  const std::string inset = value_of("inset");
  const auto side = [&](std::string_view name, unsigned n) {
    const std::string own = value_of(name);
    return own.empty() ? inset_side(inset, n) : own;
  };
  const bool top = is_start(side("top", 0));
  const bool left = is_start(side("left", 3));
  const std::string width = value_of("width");
  const std::string height = value_of("height");
  const bool wide = is_full(width) || (left && width.empty() && is_start(side("right", 1)));
  const bool high = is_full(height) || (top && height.empty() && is_start(side("bottom", 2)));
  // Without a size it is as large as what it holds, which nobody can see here.
  if (top && wide && !high && (pixels_of(height) || height.empty())) return Covered::top;
  if (left && high && !wide && pixels_of(width)) return Covered::left;
  return Covered::none;
}

std::vector<Cover> covers(const File& style) {
  std::vector<Cover> out;
  if (in_own_page(style)) return out;
  for (const Rule& rule : style.rules()) {
    if (!rule.is_style() || rule.selector_count == 0) continue;
    const Covered what = covered_by([&](std::string_view name) {
      std::string value;
      for (const Declaration& found : style.declarations(rule))
        if (property(found) == name) value = lower(style.text(found.value));
      return value;
    });
    if (what == Covered::none) continue;
    const selector::Complex& first = style.selectors(rule).front();
    if (!below_own_place(style, &rule)) out.push_back({what, first.span, shown(style, first.span)});
  }
  return out;
}

std::vector<Cover> covers(const js::File& script) {
  std::vector<Cover> out;
  if (script.error() != nullptr || script.source().find("fixed") == std::string_view::npos)
    return out;
  const js::Index& index = script.index();
  for (const js::Call& call : script.calls()) {
    if (call.member() != "css" || call.argument_count() != 1) continue;
    const js::NodeId object = index.resolve(call.argument(0));
    if (script.tree()[object].kind != js::NodeKind::object_expression) continue;
    const Covered what = covered_by([&](std::string_view name) -> std::string {
      js::NodeId value = index.property(object, name);
      if (value == 0 && name == "z-index") value = index.property(object, "zIndex");
      if (value == 0 && name == "pointer-events") value = index.property(object, "pointerEvents");
      if (value == 0) return {};
      if (const auto text = index.constant_text(value)) return lower(*text);
      const std::string number(script.tree().text(value));
      return name == "z-index" || number == "0" ? number : number + "px";
    });
    if (what != Covered::none) out.push_back({what, call.span(), ".css()"});
  }
  for (const js::InsertedMarkup& markup : js::inserted_markup(script))
    for (const js::TagText& tag : js::tags_in(markup.value)) {
      const std::string_view style = tag.attribute("style");
      if (style.find("fixed") == std::string_view::npos) continue;
      const Covered what = covered_by([&](std::string_view name) { return value_in(style, name); });
      if (what != Covered::none)
        out.push_back({what, script.span(markup.node), "<" + tag.name + " style>"});
    }
  return out;
}

}  // namespace premod::css
