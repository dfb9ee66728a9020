// Gathering i18n values and listing texts.
#include "widget/texts/visible_text.hpp"

#include <algorithm>

#include "markup/file.hpp"
#include "snapshot/parallel_for.hpp"
#include "text/byte_set.hpp"
#include "text/language/joined_words.hpp"
#include "text/utf8.hpp"
#include "text/words.hpp"
#include "widget/project/beside.hpp"

namespace premod {
namespace {

/// A widget with fewer texts is done before a thread has begun.
constexpr std::size_t texts_at_once = 1'000;
constexpr std::size_t min_name_bytes = 4;  // shorter ones stand in other words

/// The keys of the texts that the marketplace shows, as the manifest gives them.
class Roles {
 public:
  explicit Roles(const Manifest* manifest)
      : name_(key(manifest, "/widget/name", "widget.name")),
        short_(key(manifest, "/widget/short_description", "widget.short_description")),
        description_(key(manifest, "/widget/description", "widget.description")) {}

  [[nodiscard]] TextRole of(std::string_view path) const {
    if (path == name_) return TextRole::name;
    if (path == short_) return TextRole::short_description;
    return path == description_ ? TextRole::description : TextRole::value;
  }

 private:
  static std::string_view key(const Manifest* manifest, std::string_view pointer,
                              std::string_view usual) {
    const std::string_view given =
        manifest == nullptr ? std::string_view() : manifest->string(pointer);
    return given.empty() ? usual : given;
  }

  std::string_view name_, short_, description_;
};

void add(std::vector<VisibleText>& out, const ListingPage& page, const File& file,
         const ProjectText& text, TextRole role) {
  if (!text.given() || text::find_invalid_utf8(text.text()) != std::string_view::npos) return;
  out.push_back(
      {&file,
       text.value,
       "listing." + page.language + "." + (text.value->key.empty() ? "prices" : text.value->key),
       page.language,
       role,
       true,
       {}});
}

/// Something prose_of would blank may be here; most texts have only full stops and commas.
bool has_noise(std::string_view text) {
  constexpr text::ByteSet marks("<&/.@{%#:");
  for (std::size_t i = marks.find_in(text); i < text.size(); i = marks.find_in(text, i + 1)) {
    const char next = i + 1 < text.size() ? text[i + 1] : ' ';
    const bool word = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') ||
                      (next >= '0' && next <= '9') || next == '_' ||
                      static_cast<unsigned char>(next) >= 0x80U;
    switch (text[i]) {
      case '/':
        if (next == '/') return true;
        break;
      case '.':
      case '%':
      case '#':
      case ':':
        if (word) return true;
        break;
      default:
        return true;
    }
  }
  return false;
}

/// A file of the widget's snapshot named relative to premod.json.
const File* named_file(const Widget& widget, std::string_view path) {
  while (path.starts_with("./")) path.remove_prefix(2);
  if (const File* file = widget.project().beside(path); file != nullptr) return file;
  if (const File* file = widget.find(path); file != nullptr) return file;
  return widget.snapshot().find(path);
}

void add_page(std::vector<VisibleText>& out, const Widget& widget, const ListingPage& page) {
  const File& file = *widget.listing().file();
  add(out, page, file, page.name, TextRole::name);
  add(out, page, file, page.short_description, TextRole::short_description);
  add(out, page, file, page.description, TextRole::description);
  add(out, page, file, page.company, TextRole::company);
  add(out, page, file, page.support_phone, TextRole::contact);
  add(out, page, file, page.support_mail, TextRole::contact);
  add(out, page, file, page.privacy_policy, TextRole::contact);
  for (const ProjectText& price : page.prices) add(out, page, file, price, TextRole::value);
  const File* description = named_file(widget, page.description_file.text());
  if (page.description_file.given() && description != nullptr &&
      text::find_invalid_utf8(description->bytes) == std::string_view::npos)
    out.push_back({description,
                   nullptr,
                   "listing." + page.language + ".description",
                   page.language,
                   TextRole::description,
                   true,
                   {}});
}

}  // namespace

Span VisibleText::span(std::size_t offset, std::size_t length) const {
  const std::size_t end = read.source_offset(offset + length);
  offset = read.source_offset(offset);
  length = end - offset;
  if (value != nullptr) return json::source_span(*value, offset, length);
  return {static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(offset + length)};
}

std::vector<VisibleText> gather_visible_texts(const Widget& widget) {
  std::vector<VisibleText> out;
  std::size_t count = 0;
  for (const Locale& locale : widget.locales()) count += locale.texts().size();
  out.reserve(count);
  const Roles roles(widget.manifest());
  for (const Locale& locale : widget.locales()) {
    for (const LocaleText& text : locale.texts()) {
      if (!text.value->is_string() || text.value->string.empty()) continue;
      if (text::find_invalid_utf8(text.value->string) != std::string_view::npos) continue;
      const TextRole role = locale.is_split() ? TextRole::value : roles.of(text.path);
      out.push_back(
          {&locale.file(), text.value, text.path, locale.base_language(), role, false, {}});
    }
  }
  for (const ListingPage& page : widget.listing().pages()) add_page(out, widget, page);
  const std::vector<std::string> names = own_names(widget);
  parallel_for((out.size() + texts_at_once - 1) / texts_at_once, [&](std::size_t part) {
    const std::size_t end = std::min(out.size(), (part + 1) * texts_at_once);
    for (std::size_t i = part * texts_at_once; i < end; ++i) {
      VisibleText& text = out[i];
      text.read = text::as_read(text.written());
      std::string joined;
      if (text::may_have_split_words(text.text())) joined = text::with_words_joined(text.text());
      const bool split = !joined.empty() && joined != text.text();
      const std::string_view seen = split ? std::string_view(joined) : text.text();
      text.folded = text::lowered(seen);
      if (split || has_noise(seen)) text.blanked = text::prose_of(seen);
      if (const text::Meanings wanted = text::possible_meanings(text.folded); wanted != 0)
        text.meant = text::meanings_in(text.prose(), text.language, wanted, names);
    }
  });
  return out;
}

std::vector<std::string> own_names(const Widget& widget) {
  const Roles roles(widget.manifest());
  std::vector<std::string> out;
  const auto add = [&](std::string_view name) {
    std::string folded = text::folded(name);
    if (folded.size() >= min_name_bytes && std::find(out.begin(), out.end(), folded) == out.end())
      out.push_back(std::move(folded));
  };
  for (const Locale& locale : widget.locales())
    for (const LocaleText& text : locale.texts())
      if (text.value->is_string() && roles.of(text.path) == TextRole::name) add(text.value->string);
  for (const ListingPage& page : widget.listing().pages()) add(page.name.text());
  return out;
}

bool is_western(std::string_view language) {
  return language == "en" || language == "es" || language == "pt";
}

}  // namespace premod
