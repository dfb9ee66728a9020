# The released command: one file without shared libraries, and small, because it is fetched before it runs.
# Code for size, but for the folders and files where a check spends its time (callgrind over two dozen widgets, each
# counted alike: a large file that is left out here takes 0.1 % at most, any other 0.14 %). What nothing refers to is left out.
set(PREMOD_HOT css flow js json text
  platform/callbacks platform/loader platform/object_paths platform/objects platform/origin platform/page/page_tests platform/styles/classes)
set(PREMOD_COLD css/commented css/file css/in_script css/selector_simple css/shown_text flow/code/commented flow/code/debug_views
  flow/code/loose flow/code/removal flow/engine/arrays flow/engine/generators flow/engine/modules flow/engine/natives
  flow/engine/order flow/engine/promises flow/engine/reflection flow/engine/throws flow/engine/with flow/given_name
  flow/markup_handlers flow/name_guards flow/recursion_end flow/repetition flow/code/spread flow/state_machine js/code_evidence js/code_sites js/number js/parser/classes
  js/parser/errors js/parser/functions js/parser/jumps js/parser/loops js/parser/modules js/parser/names_checked
  js/parser/patterns js/regexp text/charset text/entities/brand text/entities/contact text/entities/development
  text/entities/market_page text/entities/payment text/entities/phone text/entities/platform_contact
  text/entities/price text/entities/test_data text/entities/url text/language/language_marks text/language/scripts
  text/nearest text/secrets text/shown text/wording)
if(PREMOD_STATIC)
  add_compile_options(-Os -fPIE -ffunction-sections -fdata-sections)
  # Functions that came out alike are one: nothing here asks whether two of them have different addresses. -O2: so are
  # texts that end alike.
  add_link_options(-fuse-ld=lld -Wl,-O2 -Wl,--gc-sections -Wl,--icf=all)
  # Objects, not an archive: they come before the archives whose functions they stand in for.
  set(folder ${PROJECT_SOURCE_DIR}/plugins/cli/static)
  add_library(premod_stand_ins OBJECT ${folder}/no_hints.cpp ${folder}/no_network.cpp ${folder}/no_users.cpp
    ${folder}/stemmers.cpp ${folder}/terminate.cpp)
  target_link_libraries(premod_stand_ins PRIVATE premod_options)
endif()

# Called in core/CMakeLists.txt: its sources that are compiled for speed all the same.
function(premod_compile_hot_sources)
  list(JOIN PREMOD_HOT "|" hot)
  list(JOIN PREMOD_COLD "|" cold)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/src/*.cpp)
  list(FILTER sources INCLUDE REGEX "/core/src/(${hot})")
  list(FILTER sources EXCLUDE REGEX "/core/src/(${cold})")
  # A precompiled header made with another optimisation is not taken, and warned about.
  set_source_files_properties(${sources} PROPERTIES COMPILE_OPTIONS -O2 SKIP_PRECOMPILE_HEADERS ON)
endfunction()

# Every program with the library needs the stand-ins.
function(premod_link_stand_ins)
  if(TARGET premod_stand_ins)
    foreach(program IN LISTS ARGN)
      target_link_libraries(${program} PRIVATE premod_stand_ins)
    endforeach()
  endif()
endfunction()

# The ordinary command links as the system does, but takes libgit2 from its archive where this meets the stand-ins: loading
# its network libraries and certificates took longer than the check of a small widget. Elsewhere the shared library does.
function(premod_find_git_archive)
  if(PREMOD_STATIC OR CMAKE_CROSSCOMPILING)
    return()
  endif()
  find_library(LIBGIT2_ARCHIVE libgit2.a HINTS ${LIBGIT2_LIBDIR} ${LIBGIT2_LIBRARY_DIRS})
  set(network ${PROJECT_SOURCE_DIR}/plugins/cli/static/no_network.cpp)
  if(LIBGIT2_ARCHIVE)
    try_compile(PREMOD_GIT_ARCHIVE ${CMAKE_BINARY_DIR}/git_archive
      SOURCES ${PROJECT_SOURCE_DIR}/core/cmake/git_archive.cpp ${network}
      CMAKE_FLAGS -DINCLUDE_DIRECTORIES=${LIBGIT2_INCLUDE_DIRS}
      LINK_LIBRARIES ${LIBGIT2_ARCHIVE} PkgConfig::PCRE2 PkgConfig::ZLIB Threads::Threads)
  endif()
  if(PREMOD_GIT_ARCHIVE)
    add_library(premod_no_network OBJECT ${network})
    target_link_libraries(premod_no_network PRIVATE premod_options)
  endif()
endfunction()
premod_find_git_archive()

# What the library asks of libgit2: the shared library, but for programs of which premod_link_git_archive says otherwise.
add_library(premod_git INTERFACE)
set(archive $<BOOL:$<TARGET_PROPERTY:PREMOD_GIT_ARCHIVE>>)
target_link_libraries(premod_git INTERFACE $<$<NOT:${archive}>:PkgConfig::LIBGIT2>
  $<${archive}:${LIBGIT2_ARCHIVE}> $<${archive}:PkgConfig::PCRE2> $<${archive}:PkgConfig::ZLIB>)
function(premod_link_git_archive program)
  if(TARGET premod_no_network)
    set_target_properties(${program} PROPERTIES PREMOD_GIT_ARCHIVE ON)
    target_link_libraries(${program} PRIVATE premod_no_network)
  endif()
endfunction()
