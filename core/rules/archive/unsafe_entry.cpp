// Entries that hurt whoever unpacks the archive: paths that leave the folder, links, bombs, names
// that overwrite each other, damage. Also what a folder would turn into when it is packed.
#include <map>
#include <string>

#include "rule/rule.hpp"
#include "snapshot/entry_path.hpp"
#include "snapshot/nested_archive.hpp"
#include "widget/widget.hpp"

namespace premod::rules {
namespace {

struct Group {
  const SkippedEntry* first = nullptr;
  std::size_t count = 0;
};

// One finding a kind: an archive made with a wrong tool has the same flaw in every entry.
void check_entries(const Widget& widget, Hits& out) {
  const std::string folder =
      widget.root() == "." ? std::string() : std::string(widget.root()) + '/';
  std::map<std::string_view, Group> groups;
  for (const SkippedEntry& entry : widget.snapshot().skipped()) {
    const std::string_view name = family_of(entry, folder);
    if (name.empty()) continue;
    // A folder's foreign corners are never packed; in an archive every entry counts.
    if (!widget.is_archive() && (!entry.path.starts_with(folder) ||
                                 is_foreign_folder(entry.path.substr(folder.size()) + '/')))
      continue;
    Group& group = groups[name];
    if (group.count++ == 0) group.first = &entry;
  }
  for (const auto& [name, group] : groups)
    out.add_widget({{"entry", printable(group.first->path)},
                    group.first->said.empty() ? Value{"detail", printable(group.first->detail)}
                                              : said("detail", group.first->said),
                    {"count", std::to_string(group.count)}})
        .variant(name);
}

void check_nested(const Widget& widget, Hits& out) {
  for (const File& file : widget.files())
    if (const auto limit = nested_archive_over_limit(file.bytes))
      out.add(file,
              {{"entry", std::string(widget.relative(file))}, {"detail", *limit}, {"count", "1"}});
}

}  // namespace

extern constinit const Rule archive_unsafe_entry = {
    .id = "archive-unsafe-entry",
    .clauses = {"en-security"},
    .levels = {.amocrm = Level::error, .kommo = Level::error, .in_house = Level::error},
    .title = "Unsafe entry in the archive",
    .message = "The nested archive {entry} would unpack beyond the limit {detail}.",
    .remedy =
        "Pack the widget folder again with an ordinary tool: files only, no links, passwords or "
        "nested archives.",
    .variants = {{"encrypted", "The entry {entry} is encrypted (of this kind: {count})."},
                 {"leaves-folder",
                  "The path {entry} leads out of the folder (of this kind: {count})."},
                 {"backslash",
                  "The path {entry} has a backslash instead of / (of this kind: {count})."},
                 {"odd-name", "A name that is not allowed: \"{entry}\" (of this kind: {count})."},
                 {"link", "{entry} is a link or a device, not a file (of this kind: {count})."},
                 {"twice", "The name {entry} occurs twice (of this kind: {count})."},
                 {"letter-case",
                  "{entry} and {detail} differ only in letter case (of this kind: {count})."},
                 {"same-on-windows",
                  "{entry} and {detail} are one file on Windows (of this kind: {count})."},
                 {.name = "windows-name",
                  .message = "Windows does not keep the name {entry} (of this kind: {count}).",
                  .remedy = "Rename it: no < > : \" | ? *, no dot or space at the end, no device.",
                  .at_most = Level::warning},
                 {"compression",
                  "{entry} is compressed in a way that few programs can read ({detail}; of this "
                  "kind: {count})."},
                 {"limit", "{entry} is over the limit {detail} (of this kind: {count})."},
                 {.name = "unclaimed",
                  .message = "{detail} bytes of the archive belong to no entry: another program "
                             "may see other files.",
                  .at_most = Level::warning},
                 {"damaged",
                  "{entry} is damaged or shares its bytes with other entries ({detail}; of this "
                  "kind: {count})."}},
    .checks = {check_entries, check_nested},
};

}  // namespace premod::rules
