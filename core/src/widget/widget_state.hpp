// The documents of a widget, each kind made once; what widget.cpp and widget_scripts.cpp share.
#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "css/file.hpp"
#include "markup/file.hpp"
#include "php/file.hpp"
#include "snapshot/lfs.hpp"
#include "text/limit_log.hpp"
#include "widget/ownership/composer.hpp"
#include "widget/ownership/own_names.hpp"
#include "widget/texts/template_text.hpp"
#include "widget/texts/visible_text.hpp"
#include "widget/widget.hpp"

namespace premod {

/// Documents of one kind, made when they are first asked for.
template <class Document>
struct Lazy {
  text::Once once;
  std::vector<Document> all;
};

struct Widget::State {
  std::shared_ptr<const Snapshot> snapshot;
  std::string folder;  // "" for the snapshot's root
  std::shared_ptr<const Project> project;
  std::shared_ptr<const PictureTexts> picture_texts;
  std::vector<File> own;  // only if files had to be left out of the contiguous range, or decoded
  std::deque<std::string> decoded;  // the bytes of files in UTF-16, as browsers read them
  std::span<const File> files;

  text::Once manifest_once;
  std::optional<Manifest> manifest;
  Lazy<Locale> locales;
  Lazy<TextFile> texts;
  Lazy<Image> images;
  Lazy<js::File> scripts;
  std::vector<js::File> script_data;  // JSON that scripts ask for
  Lazy<VisibleText> visible_texts;
  Lazy<TemplateText> template_texts;
  Lazy<css::File> styles;
  Lazy<markup::File> markup;
  Lazy<php::File> php;
  ComposerPackages packages;
  mutable text::Once own_names_once;
  mutable std::shared_ptr<const css::OwnNames> own_names_found;
  // Filled where the documents are made.
  std::unordered_map<const File*, Vendored> whole_scripts;  // somebody else's, all of it
  std::unordered_map<const File*, Vendored> whole_styles;

  void choose_files(const std::vector<std::string>& nested);

  /// Asked when manifest, scripts and markup are there.
  [[nodiscard]] const std::shared_ptr<const css::OwnNames>& own_names() const {
    own_names_once([this] {
      own_names_found = std::make_shared<const css::OwnNames>(
          gather_own_names(manifest ? &*manifest : nullptr, *project, scripts.all, markup.all));
    });
    return own_names_found;
  }
};

/// Not what a system or another tool put there, and not a stand-in for what was not fetched.
inline bool is_document(const Widget& widget, const File& file) {
  return !is_system_junk(file.path) && !is_foreign_folder(widget.relative(file)) &&
         (widget.is_archive() || !is_lfs_pointer(file.bytes));
}

// Calls `use` for the documents that `wanted` accepts. A symbolic link leads to a file that may be
// of another kind by its name, so it counts under its own; not where its file does already.
template <class Wanted, class Use>
void each_document(const Widget& widget, Wanted wanted, Use use) {
  std::vector<const File*> links;
  for (const File& file : widget.files()) {
    if (!wanted(file) || !is_document(widget, file)) continue;
    if (file.mode == FileMode::symlink)
      links.push_back(&file);
    else
      use(file);
  }
  if (links.empty()) return;
  std::unordered_set<std::string_view> seen;
  for (const File& file : widget.files())
    if (file.mode != FileMode::symlink && wanted(file) && is_document(widget, file))
      seen.insert(file.bytes);
  for (const File* link : links)
    if (seen.insert(link->bytes).second) use(*link);
}

}  // namespace premod
