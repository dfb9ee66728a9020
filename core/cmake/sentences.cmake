# core/data/sentences.tsv and sentence_words.tsv, compiled by a small program into one more source of
# `target`: the program stems the words, so that no run of premod has to.
function(premod_embed_sentences target)
  add_executable(premod_embed_sentences ${CMAKE_CURRENT_SOURCE_DIR}/cmake/embed_sentences.cpp)
  foreach(source text/language/stem text/language/word_key text/utf8)
    target_sources(premod_embed_sentences PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}/src/${source}.cpp)
  endforeach()
  set_target_properties(premod_embed_sentences PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR})
  target_include_directories(premod_embed_sentences PRIVATE
    ${CMAKE_CURRENT_SOURCE_DIR}/src ${CMAKE_CURRENT_BINARY_DIR}/generated)
  target_link_libraries(premod_embed_sentences PRIVATE premod_options stemmer)
  premod_link_stand_ins(premod_embed_sentences)
  add_dependencies(premod_embed_sentences ${target}_data)
  set(source ${CMAKE_CURRENT_BINARY_DIR}/generated/sentence_tables.cpp)
  add_custom_command(OUTPUT ${source} COMMAND premod_embed_sentences ${source}
    DEPENDS premod_embed_sentences VERBATIM COMMENT "Compiling the sentences' grammar")
  target_sources(${target} PRIVATE ${source})
endfunction()
