// The chats API is used: moderation wants the registered channel's data.
#include "php/file.hpp"
#include "rule/rule.hpp"
#include "text/needles.hpp"
#include "text/pattern.hpp"
#include "text/words.hpp"
#include "widget/widget.hpp"

namespace premod::rules {

static const text::Pattern& chats() {
  static const text::Pattern pattern(R"(\bamojo\.(?:amocrm|kommo)\.\w+|/v2/origin/custom/)");
  return pattern;
}

static bool may_use_chats(std::string_view text) {
  static const text::Needles hints({"amojo.", "/v2/origin/custom/"},
                                   text::Needles::Case::ascii_folded);
  return hints.any_in(text);
}

/// The first address of the chats API in a string of code; `text` may be less or more than what
/// stands at `place`.
static void report(const File& file, std::string_view text, Span place, Hits& out) {
  const auto match = chats().find(text);
  if (!match) return;
  const std::string address(match->of(text));
  const std::size_t at = place.of(file.bytes).find(address);
  if (at != std::string_view::npos) {
    place.begin += static_cast<std::uint32_t>(at);
    place.end = place.begin + static_cast<std::uint32_t>(address.size());
  }
  out.add(file, place, {{"address", address}});
}

static void check_scripts(const Widget& widget, Hits& out) {
  for (const js::File& script : widget.scripts()) {
    if (script.is_vendored() || !may_use_chats(script.source())) continue;
    for (const js::Text& text : script.texts())
      if (may_use_chats(text.value))
        return report(script.file(), text.value, script.span(text.node), out);
  }
}

static void check_back_end(const Widget& widget, Hits& out) {
  for (const php::File& file : widget.php()) {
    if (widget.vendored(file.file()) != nullptr || !may_use_chats(file.source())) continue;
    for (const php::Token& token : file.tokens())
      if (token.kind == php::TokenKind::string && may_use_chats(file.text(token)))
        return report(file.file(), file.text(token), token.span, out);
  }
}

/// What is to be said later is not said; a channel has an id.
static void check(const Widget& widget, Hits& out) {
  const std::string given = text::folded(widget.project().submission().chat_channel.text());
  if (!given.empty() && given != "todo" && given != "tbd" && given != "-") return;
  check_scripts(widget, out);
  check_back_end(widget, out);
}

extern constinit const Rule submission_chat_channel = {
    .id = "submission-chat-channel",
    .clauses = {"en-chat-channel", "kind-chats"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = "Data of the chat channel",
    .message = "The chats API is used ({address}), but the registered channel's data are missing.",
    .remedy = "Add submission.chat_channel to premod.json.",
    .checks = {check},
};

}  // namespace premod::rules
