// Asked of a person, because no file can show it: An integration already published from another
// technical account of the same integrator is not published again, not as a white label either, and
// the archive is not that of a published integration.
#include "rule/rule.hpp"

namespace premod::rules {

extern const Rule conduct_not_republished = define(Rule{
    .id = "conduct-not-republished",
    .clauses = {"req-1.7-no-republication", "req-3.1-not-identical"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .basis = Basis::reject,
    .title = {.ru = "Повторная публикация",
              .en = "Republication",
              .es = "Publicación repetida",
              .pt = "Republicação"},
    .message = {.ru = "Ответ «нет»: Интеграция, уже опубликованная из другого технического "
                      "аккаунта того же интегратора, не публикуется повторно, в том числе как "
                      "white label, и архив не совпадает с архивом опубликованной интеграции.",
                .en = "Answered \"no\": An integration already published from another technical "
                      "account of the same integrator is not published again, not as a white label "
                      "either, and the archive is not that of a published integration.",
                .es = "Respuesta «no»: Una integración ya publicada desde otra cuenta técnica del "
                      "mismo integrador no se publica de nuevo, tampoco como marca blanca, y el "
                      "archivo no es el de una integración publicada.",
                .pt = "Resposta \"não\": Uma integração já publicada por outra conta técnica do "
                      "mesmo integrador não é publicada de novo, nem como white label, e o arquivo "
                      "não é o de uma integração publicada."},
    .remedy = {.ru = "Исправьте это и ответьте заново: premod attest conduct-not-republished.",
               .en = "Put it right, then answer again: premod attest conduct-not-republished.",
               .es = "Corríjalo y responda de nuevo: premod attest conduct-not-republished.",
               .pt = "Corrija e responda novamente: premod attest conduct-not-republished."},
    .checks = {AskHuman{
        .question = {.ru = "Эта интеграция или её копия под другим именем не опубликована ни из "
                           "одного другого вашего технического аккаунта, и её архив не похож ни на "
                           "один опубликованный вами?",
                     .en = "Is this integration, or a copy of it under another name or brand, "
                           "unpublished from every other technical account of yours, and its "
                           "archive unlike any you have published as another integration?",
                     .es = "¿Esta integración, o una copia con otro nombre o marca, no está "
                           "publicada desde ninguna otra cuenta técnica suya, y su archivo es "
                           "distinto de los que ya publicó?",
                     .pt = "Esta integração, ou uma cópia com outro nome ou marca, não está "
                           "publicada por nenhuma outra conta técnica sua, e o arquivo é diferente "
                           "dos que você já publicou?"},
        .evidence = {.ru = "Список ваших технических аккаунтов и того, что опубликовал каждый",
                     .en = "List of your technical accounts and of what each has published",
                     .es = "Lista de sus cuentas técnicas y de lo publicado por cada una",
                     .pt = "Lista das suas contas técnicas e do que cada uma publicou"},
        .stale_when_changed = {"manifest", "listing"}}},
});

}  // namespace premod::rules
