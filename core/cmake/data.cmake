# Facts apart from code: every core/data/NAME.tsv becomes the header "data/NAME.hpp" with
# premod::data::NAME::rows, made at build time by a small program and never committed.
add_executable(premod_embed ${CMAKE_CURRENT_LIST_DIR}/embed.cpp)
set_target_properties(premod_embed PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR})

function(premod_embed_data target folder)
  set(out ${CMAKE_CURRENT_BINARY_DIR}/generated)
  configure_file(${CMAKE_CURRENT_LIST_DIR}/cmake/cell.hpp ${out}/data/cell.hpp COPYONLY)
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
  # Every rule names clauses: by this header, which another word in the table leaves alone.
  set(header ${out}/data/clause_ids.hpp)
  add_custom_command(OUTPUT ${header}
    COMMAND premod_embed ${folder}/clauses.tsv ${header} id DEPENDS premod_embed ${folder}/clauses.tsv VERBATIM
    COMMENT "Embedding the ids of clauses.tsv")
  list(APPEND headers ${header})
  add_custom_target(${target}_data DEPENDS ${headers})
  add_dependencies(${target} ${target}_data)
  target_include_directories(${target} PRIVATE ${out})
endfunction()

# core/data/known_*.digests, the index of published code, becomes one more source of `target`.
add_executable(premod_embed_known_code ${CMAKE_CURRENT_LIST_DIR}/embed_known_code.cpp)
set_target_properties(premod_embed_known_code PROPERTIES
  RUNTIME_OUTPUT_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR})

function(premod_embed_known_code target table sites)
  set(source ${CMAKE_CURRENT_BINARY_DIR}/generated/known_code_table.cpp)
  add_custom_command(OUTPUT ${source}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_CURRENT_BINARY_DIR}/generated
    COMMAND premod_embed_known_code ${table} ${sites} ${source}
    DEPENDS premod_embed_known_code ${table} ${sites} VERBATIM COMMENT "Embedding the index of known code")
  target_sources(${target} PRIVATE ${source})
endfunction()
