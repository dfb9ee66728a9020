// The chats API is used: moderation wants the registered channel's data.
#include "rule/rule.hpp"
#include "text/needles.hpp"
#include "text/pattern.hpp"
#include "widget/widget.hpp"

namespace premod::rules {
namespace {

void check(const Widget& widget, Hits& out) {
  static const text::Needles hints({"amojo.", "/v2/origin/custom/"},
                                   text::Needles::Case::ascii_folded);
  static const text::Pattern chats(R"(\bamojo\.(?:amocrm|kommo)\.\w+|/v2/origin/custom/)");
  if (!widget.project().submission().chat_channel.text().empty()) return;
  for (const TextFile& file : widget.texts()) {
    const std::string_view extension = file.file().extension();
    if ((extension != "js" && extension != "php") || !file.is_utf8()) continue;
    if (widget.vendored(file.file()) != nullptr) continue;
    if (!hints.any_in(file.text())) continue;
    if (const auto match = chats.find(file.text()))
      out.add(file.file(),
              {static_cast<std::uint32_t>(match->offset),
               static_cast<std::uint32_t>(match->offset + match->length)},
              {{"address", std::string(match->of(file.text()))}});
  }
}

}  // namespace

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
