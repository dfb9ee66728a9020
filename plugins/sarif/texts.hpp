// The few words SARIF needs beside those of the report, in the four languages.
#pragma once

#include "premod/premod.hpp"

namespace premod::sarif::texts {

inline constexpr Wording see = {"См.", "See", "Véase", "Veja"};
inline constexpr Wording fix = {"Исправление", "Fix", "Corrección", "Correção"};
inline constexpr Wording how_to_fix = {"Как исправить", "How to fix", "Cómo corregirlo",
                                       "Como corrigir"};
inline constexpr Wording requirements = {"Требования", "Requirements", "Requisitos", "Requisitos"};
inline constexpr Wording catalogue = {
    "Требования маркетплейса {market}", "Requirements of the {market} marketplace",
    "Requisitos del marketplace de {market}", "Requisitos do marketplace da {market}"};
inline constexpr Wording left_out = {
    "В файл не вошло результатов: {n}. Все они есть в отчёте JSON.",
    "{n} results were left out of this file. The JSON report has them all.",
    "Se omitieron {n} resultados en este archivo. El informe JSON los contiene todos.",
    "{n} resultados foram omitidos deste arquivo. O relatório JSON contém todos."};
inline constexpr Wording file_name = {
    "Имя файла нельзя записать в URI: {file}. Результаты отнесены к manifest.json.",
    "The name of the file cannot be written as a URI: {file}. Its results stand at manifest.json.",
    "El nombre del archivo no puede escribirse como URI: {file}. Sus resultados figuran en "
    "manifest.json.",
    "O nome do arquivo não pode ser escrito como URI: {file}. Seus resultados constam em "
    "manifest.json."};
inline constexpr Wording notification = {
    "Сообщение о ходе проверки: {id}", "What the run says about itself: {id}",
    "Mensaje sobre la ejecución: {id}", "Mensagem sobre a execução: {id}"};
inline constexpr Wording source_root = {"Корень репозитория", "The root of the repository",
                                        "La raíz del repositorio", "A raiz do repositório"};

inline constexpr Wording passed = {"Нарушений нет.", "Nothing found.", "No se encontró nada.",
                                   "Nada encontrado."};
inline constexpr Wording unanswered = {"Нужен ответ человека.", "A person must answer.",
                                       "Debe responder una persona.", "Uma pessoa deve responder."};
inline constexpr Wording not_applicable = {
    "Не относится к этому виджету.", "Does not apply to this widget.",
    "No se aplica a este widget.", "Não se aplica a este widget."};
inline constexpr Wording not_run = {"Не проверено.", "Not checked.", "No se comprobó.",
                                    "Não verificado."};
inline constexpr Wording crashed = {"Правило завершилось сбоем.", "The rule crashed.",
                                    "La regla falló.", "A regra falhou."};

}  // namespace premod::sarif::texts
