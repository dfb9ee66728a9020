# Counts which lines and branches a run takes: tools/coverage. Of the program only; tests are not what is measured.
option(PREMOD_COVERAGE "Count what a run takes of core and plugins (GCC)" OFF)
if(PREMOD_COVERAGE)
  foreach(part premod premod_sarif premod_github premod_gitlab premod_site premod_cli premod_command)
    target_compile_options(${part} PRIVATE --coverage -fprofile-update=atomic)
    target_link_options(${part} INTERFACE --coverage)
  endforeach()
  target_link_options(premod_command PRIVATE --coverage)
  add_link_options(--coverage)  # of the tests
endif()
