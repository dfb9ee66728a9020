// Finds system notes (note_type 25) whose text the card cannot show: it is JSON of text and
// service.
#include "platform/php_pipeline.hpp"
#include "platform/pipeline.hpp"
#include "rule/rule.hpp"

namespace premod::rules {
namespace {

void check_script(const js::File& script, Hits& out) {
  for (const js::FaultyNote& note : js::faulty_notes(script)) {
    Hit& hit = out.add(script.file(), note.span);
    if (note.fault == js::NoteFault::missing) hit.variant("missing");
    if (note.fault == js::NoteFault::incomplete) hit.variant("incomplete");
  }
}

void check_php(const php::File& file, Hits& out) {
  for (const php::FaultyNote& note : php::faulty_notes(file)) {
    Hit& hit = out.add(file.file(), note.span);
    if (note.incomplete) hit.variant("incomplete");
  }
}

}  // namespace

extern const Rule dp_note_format = define({
    .id = "dp-note-format",
    .clauses = {"dp-logging"},
    .levels = {.amocrm = Level::warning, .kommo = Level::warning, .in_house = Level::note},
    .basis = Basis::likely,
    .title = {.ru = "Формат системного события",
              .en = "Format of a system note",
              .es = "Formato de una nota de sistema",
              .pt = "Formato de uma nota de sistema"},
    .message = {.ru = "Текст события с note_type 25 должен быть JSON, а это простой текст.",
                .en = "The text of a note of type 25 has to be JSON; this is plain text.",
                .es = "El texto de una nota de tipo 25 debe ser JSON; este es texto simple.",
                .pt = "O texto de uma nota do tipo 25 deve ser JSON; este é texto simples."},
    .remedy = {.ru = "Передайте JSON с двумя полями: {\"text\": \"…\", \"service\": \"…\"}.",
               .en = "Send JSON with two fields: {\"text\": \"…\", \"service\": \"…\"}.",
               .es = "Envíe un JSON con dos campos: {\"text\": \"…\", \"service\": \"…\"}.",
               .pt = "Envie um JSON com dois campos: {\"text\": \"…\", \"service\": \"…\"}."},
    .variants = {{.name = "missing",
                  .message = {.ru = "У события с note_type 25 нет текста.",
                              .en = "A note of type 25 has no text.",
                              .es = "Una nota de tipo 25 no tiene texto.",
                              .pt = "Uma nota do tipo 25 não tem texto."}},
                 {.name = "incomplete",
                  .message = {.ru = "В JSON события с note_type 25 нет поля text или service.",
                              .en = "The JSON of a note of type 25 lacks text or service.",
                              .es = "Al JSON de una nota de tipo 25 le falta text o service.",
                              .pt = "Falta text ou service no JSON de uma nota do tipo 25."}}},
    .checks = {check_script, check_php},
    .blind_spots = {.ru = "Проверяется только текст, который стоит рядом с note_type 25 литералом, "
                          "JSON.stringify или json_encode; вычисленный текст считается верным.",
                    .en = "Only a text that stands beside note_type 25 as a literal, "
                          "JSON.stringify or json_encode is judged; a computed one is trusted.",
                    .es = "Solo juzga un texto escrito junto a note_type 25 como literal, "
                          "JSON.stringify o json_encode; uno calculado se da por bueno.",
                    .pt = "Só julga um texto escrito junto a note_type 25 como literal, "
                          "JSON.stringify ou json_encode; um calculado é considerado correto."},
});

}  // namespace premod::rules
