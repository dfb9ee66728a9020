#include "widget/manifest_schema.hpp"

#include <algorithm>

#include "data/manifest_fields.hpp"
#include "text/ascii.hpp"
#include "text/nearest.hpp"

namespace premod {
namespace {

using Row = data::manifest_fields::Row;

const Row* row_of(std::string_view path) {
  for (const Row& row : data::manifest_fields::rows)
    if (row.path == path) return &row;
  return nullptr;
}

std::vector<std::string_view> keys_below(std::string_view path) {
  std::vector<std::string_view> out;
  for (const Row& row : data::manifest_fields::rows) {
    std::string_view rest = row.path;
    if (!path.empty()) {
      if (!rest.starts_with(path) || rest.size() <= path.size() || rest[path.size()] != '.')
        continue;
      rest.remove_prefix(path.size() + 1);
    }
    if (rest.find('.') == rest.npos && rest != "*") out.push_back(rest);
  }
  return out;
}

bool has_type(const json::Value& value, std::string_view type) {
  if (type == "any" || json::name_of(value.kind) == type) return true;
  if (type != "strings" || !value.is_array()) return false;
  for (const json::Value& element : value.children)
    if (!element.is_string()) return false;
  return true;
}

bool is_one_of(std::string_view choices, std::string_view value) {
  return ("|" + std::string(choices) + "|").find("|" + std::string(value) + "|") !=
         std::string::npos;
}

bool is_version(std::string_view text) {
  return !text.empty() && text.front() >= '0' && text.front() <= '9' &&
         text.find_first_not_of("0123456789.") == text.npos && text.back() != '.';
}

class Checker {
 public:
  explicit Checker(const Manifest& manifest) : file_(manifest.file()) {}

  /// `pattern` is the path with `*` for names of the widget's own, `path` as it is written.
  void object(const json::Value& value, const std::string& pattern, const std::string& path) {
    for (const json::Value& member : value.children) {
      const std::string dot = pattern.empty() ? "" : ".";
      const std::string own = path + dot + member.key;
      std::string wanted = pattern + dot + member.key;
      const Row* row = row_of(wanted);
      if (row == nullptr) row = row_of(wanted = pattern + dot + "*");
      if (row != nullptr) {
        this->member(member, wanted, own, *row);
      } else if (own != "webhook_url") {  // manifest-digital-pipeline speaks of it
        const std::string_view near = text::nearest(member.key, keys_below(pattern));
        add(SchemaFault::unknown_key, member.key_span, own, near, member.key);
      }
    }
  }

  std::vector<SchemaError> take() { return std::move(out_); }

 private:
  void member(const json::Value& value, const std::string& pattern, const std::string& path,
              const Row& row) {
    if (!has_type(value, row.type)) {
      const bool old_flag = pattern == "widget.init_once" && value.string == "Y";
      const std::string_view wanted =
          row.type == "strings" ? std::string_view("[string]") : std::string_view(row.type);
      return add(old_flag ? SchemaFault::old_flag : SchemaFault::wrong_type, value.span, path,
                 wanted, json::name_of(value.kind));
    }
    if (!row.values.empty() && !is_one_of(row.values, value.string))
      add(SchemaFault::wrong_value, value.span, path, row.values, value.string);
    if (pattern == "widget.interface_version" && value.number != 2)
      add(SchemaFault::interface_version, value.span, path, "2", value.span.of(file_.bytes));
    if (pattern == "widget.version" && !is_version(value.string))
      add(SchemaFault::version, value.span, path, {}, value.string);
    if (pattern == "settings.*") setting(value, path);
    // The menu has its own rule; what dp and Salesbot fields must hold, too.
    if (value.is_object() && pattern != "left_menu") object(value, pattern, path);
  }

  void setting(const json::Value& field, const std::string& path) {
    for (const char* key : {"name", "type", "required"})
      if (field.find(key) == nullptr)
        add(SchemaFault::incomplete_setting, field.key_span, path, key, {});
  }

  void add(SchemaFault fault, Span span, const std::string& field, std::string_view expected,
           std::string_view found) {
    out_.push_back({fault, span, field, std::string(expected), std::string(found)});
  }

  const File& file_;
  std::vector<SchemaError> out_;
};

}  // namespace

std::vector<SchemaError> schema_errors(const Manifest& manifest) {
  if (!manifest.parsed()) return {};
  Checker checker(manifest);
  checker.object(*manifest.root(), "", "");
  return checker.take();
}

/// Kommo takes Latin letters, digits and `_`, and a small letter at the beginning
/// (https://developers.kommo.com/docs/structure-widget, 2026).
bool is_kommo_code(std::string_view code) {
  return text::is_lower(code.front()) && std::all_of(code.begin(), code.end(), [](char c) {
           return text::is_lower(c) || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
         });
}

}  // namespace premod
