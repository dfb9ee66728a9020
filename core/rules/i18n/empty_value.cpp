// A key without text: the upload text wants every key filled.
#include "rule/rule.hpp"
#include "text/words.hpp"
#include "widget/locale.hpp"

namespace premod::rules {
namespace {

void check(const Locale& locale, Hits& out) {
  for (const LocaleText& text : locale.texts()) {
    const json::Value& value = *text.value;
    const bool empty = value.is_null() || (value.is_string() && text::is_blank(value.string));
    if (empty) out.add(locale.file(), value.span, {{"key", text.path}});
  }
}

}  // namespace

extern const Rule i18n_empty_value = define({
    .id = "i18n-empty-value",
    .clauses = {"en-front-locales"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::warning},
    .basis = Basis::reject,
    .title = {.ru = "Пустое значение i18n",
              .en = "Empty i18n value",
              .es = "Valor i18n vacío",
              .pt = "Valor i18n vazio"},
    .message = {.ru = "У ключа {key} нет текста.",
                .en = "The key {key} has no text.",
                .es = "La clave {key} no tiene texto.",
                .pt = "A chave {key} não tem texto."},
    .remedy = {.ru = "Впишите текст или удалите ключ из всех языков.",
               .en = "Write the text, or remove the key from all languages.",
               .es = "Escriba el texto o elimine la clave en todos los idiomas.",
               .pt = "Escreva o texto ou remova a chave de todos os idiomas."},
    .checks = {check},
});

}  // namespace premod::rules
