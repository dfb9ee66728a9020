# The released command: one file without shared libraries, and small, because it is fetched before it runs.
# Code for size, but for the folders where a check spends its time. What nothing refers to is left out.
set(PREMOD_HOT_FOLDERS css flow js json platform text)
if(PREMOD_STATIC)
  add_compile_options(-Os -fPIE -ffunction-sections -fdata-sections)
  # Functions that came out alike are one: nothing here asks whether two of them have different addresses.
  add_link_options(-fuse-ld=lld -Wl,--gc-sections -Wl,--icf=all)
  # Objects, not an archive: they come before the archives whose functions they stand in for.
  add_library(premod_stand_ins OBJECT ${PROJECT_SOURCE_DIR}/plugins/cli/static/no_network.cpp
    ${PROJECT_SOURCE_DIR}/plugins/cli/static/stemmers.cpp)
  target_link_libraries(premod_stand_ins PRIVATE premod_options)
endif()

# Called in core/CMakeLists.txt: its sources that are compiled for speed all the same.
function(premod_compile_hot_folders)
  foreach(folder IN LISTS PREMOD_HOT_FOLDERS)
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/src/${folder}/*.cpp)
    # A precompiled header made with another optimisation is not taken, and warned about.
    set_source_files_properties(${sources} PROPERTIES COMPILE_OPTIONS -O2 SKIP_PRECOMPILE_HEADERS ON)
  endforeach()
endfunction()

# Every program with the library needs the stand-ins.
function(premod_link_stand_ins)
  if(TARGET premod_stand_ins)
    foreach(program IN LISTS ARGN)
      target_link_libraries(${program} PRIVATE premod_stand_ins)
    endforeach()
  endif()
endfunction()
