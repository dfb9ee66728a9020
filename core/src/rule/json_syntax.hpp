// The sentences about broken JSON that manifest-json and i18n-json share.
#pragma once

#include "json/document.hpp"
#include "rule/hits.hpp"
#include "rule/rule.hpp"

namespace premod::json_syntax {

/// One hit for every syntax error and duplicate key, and one for a document that is no object, with
/// the variants below.
void report(const json::Document& document, const File& file, Hits& out);

inline constexpr Texts message = {
    .ru = "Не строгий JSON: встречено {found}, ожидалось {expected}.",
    .en = "Not strict JSON: found {found}, expected {expected}.",
    .es = "No es JSON estricto: aparece {found} y se esperaba {expected}.",
    .pt = "Não é JSON estrito: apareceu {found}, era esperado {expected}.",
};
inline constexpr Texts remedy = {
    .ru = "Исправьте файл в этом месте и проверьте его любым строгим парсером JSON.",
    .en = "Correct the file at this place and run it through any strict JSON parser.",
    .es = "Corrija el archivo en este punto y páselo por cualquier analizador JSON estricto.",
    .pt = "Corrija o arquivo neste ponto e passe-o por qualquer analisador JSON estrito.",
};

inline constexpr Variant comment = {
    .name = "comment",
    .message = {.ru = "Комментарий: в JSON комментариев нет.",
                .en = "A comment: JSON has no comments.",
                .es = "Hay un comentario: JSON no admite comentarios.",
                .pt = "Há um comentário: JSON não admite comentários."},
    .remedy = {.ru = "Удалите комментарий.",
               .en = "Remove the comment.",
               .es = "Elimine el comentario.",
               .pt = "Remova o comentário."}};
inline constexpr Variant trailing_comma = {
    .name = "trailing-comma",
    .message = {.ru = "Лишняя запятая перед закрывающей скобкой.",
                .en = "A comma before the closing bracket.",
                .es = "Sobra una coma antes del corchete o la llave de cierre.",
                .pt = "Há uma vírgula sobrando antes do fechamento."},
    .remedy = {.ru = "Удалите запятую.",
               .en = "Remove the comma.",
               .es = "Elimine la coma.",
               .pt = "Remova a vírgula."}};
inline constexpr Variant duplicate_key = {
    .name = "duplicate-key",
    .message =
        {.ru = "Ключ «{key}» уже встречался в этом объекте: действует только последнее значение.",
         .en = "The key \"{key}\" stands in this object a second time; only the last value counts.",
         .es = "La clave «{key}» se repite en este objeto: solo cuenta el último valor.",
         .pt = "A chave “{key}” se repete neste objeto: só vale o último valor."},
    .remedy = {.ru = "Оставьте одно из значений.",
               .en = "Keep one of the values.",
               .es = "Deje uno solo de los valores.",
               .pt = "Mantenha apenas um dos valores."}};
inline constexpr Variant extra_data = {
    .name = "extra-data",
    .message = {.ru = "После конца документа стоит ещё {found}.",
                .en = "The document has ended, but {found} follows.",
                .es = "El documento ya terminó, pero sigue {found}.",
                .pt = "O documento já terminou, mas ainda há {found}."},
    .remedy = {
        .ru = "Удалите всё после закрывающей скобки или исправьте лишнюю скобку выше.",
        .en = "Remove what stands behind the closing bracket, or correct an extra bracket above.",
        .es = "Elimine lo que hay tras el cierre o corrija un cierre de más anterior.",
        .pt = "Remova o que vem depois do fechamento ou corrija um fechamento a mais acima."}};
inline constexpr Variant empty_file = {.name = "empty-file",
                                       .message = {.ru = "Файл пуст.",
                                                   .en = "The file is empty.",
                                                   .es = "El archivo está vacío.",
                                                   .pt = "O arquivo está vazio."},
                                       .remedy = {.ru = "Запишите в файл объект JSON.",
                                                  .en = "Write a JSON object into the file.",
                                                  .es = "Escriba en el archivo un objeto JSON.",
                                                  .pt = "Escreva um objeto JSON no arquivo."}};
inline constexpr Variant quotes = {
    .name = "quotes",
    .message = {.ru = "{found}: ключи и строки пишутся в двойных кавычках.",
                .en = "{found}: keys and strings stand in double quotes.",
                .es = "{found}: las claves y las cadenas van entre comillas dobles.",
                .pt = "{found}: chaves e textos ficam entre aspas duplas."},
    .remedy = {.ru = "Поставьте двойные кавычки.",
               .en = "Write double quotes.",
               .es = "Use comillas dobles.",
               .pt = "Use aspas duplas."}};
inline constexpr Variant open_string = {
    .name = "string",
    .message =
        {.ru = "Строка не закрыта или содержит перевод строки либо табуляцию ({found}).",
         .en = "A string has no closing quote, or holds a raw line end or tab ({found}).",
         .es = "Una cadena no se cierra o contiene un salto de línea o una tabulación ({found}).",
         .pt = "Um texto não foi fechado ou contém quebra de linha ou tabulação ({found})."},
    .remedy = {.ru = "Закройте кавычку, а переводы строк и табуляции пишите как \\n и \\t.",
               .en = "Close the quote, and write line ends and tabs as \\n and \\t.",
               .es = "Cierre las comillas y escriba los saltos y tabulaciones como \\n y \\t.",
               .pt = "Feche as aspas e escreva quebras e tabulações como \\n e \\t."}};
inline constexpr Variant escape = {
    .name = "escape",
    .message = {.ru = "Неверная последовательность {found} в строке.",
                .en = "{found} is no escape sequence of JSON.",
                .es = "{found} no es una secuencia de escape de JSON.",
                .pt = "{found} não é uma sequência de escape do JSON."},
    .remedy = {
        .ru = "Пишите обратную косую черту как \\\\, символы вне BMP двумя \\uXXXX.",
        .en = "Write a backslash as \\\\, and characters outside the BMP as two \\uXXXX.",
        .es =
            "Escriba la barra invertida como \\\\ y los caracteres fuera del BMP con dos \\uXXXX.",
        .pt = "Escreva a barra invertida como \\\\ e caracteres fora do BMP com dois \\uXXXX."}};
inline constexpr Variant end = {
    .name = "end",
    .message = {.ru = "Файл обрывается: ожидалось {expected}.",
                .en = "The file breaks off: {expected} was expected.",
                .es = "El archivo se interrumpe: se esperaba {expected}.",
                .pt = "O arquivo termina antes da hora: era esperado {expected}."},
    .remedy = {.ru = "Допишите недостающее, обычно это закрывающая скобка.",
               .en = "Add what is missing, usually a closing bracket.",
               .es = "Añada lo que falta, normalmente un cierre.",
               .pt = "Acrescente o que falta, em geral um fechamento."}};
inline constexpr Variant too_deep = {.name = "too-deep",
                                     .message = {.ru = "Вложенность больше {limit} уровней.",
                                                 .en = "Nested deeper than {limit} levels.",
                                                 .es = "Hay más de {limit} niveles de anidamiento.",
                                                 .pt = "Há mais de {limit} níveis de aninhamento."},
                                     .remedy = {.ru = "Уменьшите вложенность.",
                                                .en = "Flatten the document.",
                                                .es = "Reduzca el anidamiento.",
                                                .pt = "Reduza o aninhamento."}};

inline constexpr Variants variants = {comment,    trailing_comma, duplicate_key, extra_data,
                                      empty_file, quotes,         open_string,   escape,
                                      end,        too_deep};

}  // namespace premod::json_syntax
