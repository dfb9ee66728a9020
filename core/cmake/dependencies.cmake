# What premod is built on; all of it comes from the distribution's packages.
option(PREMOD_STATIC "Link the command without shared libraries; needs archives of all (tools/release)" OFF)
option(PREMOD_SHARED "Build libpremod.so, the C API, beside the static library" OFF)
if(PREMOD_STATIC)
  set(CMAKE_FIND_LIBRARY_SUFFIXES .a)
endif()
if(PREMOD_SHARED)
  set(CMAKE_POSITION_INDEPENDENT_CODE ON)
endif()
find_package(PkgConfig REQUIRED)
pkg_check_modules(LIBGIT2 REQUIRED IMPORTED_TARGET libgit2)
pkg_check_modules(ZLIB REQUIRED IMPORTED_TARGET zlib)  # comes with libgit2 and libzip
pkg_check_modules(LIBZIP REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(PCRE2 REQUIRED IMPORTED_TARGET libpcre2-8)
pkg_check_modules(GUMBO REQUIRED IMPORTED_TARGET gumbo)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(Threads REQUIRED)
find_library(CLD2_LIBRARY cld2 REQUIRED)  # only asks: its package has neither .pc nor CMake file
find_library(STEMMER_LIBRARY stemmer REQUIRED)  # Snowball; likewise
