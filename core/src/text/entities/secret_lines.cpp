#include "text/entities/secret_lines.hpp"

#include "text/words.hpp"

namespace premod::text {

std::vector<LineSecret> secrets_by_line(std::string_view text, bool named) {
  std::vector<LineSecret> out;
  bool in_script = false;
  std::size_t from = 0;
  for (const std::string_view line : split(text, '\n')) {
    const Span span{static_cast<std::uint32_t>(from),
                    static_cast<std::uint32_t>(from + line.size())};
    from += line.size() + 1;
    in_script = in_script || line.find("<script") != line.npos;
    const bool skipped = in_script;
    if (line.find("</script") != line.npos) in_script = false;
    if (skipped) continue;
    auto found = secret_in(line);
    const std::size_t equals = line.find('=');
    if (!found && named && equals != line.npos)
      found = secret_for(trimmed(line.substr(0, equals)), trimmed(line.substr(equals + 1)));
    if (found) out.push_back({span, *found});
  }
  return out;
}

Span part_of(Span place, std::string_view bytes, std::string_view value) {
  const std::size_t at = place.of(bytes).find(value);
  if (at == std::string_view::npos) return place;
  const auto begin = static_cast<std::uint32_t>(place.begin + at);
  return {begin, static_cast<std::uint32_t>(begin + value.size())};
}

}  // namespace premod::text
