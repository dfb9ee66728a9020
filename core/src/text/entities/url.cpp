// Finding and splitting addresses; no network, no list of top-level domains but the common ones.
#include "text/entities/url.hpp"

#include <algorithm>

#include "text/needles.hpp"
#include "text/pattern.hpp"
#include "text/utf8.hpp"
#include "text/words.hpp"

namespace premod::text {
namespace {

constexpr bool is_scheme_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' ||
         c == '-' || c == '.';
}

constexpr std::size_t longest_scheme = 5;
constexpr std::size_t longest_host = 253;  // RFC 1035

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// The ends of host names that are known without a scheme.
constexpr std::string_view known_ends =
    "com|net|org|io|ru|su|ua|by|kz|me|info|pro|biz|co|es|br|mx|pt|eu|us|рф";

bool may_end_a_host(std::string_view text) {
  static const std::vector<std::string> ends = [] {
    std::vector<std::string> out = {".РФ", ".Рф"};  // only ASCII is folded below
    for (const std::string_view end : split(known_ends, '|')) out.push_back("." + std::string(end));
    return out;
  }();
  static const Needles needles({ends.begin(), ends.end()}, Needles::Case::ascii_folded);
  return needles.any_in(text);
}

/// What is found there is the name and password of an address: `//name:word@host`. Whoever writes
/// the address chooses their length, so there is no limit: what is read ends at the next @.
bool is_userinfo(std::string_view text, std::size_t offset) {
  constexpr std::string_view outside = "/?#@<>\"'` \t\r\n";
  std::size_t at = offset;
  while (at > 0 && outside.find(text[at - 1]) == outside.npos) --at;
  return at > 1 && text.substr(at - 2, 2) == "//";
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == text.npos;
}

}  // namespace

std::optional<Url> parse_url(std::string_view text) {
  const std::size_t colon = text.find("://");
  if (colon == text.npos || colon == 0) return std::nullopt;
  Url out;
  out.scheme = text.substr(0, colon);
  if (!std::all_of(out.scheme.begin(), out.scheme.end(), is_scheme_char)) return std::nullopt;
  if (text.find_first_of(" \t\r\n\"<>\\") != text.npos) return std::nullopt;
  std::string_view rest = text.substr(colon + 3);
  const std::size_t end = std::min(rest.find_first_of("/?#"), rest.size());
  out.path = rest.substr(end);
  rest = rest.substr(0, end);
  if (const std::size_t at = rest.rfind('@'); at != rest.npos) {
    out.user = rest.substr(0, at);
    rest.remove_prefix(at + 1);
  }
  if (rest.starts_with('[')) {
    const std::size_t close = rest.find(']');
    if (close == rest.npos) return std::nullopt;
    out.host = rest.substr(1, close - 1);
    rest.remove_prefix(close + 1);
  } else {
    out.host = rest.substr(0, rest.find(':'));
    rest.remove_prefix(out.host.size());
  }
  if (rest.starts_with(':')) out.port = rest.substr(1);
  if (out.host.empty() || (!out.port.empty() && !is_number(out.port))) return std::nullopt;
  return out;
}

std::string_view without_userinfo(std::string_view authority) {
  const std::string_view head = authority.substr(0, authority.find_first_of("/?#\\ \t\r\n\"'<>`"));
  const std::size_t at = head.rfind('@');
  return at == head.npos ? authority : authority.substr(at + 1);
}

std::vector<Origin> find_origins(std::string_view text) {
  static const Pattern scheme(R"(\b(?:https?|wss?)$)");
  static const Pattern host(R"(^(?:[\w.-]+|\[[0-9a-f:]+\]))");
  constexpr std::string_view mark = "://";
  std::vector<Origin> out;
  for (std::size_t at = text.find(mark); at != text.npos; at = text.find(mark, at + mark.size())) {
    // The patterns see the scheme, what stands before it, and the longest host, not all of a file.
    std::size_t from = at - std::min(at, longest_scheme + 1);
    while (from > 0 && is_continuation(text[from])) --from;
    const auto begin = scheme.find(text.substr(from, at - from));
    if (!begin) continue;
    const std::string_view behind = without_userinfo(text.substr(at + mark.size()));
    std::size_t end = std::min(longest_host, behind.size());
    while (end < behind.size() && is_continuation(behind[end])) ++end;
    const auto match = host.find(behind.substr(0, end));
    if (!match) continue;
    const auto host_at = static_cast<std::size_t>(behind.data() - text.data());
    out.push_back({from + begin->offset, host_at + match->length - from - begin->offset,
                   lower_ascii(match->of(behind))});
  }
  return out;
}

std::vector<Address> find_addresses(std::string_view text) {
  static const Pattern mail(
      R"((?<![\w.+-])[\w.+-]{1,64}+@((?:[\w-]{1,63}+\.){1,8}[^\W\d_]{2,63}))");
  static const Pattern url(
      R"((?:\b[a-z][a-z0-9+.-]{0,20}+:)?//(?:[^\s/?#@<>"'`]++@)?([\w-]{1,63}+(?:\.[\w-]{1,63}+){0,8})(?::\d{1,5})?(?:[/?#][^\s<>"'`]*)?)");
  static const Pattern bare(R"((?<![\w@./-])((?:[\w-]{1,63}+\.){1,8}(?:)" +
                            std::string(known_ends) +
                            R"())(?![\w-])(?!\.\w)(?:[/?#][^\s<>"'`]*)?)");
  std::vector<Address> out;
  std::string rest(text);  // what is found is blanked, so that nothing is found twice
  for (const Pattern* pattern : {&mail, &url, &bare}) {
    if (pattern == &mail && rest.find('@') == rest.npos) continue;
    if (pattern == &url && rest.find("//") == rest.npos) continue;
    if (pattern == &bare && !may_end_a_host(rest)) continue;
    for (const Match& match : pattern->find_all(rest)) {
      if (pattern == &mail && is_userinfo(rest, match.offset)) continue;
      Address address{match.offset, match.length,     lower_ascii(match.group_of(rest)),
                      {},           pattern == &mail, pattern == &url};
      const std::size_t host_end = match.group_offset + match.group_length;
      address.path = rest.substr(host_end, match.offset + match.length - host_end);
      out.push_back(std::move(address));
      std::fill_n(rest.begin() + static_cast<std::ptrdiff_t>(match.offset), match.length, ' ');
    }
  }
  std::sort(out.begin(), out.end(),
            [](const Address& a, const Address& b) { return a.offset < b.offset; });
  return out;
}

std::string percent_decoded(std::string_view text) {
  std::string out;
  std::size_t at = 0;
  for (std::size_t next = text.find('%'); next != text.npos; next = text.find('%', at)) {
    out += text.substr(at, next - at);
    const int high = next + 2 < text.size() ? hex_digit(text[next + 1]) : -1;
    const int low = high < 0 ? -1 : hex_digit(text[next + 2]);
    const bool escape = low >= 0 && (high != 0 || low != 0);
    out += escape ? static_cast<char>(high * 16 + low) : '%';
    at = next + (escape ? 3 : 1);
  }
  return out += text.substr(at);
}

std::optional<Address> redirect_target(const Address& address) {
  if (address.mail) return std::nullopt;
  // Not "ref", "from", "source", "origin", "utm_...": they tell whose visitor it is.
  static const Pattern target(
      R"((?:[?&;#](?:to|u|q|url|target|goto|go|out|away|link|href|next|continue|location|dest(?:ination)?|(?:redirect|return)(?:[_-]?(?:to|url|uri))?)=|/)(https?(?::|%3A)(?:/|%2F){2}[^&#;]+))");
  const auto match = target.find(address.path);
  if (!match) return std::nullopt;
  std::vector<Address> found =
      find_addresses(to_valid_utf8(percent_decoded(match->group_of(address.path))));
  if (found.empty() || found.front().offset != 0) return std::nullopt;
  found.front().offset = address.offset;
  found.front().length = address.length;
  return std::move(found.front());
}

std::vector<Address> find_destinations(std::string_view text) {
  std::vector<Address> out;
  for (Address& address : find_addresses(text)) {
    std::optional<Address> target = redirect_target(address);
    out.push_back(std::move(address));
    if (target) out.push_back(std::move(*target));
  }
  return out;
}

bool is_russian_top(std::string_view top) {
  return top == "ru" || top == "su" || top == "рф" || top == "xn--p1ai";
}

std::string_view top_level(std::string_view host) {
  const std::size_t dot = host.rfind('.');
  if (dot == host.npos) return {};
  const std::string_view last = host.substr(dot + 1);
  return is_number(last) ? std::string_view() : last;
}

bool is_in_domain(std::string_view host, std::string_view domain) {
  return host == domain || (host.size() > domain.size() && host.ends_with(domain) &&
                            host[host.size() - domain.size() - 1] == '.');
}

bool is_local_host(std::string_view host) {
  const std::string small = lower_ascii(host);
  for (const std::string_view name :
       {"localhost", "local", "loc", "localdomain", "internal", "intranet", "lan"})
    if (is_in_domain(small, name)) return true;
  if (small == "0.0.0.0" || small == "::1") return true;
  const bool numbers = !small.empty() && small.find_first_not_of("0123456789.") == small.npos &&
                       std::count(small.begin(), small.end(), '.') == 3;
  if (!numbers) return false;
  if (small.starts_with("127.") || small.starts_with("10.") || small.starts_with("192.168."))
    return true;
  if (!small.starts_with("172.")) return false;
  const std::string second = small.substr(4, small.find('.', 4) - 4);
  return second.size() == 2 && second >= "16" && second <= "31";
}

namespace {

// Words for @ and for the dot, and what people put around them.
constexpr std::string_view at_words =
    R"((?:\s*[(\[{<]\s*(?:at|a|arroba|собака|собачка)\s*[)\]}>]\s*|\s(?:at|arroba|собака|собачка)\s|\s?@\s?))";
constexpr std::string_view dot_words =
    R"((?:\s*[(\[{<]\s*(?:dot|punto|ponto|точка|\.)\s*[)\]}>]\s*|\s(?:dot|punto|ponto|точка)\s))";

std::string host_of(std::string_view written) {
  static const Pattern dots("(?:" + std::string(dot_words) + R"(|\.))");
  std::string out;
  std::size_t from = 0;
  for (const Match& dot : dots.find_all(written)) {
    out += std::string(written.substr(from, dot.offset - from)) + ".";
    from = dot.offset + dot.length;
  }
  out = lowered(out + std::string(written.substr(from)));
  constexpr std::string_view russian = ".ру", company = ".ком";
  if (out.ends_with(russian)) return out.substr(0, out.size() - russian.size()) + ".ru";
  if (out.ends_with(company)) return out.substr(0, out.size() - company.size()) + ".com";
  return out;
}

}  // namespace

std::vector<Address> find_spelled_addresses(std::string_view text) {
  static const Needles words(
      {"dot", "punto", "ponto", "точка", "arroba", "собак", "собач", "(at)", "[at]", "(.)"},
      Needles::Case::ascii_folded);
  if (!words.any_in(text)) return {};
  const std::string dot(dot_words);
  const std::string any_dot = "(?:" + dot + R"(|\.))";
  constexpr std::string_view top = R"((?:[a-z]{2,6}|ру|рф|ком)(?!\w))";
  static const Pattern mail(R"((?<!\w)[\w.+-]{1,64})" + std::string(at_words) +
                            R"(([\w-]{1,63}(?:)" + any_dot + R"([\w-]{1,63}){0,3})" + any_dot +
                            std::string(top) + ")");
  static const Pattern host(R"((?<![\w@])([a-z][\w-]{1,63})" + dot + R"((?:ru|su|ру|рф)(?!\w)))");
  std::vector<Address> out;
  const auto add = [&](const Match& match, bool is_mail) {
    Address address;
    address.offset = match.offset;
    address.length = match.length;
    address.host = host_of(match.group_of(text));
    address.mail = is_mail;
    out.push_back(std::move(address));
  };
  for (const Match& match : mail.find_all(text)) {
    const std::string_view written = match.of(text);
    // "name@host.ru" is found as it stands.
    if (written.find_first_of(" ([{<") != written.npos) add(match, true);
  }
  if (out.empty())
    for (const Match& match : host.find_all(text)) add(match, false);
  return out;
}

bool is_written_as_link(std::string_view text, const Address& address) {
  return address.with_scheme || lower_ascii(text.substr(address.offset, 4)) == "www." ||
         address.path.size() > 1;
}

std::string linked_host(std::string_view address) {
  const std::string low = lower_ascii(address);
  std::size_t at = 0;
  for (const std::string_view begin : {"https://", "http://", "//"})
    if (at == 0 && low.starts_with(begin)) at = begin.size();
  if (at == 0) return {};
  const std::string_view behind = without_userinfo(std::string_view(low).substr(at));
  return std::string(behind.substr(0, behind.find_first_of("/?#:")));
}

}  // namespace premod::text
