// The parameters of a PHP function: asked where what a call hands over is followed into it.
#pragma once

#include <cstdint>
#include <vector>

#include "php/file.hpp"

namespace premod::php {

/// The variables of a parameter list, in its order; a call that hands over fewer needs no more.
inline std::vector<std::uint32_t> parameters_in(const File& file, Range list,
                                                std::size_t most = SIZE_MAX) {
  std::vector<std::uint32_t> out;
  for (std::uint32_t i = list.begin; i < list.end && out.size() < most; ++i) {
    if (file.partner(i) != none && file.partner(i) > i) i = file.partner(i);
    if (file.tokens()[i].kind == TokenKind::variable) out.push_back(i);
  }
  return out;
}

}  // namespace premod::php
