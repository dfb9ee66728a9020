// The sentences of the terminal report in the four languages.
#pragma once

#include "premod/premod.hpp"

namespace premod::cli::texts {

inline constexpr Wording private_integration = {"приватная интеграция", "private integration",
                                                "integración privada", "integração privada"};
inline constexpr Wording requirements = {"требования от {date}", "requirements as of {date}",
                                         "requisitos a fecha de {date}", "requisitos de {date}"};
inline constexpr Wording widget_line = {"Виджет {name}: {files}", "Widget {name}: {files}",
                                        "Widget {name}: {files}", "Widget {name}: {files}"};
inline constexpr Wording no_file = {"Виджет целиком", "The widget as a whole",
                                    "El widget en su conjunto", "O widget como um todo"};

inline constexpr Wording error = {"ошибка", "error", "error", "erro"};
inline constexpr Wording warning = {"предупреждение", "warning", "advertencia", "aviso"};
inline constexpr Wording note = {"заметка", "note", "nota", "nota"};

inline constexpr Wording remedy = {"Как исправить: ", "Fix: ", "Solución: ", "Como corrigir: "};
inline constexpr Wording clause = {"Требование: ", "Requirement: ", "Requisito: ", "Requisito: "};
inline constexpr Wording related = {"См. также {place}", "See also {place}",
                                    "Véase también {place}", "Veja também {place}"};
inline constexpr Wording fixable = {
    "Исправляется автоматически: ", "Can be fixed automatically: ",
    "Se puede corregir automáticamente: ", "Pode ser corrigido automaticamente: "};
inline constexpr Wording written_by = {
    "Автор строки: {author}, {date}, {commit}", "Line by {author}, {date}, {commit}",
    "Línea de {author}, {date}, {commit}", "Linha de {author}, {date}, {commit}"};
inline constexpr Wording uncommitted = {"Строка ещё не в коммите", "The line is not committed yet",
                                        "La línea aún no está en ningún commit",
                                        "A linha ainda não está em nenhum commit"};
inline constexpr Wording owners = {"Владельцы: ", "Owners: ", "Responsables: ", "Responsáveis: "};
inline constexpr Wording more_of_rule = {
    "…и ещё {n} того же правила {rule} в этом файле", "... and {n} more of {rule} in this file",
    "... y {n} más de {rule} en este archivo", "... e mais {n} de {rule} neste arquivo"};

inline constexpr Wording summary = {"Итого по правилам", "Summary by rule", "Resumen por regla",
                                    "Resumo por regra"};
inline constexpr Wording old_findings = {"было раньше: {n}", "{n} old", "anteriores: {n}",
                                         "anteriores: {n}"};
inline constexpr Wording waived_findings = {"с исключением: {n}", "{n} waived",
                                            "con excepción: {n}", "com exceção: {n}"};
inline constexpr Wording fixed_findings = {"исправлено: {n}", "{n} fixed", "corregidos: {n}",
                                           "corrigidos: {n}"};
inline constexpr Wording good_news = {
    "Исправлено этим изменением: ", "Fixed by this change: ", "Corregido con este cambio: ",
    "Corrigido por esta alteração: "};
inline constexpr Wording nothing = {"Замечаний нет", "Nothing found", "No se encontró nada",
                                    "Nada encontrado"};
inline constexpr Wording nothing_new = {"Новых замечаний нет", "Nothing new found",
                                        "No se encontró nada nuevo", "Nada de novo encontrado"};
inline constexpr Wording unanswered = {
    "Вопросы без ответа ({n})", "Questions without an answer ({n})",
    "Preguntas sin respuesta ({n})", "Perguntas sem resposta ({n})"};
inline constexpr Wording not_run = {"Не проверено", "Not checked", "No se comprobó",
                                    "Não verificado"};
inline constexpr Wording not_built = {"Не умеет эта сборка premod: {rules}",
                                      "Not in this build of premod: {rules}",
                                      "No está en esta compilación de premod: {rules}",
                                      "Não está nesta compilação do premod: {rules}"};
inline constexpr Wording crashed = {"Сбой правила", "Rule crashed", "La regla falló",
                                    "A regra falhou"};
inline constexpr Wording and_more = {"и ещё {n}", "and {n} more", "y {n} más", "e mais {n}"};

inline constexpr Wording pass = {"ПРОЙДЕНО", "PASSED", "APROBADO", "APROVADO"};
inline constexpr Wording block = {"ЗАБЛОКИРОВАНО", "BLOCKED", "BLOQUEADO", "BLOQUEADO"};
inline constexpr Wording incomplete = {"ПРОВЕРКА НЕ ЗАВЕРШЕНА", "INCOMPLETE",
                                       "COMPROBACIÓN INCOMPLETA", "VERIFICAÇÃO INCOMPLETA"};

inline constexpr Wording next_explain = {
    "Дальше: `premod explain {rule}` расскажет, как исправить первую ошибку.",
    "Next: `premod explain {rule}` tells how to fix the first error.",
    "Siguiente paso: `premod explain {rule}` indica cómo corregir el primer error.",
    "Próximo passo: `premod explain {rule}` mostra como corrigir o primeiro erro."};
inline constexpr Wording next_attest = {
    "Дальше: ответьте на вопрос: `premod attest {rule} --note \"…\"`.",
    "Next: answer the question with `premod attest {rule} --note \"...\"`.",
    "Siguiente paso: responda la pregunta con `premod attest {rule} --note \"...\"`.",
    "Próximo passo: responda à pergunta com `premod attest {rule} --note \"...\"`."};
inline constexpr Wording next_reasons = {
    "Дальше: устраните причины, названные выше, и запустите проверку снова.",
    "Next: remove the causes named above and run the check again.",
    "Siguiente paso: elimine las causas indicadas arriba y repita la comprobación.",
    "Próximo passo: elimine as causas indicadas acima e execute a verificação de novo."};
inline constexpr Wording next_warning = {
    "Дальше: можно загружать; что значат замечания, расскажет `premod explain {rule}`.",
    "Next: ready to upload; `premod explain {rule}` tells what the remaining findings mean.",
    "Siguiente paso: se puede subir; `premod explain {rule}` explica los hallazgos restantes.",
    "Próximo passo: pode ser enviado; `premod explain {rule}` explica os achados restantes."};
inline constexpr Wording next_upload = {
    "Дальше: упакуйте виджет и загружайте.", "Next: pack the widget and upload it.",
    "Siguiente paso: empaquete el widget y súbalo.", "Próximo passo: empacote o widget e envie-o."};

inline constexpr Noun errors = {{"ошибка", "ошибки", "ошибок"},
                                {"error", "", "errors"},
                                {"error", "", "errores"},
                                {"erro", "", "erros"}};
inline constexpr Noun warnings = {{"предупреждение", "предупреждения", "предупреждений"},
                                  {"warning", "", "warnings"},
                                  {"advertencia", "", "advertencias"},
                                  {"aviso", "", "avisos"}};
inline constexpr Noun notes = {{"заметка", "заметки", "заметок"},
                               {"note", "", "notes"},
                               {"nota", "", "notas"},
                               {"nota", "", "notas"}};
inline constexpr Noun files = {{"файл", "файла", "файлов"},
                               {"file", "", "files"},
                               {"archivo", "", "archivos"},
                               {"arquivo", "", "arquivos"}};

}  // namespace premod::cli::texts
