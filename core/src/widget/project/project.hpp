// premod.json: what a project says about itself, its listing, its answers and its exceptions.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "json/document.hpp"
#include "premod/report.hpp"
#include "premod/result.hpp"
#include "snapshot/snapshot.hpp"

namespace premod {

enum class IntegrationKind : std::uint8_t { public_, private_, external, industry };
enum class UpdateKind : std::uint8_t { none, converted, unconverted };

/// "public", "private" ...: as premod.json writes it.
[[nodiscard]] std::string_view name_of(IntegrationKind kind);

/// A text with the place in premod.json that gave it; `value` null: not given.
struct ProjectText {
  const json::Value* value = nullptr;

  [[nodiscard]] bool given() const { return value != nullptr; }
  [[nodiscard]] std::string_view text() const {
    return value == nullptr ? std::string_view() : std::string_view(value->string);
  }
};

/// The marketplace page in one language.
struct ListingPage {
  std::string language;
  const json::Value* value = nullptr;  ///< the whole member
  ProjectText name;
  ProjectText short_description;
  ProjectText description;
  ProjectText description_file;  ///< relative to premod.json
  ProjectText company;
  ProjectText support_phone;
  ProjectText support_mail;
  ProjectText privacy_policy;
  ProjectText icon;
  ProjectText logo;
  std::vector<ProjectText> prices;
  std::vector<ProjectText> tariffs;
  std::vector<ProjectText> tour;
};

/// The `listing` member. Checks that take a Listing run only if there is one.
class Listing {
 public:
  [[nodiscard]] bool given() const { return value_ != nullptr; }
  /// premod.json; null if there is no listing.
  [[nodiscard]] const File* file() const { return file_; }
  [[nodiscard]] const json::Value* value() const { return value_; }
  [[nodiscard]] const std::vector<ListingPage>& pages() const { return pages_; }
  [[nodiscard]] const ListingPage* page(std::string_view language) const;

 private:
  friend class ProjectReader;
  const File* file_ = nullptr;
  const json::Value* value_ = nullptr;
  std::vector<ListingPage> pages_;
};

/// What the widget's styles may be limited by besides what is known of itself.
struct StyleScope {
  std::vector<std::string> roots;     ///< selectors: "#acme", ".acme", "[data-acme]", "acme-card"
  std::vector<std::string> prefixes;  ///< of own classes and ids: "acme-"
};

struct Submission {
  const json::Value* value = nullptr;  ///< null: not given
  ProjectText integration_id;
  ProjectText widget_code;
  ProjectText account_id;
  ProjectText description;
  ProjectText instruction;
  ProjectText test_data;
  ProjectText replaces;
  ProjectText third_party_libraries;
  ProjectText chat_channel;  ///< its id
  std::vector<ProjectText> contacts;
  std::vector<ProjectText> languages;
  bool needs_test_data = false;
};

enum class Answer : std::uint8_t { yes, no, does_not_apply };

/// A person's answer to the question of a rule.
struct Attestation {
  std::string rule;
  Answer answer = Answer::yes;
  std::string by;
  std::string on;     ///< YYYY-MM-DD
  std::string until;  ///< YYYY-MM-DD or empty
  std::string note;
  std::string digest;  ///< of what the answer covers; empty: it never goes stale
  std::string widget;  ///< root of the widget it is about; empty: all
  Span span;
};

struct Waiver {
  std::string fingerprint;
  std::string rule;
  std::string reason;
  std::string until;  ///< YYYY-MM-DD or empty
  std::string by;
  Span span;
};

struct KnownArchive {
  std::string digest;       ///< SHA-256 of the archive's normalised content, or of the archive
  std::string integration;  ///< whose it is
  std::string note;
  std::vector<std::string> files;  ///< SHA-256 of single files, for near duplicates
};

/// What `premod pack` puts into the archive besides what the widget reaches, and where.
struct PackPlan {
  std::vector<std::string> include;  ///< files and folders, relative to premod.json
  std::string output;                ///< the archive; empty: widget.zip beside the widget
};

struct RuleLevel {
  std::string rule;
  Level level = Level::error;
  Span span;
};

/// The effective configuration. Default constructed: no premod.json, every default.
class Project {
 public:
  /// Error (kind config): broken JSON, an unknown key (with the nearest name), a wrong type or
  /// value; every one of them with line and column. `file` must outlive the project.
  [[nodiscard]] static Result<Project> parse(const File& file);

  Project() = default;
  Project(Project&&) noexcept = default;
  Project& operator=(Project&&) noexcept = default;
  Project(const Project&) = delete;  // texts point into the document
  Project& operator=(const Project&) = delete;

  [[nodiscard]] const File* file() const { return file_; }  ///< null: there is none
  [[nodiscard]] const json::Document& document() const { return document_; }
  [[nodiscard]] std::optional<Profile> profile() const { return profile_; }
  [[nodiscard]] IntegrationKind kind() const { return kind_; }
  [[nodiscard]] UpdateKind update() const { return update_; }
  [[nodiscard]] const std::vector<std::string>& widgets() const { return widgets_; }
  [[nodiscard]] const std::vector<std::string>& archives() const { return archives_; }
  [[nodiscard]] const std::vector<std::string>& backend() const { return backend_; }
  /// Files and folders, relative to premod.json, that are no part of a widget; what a widget
  /// reaches stays one all the same.
  [[nodiscard]] const std::vector<std::string>& exclude() const { return exclude_; }
  [[nodiscard]] const PackPlan& pack() const { return pack_; }
  [[nodiscard]] const StyleScope& styles() const { return styles_; }
  [[nodiscard]] const std::vector<std::string>& taken_names() const { return taken_names_; }
  [[nodiscard]] const std::vector<KnownArchive>& known_archives() const { return known_archives_; }
  [[nodiscard]] const std::vector<RuleLevel>& levels() const { return levels_; }
  [[nodiscard]] const std::vector<Attestation>& attestations() const { return attestations_; }
  [[nodiscard]] const std::vector<Waiver>& waivers() const { return waivers_; }
  [[nodiscard]] const Listing& listing() const { return listing_; }
  [[nodiscard]] const Submission& submission() const { return submission_; }

  /// A file that the listing names, read beside premod.json: what is checked may be a folder or an
  /// archive that does not hold it. Null: it was not read. See widget/project/beside.hpp.
  [[nodiscard]] const File* beside(std::string_view path) const;
  /// `files` are sorted by path; `owner` keeps their bytes.
  void set_beside(std::vector<File> files, std::shared_ptr<const void> owner);

 private:
  friend class ProjectReader;
  const File* file_ = nullptr;
  json::Document document_;
  std::optional<Profile> profile_;
  IntegrationKind kind_ = IntegrationKind::public_;
  UpdateKind update_ = UpdateKind::none;
  std::vector<std::string> widgets_;
  std::vector<std::string> archives_;
  std::vector<std::string> backend_;
  std::vector<std::string> exclude_;
  PackPlan pack_;
  StyleScope styles_;
  std::vector<std::string> taken_names_;
  std::vector<KnownArchive> known_archives_;
  std::vector<RuleLevel> levels_;
  std::vector<Attestation> attestations_;
  std::vector<Waiver> waivers_;
  Listing listing_;
  Submission submission_;
  std::vector<File> beside_;
  std::shared_ptr<const void> beside_owner_;
};

/// YYYY-MM-DD, a day that exists.
[[nodiscard]] bool is_date(std::string_view text);

}  // namespace premod
