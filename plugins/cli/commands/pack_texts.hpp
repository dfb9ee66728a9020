// The sentences of `premod pack` in the four languages.
#pragma once

#include "premod/premod.hpp"

namespace premod::cli::pack_texts {

inline constexpr Wording written{"pack.written", "Wrote {file}: {n} files, {bytes} bytes"};
inline constexpr Wording mended{
    "pack.mended", "Line endings and byte order marks corrected in the archive ({n}):"};
inline constexpr Wording left_out{"pack.left-out", "Not packed ({n}):"};
inline constexpr Wording same{"pack.same", "{file} is commit {commit}: the contents are the same."};
inline constexpr Wording differs{"pack.differs", "{file} differs from commit {commit}."};
inline constexpr Wording changed{"pack.changed", "Different contents ({n}):"};
inline constexpr Wording missing{"pack.missing", "Not in the archive ({n}):"};
inline constexpr Wording added{"pack.added", "Not in the commit ({n}):"};

}  // namespace premod::cli::pack_texts
