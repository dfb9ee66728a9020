# Keeps libgit2, libzip, zlib and CLD2, with the twenty libraries they bring, out of the command's start:
# they are loaded when one of their functions is first called. The static library knows nothing of it
# and links as usual; here its undefined functions meet trampolines of the same names, so that
# --as-needed finds the shared libraries not needed. Why and how much: docs/decisions/0001-lazy-libraries.md
if(NOT CMAKE_SYSTEM_PROCESSOR STREQUAL "x86_64" OR NOT CMAKE_SYSTEM_NAME STREQUAL "Linux"
    OR PREMOD_SANITIZE)
  return()
endif()
enable_language(ASM)
find_library(PREMOD_LAZY_GIT2 git2 HINTS ${LIBGIT2_LIBRARY_DIRS} REQUIRED)
find_library(PREMOD_LAZY_ZIP zip HINTS ${LIBZIP_LIBRARY_DIRS} REQUIRED)
find_library(PREMOD_LAZY_Z z HINTS ${ZLIB_LIBRARY_DIRS} REQUIRED)

set(lazy_table ${CMAKE_CURRENT_BINARY_DIR}/lazy_table.inc)
add_custom_command(OUTPUT ${lazy_table}
  COMMAND ${CMAKE_COMMAND} -DNM=${CMAKE_NM} -DOBJDUMP=${CMAKE_OBJDUMP} -DOUT=${lazy_table}
    -DARCHIVE=$<TARGET_FILE:premod>
    "-DLIBRARIES=${PREMOD_LAZY_GIT2},${PREMOD_LAZY_ZIP},${PREMOD_LAZY_Z},${CLD2_LIBRARY}"
    -P ${CMAKE_CURRENT_LIST_DIR}/lazy/table.cmake
  DEPENDS premod ${CMAKE_CURRENT_LIST_DIR}/lazy/table.cmake VERBATIM
  COMMENT "Listing the functions to be loaded lazily")
target_sources(premod_command PRIVATE ${lazy_table} cli/lazy/trampolines.S cli/lazy/resolve.cpp
  cli/lazy/certificates.cpp)
target_include_directories(premod_command PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
target_link_options(premod_command PRIVATE -Wl,--as-needed
  -Wl,--export-dynamic-symbol=mbedtls_x509_crt_parse_file -static-libstdc++ -static-libgcc)
target_link_libraries(premod_command PRIVATE ${CMAKE_DL_LIBS})
