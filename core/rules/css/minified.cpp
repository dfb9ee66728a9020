// Finds minified style sheets, and says once for a third-party one that it is not looked into.
#include "css/file.hpp"
#include "css/shape.hpp"
#include "rule/rule.hpp"
#include "widget/ownership/authorship.hpp"

namespace premod::rules {

static void check(const css::File& style, Hits& out) {
  if (style.origin() != css::Origin::file) return;
  const std::string size = std::to_string((style.source().size() + 512) / 1024);
  const Authorship& parts = authorship(style);
  const bool known = !parts.library().empty();
  const std::string library =
      known ? parts.library() + " " + parts.versions() : std::string(style.file().name());
  if (css::is_minified(style.source())) {
    out.add(style.file(), {{"size", size}, {"library", library}});
  } else if (known) {
    out.add(style.file(), {{"size", size}, {"library", library}}).variant("third-party");
  }
}

extern constinit const Rule css_minified = {
    .id = "css-minified",
    .clauses = {"req-3.1-no-minified", "en-not-minified"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::advice,
    .title = "Minified CSS",
    .message = "The style sheet is minified ({library}, {size} KB).",
    .remedy = "Put the readable file into the archive.",
    .variants =
        {{"third-party",
          "This third-party style sheet ({library}, {size} KB) is not checked line by line.",
          "Make sure that it changes nothing outside the widget, and keep only what is needed.",
          Level::note}},
    .checks = {check},
    .vendored = true,
};

}  // namespace premod::rules
