// Text files that are not UTF-8: §3.1 demands it, and other bytes turn into garbage on the page.
#include <cstdio>

#include "rule/rule.hpp"
#include "widget/text_file.hpp"

namespace premod::rules {

static std::string hex(std::string_view bytes) {
  std::string out;
  for (const char c : bytes) {
    char pair[4];
    std::snprintf(pair, sizeof pair, "%02X", static_cast<unsigned>(static_cast<unsigned char>(c)));
    out += pair;
  }
  return out;
}

static void check(const TextFile& text, Hits& out) {
  if (text.is_utf8()) return;
  const std::string_view guess = name_of(text.encoding());
  const std::string bytes = hex(text.first_invalid().of(text.text()));
  Hit& hit = out.add(text.file(), text.first_invalid(),
                     {{"bytes", bytes}, {"encoding", std::string(guess)}});
  if (!guess.empty()) hit.variant("guessed");
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
