// Compares texts instead of asking git's attributes: what says the same is the same file, and no
// converter runs that a commit could choose.
#include "api/report/checkout_form.hpp"

#include <array>
#include <deque>
#include <optional>
#include <tuple>
#include <utility>

#include "git/objects/tree.hpp"
#include "snapshot/folders.hpp"
#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace premod {
namespace {

constexpr std::string_view bare_ident = "$Id$";
constexpr std::string_view ident_begin = "$Id: ";
constexpr std::string_view ident_end = " $";

bool differs_in_line_ends(std::string_view object, std::string_view worktree) {
  if (worktree.size() <= object.size()) return false;
  std::size_t at = 0;
  for (const char c : object) {
    if (c == '\n' && at < worktree.size() && worktree[at] == '\r') ++at;
    if (at >= worktree.size() || worktree[at] != c) return false;
    ++at;
  }
  return at == worktree.size();
}

/// Code units of `width` bytes, the first byte the lowest or the highest.
class Units {
 public:
  Units(std::string_view bytes, std::size_t width, bool little)
      : bytes_(bytes), width_(width), little_(little) {}

  [[nodiscard]] bool empty() const { return bytes_.size() < width_; }
  [[nodiscard]] bool is_rest() const { return !bytes_.empty(); }
  char32_t take() {
    char32_t out = 0;
    for (std::size_t i = 0; i < width_; ++i) {
      const std::size_t at = little_ ? width_ - 1 - i : i;
      out = out << 8U | static_cast<unsigned char>(bytes_[at]);
    }
    bytes_.remove_prefix(width_);
    return out;
  }
  /// A surrogate and the next one are one code point of UTF-16.
  char32_t take_point() {
    const char32_t unit = take();
    const bool high = width_ == 2 && unit >= 0xD800 && unit < 0xDC00;
    if (!high || empty()) return unit;
    const char32_t low = take();
    return low < 0xDC00 || low > 0xDFFF ? 0xFFFD
                                        : 0x10000 + ((unit - 0xD800) << 10U) + low - 0xDC00;
  }

 private:
  std::string_view bytes_;
  std::size_t width_;
  bool little_;
};

/// The same text, a mark at the beginning apart, with CR LF or LF.
bool says_same(std::string_view object, Units units) {
  constexpr char32_t mark = 0xFEFF;
  std::size_t at = 0;
  bool first = true;
  while (!units.empty()) {
    char32_t point = units.take_point();
    const bool marked =
        std::exchange(first, false) && point == mark && !object.starts_with(text::byte_order_mark);
    if (marked) continue;
    if (point == '\r' && at < object.size() && object[at] == '\n' && !units.empty())
      point = units.take_point();
    if (at >= object.size()) return false;
    const text::CodePoint wanted = text::decode_utf8(object, at);
    if (wanted.value != point) return false;
    at += wanted.length;
  }
  return at == object.size() && !units.is_rest();
}

/// Every byte stands for one character, ASCII for itself: no table is needed to see that two texts
/// say the same.
bool is_in_single_bytes(std::string_view object, std::string_view worktree) {
  std::array<char32_t, 256> points{};
  std::size_t at = 0;
  for (const char c : worktree) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\r' && at < object.size() && object[at] == '\n') continue;
    if (at >= object.size()) return false;
    const text::CodePoint wanted = text::decode_utf8(object, at);
    at += wanted.length;
    if (byte < 0x80 ? wanted.value != byte : wanted.value < 0x80) return false;
    if (points[byte] != 0 && points[byte] != wanted.value) return false;
    points[byte] = wanted.value;
  }
  if (at != object.size()) return false;
  for (std::size_t a = 0x80; a < points.size(); ++a)
    for (std::size_t b = a + 1; b < points.size(); ++b)
      if (points[a] != 0 && points[a] == points[b]) return false;
  return true;
}

/// "$Id: 40 or 64 hexadecimal digits $" in the text, the way git writes it; nothing without one.
std::optional<std::string_view> written_ident(std::string_view bytes) {
  for (std::size_t at = bytes.find(ident_begin); at != bytes.npos;
       at = bytes.find(ident_begin, at + 1)) {
    std::size_t end = at + ident_begin.size();
    while (end < bytes.size() &&
           (text::is_digit(bytes[end]) || (bytes[end] >= 'a' && bytes[end] <= 'f')))
      ++end;
    const std::size_t digits = end - at - ident_begin.size();
    const bool whole = (digits == 40 || digits == 64) && bytes.substr(end).starts_with(ident_end);
    if (whole) return bytes.substr(at, end + ident_end.size() - at);
  }
  return std::nullopt;
}

}  // namespace

bool is_checkout_of(std::string_view object, std::string_view worktree) {
  if (differs_in_line_ends(object, worktree)) return true;
  for (const std::size_t width : {2U, 4U})
    for (const bool little : {true, false})
      if (says_same(object, Units(worktree, width, little))) return true;
  return is_in_single_bytes(object, worktree);
}

std::string with_ident_of(std::string_view object, std::string_view worktree) {
  std::string out(object);
  std::size_t at = out.find(bare_ident);
  if (at == out.npos) return out;
  const auto ident = written_ident(worktree);
  for (; ident && at != out.npos; at = out.find(bare_ident, at + ident->size()))
    out.replace(at, bare_ident.size(), *ident);
  return out;
}

std::shared_ptr<const Snapshot> as_checked_out(std::shared_ptr<const Snapshot> then,
                                               const git::Repository& repository,
                                               const git::CommitId& commit, const Target& target) {
  if (target.staged || target.snapshot == nullptr || target.is_archive()) return then;
  std::vector<File> files(then->files().begin(), then->files().end());
  std::deque<std::string> written;
  bool any = false;
  for (File& file : files) {
    const File* now = target.snapshot->find(file.path);
    if (now == nullptr || now->bytes == file.bytes) continue;
    std::string_view bytes = file.bytes;
    if (bytes.find(bare_ident) != bytes.npos)
      bytes = written.emplace_back(with_ident_of(bytes, now->bytes));
    if (bytes != now->bytes && is_checkout_of(bytes, now->bytes) &&
        git::is_unchanged(repository, commit, path_in(target.below, file.path)))
      bytes = now->bytes;
    any = any || bytes != file.bytes;
    file.bytes = bytes;
  }
  if (!any) return then;
  using Owners = std::tuple<std::shared_ptr<const Snapshot>, std::shared_ptr<const Snapshot>,
                            std::deque<std::string>>;
  auto owners = std::make_shared<const Owners>(then, target.snapshot, std::move(written));
  return then->with_files(std::move(files), std::move(owners));
}

}  // namespace premod
