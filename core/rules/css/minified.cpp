// Finds minified style sheets, and says once for a third-party one that it is not looked into.
#include "css/file.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check(const css::File& style, Hits& out) {
  if (style.origin() != css::Origin::file) return;
  const std::string size = std::to_string((style.source().size() + 512) / 1024);
  std::string library = style.library().name;
  if (!library.empty() && !style.library().version.empty())
    library += " " + style.library().version;
  if (library.empty()) library = style.file().name();
  if (style.is_minified()) {
    out.add(style.file(), {{"size", size}, {"library", library}});
  } else if (style.is_vendored()) {
    out.add(style.file(), {{"size", size}, {"library", library}}).variant("third-party");
  }
}

}  // namespace

extern constinit const Rule css_minified = {
    .id = "css-minified",
    .clauses = {"req-3.1-no-minified", "en-not-minified"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::advice,
    .title = "Minified CSS",
    .message = "The style sheet is minified ({library}, {size} KB).",
    .remedy = "Put the readable file into the archive.",
    .variants =
        {{.name = "third-party",
          .message =
              "This third-party style sheet ({library}, {size} KB) is not checked line by line.",
          .remedy =
              "Make sure that it changes nothing outside the widget, and keep only what is needed.",
          .at_most = Level::note}},
    .checks = {check},
    .vendored = true,
};

}  // namespace premod::rules
