// The C API over the C++ one: only handles, copies and the wall that exceptions do not pass.
#include "premod/premod.h"

#include <memory>
#include <new>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "premod/premod.hpp"

struct premod_request {
  premod::Request value;
};

struct premod_result {
  premod_status status = PREMOD_ERROR;
  std::string json;
  std::string error;
};

namespace {

constexpr std::string_view out_of_memory = "There is not enough memory.";

std::string text(const char* bytes, std::size_t length) {
  return length == 0 ? std::string() : std::string(bytes, length);
}

/// Runs `action`; what it throws ends here. What is thrown can only be a lack of memory.
template <class Action>
auto guarded(Action action) noexcept -> decltype(action()) {
  try {
    return action();
  } catch (...) {
    return decltype(action())();
  }
}

premod_result* result_of(const premod::Result<premod::Report>& report, premod::Language language) {
  auto result = std::make_unique<premod_result>();
  if (report.ok()) {
    result->json = premod::report_json(*report);
    result->status = static_cast<premod_status>(exit_status(report->decision.verdict));
  } else {
    result->error = report.error().in(language);
  }
  return result.release();
}

template <class T>
bool assign(std::optional<T> value, auto& member) {
  if (!value) return false;
  member = *value;
  return true;
}

std::optional<premod::Blame> blame_from(std::string_view name) {
  if (name == "off") return premod::Blame::off;
  if (name == "new") return premod::Blame::only_new;
  if (name == "all") return premod::Blame::all;
  return std::nullopt;
}

bool set(premod::Request& request, premod_option option, const std::string& value) {
  switch (option) {
    case PREMOD_PROFILE:
      return assign(premod::profile_from(value), request.profile);
    case PREMOD_LANGUAGE:
      return assign(premod::language_from(value), request.language);
    case PREMOD_BLAME:
      return assign(blame_from(value), request.blame);
    case PREMOD_BASE:
      request.base = value;
      return true;
    case PREMOD_CONFIG:
      request.config = value;
      return true;
    case PREMOD_TODAY:
      request.today = value;
      return true;
  }
  return false;  // a number that this version does not know
}

const char* view(std::string_view string, std::size_t* length) {
  if (length != nullptr) *length = string.size();
  return string.data();
}

}  // namespace

premod_request* premod_request_new(void) {
  return guarded([] { return std::make_unique<premod_request>().release(); });
}

void premod_request_free(premod_request* request) { delete request; }

void premod_request_add_path(premod_request* request, const char* path, size_t length) {
  if (request == nullptr) return;
  guarded([&] { request->value.paths.push_back(text(path, length)); });
}

void premod_request_add_rule(premod_request* request, const char* id, size_t length) {
  if (request == nullptr) return;
  guarded([&] { request->value.rules.push_back(text(id, length)); });
}

int premod_request_set(premod_request* request, enum premod_option option, const char* value,
                       size_t length) {
  if (request == nullptr) return 0;
  return guarded([&] { return set(request->value, option, text(value, length)) ? 1 : 0; });
}

premod_result* premod_check(const premod_request* request) {
  if (request == nullptr) return nullptr;
  return guarded([&] { return result_of(premod::check(request->value), request->value.language); });
}

premod_result* premod_check_files(const premod_request* request, const premod_file* files,
                                  size_t count) {
  if (request == nullptr) return nullptr;
  return guarded([&] {
    std::vector<premod::MemoryFile> copies;
    copies.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
      copies.push_back(
          {text(files[i].path, files[i].path_length), text(files[i].bytes, files[i].bytes_length)});
    return result_of(premod::check_files(copies, request->value), request->value.language);
  });
}

enum premod_status premod_result_status(const premod_result* result) {
  return result == nullptr ? PREMOD_ERROR : result->status;
}

const char* premod_result_json(const premod_result* result, size_t* length) {
  return view(result == nullptr ? std::string_view("") : std::string_view(result->json), length);
}

const char* premod_result_error(const premod_result* result, size_t* length) {
  return view(result == nullptr ? out_of_memory : std::string_view(result->error), length);
}

void premod_result_free(premod_result* result) { delete result; }

const char* premod_version(void) {
  return premod::version().data();  // a literal, so it ends with a NUL
}
