// The sentences of premod fix in the four languages.
#pragma once

#include "premod/fix.hpp"

namespace premod::cli::texts {

inline constexpr Wording fix_fixed = {"исправлено", "fixed", "corregido", "corrigido"};
inline constexpr Wording fix_undone = {"оставлено", "left", "sin cambios", "sem mudança"};
inline constexpr Wording fix_not_written = {"не записано", "not written", "no escrito",
                                            "não gravado"};

inline constexpr Wording fix_persists = {"с этой правкой замечание не исчезает; файл не изменён",
                                         "the finding would still be there; the file is unchanged",
                                         "el hallazgo seguiría ahí; el archivo no cambia",
                                         "o achado continuaria ali; o arquivo não muda"};
inline constexpr Wording fix_new_finding = {
    "правка вызвала бы замечание {rule}; файл не изменён",
    "it would bring a finding of {rule}; the file is unchanged",
    "provocaría un hallazgo de {rule}; el archivo no cambia",
    "provocaria um achado de {rule}; o arquivo não muda"};
inline constexpr Wording fix_not_read = {
    "после правки правило {rule} не смогло бы прочитать файл; он не изменён",
    "the rule {rule} could no longer read the file; it is unchanged",
    "la regla {rule} ya no podría leer el archivo; no cambia",
    "a regra {rule} já não conseguiria ler o arquivo; ele não muda"};
inline constexpr Wording fix_waived = {"для замечания есть исключение", "the finding is waived",
                                       "el hallazgo tiene una excepción",
                                       "o achado tem uma exceção"};
inline constexpr Wording fix_linked = {"файл доступен только через символическую ссылку",
                                       "the file is reached through a symbolic link",
                                       "al archivo se llega por un enlace simbólico",
                                       "chega-se ao arquivo por um link simbólico"};
inline constexpr Wording fix_read_only = {"файл доступен только для чтения",
                                          "the file is read-only", "el archivo es de solo lectura",
                                          "o arquivo é somente leitura"};
inline constexpr Wording fix_overlaps = {"правки одного места мешают друг другу",
                                         "changes of one place keep getting in each other's way",
                                         "los cambios de un mismo lugar se estorban",
                                         "as mudanças de um mesmo lugar se atrapalham"};

inline constexpr Wording fix_nothing = {
    "Исправлять автоматически нечего.", "Nothing to fix automatically.",
    "No hay nada que corregir automáticamente.", "Não há nada a corrigir automaticamente."};
inline constexpr Wording fix_done = {"Исправлено: {n} ({files}).", "Fixed {n} in {files}.",
                                     "Corregido: {n} ({files}).", "Corrigido: {n} ({files})."};
inline constexpr Wording fix_would = {"Будет исправлено: {n} ({files}). Ничего не записано.",
                                      "Would fix {n} in {files}; nothing was written.",
                                      "Se corregiría: {n} ({files}). No se escribió nada.",
                                      "Seria corrigido: {n} ({files}). Nada foi gravado."};
inline constexpr Wording fix_for_people = {"Остальное ({n}) решать человеку: premod check.",
                                           "{n} are left for a person: premod check.",
                                           "El resto ({n}) queda para una persona: premod check.",
                                           "O restante ({n}) fica para uma pessoa: premod check."};
inline constexpr Wording fix_renew = {
    "Файлы изменились, поэтому ответьте заново: {rules}.",
    "The files have changed, so these answers must be renewed: {rules}.",
    "Los archivos cambiaron; responda de nuevo: {rules}.",
    "Os arquivos mudaram; responda novamente: {rules}."};

inline constexpr Noun findings = {{"замечание", "замечания", "замечаний"},
                                  {"finding", "", "findings"},
                                  {"hallazgo", "", "hallazgos"},
                                  {"achado", "", "achados"}};

}  // namespace premod::cli::texts
