// libzip and CLD2 for the command that is built on a system: loaded when one of their functions is
// first called. Most checks read no archive and guess no language, and loading the two, with
// OpenSSL and the C++ library behind them, takes as long as checking a small widget.
#include <dlfcn.h>
#include <zip.h>

#include <cstdio>  // before CLD2, whose header needs it
#include <cstdlib>

#include <cld2/public/compact_lang_det.h>

namespace {

/// The function in the library of that name. Without the library the program ends, as it would
/// have when it started.
template <class Function>
Function* find(const char* library, const char* name) {
  void* const loaded = dlopen(library, RTLD_NOW | RTLD_LOCAL);
  void* const found = loaded != nullptr ? dlsym(loaded, name) : nullptr;
  if (found == nullptr) {
    std::fprintf(stderr, "premod: error: %s\n", dlerror());
    std::exit(2);
  }
  return reinterpret_cast<Function*>(found);
}

}  // namespace

// Declared by the library's header, so that the compiler compares.
#define PREMOD_LATE(library, result, name, symbol, parameters, arguments)   \
  result name parameters {                                                  \
    static auto* const function = find<result parameters>(library, symbol); \
    return function arguments;                                              \
  }
#define PREMOD_LATE_ZIP(result, name, parameters, arguments) \
  PREMOD_LATE(PREMOD_ZIP_LIBRARY, result, name, #name, parameters, arguments)

extern "C" {
PREMOD_LATE_ZIP(int, zip_close, (zip_t * zip), (zip))
PREMOD_LATE_ZIP(void, zip_discard, (zip_t * zip), (zip))
PREMOD_LATE_ZIP(void, zip_error_fini, (zip_error_t * error), (error))
PREMOD_LATE_ZIP(void, zip_error_init, (zip_error_t * error), (error))
PREMOD_LATE_ZIP(const char*, zip_error_strerror, (zip_error_t * error), (error))
PREMOD_LATE_ZIP(int, zip_fclose, (zip_file_t * file), (file))
PREMOD_LATE_ZIP(zip_int64_t, zip_file_add,
                (zip_t * zip, const char* name, zip_source_t* source, zip_flags_t flags),
                (zip, name, source, flags))
PREMOD_LATE_ZIP(int, zip_file_set_dostime,
                (zip_t * zip, zip_uint64_t index, zip_uint16_t time, zip_uint16_t date,
                 zip_flags_t flags),
                (zip, index, time, date, flags))
PREMOD_LATE_ZIP(int, zip_file_set_external_attributes,
                (zip_t * zip, zip_uint64_t index, zip_flags_t flags, zip_uint8_t system,
                 zip_uint32_t attributes),
                (zip, index, flags, system, attributes))
PREMOD_LATE_ZIP(const char*, zip_file_strerror, (zip_file_t * file), (file))
PREMOD_LATE_ZIP(zip_file_t*, zip_fopen_index, (zip_t * zip, zip_uint64_t index, zip_flags_t flags),
                (zip, index, flags))
PREMOD_LATE_ZIP(zip_int64_t, zip_fread, (zip_file_t * file, void* bytes, zip_uint64_t size),
                (file, bytes, size))
PREMOD_LATE_ZIP(const char*, zip_get_name, (zip_t * zip, zip_uint64_t index, zip_flags_t flags),
                (zip, index, flags))
PREMOD_LATE_ZIP(zip_t*, zip_open_from_source,
                (zip_source_t * source, int flags, zip_error_t* error), (source, flags, error))
PREMOD_LATE_ZIP(int, zip_set_file_compression,
                (zip_t * zip, zip_uint64_t index, zip_int32_t method, zip_uint32_t level),
                (zip, index, method, level))
PREMOD_LATE_ZIP(zip_source_t*, zip_source_buffer,
                (zip_t * zip, const void* bytes, zip_uint64_t size, int owned),
                (zip, bytes, size, owned))
PREMOD_LATE_ZIP(zip_source_t*, zip_source_buffer_create,
                (const void* bytes, zip_uint64_t size, int owned, zip_error_t* error),
                (bytes, size, owned, error))
PREMOD_LATE_ZIP(int, zip_source_close, (zip_source_t * source), (source))
PREMOD_LATE_ZIP(zip_error_t*, zip_source_error, (zip_source_t * source), (source))
PREMOD_LATE_ZIP(void, zip_source_free, (zip_source_t * source), (source))
PREMOD_LATE_ZIP(void, zip_source_keep, (zip_source_t * source), (source))
PREMOD_LATE_ZIP(int, zip_source_open, (zip_source_t * source), (source))
PREMOD_LATE_ZIP(zip_int64_t, zip_source_read,
                (zip_source_t * source, void* bytes, zip_uint64_t size), (source, bytes, size))
PREMOD_LATE_ZIP(const char*, zip_strerror, (zip_t * zip), (zip))
}

namespace CLD2 {
PREMOD_LATE(PREMOD_CLD2_LIBRARY, Language, DetectLanguageSummary,
            "_ZN4CLD221DetectLanguageSummaryEPKcibPNS_8LanguageEPiS4_Pb",
            (const char* text, int size, bool plain, Language* languages, int* percents, int* bytes,
             bool* reliable),
            (text, size, plain, languages, percents, bytes, reliable))
PREMOD_LATE(PREMOD_CLD2_LIBRARY, const char*, LanguageCode, "_ZN4CLD212LanguageCodeENS_8LanguageE",
            (Language language), (language))
}  // namespace CLD2
