# A released command is fetched before it runs, and its code is a third of what is fetched: it is compiled for
# size, but for the folders where a check spends its time. What nothing refers to is left out.
set(PREMOD_HOT_FOLDERS css flow js/lexer js/parser js/regexp js/scopes json text)

function(premod_compile_for_size)
  foreach(folder IN LISTS PREMOD_HOT_FOLDERS)
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/src/${folder}/*.cpp)
    # A precompiled header made with another optimisation is not taken, and warned about.
    set_source_files_properties(${sources} PROPERTIES COMPILE_OPTIONS -O2 SKIP_PRECOMPILE_HEADERS ON)
  endforeach()
endfunction()

if(PREMOD_STATIC)
  add_compile_options(-Os -ffunction-sections -fdata-sections)
endif()
