#include "php/timeouts/option_arrays.hpp"

#include <string>

namespace premod::php {
namespace {

// `[...]` or `array(...)` without an array of others in it.
bool is_written_out(const File& file, Range array) {
  const std::uint32_t open =
      lower(file.text(array.begin)) == "array" ? array.begin + 1 : array.begin;
  if (file.partner(open) != array.end - 1 || file.partner(open) < open) return false;
  for (std::uint32_t i = open + 1; i < array.end; ++i) {
    if (file.text(i) == "...") return false;
    if (file.partner(i) != none && file.partner(i) > i) i = file.partner(i);
  }
  return true;
}

// `$this->options`, `self::OPTIONS` where the file gives the name an array and changes it nowhere.
bool is_made_once(const File& file, std::string_view name) {
  int given = 0;
  for (std::uint32_t i = 0; i + 2 < file.tokens().size(); ++i) {
    const std::string_view text = file.text(i);
    const bool declared = text == name || (text.starts_with('$') && text.substr(1) == name);
    if (!declared) continue;
    const std::string_view after = file.text(i + 1);
    if (after == "[" || after == "+=") return false;
    if (after != "=") continue;
    if (!is_written_out(file, file.short_expression(i + 2))) return false;
    ++given;
  }
  return given == 1;
}

// Whether every part of `$this->options + [...]`, `array_replace(self::OPTIONS, $more)` is an array
// of this file; `made_here` answers for a variable.
template <class MadeHere>
bool are_parts_known(const File& file, std::size_t& steps, Range options, MadeHere&& made_here) {
  for (std::uint32_t i = options.begin; i < options.end; ++i) {
    const std::string_view text = file.text(i);
    const std::string word = lower(text);
    const bool call = file.text(i + 1) == "(";
    if (text == "+" || text == "," || text == "(" || text == ")" || text == "...") continue;
    if (call && (word == "array_merge" || word == "array_replace")) continue;
    if (text == "[" || (call && word == "array")) {
      const std::uint32_t open = text == "[" ? i : i + 1;
      if (file.partner(open) == none) return false;
      for (++i; i < file.partner(open); ++i) {
        if (file.text(i) == "..." &&
            !are_parts_known(file, steps, file.short_expression(i + 1), made_here))
          return false;
        if (file.partner(i) != none && file.partner(i) > i) i = file.partner(i);
      }
      i = file.partner(open);
      continue;
    }
    const std::string_view next = file.text(i + 1);
    if (next == "->" || next == "::") {
      const std::string_view name = file.text(i + 2);
      if (word != "$this" && word != "self" && word != "static") return false;
      if (file.text(i + 3) == "(" || file.text(i + 3) == "->") return false;
      steps += file.tokens().size();
      if (!is_made_once(file, name.starts_with('$') ? name.substr(1) : name)) return false;
      i += 2;
      continue;
    }
    if (!text.starts_with('$') || !made_here(text)) return false;
  }
  return true;
}

// The same of the options of a call; a variable is known by all that the function gives it before.
bool are_known_at(const File& file, std::size_t& steps, std::uint32_t call, Range options,
                  int hops) {
  constexpr int max_hops = 4;  // from variable to variable
  if (steps > max_request_steps || hops > max_hops) return false;
  return are_parts_known(file, steps, options, [&](std::string_view variable) {
    bool given = false;
    steps += call;
    for (std::uint32_t i = 0; i + 1 < call; ++i) {
      if (file.function_at(i) != file.function_at(call) || file.text(i) != variable) continue;
      given = given || file.text(i + 1) == "=" || file.text(i + 1) == "[";
      if (file.text(i + 1) == "=" &&
          !are_known_at(file, steps, i, file.short_expression(i + 2), hops + 1))
        return false;
    }
    return given;
  });
}

}  // namespace

bool are_known(const File& file, std::size_t& steps, std::uint32_t call, Range options) {
  return are_known_at(file, steps, call, options, 0);
}

}  // namespace premod::php
