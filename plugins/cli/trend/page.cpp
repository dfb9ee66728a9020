// The chart, the table beside it, and the badge: HTML and SVG without a script.
#include <algorithm>
#include <array>
#include <string>

#include "cli/html/page.hpp"
#include "cli/trend/texts.hpp"
#include "cli/trend/trend.hpp"
#include "premod/writing.hpp"

namespace premod::cli {
namespace {

constexpr int width = 720, height = 260, left = 48, right = 12, top = 12, bottom = 28;

struct Series {
  const Wording* name;
  std::size_t RunSummary::*count;
  const char* color;  // a name of html_style
  const char* dashes;
};
constexpr std::array<Series, 3> series = {
    {{&trend_texts::errors, &RunSummary::errors, "error", ""},
     {&trend_texts::warnings, &RunSummary::warnings, "warning", "7 4"},
     {&trend_texts::notes, &RunSummary::notes, "note", "2 4"}}};

std::string escaped(std::string_view text) { return html_text(plain_line(text)); }
std::string in(const Wording& wording, Language language) { return escaped(wording.in(language)); }

// 1, 2, 5, 10, 20 ...: the smallest that is not below `most`.
std::size_t round_number(std::size_t most) {
  for (std::size_t unit = 1;; unit *= 10)
    for (const std::size_t digit : {1, 2, 5})
      if (unit * digit >= most) return unit * digit;
}

/// Where a value stands in the chart.
class Scale {
 public:
  explicit Scale(const std::vector<RunSummary>& runs) : runs_(runs.size()) {
    std::size_t most = 1;
    for (const RunSummary& run : runs) most = std::max({most, run.errors, run.warnings, run.notes});
    top_ = round_number(most);
  }
  [[nodiscard]] std::size_t most() const { return top_; }
  [[nodiscard]] int x(std::size_t run) const {
    const std::size_t steps = std::max<std::size_t>(runs_, 2) - 1;
    return left + static_cast<int>(run * (width - left - right) / steps);
  }
  [[nodiscard]] int y(std::size_t value) const {
    return height - bottom - static_cast<int>(value * (height - top - bottom) / top_);
  }

 private:
  std::size_t runs_;
  std::size_t top_ = 1;
};

std::string grid(const Scale& scale) {
  std::string out;
  for (const std::size_t part : {0, 1, 2}) {
    const std::size_t value = scale.most() * part / 2;
    const std::string y = std::to_string(scale.y(value));
    out += "<line class=\"grid\" x1=\"" + std::to_string(left) + "\" x2=\"" +
           std::to_string(width - right) + "\" y1=\"" + y + "\" y2=\"" + y + "\"/><text x=\"" +
           std::to_string(left - 6) + "\" y=\"" + y + "\" text-anchor=\"end\" dy=\".3em\">" +
           std::to_string(value) + "</text>\n";
  }
  return out;
}

std::string line_of(const Series& one, const std::vector<RunSummary>& runs, const Scale& scale) {
  std::string points, dots;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const std::string x = std::to_string(scale.x(i)),
                      y = std::to_string(scale.y(runs[i].*one.count));
    points += (i ? " " : "") + x + "," + y;
    dots += "<circle cx=\"" + x + "\" cy=\"" + y + "\" r=\"3\"><title>" + escaped(runs[i].name) +
            ": " + std::to_string(runs[i].*one.count) + "</title></circle>";
  }
  return "<g class=\"" + std::string(one.color) + "\"><polyline stroke-dasharray=\"" + one.dashes +
         "\" points=\"" + points + "\"/>" + dots + "</g>\n";
}

std::string chart(const std::vector<RunSummary>& runs, Language language) {
  const Scale scale(runs);
  const std::string label =
      escaped(filled(trend_texts::chart.in(language), {{"count", std::to_string(runs.size())}}));
  std::string out = "<svg role=\"img\" aria-label=\"" + label + "\" viewBox=\"0 0 " +
                    std::to_string(width) + " " + std::to_string(height) + "\">\n" + grid(scale);
  for (const Series& one : series) out += line_of(one, runs, scale);
  const std::string y = std::to_string(height - 8);
  out += "<text x=\"" + std::to_string(left) + "\" y=\"" + y + "\">" +
         escaped(shortened(runs.front().name, 30)) + "</text>";
  if (runs.size() > 1)
    out += "<text x=\"" + std::to_string(width - right) + "\" y=\"" + y +
           "\" text-anchor=\"end\">" + escaped(shortened(runs.back().name, 30)) + "</text>";
  out += "</svg>\n<ul class=\"legend\">";
  for (const Series& one : series)
    out += "<li class=\"" + std::string(one.color) + "\"><span aria-hidden=\"true\">" +
           (one.dashes[0] == '\0'  ? "───"
            : one.dashes[0] == '7' ? "─ ─"
                                   : "···") +
           "</span> " + in(*one.name, language) + "</li>";
  return out + "</ul>\n";
}

std::string table(const std::vector<RunSummary>& runs, Language language) {
  std::string out = "<div class=\"scroll\" tabindex=\"0\"><table>\n<thead><tr>";
  for (const Wording* one :
       {&trend_texts::run, &trend_texts::commit, &trend_texts::errors, &trend_texts::warnings,
        &trend_texts::notes, &trend_texts::questions, &trend_texts::verdict})
    out += "<th scope=\"col\">" + in(*one, language) + "</th>";
  out += "</tr></thead>\n<tbody>\n";
  for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
    const Wording& verdict = run->verdict == "pass"    ? trend_texts::passed
                             : run->verdict == "block" ? trend_texts::blocked
                                                       : trend_texts::incomplete;
    out += "<tr><th scope=\"row\">" + escaped(run->name) + "</th><td><code>" +
           escaped(run->commit.substr(0, 10)) + "</code></td>";
    for (const std::size_t count : {run->errors, run->warnings, run->notes, run->questions})
      out += "<td>" + std::to_string(count) + "</td>";
    out += "<td>" + in(verdict, language) + "</td></tr>\n";
  }
  return out + "</tbody></table></div>\n";
}

constexpr std::string_view chart_style = R"css(
svg{width:100%;max-width:60rem;height:auto}svg text{fill:var(--dim);font-size:12px}
.grid{stroke:var(--line)}polyline{fill:none;stroke:var(--c);stroke-width:2}circle{fill:var(--c)}
.legend{display:flex;flex-wrap:wrap;gap:1rem;list-style:none;padding:0;margin:.25rem 0}
.legend span{color:var(--c);font-weight:700}.scroll{overflow-x:auto}
table{border-collapse:collapse}th,td{text-align:left;padding:.3rem .9rem .3rem 0;border-bottom:1px solid var(--line)}
)css";

/// The text of a badge, its colour.
struct Words {
  std::string text;
  std::string_view color;
};

Words words_of(const RunSummary& run, Language language) {
  constexpr std::string_view red = "#a8201a", amber = "#7d5200", green = "#176338",
                             grey = "#55606c";
  if (run.errors > 0) return {counted(language, run.errors, trend_texts::badge_errors), red};
  if (run.verdict != "pass" && run.verdict != "block")
    return {std::string(trend_texts::incomplete.in(language)), grey};
  if (run.questions > 0)
    return {counted(language, run.questions, trend_texts::badge_questions), amber};
  if (run.ready) return {std::string(trend_texts::ready.in(language)), green};
  return {std::string(trend_texts::passed.in(language)), green};
}

std::size_t letters(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace

std::string trend_page(const std::vector<RunSummary>& runs, Language language) {
  const std::string lang(name_of(language));
  const std::string title = in(trend_texts::title, language);
  return "<!DOCTYPE html>\n<html lang=\"" + lang +
         "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
         "content=\"width=device-width, initial-scale=1\">\n<title>" +
         title + "</title>\n<style>" + std::string(html_style) + std::string(chart_style) +
         "</style>\n</head>\n<body>\n<main>\n<h1>" + title + "</h1>\n" + chart(runs, language) +
         table(runs, language) + "</main>\n</body>\n</html>\n";
}

std::string badge(const RunSummary& run, Language language) {
  constexpr std::size_t letter = 7, margin = 6;
  const Words words = words_of(run, language);
  const std::string_view name = "premod";
  const std::size_t first = letters(name) * letter + 2 * margin;
  const std::size_t second = letters(words.text) * letter + 2 * margin;
  const auto text = [&](std::string_view content, std::size_t x, std::size_t room) {
    return "<text x=\"" + std::to_string(x) + "\" y=\"14\" textLength=\"" + std::to_string(room) +
           "\" lengthAdjust=\"spacingAndGlyphs\">" + escaped(content) + "</text>";
  };
  const std::string whole = std::to_string(first + second);
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + whole +
         "\" height=\"20\" role=\"img\" aria-label=\"premod: " + escaped(words.text) +
         "\">\n<title>premod: " + escaped(words.text) + "</title>\n<rect width=\"" + whole +
         "\" height=\"20\" rx=\"3\" fill=\"" + std::string(words.color) + "\"/>\n<path d=\"M3 0h" +
         std::to_string(first - 3) + "v20H3a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3z\" fill=\"#333\"/>\n" +
         "<g fill=\"#fff\" font-family=\"Verdana,DejaVu Sans,sans-serif\" font-size=\"11\">" +
         text(name, margin, first - 2 * margin) +
         text(words.text, first + margin, second - 2 * margin) + "</g>\n</svg>\n";
}

}  // namespace premod::cli
