#include "image/paint.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "image/tags.hpp"

namespace premod::image {
namespace {

using std::size_t;

struct Named {
  std::string_view name;
  Colour colour;
};
// The names that icons use; https://www.w3.org/TR/css-color-4/#named-colors
constexpr std::array<Named, 24> names = {
    {{"black", {0, 0, 0}},           {"white", {255, 255, 255}},
     {"red", {255, 0, 0}},           {"green", {0, 128, 0}},
     {"blue", {0, 0, 255}},          {"yellow", {255, 255, 0}},
     {"orange", {255, 165, 0}},      {"gray", {128, 128, 128}},
     {"grey", {128, 128, 128}},      {"silver", {192, 192, 192}},
     {"navy", {0, 0, 128}},          {"teal", {0, 128, 128}},
     {"purple", {128, 0, 128}},      {"maroon", {128, 0, 0}},
     {"lime", {0, 255, 0}},          {"aqua", {0, 255, 255}},
     {"cyan", {0, 255, 255}},        {"magenta", {255, 0, 255}},
     {"fuchsia", {255, 0, 255}},     {"olive", {128, 128, 0}},
     {"lightgray", {211, 211, 211}}, {"lightgrey", {211, 211, 211}},
     {"darkgray", {169, 169, 169}},  {"whitesmoke", {245, 245, 245}}}};

std::string folded(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (c != ' ' && c != '\t' && c != '\n' && c != '\r')
      out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

std::optional<std::uint8_t> hex(std::string_view digits) {
  unsigned value = 0;
  const auto [stop, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  if (error != std::errc() || stop != digits.data() + digits.size()) return std::nullopt;
  return static_cast<std::uint8_t>(digits.size() == 1 ? value * 17 : value);
}

std::optional<Colour> hex_colour(std::string_view text) {
  const size_t width = text.size() == 4 || text.size() == 5 ? 1 : 2;
  if (text.size() != 4 && text.size() != 5 && text.size() != 7 && text.size() != 9)
    return std::nullopt;
  const auto red = hex(text.substr(1, width));
  const auto green = hex(text.substr(1 + width, width));
  const auto blue = hex(text.substr(1 + 2 * width, width));
  if (!red || !green || !blue) return std::nullopt;
  return Colour{*red, *green, *blue};
}

/// rgb(1, 2, 3), rgba(10%, 2%, 3%, 1); white space is gone, commas are needed then.
std::optional<Colour> rgb_colour(std::string_view text) {
  std::array<std::uint8_t, 3> parts{};
  size_t at = text.find('(');
  for (std::uint8_t& part : parts) {
    at = text.find_first_of("0123456789", at);
    if (at == text.npos) return std::nullopt;
    double value = 0;
    const auto [stop, error] = std::from_chars(text.data() + at, text.data() + text.size(), value);
    if (error != std::errc()) return std::nullopt;
    at = static_cast<size_t>(stop - text.data());
    if (at < text.size() && text[at] == '%') value *= 2.55;
    part = static_cast<std::uint8_t>(std::clamp(value, 0.0, 255.0));
  }
  return Colour{parts[0], parts[1], parts[2]};
}

/// Of `name` among declarations without white space; empty without it.
std::string declared(std::string_view style, std::string_view name) {
  for (size_t at = style.find(name); at != style.npos; at = style.find(name, at + 1)) {
    const size_t colon = at + name.size();
    if ((at > 0 && style[at - 1] != ';') || colon >= style.size() || style[colon] != ':') continue;
    return std::string(style.substr(colon + 1, style.find(';', colon) - colon - 1));
  }
  return {};
}

constexpr size_t max_style_rules = 200;

/// The `<style>` of an icon, as drawing programs write it: `.a{fill:#fff}.b,.c{stroke:red}`.
class Classes {
 public:
  /// False if there is a selector or an at-rule that is no class.
  bool read(std::string_view sheet) {
    const std::string plain = folded(sheet);
    for (size_t at = 0; at < plain.size();) {
      const size_t open = plain.find('{', at);
      const size_t close = open == plain.npos ? open : plain.find('}', open);
      if (close == plain.npos || rules_.size() >= max_style_rules) return false;
      std::string_view selectors = std::string_view(plain).substr(at, open - at);
      while (!selectors.empty()) {
        const size_t comma = std::min(selectors.find(','), selectors.size());
        const std::string_view one = selectors.substr(0, comma);
        if (one.size() < 2 || one[0] != '.' || one.find_first_of(".#:[>+~@", 1) != one.npos)
          return false;
        rules_[std::string(one.substr(1))] += plain.substr(open + 1, close - open - 1) + ";";
        selectors.remove_prefix(std::min(comma + 1, selectors.size()));
      }
      at = close + 1;
    }
    return true;
  }
  [[nodiscard]] std::string value(std::string_view given, std::string_view property) const {
    std::string out;
    while (!given.empty()) {
      const size_t end = std::min(given.find_first_of(" \t\n"), given.size());
      std::string one(given.substr(0, end));
      for (char& c : one) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
      if (const auto rule = rules_.find(one); rule != rules_.end())
        if (std::string found = declared(rule->second, property); !found.empty())
          out = std::move(found);
      given.remove_prefix(std::min(end + 1, given.size()));
    }
    return out;
  }

 private:
  std::map<std::string, std::string, std::less<>> rules_;
};

/// Of `fill` or `stroke` in style="...", by a class, or in the attribute.
std::string property(const Tag& tag, std::string_view name, const Classes& classes) {
  if (std::string own = declared(folded(attribute(tag.attributes, "style")), name); !own.empty())
    return own;
  if (std::string of_class = classes.value(attribute(tag.attributes, "class"), name);
      !of_class.empty())
    return of_class;
  return folded(attribute(tag.attributes, name));
}

bool is_shape(std::string_view name) {
  constexpr std::array<std::string_view, 7> shapes = {"path",    "rect",     "circle", "ellipse",
                                                      "polygon", "polyline", "line"};
  return std::find(shapes.begin(), shapes.end(), name) != shapes.end();
}

class Painter {
 public:
  Paint paint(std::string_view svg) {
    read_styles(svg);
    Tags tags(svg);
    size_t text_from = 0;
    int hidden = 0;  // inside of defs, clipPath, mask, symbol: drawn elsewhere or not at all
    while (const auto tag = tags.next()) {
      const bool hides = tag->name == "defs" || tag->name == "clipPath" || tag->name == "mask" ||
                         tag->name == "symbol" || tag->name == "metadata";
      if (hides && !tag->empty) hidden += tag->closing ? -1 : 1;
      if (hidden > 0) continue;
      if (tag->name == "text" && !tag->closing) text_from = tag->end;
      if (tag->name == "text" && tag->closing)
        out_.has_text = out_.has_text || tag->begin > text_from;
      at(*tag);
    }
    return std::move(out_);
  }

 private:
  void at(const Tag& tag) {
    if (tag.name == "image" || tag.name == "use" || tag.name == "foreignObject")
      out_.unknown = true;
    if (tag.name == "g" || tag.name == "svg") {
      if (tag.closing && !fills_.empty()) fills_.pop_back();
      if (!tag.closing && !tag.empty) fills_.push_back(inherited(property(tag, "fill", classes_)));
      if (!tag.closing) add(property(tag, "stroke", classes_));
      return;
    }
    if (!is_shape(tag.name) || tag.closing) return;
    if (tag.name != "line") add(inherited(property(tag, "fill", classes_)));
    add(property(tag, "stroke", classes_));
  }

  [[nodiscard]] std::string inherited(const std::string& own) const {
    if (!own.empty() && own != "inherit") return own;
    return fills_.empty() ? "black" : fills_.back();
  }

  void add(const std::string& value) {
    if (value.empty() || value == "none" || value == "transparent") return;
    std::optional<Colour> colour;
    if (value.front() == '#') colour = hex_colour(value);
    if (value.starts_with("rgb")) colour = rgb_colour(value);
    for (const Named& named : names)
      if (value == named.name) colour = named.colour;
    if (!colour) {
      out_.unknown = true;
    } else if (out_.colours.size() < max_colours &&
               std::find(out_.colours.begin(), out_.colours.end(), *colour) == out_.colours.end()) {
      out_.colours.push_back(*colour);
    }
  }

  /// They hold for what stands before them, too.
  void read_styles(std::string_view svg) {
    Tags tags(svg);
    size_t from = 0;
    while (const auto tag = tags.next()) {
      if (tag->name != "style" || tag->empty) continue;
      if (!tag->closing) from = tag->end;
      if (tag->closing && !classes_.read(svg.substr(from, tag->begin - from))) out_.unknown = true;
    }
  }

  Paint out_;
  Classes classes_;
  std::vector<std::string> fills_;  // of the groups around
};

double luminance(Colour colour) {
  const auto linear = [](std::uint8_t part) {
    const double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

}  // namespace

Paint read_paint(std::string_view svg) { return Painter().paint(svg); }

double contrast(Colour a, Colour b) {
  const double one = luminance(a) + 0.05;
  const double other = luminance(b) + 0.05;
  return one > other ? one / other : other / one;
}

}  // namespace premod::image
