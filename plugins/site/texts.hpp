// The site's own words in the four languages.
#pragma once

#include <string_view>

#include "premod/writing.hpp"

namespace premod::site::texts {

inline constexpr Wording title = {"Правила premod", "The rules of premod", "Las reglas de premod",
                                  "As regras do premod"};
inline constexpr Wording lead = {
    "premod проверяет виджеты amoCRM и Kommo по опубликованным требованиям до модератора.",
    "premod checks amoCRM and Kommo widgets against the published requirements before a moderator "
    "does.",
    "premod comprueba los widgets de amoCRM y Kommo con los requisitos publicados antes que el "
    "moderador.",
    "O premod verifica widgets do amoCRM e do Kommo pelos requisitos publicados antes do "
    "moderador."};
inline constexpr Wording skip = {"К содержанию", "Skip to content", "Ir al contenido",
                                 "Ir para o conteúdo"};
inline constexpr Wording navigation = {"Разделы", "Sections", "Secciones", "Seções"};
inline constexpr Wording rules = {"Правила", "Rules", "Reglas", "Regras"};
inline constexpr Wording coverage = {"Покрытие требований", "Coverage of the requirements",
                                     "Cobertura de los requisitos", "Cobertura dos requisitos"};
inline constexpr Wording changes = {"Что изменилось", "What changed", "Qué ha cambiado",
                                    "O que mudou"};
inline constexpr Wording search = {"Найти правило или требование", "Find a rule or a requirement",
                                   "Buscar una regla o un requisito",
                                   "Buscar uma regra ou um requisito"};
inline constexpr Wording find = {"Найти", "Find", "Buscar", "Buscar"};
inline constexpr Wording no_match = {"Ничего не нашлось.", "Nothing matches.",
                                     "No hay coincidencias.", "Nada corresponde."};
inline constexpr Wording demands = {"Что требуется", "What is required", "Qué se exige",
                                    "O que é exigido"};
inline constexpr Wording levels = {"Уровни", "Levels", "Niveles", "Níveis"};
inline constexpr Wording market = {"Маркет", "Market", "Mercado", "Mercado"};
inline constexpr Wording level = {"Уровень", "Level", "Nivel", "Nível"};
inline constexpr Wording in_house = {"для себя", "in-house", "uso propio", "uso próprio"};
inline constexpr Wording error = {"ошибка", "error", "error", "erro"};
inline constexpr Wording warning = {"предупреждение", "warning", "advertencia", "aviso"};
inline constexpr Wording note = {"заметка", "note", "nota", "nota"};
inline constexpr Wording off = {"выключено", "off", "desactivado", "desativado"};
inline constexpr Wording bad = {"Так нельзя", "Not like this", "Así no", "Assim não"};
inline constexpr Wording good = {"Так можно", "Like this", "Así sí", "Assim sim"};
inline constexpr Wording printed = {"premod говорит", "premod says", "premod dice", "O premod diz"};
inline constexpr Wording remedy = {"Как исправить", "How to fix it", "Cómo corregirlo",
                                   "Como corrigir"};
inline constexpr Wording fixable = {
    "`premod fix` исправляет это сам, когда правка очевидна.",
    "`premod fix` puts it right by itself where the edit is certain.",
    "`premod fix` lo corrige solo cuando el cambio es seguro.",
    "`premod fix` corrige sozinho quando a edição é segura."};
inline constexpr Wording by_hand = {"Исправляется вручную.", "It is put right by hand.",
                                    "Se corrige a mano.", "Corrige-se à mão."};
inline constexpr Wording more = {"Подробнее", "More", "Más", "Mais"};
inline constexpr Wording waive = {
    "Если это осознанное исключение", "If it is a deliberate exception",
    "Si es una excepción deliberada", "Se for uma exceção deliberada"};
inline constexpr Wording how_to_waive = {
    "Запишите причину и срок в `waivers` файла premod.json; отпечаток замечания стоит в отчёте. "
    "Модератор исключений не видит, а в запросе на слияние действует файл целевой ветки.",
    "Write the reason and a date into `waivers` of premod.json; the report shows the finding's "
    "fingerprint. A moderator sees no waivers, and in a pull request the target branch's file "
    "counts.",
    "Escriba el motivo y una fecha en `waivers` de premod.json; el informe muestra la huella del "
    "hallazgo. El moderador no ve excepciones, y en una solicitud de cambios vale el archivo de la "
    "rama de destino.",
    "Escreva o motivo e uma data em `waivers` do premod.json; o relatório mostra a impressão "
    "digital do achado. O moderador não vê exceções, e em um pull request vale o arquivo do ramo "
    "de destino."};
inline constexpr Wording related = {"Похожие правила", "Related rules", "Reglas relacionadas",
                                    "Regras relacionadas"};
inline constexpr Wording answered_by = {"Проверяется правилами", "Answered by the rules",
                                        "Lo comprueban las reglas", "Verificado pelas regras"};
inline constexpr Wording no_rule = {"Ни одна проверка не может на это ответить; смотрит модератор.",
                                    "No check can answer this; the moderator looks.",
                                    "Ninguna comprobación puede responderlo; lo mira el moderador.",
                                    "Nenhuma verificação pode responder; o moderador olha."};
inline constexpr Wording source = {"Источник", "Source", "Fuente", "Fonte"};
inline constexpr Wording read_on = {"прочитано {date}", "read on {date}", "leído el {date}",
                                    "lido em {date}"};
inline constexpr Wording requirement = {"Требование", "Requirement", "Requisito", "Requisito"};
inline constexpr Wording status = {"Состояние", "Status", "Estado", "Situação"};
inline constexpr Wording checked = {"проверяется", "checked", "se comprueba", "verifica-se"};
inline constexpr Wording asked = {"спрашивается у человека", "asked of a person",
                                  "se pregunta a una persona", "pergunta-se a uma pessoa"};
inline constexpr Wording checked_and_asked = {"проверяется и спрашивается", "checked and asked",
                                              "se comprueba y se pregunta",
                                              "verifica-se e pergunta-se"};
inline constexpr Wording partial = {"частично", "in part", "en parte", "em parte"};
inline constexpr Wording excused = {"нельзя проверить", "cannot be checked", "no verificable",
                                    "não verificável"};
inline constexpr Wording missing = {"проверки ещё нет", "no check yet", "aún sin comprobación",
                                    "ainda sem verificação"};
inline constexpr Wording asks_person = {
    "Это вопрос к человеку: ответ хранится в premod.json.",
    "This is a question for a person; the answer is kept in premod.json.",
    "Es una pregunta para una persona; la respuesta se guarda en premod.json.",
    "É uma pergunta para uma pessoa; a resposta fica no premod.json."};
inline constexpr Wording added = {"Новые правила", "New rules", "Reglas nuevas", "Regras novas"};
inline constexpr Wording removed = {"Убранные правила", "Removed rules", "Reglas retiradas",
                                    "Regras removidas"};
inline constexpr Wording other_level = {"Изменился уровень (amoCRM)", "Changed level (amoCRM)",
                                        "Nivel cambiado (amoCRM)", "Nível alterado (amoCRM)"};
inline constexpr Wording nothing_changed = {"Изменений нет.", "Nothing changed.", "Sin cambios.",
                                            "Nada mudou."};
inline constexpr Wording since = {"По сравнению с {version}", "Compared with {version}",
                                  "Respecto a {version}", "Em relação a {version}"};

struct Area {
  std::string_view id;
  Wording name;
};
inline constexpr Area areas[] = {
    {"archive", {"Архив и файлы", "Archive and files", "Archivo y ficheros", "Pacote e arquivos"}},
    {"text", {"Тексты", "Texts", "Textos", "Textos"}},
    {"manifest", {"manifest.json", "manifest.json", "manifest.json", "manifest.json"}},
    {"i18n", {"Переводы", "Translations", "Traducciones", "Traduções"}},
    {"listing",
     {"Страница в маркете", "Page in the market", "Página en el mercado", "Página no mercado"}},
    {"image", {"Изображения", "Images", "Imágenes", "Imagens"}},
    {"js", {"JavaScript", "JavaScript", "JavaScript", "JavaScript"}},
    {"interface", {"Интерфейс", "Interface", "Interfaz", "Interface"}},
    {"css", {"CSS", "CSS", "CSS", "CSS"}},
    {"template", {"Шаблоны", "Templates", "Plantillas", "Modelos"}},
    {"php", {"Бэкенд", "Back end", "Backend", "Backend"}},
    {"dp", {"Digital Pipeline", "Digital pipeline", "Digital Pipeline", "Digital Pipeline"}},
    {"submission",
     {"Отправка на модерацию", "Submission", "Envío a moderación", "Envio para moderação"}},
    {"conduct",
     {"Вопросы к людям", "Questions for people", "Preguntas para personas",
      "Perguntas para pessoas"}},
    {"kommo", {"Kommo", "Kommo", "Kommo", "Kommo"}}};

}  // namespace premod::site::texts
