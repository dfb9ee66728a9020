// Writes a widget with 2,000 texts in each of four languages into a folder: labels, sentences and
// longer explanations in equal parts, as widgets with large settings have them.
// Usage: bench_texts FOLDER
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace {

constexpr int texts = 2'000;
constexpr int group = 50;  // keys of one object

struct Language {
  std::string_view code;
  std::array<std::string_view, 4> labels, sentences, explanations;
};

constexpr std::array<Language, 4> languages = {{
    {"ru",
     {"Сохранить", "Номер телефона", "Этап воронки", "Ответственный"},
     {"Выберите этап, на который перейдёт сделка", "Звонок завершён, запись готова",
      "Не удалось подключиться к серверу", "Сообщение отправлено клиенту"},
     {"Если клиент не ответил за указанное время, задача перейдёт к следующему сотруднику группы",
      "Укажите ключ из личного кабинета: он нужен, чтобы получать записи разговоров",
      "Виджет создаёт задачу, когда в чат пришло новое сообщение, а менеджер не на месте",
      "Настройки действуют для всех пользователей, кроме тех, кто выключил уведомления"}},
    {"en",
     {"Save", "Phone number", "Pipeline stage", "Responsible user"},
     {"Choose the stage the lead will be moved to", "The call has ended, the recording is ready",
      "The server could not be reached", "The message has been sent to the client"},
     {"If the client has not answered in the given time, the task goes to the next user of the "
      "group",
      "Enter the key from your account: it is needed to receive the recordings of the calls",
      "The widget creates a task when a new message has come and the manager is not at work",
      "The settings hold for all users but for those who have turned the notifications off"}},
    {"es",
     {"Guardar", "Número de teléfono", "Etapa del embudo", "Responsable"},
     {"Elija la etapa a la que pasará el lead", "La llamada terminó y la grabación está lista",
      "No se pudo conectar con el servidor", "El mensaje se ha enviado al cliente"},
     {"Si el cliente no ha respondido en el plazo indicado, la tarea pasa al siguiente usuario",
      "Introduzca la clave de su cuenta: hace falta para recibir las grabaciones de las llamadas",
      "El widget crea una tarea cuando llega un mensaje nuevo y el gestor no está en su puesto",
      "Los ajustes valen para todos los usuarios salvo los que han desactivado los avisos"}},
    {"pt",
     {"Salvar", "Número de telefone", "Etapa do funil", "Responsável"},
     {"Escolha a etapa para a qual o lead irá", "A chamada terminou e a gravação está pronta",
      "Não foi possível conectar ao servidor", "A mensagem foi enviada ao cliente"},
     {"Se o cliente não responder no prazo indicado, a tarefa passa para o próximo usuário do "
      "grupo",
      "Informe a chave da sua conta: ela é necessária para receber as gravações das chamadas",
      "O widget cria uma tarefa quando chega uma nova mensagem e o gestor não está no posto",
      "As configurações valem para todos os usuários, menos os que desligaram os avisos"}},
}};

std::string text_of(const Language& language, int index) {
  const auto which = static_cast<std::size_t>(index / 3 % 4);
  const auto& kind = index % 3 == 0   ? language.labels
                     : index % 3 == 1 ? language.sentences
                                      : language.explanations;
  std::string out(kind[which]);
  if (index % 10 == 0) out += " " + std::to_string(index);  // as limits and dates do
  return out;
}

void write_language(const std::filesystem::path& folder, const Language& language) {
  std::ofstream out(folder / "i18n" / (std::string(language.code) + ".json"), std::ios::binary);
  out << "{\n  \"widget\": {\n    \"name\": \"Acme Calls\",\n    \"short_description\": \""
      << language.sentences[0] << "\",\n    \"description\": \"" << language.explanations[0]
      << "\"\n  }";
  for (int i = 0; i < texts; ++i) {
    if (i % group == 0) out << (i == 0 ? "" : "\n  }") << ",\n  \"g" << i / group << "\": {\n";
    if (i % group != 0) out << ",\n";
    out << "    \"k" << i << "\": \"" << text_of(language, i) << "\"";
  }
  out << "\n  }\n}\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return std::fputs("usage: bench_texts FOLDER\n", stderr), 2;
  const std::filesystem::path folder = argv[1];
  std::filesystem::create_directories(folder / "i18n");
  for (const Language& language : languages) write_language(folder, language);
  std::ofstream(folder / "manifest.json", std::ios::binary)
      << R"({"widget": {"name": "widget.name", "description": "widget.description",
  "short_description": "widget.short_description", "version": "1.0.0", "interface_version": 2,
  "init_once": false, "locale": ["ru", "en", "es", "pt"], "installation": true},
  "locations": ["settings"], "settings": {}}
)";
  std::ofstream(folder / "script.js", std::ios::binary)
      << "define([], function () { return function () { return this; }; });\n";
  return 0;
}
