# Texts by language: core/texts/{ru,es,pt}.po become one table of C++ at build time, and the build
# stops where a text of the code has no translation, or a translation no text. See core/texts/README.md.
option(PREMOD_DRAFT "Let English stand in for translations that are missing" OFF)

add_executable(premod_embed_texts ${CMAKE_CURRENT_LIST_DIR}/embed_texts.cpp)
set_target_properties(premod_embed_texts PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR})

set(PREMOD_TEXT_FILES ru.po es.po pt.po)
list(TRANSFORM PREMOD_TEXT_FILES PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/texts/)
set(PREMOD_TEXT_TABLE ${CMAKE_CURRENT_BINARY_DIR}/generated/translations.cpp)
add_custom_command(OUTPUT ${PREMOD_TEXT_TABLE}
  COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_CURRENT_BINARY_DIR}/generated
  COMMAND premod_embed_texts $<$<BOOL:${PREMOD_DRAFT}>:--draft> ${PREMOD_TEXT_TABLE} ${PREMOD_TEXT_FILES}
  DEPENDS premod_embed_texts ${PREMOD_TEXT_FILES} VERBATIM COMMAND_EXPAND_LISTS
  COMMENT "Embedding core/texts")

# What the rules say is known when they are compiled, so the check runs once the library is there.
function(premod_check_texts target)
  add_executable(premod_texts ${CMAKE_CURRENT_SOURCE_DIR}/cmake/check_texts.cpp)
  set_target_properties(premod_texts PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR})
  target_include_directories(premod_texts PRIVATE
    $<TARGET_PROPERTY:${target},INCLUDE_DIRECTORIES> ${CMAKE_CURRENT_SOURCE_DIR}/cmake)
  target_link_libraries(premod_texts PRIVATE ${target} premod_options)
  premod_link_stand_ins(premod_texts)
  if(PREMOD_DRAFT)
    return()
  endif()
  set(stamp ${CMAKE_CURRENT_BINARY_DIR}/texts.checked)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/plugins/*.[ch]pp)
  add_custom_command(OUTPUT ${stamp} COMMAND premod_texts ${PROJECT_SOURCE_DIR}
    COMMAND ${CMAKE_COMMAND} -E touch ${stamp} DEPENDS premod_texts ${sources} VERBATIM
    COMMENT "Checking core/texts")
  add_custom_target(premod_texts_checked ALL DEPENDS ${stamp})
endfunction()
