/* What a C host does with premod: the JSON of the widget it is given, and the conventions of
 * premod.h at their edges: wrong values, NULL handles, files in memory. */
#include <premod/premod.h>

#include <stdio.h>
#include <string.h>

#define EXPECT(condition)                                             \
  do {                                                                \
    if (!(condition)) {                                               \
      fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition); \
      return 4;                                                       \
    }                                                                 \
  } while (0)

static int edges_hold(void) {
  static const premod_file files[] = {{"manifest.json", 13, "", 0}, {"script.js", 9, "", 0}};
  size_t length = 1;
  premod_request* request = premod_request_new();
  premod_result* result;
  EXPECT(premod_request_set(request, PREMOD_PROFILE, "kommo and more", 5));
  EXPECT(!premod_request_set(request, PREMOD_PROFILE, "komm", 4));
  EXPECT(!premod_request_set(request, (enum premod_option)99, "x", 1));

  result = premod_check_files(request, files, sizeof files / sizeof *files);
  EXPECT(premod_result_status(result) == PREMOD_BLOCK);
  EXPECT(strstr(premod_result_json(result, NULL), "\"kommo\"") != NULL);
  EXPECT(strlen(premod_result_error(result, &length)) == 0 && length == 0);
  premod_result_free(result);

  premod_request_add_path(request, "no such folder anywhere", 14);
  result = premod_check(request);
  EXPECT(premod_result_status(result) == PREMOD_ERROR);
  EXPECT(strstr(premod_result_error(result, &length), "no such folder") != NULL && length > 0);
  EXPECT(strlen(premod_result_json(result, &length)) == 0 && length == 0);
  premod_result_free(result);
  premod_request_free(request);

  premod_request_free(NULL);
  premod_result_free(NULL);
  EXPECT(premod_check(NULL) == NULL);
  EXPECT(premod_result_status(NULL) == PREMOD_ERROR);
  EXPECT(premod_result_error(NULL, &length) != NULL && length > 0);
  EXPECT(strchr(premod_version(), '.') != NULL);
  return 0;
}

int main(int argc, char** argv) {
  premod_request* request = premod_request_new();
  premod_result* result;
  const char* json;
  size_t length = 0;
  int status;
  int i;
  if (edges_hold() != 0) return 4;
  for (i = 1; i < argc; ++i) premod_request_add_path(request, argv[i], strlen(argv[i]));
  result = premod_check(request);
  status = (int)premod_result_status(result);
  json = premod_result_json(result, &length);
  fwrite(json, 1, length, stdout);
  premod_result_free(result);
  premod_request_free(request);
  return status;
}
