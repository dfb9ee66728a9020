// Any bytes as JSON: the verdict is nlohmann's, every place lies inside the file, and every decoded
// character leads back to a byte of its own string.
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string_view>

#include "json/document.hpp"
#include "snapshot/snapshot.hpp"
#include "text/utf8.hpp"
#include "widget/manifest.hpp"
#include "widget/project/project.hpp"
#include "widget/texts/locale.hpp"

namespace {

using premod::json::Value;

void demand(bool condition) {
  if (!condition) std::abort();
}

/// Returns whether a number is beyond double, which nlohmann refuses and the grammar allows.
bool check_value(const Value& value, std::size_t size) {
  demand(value.span.begin < value.span.end && value.span.end <= size);
  demand(value.key_span.begin <= value.key_span.end && value.key_span.end <= value.span.begin);
  bool huge = value.is_number() && std::isinf(value.number);
  if (value.is_string())
    for (std::size_t i = 0; i <= value.string.size(); ++i) {
      const std::uint32_t at = premod::json::source_offset(value, i);
      demand(at >= value.span.begin && at <= value.span.end);
    }
  for (const Value& child : value.children) {
    demand(child.span.begin >= value.span.begin && child.span.end <= value.span.end);
    huge = check_value(child, size) || huge;
  }
  return huge;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view source(reinterpret_cast<const char*>(data), size);
  const auto document = premod::json::Document::parse(source);
  bool beyond = false;
  for (const auto& error : document.errors()) {
    demand(error.span.begin <= error.span.end && error.span.end <= size);
    beyond = beyond || error.problem == premod::json::Problem::too_deep;
  }
  if (document.root() != nullptr) beyond = check_value(*document.root(), size) || beyond;
  // Encoding is text-utf8's business here and a syntax error there; and a zero between tokens ends
  // the text there, whatever follows, which RFC 8259 does not know.
  const bool ends_early = source.find('\0') != std::string_view::npos;
  if (!beyond && !ends_early && premod::text::find_invalid_utf8(source) == std::string_view::npos)
    demand(document.is_valid() == nlohmann::json::accept(source));
  const premod::File file{"manifest.json", source};
  const premod::Manifest manifest(file);
  (void)premod::texts_of(manifest);
  (void)manifest.locations();
  (void)manifest.settings();
  const premod::Locale locale(file, "en", false);
  (void)locale.has("widget.name");
  (void)premod::Project::parse(file);
  return 0;
}
