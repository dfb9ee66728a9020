# What premod is built on; all of it comes from the distribution's packages.
find_package(PkgConfig REQUIRED)
pkg_check_modules(LIBGIT2 REQUIRED IMPORTED_TARGET libgit2)
pkg_check_modules(ZLIB REQUIRED IMPORTED_TARGET zlib)  # comes with libgit2 and libzip
pkg_check_modules(LIBZIP REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(PCRE2 REQUIRED IMPORTED_TARGET libpcre2-8)
pkg_check_modules(GUMBO REQUIRED IMPORTED_TARGET gumbo)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(Threads REQUIRED)
find_library(CLD2_LIBRARY cld2 REQUIRED)  # only asks: its package has neither .pc nor CMake file
