// Text files that are not UTF-8: §3.1 demands it, and other bytes turn into garbage on the page.
#include "rule/rule.hpp"
#include "widget/text_file.hpp"

namespace premod::rules {

static void check(const TextFile& text, Hits& out) {
  if (text.is_utf8()) return;
  const std::string_view guess = name_of(text.encoding());
  out.add(text.file(), text.first_invalid(),
          {{"bytes", text.first_invalid_hex()}, {"encoding", std::string(guess)}})
      .variant(guess.empty() ? "" : "guessed");
}

extern constinit const Rule text_utf8 = {
    .id = "text-utf8",
    .clauses = {"req-3.1-encoding", "en-encoding"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .title = "File that is not UTF-8",
    .message = "The file is not UTF-8: the first wrong bytes are {bytes}.",
    .remedy = "Save the file as UTF-8 without BOM.",
    .variants = {{"guessed", "The file is not UTF-8 (bytes {bytes}); it looks like {encoding}.",
                  "Convert the file from {encoding} to UTF-8 without BOM."}},
    .checks = {check},
    .vendored = true,
};

}  // namespace premod::rules
