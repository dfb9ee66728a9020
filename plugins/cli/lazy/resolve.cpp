// Loads a library when the first of its functions is called; see trampolines.S.
#include <dlfcn.h>
#include <unistd.h>

#include <atomic>
#include <cstddef>
#include <cstdio>
#include <mutex>

namespace {

struct Library {
  const char* soname;
  void* handle = nullptr;
  std::once_flag once = {};
};

struct Function {
  std::size_t library;
  const char* name;
};

#define LIBRARY(index, soname) {soname},
#define FUNCTION(index, library, name)
Library libraries[] = {
#include "lazy_table.inc"
};
#undef LIBRARY
#undef FUNCTION

#define LIBRARY(index, soname)
#define FUNCTION(index, library, name) {library, #name},
constexpr Function functions[] = {
#include "lazy_table.inc"
};
#undef LIBRARY
#undef FUNCTION

// As the dynamic linker would at start: say what is missing and end. 2 is "could not run".
[[noreturn]] void give_up(const char* soname) {
  const char* why = dlerror();
  std::fprintf(stderr, "premod: %s cannot be used: %s\n", soname, why == nullptr ? "?" : why);
  std::fflush(stderr);
  _exit(2);
}

}  // namespace

extern "C" {

extern void** premod_lazy_slots[];  // made by trampolines.S, one address of a slot a function

void* premod_lazy_resolve(std::size_t index) {
  const Function& function = functions[index];
  Library& library = libraries[function.library];
  std::call_once(library.once, [&] { library.handle = dlopen(library.soname, RTLD_LAZY); });
  if (library.handle == nullptr) give_up(library.soname);
  void* address = dlsym(library.handle, function.name);
  if (address == nullptr) give_up(library.soname);
  std::atomic_ref<void*>(*premod_lazy_slots[index]).store(address, std::memory_order_release);
  return address;
}

}  // extern "C"
