# Finds out whether the command can be linked with libgit2's archive: PREMOD_GIT2_IS_STATIC, and in
# PREMOD_GIT2_NEEDS the shared libraries whose functions it calls. Only functions can be loaded late, so an
# archive that takes a variable from one of them is left alone, but for the one that no_network.cpp defines.
set(PREMOD_GIT2_IS_STATIC FALSE)
set(PREMOD_GIT2_NEEDS "")
if(NOT PREMOD_STATIC_GIT2)
  return()
endif()
execute_process(COMMAND ldd ${PREMOD_LAZY_GIT2} OUTPUT_VARIABLE loaded RESULT_VARIABLE failed
  ERROR_QUIET)
if(failed)
  return()
endif()
string(REGEX MATCHALL "=> [^ \n]+" loaded "${loaded}")
list(TRANSFORM loaded REPLACE "=> " "")
# What the command is linked with anyway.
list(FILTER loaded EXCLUDE REGEX "/(libc|libm|libz|libpcre2-8|libpthread|libdl|librt)\\.so")

execute_process(COMMAND ${CMAKE_NM} -P -u ${PREMOD_STATIC_GIT2} OUTPUT_VARIABLE undefined ERROR_QUIET)
foreach(library IN LISTS loaded)
  execute_process(COMMAND ${CMAKE_NM} -P -D --defined-only ${library} OUTPUT_VARIABLE defined ERROR_QUIET)
  string(REGEX MATCHALL "[A-Za-z0-9_]+[^ \n]* [BDRGSV] " variables "${defined}")
  list(TRANSFORM variables REPLACE "[ @].*" "")
  list(REMOVE_ITEM variables GSS_C_NT_HOSTBASED_SERVICE)
  foreach(name IN LISTS variables)
    if(undefined MATCHES "(^|\n)${name} U")
      message(STATUS "libgit2.a takes ${name} from ${library}: the command loads the shared one")
      return()
    endif()
  endforeach()
endforeach()
set(PREMOD_GIT2_IS_STATIC TRUE)
set(PREMOD_GIT2_NEEDS ${loaded})
