// The lazy half of Widget: which files become which documents.
#include "widget/widget.hpp"

#include <algorithm>
#include <deque>
#include <optional>
#include <utility>

#include "css/tokenizer.hpp"
#include "php/files.hpp"
#include "snapshot/folders.hpp"
#include "snapshot/parallel_for.hpp"
#include "text/charset.hpp"
#include "widget/loading/named_documents.hpp"
#include "widget/loading/script_styles.hpp"
#include "widget/ownership/authorship.hpp"
#include "widget/references.hpp"
#include "widget/widget_state.hpp"

namespace premod {
namespace {

/// Smaller i18n files together are read before a thread has begun.
constexpr std::size_t min_bytes_at_once = 64U << 10U;

/// The file lies in one of `folders` (sorted) or below.
bool is_in_any(std::string_view path, const std::vector<std::string>& folders) {
  for (std::size_t slash = path.find('/'); slash != path.npos; slash = path.find('/', slash + 1))
    if (std::binary_search(folders.begin(), folders.end(), path.substr(0, slash), std::less<>()))
      return true;
  return false;
}

/// Browsers go by the mark, before anything else says which encoding it is. JSON is UTF-8 (RFC
/// 8259): nobody reads the manifest and the languages otherwise.
bool is_decoded(const File& file, std::string_view folder) {
  if (!text::is_marked_utf16(file.bytes)) return false;
  const std::string_view path =
      std::string_view(file.path).substr(folder.empty() ? 0 : folder.size() + 1);
  const ImageFormat format = format_by_name(path);
  return path != "manifest.json" && !locale_name(path) &&
         (format == ImageFormat::unknown || format == ImageFormat::svg);
}

}  // namespace

Widget::Widget(std::shared_ptr<const Snapshot> snapshot, std::string root,
               std::shared_ptr<const Project> project, std::vector<std::string> nested)
    : state_(std::make_unique<State>()) {
  State& s = *state_;
  s.snapshot = std::move(snapshot);
  s.folder = root == "." ? std::string() : std::move(root);
  s.project = project != nullptr ? std::move(project) : std::make_shared<const Project>();
  std::sort(nested.begin(), nested.end());
  s.choose_files(nested);
}

// All below the folder but a configuration of premod and what lies in other widgets (sorted). A
// file that only has its name is one like any other: a script may load it.
void Widget::State::choose_files(const std::vector<std::string>& nested) {
  files = snapshot->under(folder);
  const std::string config = path_in(folder, "premod.json");
  const auto is_left_out = [&](const File& file) {
    return (file.path == config && file.mode != FileMode::symlink && Project::parse(file)) ||
           is_in_any(file.path, nested);
  };
  const auto is_other = [&](const File& file) {
    return is_left_out(file) || is_decoded(file, folder);
  };
  if (std::none_of(files.begin(), files.end(), is_other)) return;
  for (const File& file : files) {
    if (is_left_out(file)) continue;
    own.push_back(file);
    if (is_decoded(file, folder))
      own.back().bytes = decoded.emplace_back(text::decode_marked_utf16(file.bytes));
  }
  files = own;
}

Widget::Widget(Widget&&) noexcept = default;
Widget& Widget::operator=(Widget&&) noexcept = default;
Widget::~Widget() = default;

std::string_view Widget::root() const {
  return state_->folder.empty() ? std::string_view(".") : std::string_view(state_->folder);
}

const Snapshot& Widget::snapshot() const { return *state_->snapshot; }

bool Widget::is_archive() const { return state_->snapshot->source() == Source::archive; }

bool Widget::is_versioned() const { return state_->snapshot->is_versioned(state_->folder); }

std::span<const File> Widget::files() const { return state_->files; }

std::string_view Widget::relative(const File& file) const {
  const std::string_view path = file.path;
  return state_->folder.empty() || !is_below(path, state_->folder)
             ? path
             : path.substr(state_->folder.size() + 1);
}

const File* Widget::find(std::string_view relative_path) const {
  std::string path = state_->folder;
  if (!path.empty()) path += '/';
  path += relative_path;
  const auto at = std::lower_bound(
      state_->files.begin(), state_->files.end(), path,
      [](const File& file, const std::string& wanted) { return file.path < wanted; });
  return at != state_->files.end() && at->path == path ? &*at : nullptr;
}

const Manifest* Widget::manifest() const {
  state_->manifest_once([this] {
    if (const File* file = find("manifest.json"); file != nullptr) state_->manifest.emplace(*file);
  });
  return state_->manifest ? &*state_->manifest : nullptr;
}

std::span<const Locale> Widget::locales() const {
  state_->locales.once([this] {
    std::vector<std::pair<const File*, LocaleName>> found;
    std::size_t bytes = 0;
    for (const File& file : state_->files)
      if (const auto name = locale_name(relative(file));
          name && file.mode != FileMode::symlink && is_document(*this, file)) {
        found.emplace_back(&file, *name);
        bytes += file.bytes.size();
      }
    std::vector<std::optional<Locale>> read(found.size());
    const auto read_one = [&](std::size_t i) {
      const auto& [file, name] = found[i];
      read[i].emplace(*file, std::string(name.language), name.split);
    };
    if (bytes >= min_bytes_at_once) {
      parallel_for(found.size(), read_one);
    } else {
      for (std::size_t i = 0; i < found.size(); ++i) read_one(i);
    }
    for (std::optional<Locale>& locale : read) state_->locales.all.push_back(std::move(*locale));
  });
  return state_->locales.all;
}

const Locale* Widget::locale(std::string_view language) const {
  for (const Locale& locale : locales())
    if (!locale.is_split() && locale.language() == language) return &locale;
  return nullptr;
}

bool Widget::has_locale_file(std::string_view language) const {
  return locale(language) != nullptr || find("i18n/" + std::string(language) + ".json") != nullptr;
}

std::span<const TextFile> Widget::texts() const {
  state_->texts.once([this] {
    for (const File& file : state_->files) {
      if (!is_text(file) || is_foreign_folder(relative(file)) || is_lfs_pointer(file.bytes))
        continue;
      // What was decoded is there a second time, as it is stored: that it is not UTF-8 counts, too.
      const File* const stored = state_->decoded.empty() ? nullptr : snapshot().find(file.path);
      if (stored != nullptr && text::is_marked_utf16(stored->bytes) &&
          stored->bytes.data() != file.bytes.data())
        state_->texts.all.emplace_back(*stored);
      state_->texts.all.emplace_back(file);
    }
  });
  return state_->texts.all;
}

std::span<const Image> Widget::images() const {
  state_->images.once([this] {
    for (const File& file : state_->files)
      if (format_by_name(file.path) != ImageFormat::unknown && !is_system_junk(file.path) &&
          !is_foreign_folder(relative(file)))
        state_->images.all.emplace_back(file);
  });
  return state_->images.all;
}

std::span<const VisibleText> Widget::visible_texts() const {
  state_->visible_texts.once([this] { state_->visible_texts.all = gather_visible_texts(*this); });
  return state_->visible_texts.all;
}

std::span<const TemplateText> Widget::template_texts() const {
  state_->template_texts.once(
      [this] { state_->template_texts.all = gather_template_texts(*this); });
  return state_->template_texts.all;
}

std::span<const css::File> Widget::styles() const {
  state_->styles.once([this] {
    auto& all = state_->styles.all;
    const auto is_sheet = [](const File& file) { return css::lower(file.extension()) == "css"; };
    each_document(*this, is_sheet, [&](const File& file) {
      css::File& style = all.emplace_back(file);
      const Authorship& parts = authorship(style);
      if (!parts.is_all_known()) return;
      style.mark_vendored({parts.library(), parts.versions()});
      state_->whole_styles[&file] = {VendoredBy::known_name, parts.library(), parts.versions()};
    });
    for (const File* file : sheets_by_use(*this)) all.emplace_back(*file);
    for (const markup::File& page : markup())
      for (const markup::Inline& style : page.styles())
        all.emplace_back(
            page.file(), style.span, style.masked,
            style.is_attribute ? css::Origin::style_attribute : css::Origin::style_element);
    for (const js::File& script : scripts())
      if (!script.is_vendored())
        for (const css::ScriptStyle& style : styles_in(script).all)
          all.emplace_back(script.file(), style.span, style.masked, css::Origin::script);
    const auto own = state_->own_names();
    for (css::File& style : all) style.set_own_names(own);
  });
  return state_->styles.all;
}

std::span<const markup::File> Widget::markup() const {
  state_->markup.once([this] {
    auto& all = state_->markup.all;
    each_document(*this, markup::is_markup, [&](const File& file) { all.emplace_back(file); });
    for (const File* file : templates_by_use(*this)) all.emplace_back(*file);
  });
  return state_->markup.all;
}

std::span<const php::File> Widget::php() const {
  state_->php.once([this] {
    std::vector<const File*> files, foreign;
    const auto add = [&](const File& file) {
      if (file.mode == FileMode::symlink || state_->packages.holds(snapshot(), file.path)) return;
      if (is_document(*this, file))
        files.push_back(&file);
      else if (is_foreign_folder(relative(file)))
        foreign.push_back(&file);
    };
    for (const File& file : state_->files) add(file);
    for (const File* file : backend_files(*this))
      if (!is_below(file->path, state_->folder)) add(*file);
    state_->php.all = php_files_of(files, foreign);
  });
  return state_->php.all;
}

const Project& Widget::project() const { return *state_->project; }

const PictureTexts* Widget::picture_texts() const { return state_->picture_texts.get(); }

void Widget::set_picture_texts(std::shared_ptr<const PictureTexts> texts) {
  state_->picture_texts = std::move(texts);
}

}  // namespace premod
