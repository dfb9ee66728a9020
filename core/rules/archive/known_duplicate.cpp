// An archive that is, or nearly is, one that another integration already uses: the market does not
// take the same integration twice.
#include <algorithm>
#include <string>
#include <unordered_set>

#include "rule/rule.hpp"
#include "widget/content_digest.hpp"

namespace premod::rules {

static bool is_own(const Widget& widget, const KnownArchive& known) {
  const Submission& submission = widget.project().submission();
  const std::string_view code = widget.manifest() ? widget.manifest()->code() : std::string_view();
  for (const std::string_view id :
       {code, submission.integration_id.text(), submission.widget_code.text()})
    if (!id.empty() && id == known.integration) return true;
  return false;
}

static void check(const Widget& widget, Hits& out) {
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

extern constinit const Rule archive_known_duplicate = {
    .id = "archive-known-duplicate",
    .clauses = {"req-1.7-no-republication", "req-3.1-not-identical"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::off},
    .title = "Copy of a known archive",
    .message = "The content is the same as in the archive of the integration \"{integration}\".",
    .remedy = "Do not publish an integration twice; update the published one.",
    .variants =
        {{.name = "near",
          .message =
              "{shared} of {total} files are the same as in the integration \"{integration}\".",
          .at_most = Level::warning}},
    .checks = {check},
    .blind_spots = "Knows only the archives listed in premod.json; it cannot see the market.",
};

}  // namespace premod::rules
