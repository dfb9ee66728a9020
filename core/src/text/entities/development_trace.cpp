#include "text/entities/development_trace.hpp"

#include <algorithm>

#include "text/entities/url.hpp"
#include "text/needles.hpp"
#include "text/pattern.hpp"

namespace premod::text {
namespace {

std::optional<Span> found_by(const Pattern& pattern, std::string_view text) {
  const auto match = pattern.find(text);
  if (!match) return std::nullopt;
  return Span{static_cast<std::uint32_t>(match->offset),
              static_cast<std::uint32_t>(match->offset + match->length)};
}

/// `http://backend:8080`, `https://devbox/api`: a name without a domain means something in one
/// network only. What may go on (`'https://api' + domain`) and words for any host are none.
bool is_single_label(std::string_view text, const Origin& origin) {
  constexpr std::string_view any = " host hostname domain site server address www example url ";
  const auto is_plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  };
  if (!std::all_of(origin.host.begin(), origin.host.end(), is_plain) || origin.host.size() < 2)
    return false;
  if (any.find(" " + origin.host + " ") != any.npos) return false;
  const std::string_view rest = text.substr(origin.offset + origin.length);
  const bool port = rest.size() > 1 && rest[0] == ':' && rest[1] >= '0' && rest[1] <= '9';
  return port || (rest.size() > 1 && rest[0] == '/' && is_plain(rest[1]));
}

}  // namespace

std::vector<DevelopmentHost> development_hosts(std::string_view text) {
  std::vector<DevelopmentHost> out;
  for (const Origin& origin : find_origins(text)) {
    HostKind kind = host_kind(origin.host);
    if (kind == HostKind::usual && is_single_label(text, origin)) kind = HostKind::local;
    if (kind != HostKind::usual)
      out.push_back({{static_cast<std::uint32_t>(origin.offset),
                      static_cast<std::uint32_t>(origin.offset + origin.length)},
                     origin.host,
                     kind});
  }
  return out;
}

bool may_hold_marks(std::string_view text) {
  static const Needles marks({"todo", "fixme", "xxx", "hack", "sourcemappingurl="},
                             Needles::Case::ascii_folded);
  return marks.any_in(text);
}

std::optional<Span> note_in(std::string_view comment) {
  static const Pattern note(R"((?-i)\b(?:TODO|FIXME|XXX|HACK)\b(?=[\s:(!.,-]|$))");
  return found_by(note, comment);
}

std::optional<Span> source_map_in(std::string_view comment) {
  static const Pattern map(R"(sourceMappingURL=)");
  return found_by(map, comment);
}

// Linear: an ending that is not there is looked for once.
std::vector<Span> comments_of(std::string_view text) {
  std::vector<Span> out;
  struct Marks {
    std::string_view open, close;
    bool ends = true;
  };
  Marks all[] = {{"/*", "*/"}, {"<!--", "-->"}, {"{#", "#}"}};
  for (std::size_t at = text.find_first_of("/<{"); at != text.npos;
       at = text.find_first_of("/<{", at)) {
    std::size_t next = at + 1;
    for (Marks& marks : all) {
      if (!marks.ends || text.substr(at, marks.open.size()) != marks.open) continue;
      const std::size_t end = text.find(marks.close, at + marks.open.size());
      marks.ends = end != text.npos;
      if (!marks.ends) continue;
      next = end + marks.close.size();
      out.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(next)});
      break;
    }
    at = next;
  }
  return out;
}

}  // namespace premod::text
