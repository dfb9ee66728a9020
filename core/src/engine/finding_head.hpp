// The head of what a finding is about, in a form that formatting does not change: of a call the
// callee and its first argument, of an assignment the target, of a style rule the selector, of JSON
// the key. Two findings with the same head are the same finding, or twins.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "rule/hits.hpp"

namespace premod {

class Widget;
namespace js {
class File;
}

class FindingHeads {
 public:
  explicit FindingHeads(const Widget& widget);
  ~FindingHeads();
  FindingHeads(const FindingHeads&) = delete;
  FindingHeads& operator=(const FindingHeads&) = delete;

  /// The head of a hit with a span. `dangerous`: what is loaded, run or sent belongs to it, so all
  /// arguments and where their variables get their values; related places, too. Bounded whatever
  /// the span covers.
  [[nodiscard]] std::string of(const Hit& hit, bool dangerous);

 private:
  struct Script;
  Script* script_at(const File& file, Span span);
  [[nodiscard]] std::string of_span(const File& file, Span span, bool dangerous);
  [[nodiscard]] std::string of_related(const RelatedHit& related);
  /// What twig writes at `span`, where the template tells of it.
  [[nodiscard]] std::string written_at(const File& file, Span span);

  /// The text as `without_formatting` makes it. Many findings may stand for one long text.
  [[nodiscard]] const std::string& head_of(std::string_view text);

  const Widget& widget_;
  bool gathered_ = false;
  std::string_view last_text_;
  std::string last_head_;
  std::unordered_map<const File*, std::vector<std::unique_ptr<Script>>> scripts_;
  using Values = std::unordered_multimap<std::uint32_t, std::string>;
  bool pages_known_ = false;
  std::unordered_map<const File*, Values> twig_values_;
};

/// The text without white space that means nothing, comments' delimiters, brackets, separators, and
/// with one kind of quotes; of one longer than `max_bytes` the beginning and a digest of it all.
[[nodiscard]] std::string without_formatting(std::string_view text, std::size_t max_bytes);

}  // namespace premod
