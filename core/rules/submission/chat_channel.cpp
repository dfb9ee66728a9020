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

extern const Rule submission_chat_channel = define({
    .id = "submission-chat-channel",
    .clauses = {"en-chat-channel", "kind-chats"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::off},
    .basis = Basis::likely,
    .title = {.ru = "Данные канала чатов",
              .en = "Data of the chat channel",
              .es = "Datos del canal de chat",
              .pt = "Dados do canal de chat"},
    .message =
        {.ru = "Используется API чатов ({address}), а данных зарегистрированного канала нет.",
         .en = "The chats API is used ({address}), but the registered channel's data are missing.",
         .es = "Se usa la API de chats ({address}), pero faltan los datos del canal registrado.",
         .pt = "A API de chats é usada ({address}), mas faltam os dados do canal registrado."},
    .remedy = {.ru = "Добавьте submission.chat_channel в premod.json.",
               .en = "Add submission.chat_channel to premod.json.",
               .es = "Añada submission.chat_channel a premod.json.",
               .pt = "Acrescente submission.chat_channel ao premod.json."},
    .checks = {check},
});

}  // namespace premod::rules
