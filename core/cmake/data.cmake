# Facts apart from code: every core/data/NAME.tsv becomes the header "data/NAME.hpp" with
# premod::data::NAME::rows, made at build time by a small program and never committed.
add_executable(premod_embed ${CMAKE_CURRENT_LIST_DIR}/embed.cpp)
set_target_properties(premod_embed PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR})

function(premod_embed_data target folder)
  set(out ${CMAKE_CURRENT_BINARY_DIR}/generated)
  file(GLOB tables CONFIGURE_DEPENDS ${folder}/*.tsv)
  set(headers "")
  foreach(table IN LISTS tables)
    get_filename_component(name ${table} NAME_WE)
    set(header ${out}/data/${name}.hpp)
    add_custom_command(OUTPUT ${header}
      COMMAND ${CMAKE_COMMAND} -E make_directory ${out}/data
      COMMAND premod_embed ${table} ${header} DEPENDS premod_embed ${table} VERBATIM
      COMMENT "Embedding ${name}.tsv")
    list(APPEND headers ${header})
  endforeach()
  add_custom_target(${target}_data DEPENDS ${headers})
  add_dependencies(${target} ${target}_data)
  target_include_directories(${target} PRIVATE ${out})
endfunction()
