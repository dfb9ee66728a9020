// Reading premod.json: first everything against the table of fields, then the values.
#include "widget/project/project.hpp"

#include <algorithm>

#include "css/selector.hpp"
#include "css/tokenizer.hpp"
#include "text/digest.hpp"
#include "text/lines.hpp"
#include "text/nearest.hpp"
#include "text/wording/error.hpp"
#include "widget/project/inherit.hpp"
#include "widget/project/project_schema.hpp"

namespace premod {
namespace {

constexpr std::size_t max_reported = 10;

/// Collects what is wrong, each with its place, until nobody would read on.
class SchemaErrors {
 public:
  explicit SchemaErrors(const File& file) : file_(file), lines_(file.bytes) {}

  void add(Span at, Message what) {
    if (++count_ > max_reported) return;
    lines_of_error_.push_back(
        {source_text("{place}: {what}"),
         {{"place", file_.path + ":" + std::to_string(lines_.line_of(at.begin)) + ":" +
                        std::to_string(lines_.column_of(at.begin))},
          {"what", std::move(what)}}});
  }
  [[nodiscard]] bool any() const { return count_ != 0; }
  [[nodiscard]] Error error() const {
    std::vector<Message> all = lines_of_error_;
    if (count_ > max_reported)
      all.push_back({Wording("project.more", "and {count} more."),
                     {{"count", std::to_string(count_ - max_reported)}}});
    return errors_of(ErrorKind::config, std::move(all));
  }

 private:
  const File& file_;
  text::Lines lines_;
  std::vector<Message> lines_of_error_;
  std::size_t count_ = 0;
};

const ProjectField* field_at(std::string_view path) {
  for (const ProjectField& field : project_fields())
    if (field.path == path) return &field;
  return nullptr;
}

/// The keys that may stand directly below `path`; "*" among them if any key may.
std::vector<std::string_view> keys_below(std::string_view path) {
  std::vector<std::string_view> out;
  for (const ProjectField& field : project_fields()) {
    std::string_view rest = field.path;
    if (!path.empty()) {
      if (!rest.starts_with(path) || rest.size() <= path.size() || rest[path.size()] != '.')
        continue;
      rest.remove_prefix(path.size() + 1);
    }
    if (rest.find('.') == rest.npos && !rest.ends_with("[]")) out.push_back(rest);
  }
  return out;
}

std::string choices_text(std::string_view choices) {
  std::string out = "\"";
  for (const char c : choices) c == '|' ? out += "\", \"" : out += c;
  return out + "\"";
}

bool is_choice(std::string_view choices, std::string_view text) {
  while (!choices.empty()) {
    const std::size_t end = std::min(choices.find('|'), choices.size());
    if (choices.substr(0, end) == text) return true;
    choices.remove_prefix(std::min(end + 1, choices.size()));
  }
  return false;
}

constexpr Wording unknown_key{"project.key", "unknown key \"{key}\""};
constexpr Wording unknown_key_but{"project.key-but",
                                  "unknown key \"{key}\"; did you mean \"{near}\"?"};

void check_value(const json::Value& value, const ProjectField& field, SchemaErrors& out);

void check_object(const json::Value& object, std::string_view path, SchemaErrors& out) {
  const std::vector<std::string_view> known = keys_below(path);
  const bool any = std::find(known.begin(), known.end(), "*") != known.end();
  for (const json::Value& member : object.children) {
    const bool listed = std::find(known.begin(), known.end(), member.key) != known.end();
    if (!listed && !any) {
      const std::string_view near = text::nearest(member.key, known);
      out.add(member.key_span, {near.empty() ? unknown_key : unknown_key_but,
                                {{"key", member.key}, {"near", std::string(near)}}});
      continue;
    }
    std::string below(path);
    if (!below.empty()) below += '.';
    below += listed ? std::string_view(member.key) : std::string_view("*");
    if (const ProjectField* field = field_at(below); field != nullptr)
      check_value(member, *field, out);
  }
  for (const std::string_view key : known) {
    const std::string below =
        path.empty() ? std::string(key) : std::string(path) + "." + std::string(key);
    const ProjectField* field = field_at(below);
    if (field != nullptr && field->required && object.find(key) == nullptr)
      out.add({object.span.begin, object.span.begin + 1},
              {Wording("project.missing", "\"{key}\" is missing"), {{"key", std::string(key)}}});
  }
}

void check_value(const json::Value& value, const ProjectField& field, SchemaErrors& out) {
  const bool date = field.type == "date";
  const bool fingerprint = field.type == "fingerprint";
  const std::string_view wanted = date || fingerprint ? "string" : field.type;
  if (json::name_of(value.kind) != wanted) {
    out.add(value.span,
            {Wording("project.type", "expected {wanted}, found {found}"),
             {{"wanted", std::string(wanted)}, {"found", std::string(json::name_of(value.kind))}}});
  } else if (date && !is_date(value.string)) {
    out.add(value.span, {Wording("project.date", "\"{text}\" is not a date; write YYYY-MM-DD"),
                         {{"text", value.string}}});
  } else if (fingerprint && !text::is_fingerprint(value.string)) {
    out.add(
        value.span,
        {Wording("project.fingerprint",
                 "\"{text}\" is not a fingerprint; copy the 32 hexadecimal digits of the finding"),
         {{"text", value.string}}});
  } else if (!field.choices.empty() && !is_choice(field.choices, value.string)) {
    out.add(value.span, {Wording("project.choice", "\"{text}\" is not one of {choices}"),
                         {{"text", value.string}, {"choices", choices_text(field.choices)}}});
  } else if (value.is_object()) {
    check_object(value, field.path, out);
  } else if (value.is_array()) {
    const ProjectField* element = field_at(std::string(field.path) + "[]");
    for (const json::Value& child : value.children)
      if (element != nullptr) check_value(child, *element, out);
  }
}

/// A class, an id, an attribute or a custom element: something that only the widget can have.
bool names_root(const selector::Parsed& parsed) {
  using selector::Kind;
  return std::all_of(parsed.selectors().begin(), parsed.selectors().end(), [&](const auto& one) {
    const auto simples = parsed.tree.simples(parsed.tree.subject(one));
    return std::any_of(simples.begin(), simples.end(), [](const selector::Simple& simple) {
      return simple.kind == Kind::class_name || simple.kind == Kind::id ||
             simple.kind == Kind::attribute ||
             (simple.kind == Kind::type && simple.name.find('-') != simple.name.npos);
    });
  });
}

/// What names nothing of the widget's own would silence every rule on styles.
void check_styles(const json::Value& styles, SchemaErrors& out) {
  if (const json::Value* roots = styles.find("roots"); roots != nullptr)
    for (const json::Value& root : roots->children) {
      const selector::Parsed parsed = selector::parse(root.string, selector::Dialect::css);
      if (!parsed.ok() || !names_root(parsed))
        out.add(root.span, {Wording("project.root",
                                    "\"{text}\" cannot be a root; write a selector with a class, "
                                    "an id, an attribute or a custom element"),
                            {{"text", root.string}}});
    }
  const auto is_prefix = [](std::string_view text) {
    return text.size() >= 2 && std::all_of(text.begin(), text.end(), css::is_name_byte);
  };
  if (const json::Value* prefixes = styles.find("prefixes"); prefixes != nullptr)
    for (const json::Value& prefix : prefixes->children)
      if (!is_prefix(prefix.string))
        out.add(prefix.span, {Wording("project.prefix",
                                      "\"{text}\" is not the beginning of class names; write two "
                                      "characters or more of one, without the dot"),
                              {{"text", prefix.string}}});
}

Message describe(const json::SyntaxError& error) {
  if (error.problem == json::Problem::comment)
    return Wording("project.json-comment", "not valid JSON: comments are not allowed");
  if (error.problem == json::Problem::trailing_comma)
    return Wording("project.json-comma", "not valid JSON: a comma before the closing bracket");
  const std::vector<MessageValue> values{{"found", error.found}, {"expected", error.expected}};
  if (error.found.empty() && error.expected.empty())
    return Wording("project.json", "not valid JSON");
  if (error.expected.empty())
    return {Wording("project.json-found", "not valid JSON: found {found}"), values};
  if (error.found.empty())
    return {Wording("project.json-expected", "not valid JSON: expected {expected}"), values};
  return {Wording("project.json-both", "not valid JSON: found {found}, expected {expected}"),
          values};
}

ProjectText text_at(const json::Value& object, std::string_view key) { return {object.find(key)}; }

std::string string_at(const json::Value& object, std::string_view key) {
  return std::string(text_at(object, key).text());
}

std::vector<ProjectText> list_at(const json::Value& object, std::string_view key) {
  std::vector<ProjectText> out;
  if (const json::Value* list = object.find(key); list != nullptr)
    for (const json::Value& value : list->children) out.push_back({&value});
  return out;
}

std::vector<std::string> strings_at(const json::Value& object, std::string_view key) {
  std::vector<std::string> out;
  for (const ProjectText& text : list_at(object, key)) out.emplace_back(text.text());
  return out;
}

/// "server" of "./server/".
std::string_view bare_folder(std::string_view folder) {
  while (folder.size() > 1 && folder.ends_with('/')) folder.remove_suffix(1);
  if (folder.starts_with("./")) folder.remove_prefix(2);
  return folder;
}

}  // namespace

/// Takes the values out of a document that has been checked.
class ProjectReader {
 public:
  static void inherit(Project& to, const Project& from) {
    const json::Value& own = *to.document_.root();
    if (!to.profile_) to.profile_ = from.profile_;
    if (own.find("kind") == nullptr) to.kind_ = from.kind_;
    if (own.find("update") == nullptr) to.update_ = from.update_;
    const auto add = [](auto& all, const auto& more) {
      all.insert(all.begin(), more.begin(), more.end());
    };
    add(to.styles_.roots, from.styles_.roots);
    add(to.styles_.prefixes, from.styles_.prefixes);
    add(to.taken_names_, from.taken_names_);
    add(to.known_archives_, from.known_archives_);
    add(to.levels_, from.levels_);  // in front: of one rule the last one counts
  }

  static void read(Project& project, const File& file) {
    project.file_ = &file;
    const json::Value& root = *project.document_.root();
    read_head(project, root);
    read_lists(project, root);
    if (const json::Value* listing = root.find("listing"); listing != nullptr)
      read_listing(project.listing_, *listing, file);
    if (const json::Value* submission = root.find("submission"); submission != nullptr)
      read_submission(project.submission_, *submission);
  }

 private:
  static void read_head(Project& project, const json::Value& root) {
    const std::string profile = string_at(root, "profile");
    if (profile == "amocrm") project.profile_ = Profile::amocrm;
    if (profile == "kommo") project.profile_ = Profile::kommo;
    if (profile == "in-house") project.profile_ = Profile::in_house;
    const std::string kind = string_at(root, "kind");
    for (const IntegrationKind k :
         {IntegrationKind::private_, IntegrationKind::external, IntegrationKind::industry})
      if (kind == name_of(k)) project.kind_ = k;
    const std::string update = string_at(root, "update");
    if (update == "converted") project.update_ = UpdateKind::converted;
    if (update == "unconverted") project.update_ = UpdateKind::unconverted;
    project.widgets_ = strings_at(root, "widgets");
    project.archives_ = strings_at(root, "archives");
    project.exclude_ = strings_at(root, "exclude");
    if (const json::Value* pack = root.find("pack"); pack != nullptr)
      project.pack_ = {strings_at(*pack, "include"), string_at(*pack, "output")};
    for (const std::string& folder : strings_at(root, "backend"))
      project.backend_.emplace_back(bare_folder(folder));
    project.taken_names_ = strings_at(root, "taken_names");
    if (const json::Value* styles = root.find("styles"); styles != nullptr)
      project.styles_ = {strings_at(*styles, "roots"), strings_at(*styles, "prefixes")};
    if (const json::Value* levels = root.find("levels"); levels != nullptr)
      for (const json::Value& level : levels->children)
        project.levels_.push_back({level.key, level_from(level.string), level.key_span});
  }

  static Level level_from(std::string_view name) {
    for (const Level level : {Level::off, Level::note, Level::warning})
      if (name == premod::name_of(level)) return level;
    return Level::error;
  }

  static void read_lists(Project& project, const json::Value& root) {
    if (const json::Value* list = root.find("attestations"); list != nullptr)
      for (const json::Value& v : list->children) project.attestations_.push_back(attestation(v));
    if (const json::Value* list = root.find("waivers"); list != nullptr)
      for (const json::Value& v : list->children)
        project.waivers_.push_back({string_at(v, "fingerprint"), string_at(v, "rule"),
                                    string_at(v, "reason"), string_at(v, "until"),
                                    string_at(v, "by"), v.span});
    if (const json::Value* list = root.find("known_archives"); list != nullptr)
      for (const json::Value& v : list->children)
        project.known_archives_.push_back({string_at(v, "digest"), string_at(v, "integration"),
                                           string_at(v, "note"), strings_at(v, "files")});
  }

  static Attestation attestation(const json::Value& v) {
    Attestation out{string_at(v, "rule"),
                    Answer::yes,
                    string_at(v, "by"),
                    string_at(v, "on"),
                    string_at(v, "until"),
                    string_at(v, "note"),
                    string_at(v, "digest"),
                    string_at(v, "widget"),
                    v.span};
    const std::string answer = string_at(v, "answer");
    if (answer == "no") out.answer = Answer::no;
    if (answer == "does-not-apply") out.answer = Answer::does_not_apply;
    return out;
  }

  static void read_listing(Listing& out, const json::Value& listing, const File& file) {
    out.file_ = &file;
    out.value_ = &listing;
    for (const json::Value& v : listing.children)
      out.pages_.push_back({v.key, &v, text_at(v, "name"), text_at(v, "short_description"),
                            text_at(v, "description"), text_at(v, "description_file"),
                            text_at(v, "company"), text_at(v, "support_phone"),
                            text_at(v, "support_mail"), text_at(v, "privacy_policy"),
                            text_at(v, "icon"), text_at(v, "logo"), list_at(v, "prices"),
                            list_at(v, "tariffs"), list_at(v, "tour")});
  }

  static void read_submission(Submission& out, const json::Value& v) {
    out = {&v,
           text_at(v, "integration_id"),
           text_at(v, "widget_code"),
           text_at(v, "account_id"),
           text_at(v, "description"),
           text_at(v, "instruction"),
           text_at(v, "test_data"),
           text_at(v, "replaces"),
           text_at(v, "third_party_libraries"),
           {},
           list_at(v, "contacts"),
           list_at(v, "languages"),
           false};
    if (const json::Value* channel = v.find("chat_channel"); channel != nullptr)
      out.chat_channel = text_at(*channel, "id");
    if (const json::Value* needs = v.find("needs_test_data"); needs != nullptr)
      out.needs_test_data = needs->boolean;
  }
};

std::string_view name_of(IntegrationKind kind) {
  switch (kind) {
    case IntegrationKind::public_:
      return "public";
    case IntegrationKind::private_:
      return "private";
    case IntegrationKind::external:
      return "external";
    case IntegrationKind::industry:
      return "industry";
  }
  return "public";
}

const ListingPage* Listing::page(std::string_view language) const {
  for (const ListingPage& page : pages_)
    if (page.language == language) return &page;
  return nullptr;
}

void inherit(Project& project, const Project& shared) { ProjectReader::inherit(project, shared); }

Result<Project> Project::parse(const File& file) {
  Project project;
  project.document_ = json::Document::parse(file.bytes);
  SchemaErrors complaints(file);
  for (const json::SyntaxError& error : project.document_.errors())
    complaints.add(error.span, describe(error));
  for (const json::Duplicate& twice : project.document_.duplicates())
    complaints.add(
        twice.second,
        {Wording("project.twice", "the key \"{key}\" occurs a second time"), {{"key", twice.key}}});
  const json::Value* root = project.document_.root();
  if (root != nullptr && !root->is_object())
    complaints.add(root->span, Wording("project.object", "expected object"));
  if (root != nullptr && root->is_object()) check_object(*root, "", complaints);
  const json::Value* styles = root == nullptr ? nullptr : root->find("styles");
  if (!complaints.any() && styles != nullptr) check_styles(*styles, complaints);
  if (complaints.any()) return complaints.error();
  ProjectReader::read(project, file);
  return project;
}

}  // namespace premod
