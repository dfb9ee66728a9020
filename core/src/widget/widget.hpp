// A widget: the files below one root as typed documents, each kind parsed once and only if asked
// for, from any thread.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "flow/script.hpp"
#include "image/image.hpp"
#include "snapshot/snapshot.hpp"
#include "widget/manifest.hpp"
#include "widget/ownership/vendored.hpp"
#include "widget/project/project.hpp"
#include "widget/text_file.hpp"
#include "widget/texts/locale.hpp"

namespace premod {

// Include css/file.hpp, markup/file.hpp, php/file.hpp to look into these.
namespace css {
class File;
}
namespace markup {
class File;
}
namespace php {
class File;
}

struct PictureTexts;  // widget/pictures.hpp
struct VisibleText;
struct TemplateText;  // widget/texts/visible_text.hpp

class Widget {
 public:
  /// The widget in folder `root` ("" or "." for the snapshot's own root). `nested` are roots of
  /// other widgets below it, whose files are not this widget's.
  Widget(std::shared_ptr<const Snapshot> snapshot, std::string root,
         std::shared_ptr<const Project> project = nullptr, std::vector<std::string> nested = {});
  Widget(Widget&&) noexcept;
  Widget& operator=(Widget&&) noexcept;
  ~Widget();

  /// "." for the snapshot's root, else the folder without final `/`.
  [[nodiscard]] std::string_view root() const;
  [[nodiscard]] const Snapshot& snapshot() const;
  /// Checked as an archive that would be uploaded, not as a source tree.
  [[nodiscard]] bool is_archive() const;
  /// Checked where it is worked on: git keeps it.
  [[nodiscard]] bool is_versioned() const;

  /// Every file below the root but premod.json, sorted; paths are relative to the snapshot.
  [[nodiscard]] std::span<const File> files() const;
  /// The file's path below the root.
  [[nodiscard]] std::string_view relative(const File& file) const;
  /// By path below the root; null if there is none.
  [[nodiscard]] const File* find(std::string_view relative_path) const;

  [[nodiscard]] const Manifest* manifest() const;  ///< null: no manifest.json
  [[nodiscard]] std::span<const Locale> locales() const;
  /// The locale of a language (one file a language); null if there is none.
  [[nodiscard]] const Locale* locale(std::string_view language) const;
  /// The file is there, be it only a pointer of Git LFS.
  [[nodiscard]] bool has_locale_file(std::string_view language) const;
  [[nodiscard]] std::span<const TextFile> texts() const;
  /// Files whose name promises an image, whatever they hold.
  [[nodiscard]] std::span<const Image> images() const;
  /// Every script file, and the script elements of templates and pages.
  [[nodiscard]] std::span<const js::File> scripts() const;

  /// What users and readers of the marketplace page see; include widget/texts/visible_text.hpp to
  /// use it.
  [[nodiscard]] std::span<const VisibleText> visible_texts() const;
  [[nodiscard]] std::span<const TemplateText> template_texts() const;
  /// Style sheets: .css files and the `<style>` elements of templates and pages.
  [[nodiscard]] std::span<const css::File> styles() const;
  /// Templates and pages.
  [[nodiscard]] std::span<const markup::File> markup() const;
  /// The back end: .php files of the widget and of the folders that premod.json names as backend.
  [[nodiscard]] std::span<const php::File> php() const;

  [[nodiscard]] const Project& project() const;
  [[nodiscard]] const Listing& listing() const { return project().listing(); }

  /// Not the integration's own code: how it is known, or null. Cached.
  [[nodiscard]] const Vendored* vendored(const File& file) const;

  /// What somebody else recognised in the pictures; null: nobody has read them.
  [[nodiscard]] const PictureTexts* picture_texts() const;
  void set_picture_texts(std::shared_ptr<const PictureTexts> texts);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace premod
