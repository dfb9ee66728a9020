#include "php/certificate_checks.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "php/strings.hpp"
#include "php/values/values.hpp"
#include "text/ascii.hpp"

namespace premod::php {
namespace {

using text::is_one_of;

class Finder {
 public:
  explicit Finder(const File& file) : file_(file), values_(file) {}

  std::vector<Span> run() {
    for (const Call& call : file_.calls())
      if (turns_off(call)) off_.push_back(call.span);
    std::vector<std::uint32_t> open;
    for (std::uint32_t i = 0; i < file_.tokens().size(); ++i) {
      const std::uint32_t partner = file_.partner(i);
      if (partner != none && partner < i && !open.empty()) open.pop_back();
      if (partner != none && partner > i) open.push_back(i);
      // The arms of `match` stand in braces.
      if (file_.text(i) == "=>" && i > 0 && (open.empty() || file_.text(open.back()) != "{"))
        at_key(i - 1, i + 1);
      if (file_.text(i) == "]" && file_.text(i + 1) == "=" && partner != none && partner + 2 == i)
        at_element(partner);
    }
    return std::move(off_);
  }

 private:
  [[nodiscard]] bool is_all(Range value, std::initializer_list<std::string_view> words) const {
    const auto all = values_.of(value);
    return std::all_of(all.begin(), all.end(), [&](Range one) {
      return one.end == one.begin + 1 && is_one_of(last_part(file_.text(one.begin)), words);
    });
  }
  /// Whatever variable it is in.
  [[nodiscard]] bool is_off(Range value) const { return is_all(value, {"false", "0"}); }

  [[nodiscard]] bool is_option(Range value) const {
    if (value.end != value.begin + 1) return false;
    std::string_view name = file_.text(value.begin);
    if (name.starts_with('\\')) name.remove_prefix(1);
    return name == "CURLOPT_SSL_VERIFYPEER" || name == "CURLOPT_SSL_VERIFYHOST";
  }
  [[nodiscard]] bool has_option(const std::vector<Range>& all) const {
    return std::any_of(all.begin(), all.end(), [&](Range one) { return is_option(one); });
  }

  [[nodiscard]] bool turns_off(const Call& call) const {
    if (call.name == "withoutverifying") return true;  // of Laravel's client
    if (call.kind == CallKind::function && call.name == "array_fill_keys")
      return has_option(values_.elements(file_.argument(call, 0, "keys"))) &&
             is_off(file_.argument(call, 1, "value"));
    if (call.kind == CallKind::function && call.name == "stream_context_set_option")
      return is_off_by(text_of(file_.argument(call, 2, "option_name")),
                       file_.argument(call, 3, "value"));
    if (call.kind == CallKind::function && call.name == "curl_setopt")
      return has_option(values_.of(file_.argument(call, 1, "option"))) &&
             is_off(file_.argument(call, 2, "value"));
    // $curl->setOpt(CURLOPT_SSL_VERIFYPEER, false), of whatever class or function
    if (call.kind == CallKind::language_construct) return false;
    for (std::size_t n = 0; n + 1 < call.arguments.size(); ++n)
      if (is_option(call.arguments[n]) && is_off(call.arguments[n + 1])) return true;
    return false;
  }

  [[nodiscard]] std::string_view text_of(Range value) const {
    const auto all = values_.of(value);
    return all.size() == 1 && all[0].end == all[0].begin + 1 ? key_text(all[0].begin)
                                                             : std::string_view();
  }

  [[nodiscard]] std::string_view key_text(std::uint32_t key) const {
    const std::string_view text = constant_text(file_, key);
    return text.empty() && is_option({key, key + 1}) ? "CURLOPT_SSL_VERIFYPEER" : text;
  }

  /// By the value of this key any certificate will do.
  [[nodiscard]] bool is_off_by(std::string_view key, Range value) const {
    if (key == "allow_self_signed") return is_all(value, {"true", "1"});
    return is_one_of(key, {"CURLOPT_SSL_VERIFYPEER", "verify", "verify_peer", "verify_peer_name",
                           "verify_host", "sslverify"}) &&
           is_off(value);
  }

  /// `CURLOPT_SSL_VERIFYPEER => false`, `'verify' => false`, `'allow_self_signed' => true`
  void at_key(std::uint32_t key, std::uint32_t value) {
    const std::string_view name = key_text(key);
    if (name.empty()) return;
    const Range given = file_.short_expression(value);
    if (is_off_by(name, given)) off_.push_back(file_.span_of({key, given.end}));
  }

  /// `$options[CURLOPT_SSL_VERIFYPEER] = false`; anybody may call a flag of his own 'verify'.
  void at_element(std::uint32_t open) {
    const std::string_view name = key_text(open + 1);
    if (name.empty() || name == "verify") return;
    const Range given = file_.short_expression(open + 4);
    if (!is_off_by(name, given)) return;
    std::uint32_t begin = open;
    while (begin > 1 && file_.text(begin - 1) == "]" && file_.partner(begin - 1) != none)
      begin = file_.partner(begin - 1);
    off_.push_back(file_.span_of({begin - 1, given.end}));
  }

  const File& file_;
  const Values values_;
  std::vector<Span> off_;
};

}  // namespace

std::vector<Span> certificate_checks_off(const File& file) { return Finder(file).run(); }

}  // namespace premod::php
