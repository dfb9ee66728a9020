// The fuzz targets on a few thousand made-up texts, the same in every run.
#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <string>

#include "fuzz/markup_targets.hpp"

namespace premod::fuzz {
namespace {

constexpr int runs = 3'000;

// xorshift: the same numbers everywhere.
class Random {
 public:
  std::uint32_t below(std::uint32_t limit) {
    state_ ^= state_ << 13U;
    state_ ^= state_ >> 7U;
    state_ ^= state_ << 17U;
    return static_cast<std::uint32_t>(state_ % limit);
  }

 private:
  std::uint64_t state_ = 0x9E3779B97F4A7C15ULL;
};

template <std::size_t N, class Target>
void run(const std::array<std::string_view, N>& words, Target target) {
  Random random;
  for (int i = 0; i < runs; ++i) {
    std::string text;
    const std::uint32_t length = random.below(40);
    for (std::uint32_t j = 0; j < length; ++j) {
      if (random.below(8) == 0) {
        text += static_cast<char>(random.below(256));
      } else {
        text += words[random.below(N)];
      }
    }
    target(text);
  }
}

TEST(FuzzShort, css) {
  run(std::array<std::string_view, 36>{"a",       ".b",    "#c",         "{",    "}",   ":",
                                       ";",       "(",     ")",          "[",    "]",   "@media",
                                       "@import", "url(",  "\"",         "'",    "/*",  "*/",
                                       "//",      "\\",    "\n",         " ",    ",",   ">",
                                       "&",       "--x",   "!important", "red",  "1px", "50%",
                                       ":is(",    ":not(", "@keyframes", "<!--", "-->", "color"},
      css_target);
}
TEST(FuzzShort, selector) {
  run(
      std::array<std::string_view, 28>{
          "a",      ".b",    "#c", "[",     "]", "=",    "~",     "|",
          "^",      "$",     "*",  "\"x\"", ":", "::",   "(",     ")",
          ",",      " ",     ">",  "+",     "&", ":is(", ":not(", ":nth-child(2n+1 of ",
          ":eq(1)", "\\31 ", "!",  "i]"},
      selector_target);
}
TEST(FuzzShort, twig) {
  run(
      std::array<std::string_view, 32>{
          "{{",    "}}",         "{%",     "%}",       "{#",          "#}", "-",       "~",  "if ",
          "endif", "for a in b", "endfor", "verbatim", "endverbatim", "'",  "\"",      "#{", "(",
          ")",     "[",          "]",      "{",        "}",           "|",  "is not ", "a",  "1",
          ",",     ":",          "<b>",    "\n",       "include 'x'"},
      twig_target);
}
TEST(FuzzShort, html) {
  run(
      std::array<std::string_view, 36>{
          "<p>",      "</p>",       "<b>",         "</b>",       "<a href=", "\"",
          "'",        ">",          "<script>",    "</script>",  "<style>",  "</style>",
          "<!--",     "-->",        "&amp;",       "&#x41;",     "<table>",  "<tr>",
          "<td>",     "</table>",   "<svg>",       "<path/>",    "<br>",     "<select>",
          "<option>", "<template>", "</template>", "<textarea>", "x",        " ",
          "{{ a }}",  "{% if b %}", "onclick=",    "<html>",     "<body>",   "<frameset>"},
      html_target);
}
TEST(FuzzShort, php) {
  run(
      std::array<std::string_view, 36>{
          "<?php ", "?>",   "<?=", "function f(", "function ", "(",     ")",     "{",     "}",
          "[",      "]",    ";",   ",",           "$a",        "$_GET", "'",     "\"",    "<<<A\n",
          "\nA;",   "//",   "#",   "/*",          "*/",        "#[",    "echo ", "exit",  "->",
          "::",     "new ", "f(",  "=",           "\\",        "\n",    "1.5e",  "use (", ": int"},
      php_target);
}

}  // namespace
}  // namespace premod::fuzz
