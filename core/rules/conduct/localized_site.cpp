// Asked of a person, because no file can show it: All links lead to sites in the language:
// pictures, contacts, addresses, offer and licences, prices, other content; prices there are in
// dollars or euros.
#include "rule/rule.hpp"
#include "widget/conduct.hpp"

namespace premod::rules {

extern const Rule conduct_localized_site = define(Rule{
    .id = "conduct-localized-site",
    .clauses = {"req-2.4-links", "req-2.4-currency"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .basis = Basis::reject,
    .title = {.ru = "Сайты на языке пользователя",
              .en = "Sites in the user's language",
              .es = "Sitios en el idioma del usuario",
              .pt = "Sites no idioma do usuário"},
    .message = {.ru = "Ответ «нет»: Все ссылки ведут на сайты на нужном языке: картинки, контакты, "
                      "адреса, оферта и лицензии, цены, прочее; цены там в долларах или евро.",
                .en = "Answered \"no\": All links lead to sites in the language: pictures, "
                      "contacts, addresses, offer and licences, prices, other content; prices "
                      "there are in dollars or euros.",
                .es = "Respuesta «no»: Todos los enlaces llevan a sitios en el idioma: imágenes, "
                      "contactos, direcciones, oferta y licencias, precios y demás; los precios "
                      "están en dólares o euros.",
                .pt = "Resposta \"não\": Todos os links levam a sites no idioma: imagens, "
                      "contatos, endereços, oferta e licenças, preços e demais conteúdos; os "
                      "preços estão em dólares ou euros."},
    .remedy = {.ru = "Исправьте это и ответьте заново: premod attest conduct-localized-site.",
               .en = "Put it right, then answer again: premod attest conduct-localized-site.",
               .es = "Corríjalo y responda de nuevo: premod attest conduct-localized-site.",
               .pt = "Corrija e responda novamente: premod attest conduct-localized-site."},
    .checks = {AskHuman{
        .question = {.ru = "Каждая ссылка каждого языка открыта, и все шесть пунктов там на этом "
                           "языке, а цены в долларах или евро?",
                     .en = "Was every link of each language opened, and were those six things "
                           "found in that language, with prices in dollars or euros?",
                     .es = "¿Se abrió cada enlace de cada idioma y esas seis cosas están en ese "
                           "idioma, con precios en dólares o euros?",
                     .pt = "Cada link de cada idioma foi aberto e esses seis itens estão nesse "
                           "idioma, com preços em dólares ou euros?"},
        .evidence =
            {.ru = "Список: ссылка, язык, шесть пунктов, дата; сохранённые копии страниц оферты и "
                   "цен",
             .en = "List: link, language, the six points, date; saved copies of the offer and "
                   "price pages",
             .es = "Lista: enlace, idioma, los seis puntos, fecha; copias guardadas de la oferta y "
                   "los precios",
             .pt =
                 "Lista: link, idioma, os seis pontos, data; cópias salvas da oferta e dos preços"},
        .stale_when_changed = {"i18n", "manifest", "templates", "listing"},
        .again_after_months = 6,
        .asked_when = has_western_language}},
});

}  // namespace premod::rules
