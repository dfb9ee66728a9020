// A style sheet as the rules see it: a .css file, a <style> element, or style text in a script's
// string, all with positions in the file they stand in.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "css/own_names.hpp"
#include "css/selector.hpp"
#include "css/sheet.hpp"
#include "snapshot/memo_store.hpp"
#include "snapshot/snapshot.hpp"
#include "text/span.hpp"

namespace premod::css {

/// Whose third-party sheet it is.
struct Library {
  std::string name;     ///< "Bootstrap"; empty if not known
  std::string version;  ///< "4.5.2"; empty if not known
};

/// Where a style sheet stands.
enum class Origin : std::uint8_t { file, style_element, style_attribute, script };

/// An address in a style sheet: url(...), @import "...", src("..."), image-set("...").
struct Url {
  Span span;          ///< the url or string token
  std::string value;  ///< escapes resolved
  std::uint32_t rule = no_rule;
  bool is_import = false;
  bool is_font = false;  ///< in @font-face
};

/// Immutable after it is built; every Span is in bytes of `file()`.
class File {
 public:
  /// A whole .css file; a byte order mark is left out.
  explicit File(const premod::File& file);
  /// A part of a file.
  File(const premod::File& file, Span part, Origin origin = Origin::style_element);
  /// A part whose text is read through `masked`, which has as many bytes as `part`: template tags
  /// and the glue between string literals stand there as spaces or as `_`.
  /// Empty: the text stands there as it is.
  File(const premod::File& file, Span part, const std::string& masked, Origin origin);

  File(const File&) = delete;
  File& operator=(const File&) = delete;
  File(File&&) noexcept = default;
  File& operator=(File&&) noexcept = default;

  [[nodiscard]] const premod::File& file() const { return *file_; }
  [[nodiscard]] Span span() const { return part_; }
  [[nodiscard]] Origin origin() const { return origin_; }
  /// The text is only partly known: a template or a script fills in the rest.
  [[nodiscard]] bool is_masked() const { return !masked_.empty(); }
  /// What was parsed: the part, masked where it was masked.
  [[nodiscard]] std::string_view source() const {
    return masked_.empty() ? part_.of(file_->bytes) : std::string_view(masked_);
  }
  /// The parsed text of a span.
  [[nodiscard]] std::string_view text(Span span) const {
    return source().substr(span.begin - part_.begin, span.size());
  }

  [[nodiscard]] std::span<const Rule> rules() const { return sheet_.rules; }
  [[nodiscard]] const Rule* parent(const Rule& rule) const {
    return rule.parent == no_rule ? nullptr : &sheet_.rules[rule.parent];
  }
  [[nodiscard]] std::span<const Declaration> declarations() const { return sheet_.declarations; }
  [[nodiscard]] std::span<const Declaration> declarations(const Rule& rule) const {
    return std::span(sheet_.declarations).subspan(rule.first_declaration, rule.declaration_count);
  }
  [[nodiscard]] std::span<const Comment> comments() const { return sheet_.comments; }
  [[nodiscard]] std::span<const ParseError> errors() const { return sheet_.errors; }
  /// The selectors of a style rule, or the root of an @scope; empty for other rules and where the
  /// list cannot be read.
  [[nodiscard]] std::span<const selector::Complex> selectors(const Rule& rule) const {
    return tree_.selectors({rule.first_selector, rule.selector_count});
  }
  [[nodiscard]] const selector::Tree& tree() const { return tree_; }
  [[nodiscard]] std::span<const Url> urls() const { return urls_; }

  /// Known from elsewhere (its folder, its name) to be somebody else's work.
  void mark_vendored(Library library) {
    vendored_ = true;
    if (library_.name.empty()) library_ = std::move(library);
  }
  void set_own_names(std::shared_ptr<const OwnNames> names) { own_names_ = std::move(names); }
  /// Of the widget; never null.
  [[nodiscard]] const OwnNames& own_names() const { return *own_names_; }
  /// Declared in premod.json.
  [[nodiscard]] bool is_own_name(const selector::Simple& simple) const {
    return own_names_->declares(simple);
  }
  [[nodiscard]] bool is_minified() const { return minified_; }
  /// Somebody else's work: a known library, a licence banner, a place for libraries, or minified.
  [[nodiscard]] bool is_vendored() const { return vendored_ || minified_; }
  /// Which library, where it is known.
  [[nodiscard]] const Library& library() const { return library_; }
  /// What rules have worked out of the sheet; asked for once it lies where it stays.
  [[nodiscard]] MemoStore& derived() const { return *derived_; }

 private:
  [[nodiscard]] static std::shared_ptr<const OwnNames> no_names();
  void build();
  void read_selectors();
  void read_urls();
  void read_urls_in(Span stretch, std::uint32_t rule, bool is_import, bool is_font);

  const premod::File* file_;
  Span part_;
  Origin origin_ = Origin::file;
  std::vector<char> storage_;
  std::string_view masked_;
  Sheet sheet_;
  selector::Tree tree_;
  std::vector<Url> urls_;
  Library library_;
  std::shared_ptr<const OwnNames> own_names_ = no_names();
  std::unique_ptr<MemoStore> derived_ = std::make_unique<MemoStore>();
  bool minified_ = false;
  bool vendored_ = false;
};

/// The declaration's name in lower case, escapes resolved.
[[nodiscard]] std::string property(const Declaration& declaration);

}  // namespace premod::css
