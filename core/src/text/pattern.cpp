// The only file with PCRE2: JIT where there is one, and limits on every match.
#define PCRE2_CODE_UNIT_WIDTH 8
#include "text/pattern.hpp"

#include <pcre2.h>

#include <atomic>
#include <mutex>
#include <new>
#include <stdexcept>
#include <string>

#include "text/limit_log.hpp"

namespace premod::text {

namespace {

/// Compiling to machine code costs about as much as matching so many bytes without it (a hundred
/// instructions a byte and more, with look-behinds at every letter).
constexpr std::size_t jit_after_bytes = 4U << 10U;

struct FreeData {
  void operator()(pcre2_match_data* data) const { pcre2_match_data_free(data); }
};
using Data = std::unique_ptr<pcre2_match_data, FreeData>;

/// What matching works in: 20 KB and more without machine code. A thread matches one pattern after
/// the other, so all of them share it.
constexpr std::uint32_t shared_groups = 32;
thread_local Data shared_data;

}  // namespace

struct Pattern::Compiled {
  pcre2_code* code = nullptr;
  pcre2_match_context* context = nullptr;
  std::atomic<std::size_t> seen = 0;
  std::once_flag jit_once;
  std::atomic<pcre2_code*> fast = nullptr;  // a copy: other threads may be matching with `code`
  std::uint32_t groups = 0;

  ~Compiled() {
    pcre2_match_context_free(context);
    pcre2_code_free(fast.load());
    pcre2_code_free(code);
  }

  const pcre2_code* best(std::size_t bytes) {
    if (pcre2_code* ready = fast.load(std::memory_order_acquire); ready != nullptr) return ready;
    if (seen.fetch_add(bytes, std::memory_order_relaxed) < jit_after_bytes) return code;
    std::call_once(jit_once, [this] {
      pcre2_code* copy = pcre2_code_copy(code);
      if (copy != nullptr) pcre2_jit_compile(copy, PCRE2_JIT_COMPLETE);  // without it: only slower
      fast.store(copy, std::memory_order_release);
    });
    const pcre2_code* ready = fast.load(std::memory_order_acquire);
    return ready != nullptr ? ready : code;
  }

  std::optional<Match> match(std::string_view text, std::size_t from, std::uint32_t options) {
    if (from > text.size()) return std::nullopt;
    Data own;
    if (groups >= shared_groups)
      own.reset(pcre2_match_data_create_from_pattern(code, nullptr));
    else if (shared_data == nullptr)
      shared_data.reset(pcre2_match_data_create(shared_groups, nullptr));
    Data& data = groups >= shared_groups ? own : shared_data;
    if (data == nullptr) throw std::bad_alloc();
    const int count = pcre2_match(best(text.size()), reinterpret_cast<PCRE2_SPTR>(text.data()),
                                  text.size(), from, options, data.get(), context);
    if (count == PCRE2_ERROR_MATCHLIMIT || count == PCRE2_ERROR_DEPTHLIMIT ||
        count == PCRE2_ERROR_HEAPLIMIT || count == PCRE2_ERROR_JIT_STACKLIMIT) {
      note_limit("max_pattern_steps");
      data.reset();  // it has grown to the limit
    }
    if (count <= 0) return std::nullopt;  // no match, ill-formed text, or a limit
    const PCRE2_SIZE* at = pcre2_get_ovector_pointer(data.get());
    Match out{at[0], at[1] - at[0], 0, 0};
    if (count > 1 && at[2] != PCRE2_UNSET) {
      out.group_offset = at[2];
      out.group_length = at[3] - at[2];
    }
    return out;
  }
};

Pattern::Pattern(std::string_view pattern) : compiled_(std::make_unique<Compiled>()) {
  int error = 0;
  PCRE2_SIZE at = 0;
  compiled_->code = pcre2_compile(reinterpret_cast<PCRE2_SPTR>(pattern.data()), pattern.size(),
                                  PCRE2_UTF | PCRE2_UCP | PCRE2_CASELESS | PCRE2_NEVER_BACKSLASH_C,
                                  &error, &at, nullptr);
  if (compiled_->code == nullptr)
    throw std::invalid_argument("pattern does not compile at " + std::to_string(at) + ": " +
                                std::string(pattern));
  compiled_->context = pcre2_match_context_create(nullptr);
  if (compiled_->context == nullptr) throw std::bad_alloc();
  pcre2_pattern_info(compiled_->code, PCRE2_INFO_CAPTURECOUNT, &compiled_->groups);
  pcre2_set_match_limit(compiled_->context, max_pattern_steps);
}

Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;
Pattern::~Pattern() = default;

std::optional<Match> Pattern::find(std::string_view text, std::size_t from) const {
  return compiled_->match(text, from, 0);
}

std::vector<Match> Pattern::find_all(std::string_view text) const {
  std::vector<Match> out;
  std::size_t from = 0;
  while (out.size() < max_pattern_matches) {
    // The first one has checked the encoding to the end; again for each would be quadratic.
    const std::optional<Match> match =
        compiled_->match(text, from, out.empty() ? 0 : PCRE2_NO_UTF_CHECK);
    if (!match) break;
    from = match->offset + match->length;
    if (match->length == 0)
      break;  // our patterns match something; an empty match would not move on
    out.push_back(*match);
  }
  if (out.size() == max_pattern_matches) note_limit("max_pattern_matches");
  return out;
}

}  // namespace premod::text
