#include "engine/fingerprint.hpp"

#include "engine/finding_head.hpp"
#include "text/digest.hpp"

namespace premod {
namespace {

constexpr std::size_t digits = 32;  // of a fingerprint
constexpr char field_end = '\x1f';  // cannot be confused with text: controls are collapsed
constexpr std::size_t max_value_bytes = 400;

bool is_count(std::string_view value) {
  return value.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

std::string identity_of(std::string_view rule, std::string_view path, const Hit& hit,
                        std::string_view head) {
  std::string out(rule);
  for (const std::string_view part : {path, hit.variant_name, head}) {
    out += field_end;
    out += part;
  }
  // Hosts, names, targets. Counts change from commit to commit without making it another finding.
  for (const Value& value : hit.values) {
    if (is_count(value.value)) continue;
    out += field_end;
    out += value.name;
    out += '=';
    out += without_formatting(value.value, max_value_bytes);
  }
  return out;
}

std::string Fingerprints::next(const std::string& identity) {
  return unique(text::sha256_hex(identity).substr(0, digits));
}

std::string Fingerprints::unique(const std::string& fingerprint) {
  const std::uint32_t twin = seen_[fingerprint]++;
  return twin == 0 ? fingerprint : twin_fingerprint(fingerprint, twin);
}

std::string twin_fingerprint(const std::string& first, std::uint32_t number) {
  return text::sha256_hex(first + field_end + std::to_string(number)).substr(0, first.size());
}

}  // namespace premod
