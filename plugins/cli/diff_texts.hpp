// The sentences of `premod diff` in the four languages.
#pragma once

#include "premod/premod.hpp"

namespace premod::cli::texts {

inline constexpr Wording update = {"Обновление: {before} → {after}", "Update: {before} → {after}",
                                   "Actualización: {before} → {after}",
                                   "Atualização: {before} → {after}"};
inline constexpr Wording version_raised = {
    "версия {before} → {after}", "version {before} → {after}", "versión {before} → {after}",
    "versão {before} → {after}"};
inline constexpr Wording version_same = {"версия {after}", "version {after}", "versión {after}",
                                         "versão {after}"};
inline constexpr Wording no_version = {"без версии", "no version", "sin versión", "sem versão"};
inline constexpr Wording version_late = {
    "Содержимое изменилось, а версия не повышена: {before} → {after}.",
    "The content changed and the version was not raised: {before} → {after}.",
    "El contenido cambió y la versión no subió: {before} → {after}.",
    "O conteúdo mudou e a versão não subiu: {before} → {after}."};
inline constexpr Wording version_stayed = {
    "Содержимое изменилось, а версия осталась прежней: {after}.",
    "The content changed and the version stayed {after}.",
    "El contenido cambió y la versión sigue siendo {after}.",
    "O conteúdo mudou e a versão continua {after}."};
inline constexpr Wording new_widget = {"новый виджет", "a new widget", "un widget nuevo",
                                       "um widget novo"};
inline constexpr Wording gone_widget = {"виджета больше нет", "the widget is gone",
                                        "el widget ya no está", "o widget já não existe"};
inline constexpr Wording changed_files = {"изменено", "changed", "cambiados", "alterados"};
inline constexpr Wording added_files = {"добавлено", "added", "añadidos", "adicionados"};
inline constexpr Wording removed_files = {"удалено", "removed", "eliminados", "removidos"};
inline constexpr Wording renamed_files = {"переименовано", "renamed", "renombrados", "renomeados"};
inline constexpr Wording file_changes = {"Файлы", "Files", "Archivos", "Arquivos"};
inline constexpr Wording same_files = {"Файлы не изменились", "No file changed",
                                       "Ningún archivo cambió", "Nenhum arquivo mudou"};

inline constexpr Wording asks_more = {"Обновление добавляет", "The update adds",
                                      "La actualización añade", "A atualização acrescenta"};
inline constexpr Wording asks_less = {"Обновление убирает", "The update drops",
                                      "La actualización quita", "A atualização retira"};
inline constexpr Wording same_facts = {
    "Места показа, серверы, поля настроек и языки не изменились",
    "Places, servers, settings and languages stay the same",
    "Los lugares, servidores, ajustes e idiomas no cambian",
    "Os locais, servidores, configurações e idiomas continuam iguais"};
inline constexpr Wording location = {"место показа", "place", "lugar", "local"};
inline constexpr Wording host = {"сервер", "server", "servidor", "servidor"};
inline constexpr Wording user_data = {"поле настроек", "settings field", "campo de ajustes",
                                      "campo de configuração"};
inline constexpr Wording language = {"язык", "language", "idioma", "idioma"};

inline constexpr Wording fresh = {"Новые замечания: {n}", "New findings: {n}",
                                  "Hallazgos nuevos: {n}", "Achados novos: {n}"};
inline constexpr Wording fixed = {"Исправлено: {n}", "Fixed: {n}", "Corregidos: {n}",
                                  "Corrigidos: {n}"};
inline constexpr Wording kept = {"Осталось: {n}", "Kept: {n}", "Se mantienen: {n}",
                                 "Permanecem: {n}"};
inline constexpr Wording none_fresh = {"Новых замечаний нет", "No new findings",
                                       "Ningún hallazgo nuevo", "Nenhum achado novo"};

inline constexpr Wording column_kind = {"Что", "What", "Qué", "O quê"};
inline constexpr Wording column_value = {"Значение", "Value", "Valor", "Valor"};
inline constexpr Wording column_place = {"Место", "Where", "Dónde", "Onde"};
inline constexpr Wording column_level = {"Уровень", "Level", "Nivel", "Nível"};
inline constexpr Wording column_rule = {"Правило", "Rule", "Regla", "Regra"};
inline constexpr Wording column_finding = {"Замечание", "Finding", "Hallazgo", "Achado"};
inline constexpr Wording column_count = {"Сколько", "Count", "Cantidad", "Quantidade"};

}  // namespace premod::cli::texts
