#include "image/paint.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "image/colour.hpp"
#include "image/tags.hpp"
#include "text/words.hpp"

namespace premod::image {
namespace {

using std::size_t;

std::string folded(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (c != ' ' && c != '\t' && c != '\n' && c != '\r')
      out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
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

/// The `<style>` of an icon, as drawing programs write it: `.a{fill:#fff}path,#b{stroke:red}`.
class Styles {
 public:
  /// False if there is an at-rule or a selector that is not one class, id or element.
  bool read(std::string_view sheet) {
    const std::string plain = without_comments(sheet);
    for (size_t at = 0; !text::is_blank(std::string_view(plain).substr(at));) {
      const size_t open = plain.find('{', at);
      const size_t close = open == plain.npos ? open : plain.find('}', open);
      if (close == plain.npos || rules_.size() >= max_style_rules) return false;
      std::string_view selectors = std::string_view(plain).substr(at, open - at);
      while (!selectors.empty()) {
        const size_t comma = std::min(selectors.find(','), selectors.size());
        const std::string_view written = selectors.substr(0, comma);
        const std::string one = folded(written);
        if (one.size() != text::trimmed(written).size() || one.empty() || one == "." ||
            one == "#" || one[0] == '@' || one[0] == ':' ||
            one.find_first_of(".#:[>+~@*", 1) != one.npos)
          return false;
        rules_[one] += folded(std::string_view(plain).substr(open + 1, close - open - 1)) + ";";
        selectors.remove_prefix(std::min(comma + 1, selectors.size()));
      }
      at = close + 1;
    }
    return true;
  }
  /// What the rules say of `property` of an element: by its id, else its classes, else its name.
  [[nodiscard]] std::string value(const Tag& tag, std::string_view property) const {
    if (rules_.empty()) return {};
    if (std::string by_id = of_selector("#", attribute(tag.attributes, "id"), property);
        !by_id.empty())
      return by_id;
    std::string out;
    for (std::string_view given = attribute(tag.attributes, "class"); !given.empty();) {
      const size_t end = std::min(given.find_first_of(" \t\n"), given.size());
      if (std::string found = of_selector(".", given.substr(0, end), property); !found.empty())
        out = std::move(found);
      given.remove_prefix(std::min(end + 1, given.size()));
    }
    if (!out.empty()) return out;
    std::string by_name = of_selector("", tag.name, property);
    return by_name.empty() ? of_selector("", "*", property) : by_name;
  }

 private:
  static std::string without_comments(std::string_view sheet) {
    std::string out;
    for (size_t at = 0; at < sheet.size();) {
      for (const std::string_view mark : {"<![CDATA[", "]]>"})
        if (sheet.substr(at).starts_with(mark)) at += mark.size();
      if (sheet.substr(at).starts_with("/*")) {
        const size_t end = sheet.find("*/", at + 2);
        at = end == sheet.npos ? sheet.size() : end + 2;
      } else if (at < sheet.size()) {
        out += sheet[at++];
      }
    }
    return out;
  }
  [[nodiscard]] std::string of_selector(std::string_view mark, std::string_view name,
                                        std::string_view property) const {
    if (name.empty()) return {};
    const auto rule = rules_.find(std::string(mark) + folded(name));
    return rule == rules_.end() ? std::string() : declared(rule->second, property);
  }

  std::map<std::string, std::string, std::less<>> rules_;
};

/// In style="...", by a rule, or in the attribute.
std::string property(const Tag& tag, std::string_view name, const Styles& styles) {
  if (std::string own = declared(folded(attribute(tag.attributes, "style")), name); !own.empty())
    return own;
  if (std::string of_rule = styles.value(tag, name); !of_rule.empty()) return of_rule;
  return folded(attribute(tag.attributes, name));
}

bool is_shape(std::string_view name) {
  constexpr std::array<std::string_view, 7> shapes = {"path",    "rect",     "circle", "ellipse",
                                                      "polygon", "polyline", "line"};
  return std::find(shapes.begin(), shapes.end(), name) != shapes.end();
}

bool is_group(std::string_view name) { return name == "g" || name == "svg" || name == "a"; }

bool is_drawn_elsewhere(std::string_view name) {
  constexpr std::array<std::string_view, 6> names = {"defs",   "clipPath", "mask",
                                                     "symbol", "metadata", "pattern"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// The colours of gradients by their ids.
class Gradients {
 public:
  void read(const Tag& tag, const Styles& styles) {
    if (tag.name == "linearGradient" || tag.name == "radialGradient") {
      if (tag.closing) return;
      open_ = folded(attribute(tag.attributes, "id"));
      std::string_view other = attribute(tag.attributes, "href");
      if (other.empty()) other = attribute(tag.attributes, "xlink:href");
      if (other.starts_with('#')) like_[open_] = folded(other.substr(1));
      return;
    }
    if (tag.name != "stop" || tag.closing) return;
    const std::string said = property(tag, "stop-color", styles);
    auto ink = read_colour(said.empty() ? "black" : said);
    if (ink) ink->opacity *= read_opacity(property(tag, "stop-opacity", styles));
    stops_[open_].push_back(ink);
  }
  /// Of `url(#a)`; empty where they are not known.
  [[nodiscard]] std::vector<Ink> inks(std::string_view url) const {
    const size_t begin = url.find('#');
    const size_t end = url.find_first_of("\"')", begin == url.npos ? 0 : begin);
    if (begin == url.npos || end == url.npos) return {};
    std::string id(url.substr(begin + 1, end - begin - 1));
    if (const auto other = like_.find(id); !stops_.contains(id) && other != like_.end())
      id = other->second;
    std::vector<Ink> out;
    if (const auto found = stops_.find(id); found != stops_.end())
      for (const auto& ink : found->second) {
        if (!ink) return {};
        out.push_back(*ink);
      }
    return out;
  }

 private:
  std::string open_;
  std::map<std::string, std::vector<std::optional<Ink>>, std::less<>> stops_;
  std::map<std::string, std::string, std::less<>> like_;
};

/// What a group hands on to what is inside.
struct Layer {
  std::string fill = "black";
  std::string stroke = "none";
  double fill_opacity = 1, stroke_opacity = 1;
  double opacity = 1;  ///< of it and all around
};

class Painter {
 public:
  explicit Painter(std::string_view svg) : svg_(svg) { read_rules(); }

  Paint paint() {
    Tags tags(svg_);
    size_t behind = 0;  // the last tag
    while (const auto tag = tags.next()) {
      if (is_drawn_elsewhere(tag->name) && !tag->empty) hidden_ += tag->closing ? -1 : 1;
      if (hidden_ <= 0) {
        look_for_text(*tag, behind);
        at(*tag);
      }
      behind = tag->end;
    }
    return std::move(out_);
  }

 private:
  void look_for_text(const Tag& tag, size_t behind) {
    if (words_ > 0 && !text::is_blank(svg_.substr(behind, tag.begin - behind)))
      out_.has_text = true;
    if ((tag.name == "text" || tag.name == "foreignObject") && !tag.empty)
      words_ += tag.closing ? -1 : 1;
  }

  void at(const Tag& tag) {
    if (tag.name == "image" || tag.name == "use" || tag.name == "foreignObject")
      out_.unknown = true;
    if (is_group(tag.name)) {
      if (tag.closing && layers_.size() > 1) layers_.pop_back();
      if (!tag.closing && !tag.empty) layers_.push_back(inside(tag));
      return;
    }
    if (!is_shape(tag.name) || tag.closing) return;
    const Layer own = inside(tag);
    if (tag.name != "line") add(own.fill, own.opacity * own.fill_opacity);
    add(own.stroke, own.opacity * own.stroke_opacity);
  }

  /// The layer around, with what an element says itself.
  [[nodiscard]] Layer inside(const Tag& tag) const {
    Layer out = layers_.back();
    const auto take = [&](std::string_view name, std::string& value) {
      const std::string own = property(tag, name, styles_);
      if (!own.empty() && own != "inherit") value = own;
    };
    const auto opacity = [&](std::string_view name, double& value) {
      if (const std::string own = property(tag, name, styles_); !own.empty())
        value = read_opacity(own);
    };
    take("fill", out.fill);
    take("stroke", out.stroke);
    opacity("fill-opacity", out.fill_opacity);
    opacity("stroke-opacity", out.stroke_opacity);
    double own = 1;
    opacity("opacity", own);
    const bool shown = property(tag, "display", styles_) != "none" &&
                       property(tag, "visibility", styles_) != "hidden";
    out.opacity *= shown ? own : 0;
    return out;
  }

  void add(const std::string& value, double opacity) {
    if (value == "none" || value == "transparent" || opacity == 0) return;
    std::vector<Ink> inks;
    if (value.starts_with("url(")) inks = gradients_.inks(value);
    if (const auto ink = read_colour(value)) inks = {*ink};
    if (inks.empty()) out_.unknown = true;
    for (Ink ink : inks) {
      ink.opacity *= opacity;
      if (std::find(out_.inks.begin(), out_.inks.end(), ink) != out_.inks.end()) continue;
      if (out_.inks.size() == max_colours) return void(out_.unknown = true);
      out_.inks.push_back(ink);
    }
  }

  /// Rules and gradients hold for what stands before them, too.
  void read_rules() {
    Tags tags(svg_);
    size_t from = 0;
    while (const auto tag = tags.next()) {
      if (tag->name != "style" || tag->empty) continue;
      if (!tag->closing) from = tag->end;
      if (tag->closing && !styles_.read(svg_.substr(from, tag->begin - from))) out_.unknown = true;
    }
    Tags again(svg_);
    while (const auto tag = again.next()) gradients_.read(*tag, styles_);
  }

  std::string_view svg_;
  Paint out_;
  Styles styles_;
  Gradients gradients_;
  std::vector<Layer> layers_{Layer{}};
  int hidden_ = 0;  // inside of what is drawn elsewhere or not at all
  int words_ = 0;   // inside of what holds text
};

double luminance(Colour colour) {
  const auto linear = [](std::uint8_t part) {
    const double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

}  // namespace

Paint read_paint(std::string_view svg) { return Painter(svg).paint(); }

double contrast(const Ink& ink, Colour background) {
  const auto mixed = [&](std::uint8_t over, std::uint8_t under) {
    return static_cast<std::uint8_t>(std::lround(ink.opacity * over + (1 - ink.opacity) * under));
  };
  const Colour seen = {mixed(ink.colour.red, background.red),
                       mixed(ink.colour.green, background.green),
                       mixed(ink.colour.blue, background.blue)};
  const double one = luminance(seen) + 0.05;
  const double other = luminance(background) + 0.05;
  return one > other ? one / other : other / one;
}

}  // namespace premod::image
