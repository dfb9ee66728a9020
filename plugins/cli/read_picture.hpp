// Reads the words of pictures with the system's tesseract, in a process of its own.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "premod/premod.hpp"

namespace premod::cli {

using PictureReader = std::function<std::optional<std::string>(const Picture&)>;

/// Limits of one tesseract: seconds of time, bytes of memory and of its answer.
inline constexpr int max_reading_seconds = 30;
inline constexpr std::size_t max_reading_memory = std::size_t{1} << 30;
inline constexpr std::size_t max_reading_output = std::size_t{1} << 16;

/// `cache`: a folder for answers by the digest of their pictures; empty: each is kept for the run
/// only. No answer: tesseract failed or did not keep the limits. Error: there is no tesseract, or
/// it has none of the four languages.
[[nodiscard]] Result<PictureReader> picture_reader(const std::string& cache);

}  // namespace premod::cli
