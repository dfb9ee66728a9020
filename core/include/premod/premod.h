/* premod for C and for every language that can call C: a widget goes in, a JSON report comes out.
 *
 *   #include <premod/premod.h>
 *   #include <stdio.h>
 *   #include <string.h>
 *
 *   int main(void) {
 *     premod_request* request = premod_request_new();
 *     premod_request_add_path(request, "my-widget", strlen("my-widget"));
 *     premod_request_set(request, PREMOD_PROFILE, "kommo", strlen("kommo"));
 *     premod_result* result = premod_check(request);
 *     int status = premod_result_status(result);
 *     size_t length = 0;
 *     const char* text = status == PREMOD_ERROR ? premod_result_error(result, &length)
 *                                               : premod_result_json(result, &length);
 *     fwrite(text, 1, length, status == PREMOD_ERROR ? stderr : stdout);
 *     premod_result_free(result);
 *     premod_request_free(request);
 *     return status;
 *   }
 *
 * Five conventions hold for every function here:
 * 1. Handles are opaque and typed. What premod_..._new or premod_check... returns is freed by the
 *    function premod_..._free of its type, once; freeing NULL is allowed.
 * 2. Text is UTF-8 with an explicit length in bytes and may hold NUL. Text that goes in is copied.
 *    Text that comes out belongs to its handle, is never NULL, is followed by a NUL that the length
 *    does not count, and lives until the handle is freed.
 * 3. What cannot be done is told by the result (status PREMOD_ERROR and a sentence), what is wrong
 *    with the widget by the report. NULL is returned only when memory is exhausted, and a NULL
 *    handle is accepted everywhere: it reads as that error.
 * 4. No C++ exception crosses this boundary, nothing is printed, no environment is read.
 * 5. A request may be used for several checks, by one thread at a time; different handles may be
 *    used by different threads at once.
 */
#ifndef PREMOD_PREMOD_H
#define PREMOD_PREMOD_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct premod_request premod_request;
typedef struct premod_result premod_result;

/* The exit statuses of the command. */
enum premod_status { PREMOD_PASS = 0, PREMOD_BLOCK = 1, PREMOD_ERROR = 2, PREMOD_INCOMPLETE = 3 };

/* What premod_request_set sets; unset means the default of the command line. */
enum premod_option {
  PREMOD_PROFILE = 1,  /* "amocrm", "kommo" or "in-house" */
  PREMOD_LANGUAGE = 2, /* of the report's texts: "ru", "en", "es" or "pt" */
  PREMOD_BASE = 3,     /* a revision to compare with */
  PREMOD_CONFIG = 4,   /* path of a premod.json */
  PREMOD_TODAY = 5,    /* YYYY-MM-DD, for answers that expire */
  PREMOD_BLAME = 6     /* "off", "new" or "all" */
};

/* Files in memory, for premod_check_files. `path` is relative, with '/'. */
typedef struct premod_file {
  const char* path;
  size_t path_length;
  const char* bytes;
  size_t bytes_length;
} premod_file;

premod_request* premod_request_new(void);
void premod_request_free(premod_request* request);

/* A folder, a repository or a zip to check; without any, the current folder is checked. */
void premod_request_add_path(premod_request* request, const char* path, size_t length);
/* Restricts the check to the rules added. */
void premod_request_add_rule(premod_request* request, const char* id, size_t length);
/* Nonzero if the option is known and the value is one of its values; else nothing is set. */
int premod_request_set(premod_request* request, enum premod_option option, const char* value,
                       size_t length);

premod_result* premod_check(const premod_request* request);
/* Checks the files as one widget or repository; the request's paths and base are not used. */
premod_result* premod_check_files(const premod_request* request, const premod_file* files,
                                  size_t count);

enum premod_status premod_result_status(const premod_result* result);
/* The report (docs/report.schema.json); empty if the status is PREMOD_ERROR. */
const char* premod_result_json(const premod_result* result, size_t* length);
/* What could not be done, for a person; empty unless the status is PREMOD_ERROR. */
const char* premod_result_error(const premod_result* result, size_t* length);
void premod_result_free(premod_result* result);

/* "1.2.3"; never freed. */
const char* premod_version(void);

#ifdef __cplusplus
}
#endif

#endif
