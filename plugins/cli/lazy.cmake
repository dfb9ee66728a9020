# Keeps libgit2, libzip, zlib and CLD2, with the twenty libraries they bring, out of the command's start:
# they are loaded when one of their functions is first called. The static library knows nothing of it
# and links as usual; here its undefined functions meet trampolines of the same names, so that
# --as-needed finds the shared libraries not needed. Where the distribution has libgit2 as an archive, too,
# that is linked, and what it brings is loaded as late.
# Why and how much: docs/decisions/0001-lazy-libraries.md
if(NOT CMAKE_SYSTEM_PROCESSOR STREQUAL "x86_64" OR NOT CMAKE_SYSTEM_NAME STREQUAL "Linux"
    OR PREMOD_SANITIZE)
  return()
endif()
enable_language(ASM)
find_library(PREMOD_LAZY_GIT2 git2 HINTS ${LIBGIT2_LIBRARY_DIRS} REQUIRED)
find_library(PREMOD_LAZY_ZIP zip HINTS ${LIBZIP_LIBRARY_DIRS} REQUIRED)
find_library(PREMOD_LAZY_Z z HINTS ${ZLIB_LIBRARY_DIRS} REQUIRED)
find_library(PREMOD_STATIC_GIT2 NAMES libgit2.a HINTS ${LIBGIT2_LIBRARY_DIRS})

set(lazy_archives $<TARGET_FILE:premod>)
set(lazy_libraries ${PREMOD_LAZY_ZIP} ${PREMOD_LAZY_Z} ${CLD2_LIBRARY})
include(${CMAKE_CURRENT_LIST_DIR}/lazy/static_git2.cmake)
if(PREMOD_GIT2_IS_STATIC)
  list(APPEND lazy_archives ${PREMOD_STATIC_GIT2})
  list(PREPEND lazy_libraries ${PREMOD_GIT2_NEEDS})
  # Before the shared one, which the static library's targets name.
  target_link_options(premod_command PRIVATE -Wl,--whole-archive,${PREMOD_STATIC_GIT2},--no-whole-archive)
else()
  list(PREPEND lazy_libraries ${PREMOD_LAZY_GIT2})
endif()

set(lazy_table ${CMAKE_CURRENT_BINARY_DIR}/lazy_table.inc)
set(no_network ${CMAKE_CURRENT_LIST_DIR}/lazy/no_network.cpp)
string(REPLACE ";" "," archives "${lazy_archives}")
string(REPLACE ";" "," libraries "${lazy_libraries}")
add_custom_command(OUTPUT ${lazy_table}
  COMMAND ${CMAKE_COMMAND} -DNM=${CMAKE_NM} -DOBJDUMP=${CMAKE_OBJDUMP} -DOUT=${lazy_table}
    "-DARCHIVES=${archives}" "-DLIBRARIES=${libraries}" -DEXCEPT=${no_network}
    -P ${CMAKE_CURRENT_LIST_DIR}/lazy/table.cmake
  DEPENDS premod ${CMAKE_CURRENT_LIST_DIR}/lazy/table.cmake ${no_network} VERBATIM
  COMMENT "Listing the functions to be loaded lazily")
target_sources(premod_command PRIVATE ${lazy_table} cli/lazy/trampolines.S cli/lazy/resolve.cpp
  ${no_network})
target_include_directories(premod_command PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
# The shared libgit2, where it is that one, shall find the stand-ins, too.
target_link_options(premod_command PRIVATE -Wl,--as-needed "-Wl,--export-dynamic-symbol=mbedtls_*"
  "-Wl,--export-dynamic-symbol=libssh2_*" -static-libstdc++ -static-libgcc)
# The tables of rules and facts are full of addresses: packed, their relocations take 10 KB instead of 500.
# A linker may take the flag and write what the loader refuses (mold 1.10), so a program is run.
include(CheckCXXSourceRuns)
set(CMAKE_REQUIRED_LINK_OPTIONS -Wl,-z,pack-relative-relocs)
check_cxx_source_runs("int x; int* volatile table[] = {&x}; int main() { return *table[0]; }" PREMOD_RUNS_PACKED)
unset(CMAKE_REQUIRED_LINK_OPTIONS)
if(PREMOD_RUNS_PACKED)
  target_link_options(premod_command PRIVATE -Wl,-z,pack-relative-relocs)
endif()
target_link_libraries(premod_command PRIVATE ${CMAKE_DL_LIBS})
