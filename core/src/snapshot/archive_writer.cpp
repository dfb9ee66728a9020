#include "snapshot/archive_writer.hpp"
#include "text/wording/error.hpp"

#include <zip.h>

#include <algorithm>
#include <memory>
#include <optional>

namespace premod {
namespace {

constexpr zip_uint16_t first_day = (1U << 5) | 1U;  // 1980-01-01 in MS-DOS form
constexpr zip_uint32_t plain_file = 0100644U << 16;
constexpr zip_uint32_t compression_level = 9;

using Zip = std::unique_ptr<zip_t, decltype(&zip_discard)>;

Error failed(const std::string& why) {
  return error_of(
      ErrorKind::environment,
      {Wording("error.zip-not-written", "The archive cannot be written: {why}."), {{"why", why}}});
}

std::optional<Error> add(zip_t* zip, const PackedFile& file) {
  zip_source_t* source = zip_source_buffer(zip, file.bytes.data(), file.bytes.size(), 0);
  if (source == nullptr) return failed(zip_strerror(zip));
  const zip_int64_t index = zip_file_add(zip, file.path.c_str(), source, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    zip_source_free(source);
    return failed(file.path + ": " + zip_strerror(zip));
  }
  const auto at = static_cast<zip_uint64_t>(index);
  if (zip_set_file_compression(zip, at, ZIP_CM_DEFLATE, compression_level) != 0 ||
      zip_file_set_dostime(zip, at, 0, first_day, 0) != 0 ||
      zip_file_set_external_attributes(zip, at, 0, ZIP_OPSYS_UNIX, plain_file) != 0)
    return failed(file.path + ": " + zip_strerror(zip));
  return std::nullopt;
}

Result<std::string> bytes_of(zip_source_t* source) {
  if (zip_source_open(source) != 0) return failed(zip_error_strerror(zip_source_error(source)));
  std::string out;
  std::string chunk(std::size_t{64} << 10, '\0');
  for (;;) {
    const zip_int64_t n = zip_source_read(source, chunk.data(), chunk.size());
    if (n < 0) return failed(zip_error_strerror(zip_source_error(source)));
    if (n == 0) break;
    out.append(chunk, 0, static_cast<std::size_t>(n));
  }
  zip_source_close(source);
  return out;
}

}  // namespace

Result<std::string> write_archive(std::vector<PackedFile> files) {
  std::sort(files.begin(), files.end(),
            [](const PackedFile& a, const PackedFile& b) { return a.path < b.path; });
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_t* opened = target ? zip_open_from_source(target, ZIP_TRUNCATE, &error) : nullptr;
  const std::string why = opened ? "" : zip_error_strerror(&error);
  zip_error_fini(&error);
  if (opened == nullptr) {
    if (target != nullptr) zip_source_free(target);
    return failed(why);
  }
  const std::unique_ptr<zip_source_t, decltype(&zip_source_free)> kept(target, zip_source_free);
  zip_source_keep(target);  // closing the archive gives its own hold up
  Zip zip(opened, zip_discard);
  for (const PackedFile& file : files)
    if (auto problem = add(zip.get(), file)) return *problem;
  if (zip_close(zip.get()) != 0) return failed(zip_strerror(zip.get()));
  (void)zip.release();
  return bytes_of(target);
}

}  // namespace premod
