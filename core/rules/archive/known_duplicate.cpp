// An archive that is, or nearly is, one that another integration already uses: the market does not
// take the same integration twice.
#include <algorithm>
#include <string>
#include <unordered_set>

#include "rule/rule.hpp"
#include "widget/content_digest.hpp"

namespace premod::rules {
namespace {

bool is_own(const Widget& widget, const KnownArchive& known) {
  const Submission& submission = widget.project().submission();
  const std::string_view code = widget.manifest() ? widget.manifest()->code() : std::string_view();
  for (const std::string_view id :
       {code, submission.integration_id.text(), submission.widget_code.text()})
    if (!id.empty() && id == known.integration) return true;
  return false;
}

void check(const Widget& widget, Hits& out) {
  if (widget.project().known_archives().empty()) return out.not_applicable();
  const ArchiveFacts* const archive = widget.snapshot().archive();
  const std::string content = content_digest(widget);
  std::vector<std::string> own = file_digests(widget);
  std::sort(own.begin(), own.end());
  own.erase(std::unique(own.begin(), own.end()), own.end());
  for (const KnownArchive& known : widget.project().known_archives()) {
    if (is_own(widget, known)) continue;
    if (known.digest == content || (archive && known.digest == archive->digest)) {
      out.add_widget({{"integration", known.integration}});
      continue;
    }
    const std::unordered_set<std::string_view> theirs(known.files.begin(), known.files.end());
    const auto shared = static_cast<std::size_t>(
        std::count_if(own.begin(), own.end(),
                      [&](const std::string& digest) { return theirs.contains(digest); }));
    if (shared * 2 <= own.size() || shared * 2 <= theirs.size()) continue;
    out.add_widget({{"integration", known.integration},
                    {"shared", std::to_string(shared)},
                    {"total", std::to_string(own.size())}})
        .variant("near");
  }
}

}  // namespace

extern const Rule archive_known_duplicate = define({
    .id = "archive-known-duplicate",
    .clauses = {"req-1.7-no-republication", "req-3.1-not-identical"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .basis = Basis::reject,
    .title = {.ru = "Копия известного архива",
              .en = "Copy of a known archive",
              .es = "Copia de un paquete conocido",
              .pt = "Cópia de um pacote conhecido"},
    .message =
        {.ru = "Содержимое совпадает с архивом интеграции «{integration}».",
         .en = "The content is that of the archive of the integration \"{integration}\".",
         .es = "El contenido es el mismo que el del paquete de la integración «{integration}».",
         .pt = "O conteúdo é o mesmo do pacote da integração \"{integration}\"."},
    .remedy = {.ru = "Не публикуйте одну интеграцию дважды; обновляйте уже опубликованную.",
               .en = "Do not publish an integration twice; update the published one.",
               .es = "No publique una integración dos veces; actualice la publicada.",
               .pt = "Não publique uma integração duas vezes; atualize a já publicada."},
    .variants = {{.name = "near",
                  .message = {.ru =
                                  "С архивом интеграции «{integration}» совпадают файлы: {shared} "
                                  "из {total}.",
                              .en = "{shared} of {total} files are those of the integration "
                                    "\"{integration}\".",
                              .es = "{shared} de {total} archivos coinciden con los de la "
                                    "integración «{integration}».",
                              .pt = "{shared} de {total} arquivos coincidem com os da integração "
                                    "\"{integration}\"."},
                  .at_most = Level::warning}},
    .checks = {check},
    .blind_spots = {.ru = "Знает только архивы, перечисленные в premod.json; рынка не видит.",
                    .en =
                        "Knows only the archives listed in premod.json; it cannot see the market.",
                    .es = "Solo conoce los paquetes indicados en premod.json; no ve el mercado.",
                    .pt = "Conhece apenas os pacotes listados no premod.json; não vê o mercado."},
});

}  // namespace premod::rules
