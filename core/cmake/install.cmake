# What `cmake --install` leaves behind: the command, the static library with its headers, and what
# foreign builds need to find it (find_package(premod) and pkg-config). tests/embed proves it.
include(CMakePackageConfigHelpers)
set(premod_config ${CMAKE_INSTALL_LIBDIR}/cmake/premod)

install(TARGETS premod EXPORT premodTargets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
if(PREMOD_SHARED)
  install(TARGETS premod_shared LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR})
endif()
install(TARGETS premod_command RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/core/include/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(EXPORT premodTargets NAMESPACE premod:: DESTINATION ${premod_config})
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE ${PROJECT_SOURCE_DIR}/README.md
  DESTINATION ${CMAKE_INSTALL_DOCDIR})

configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/premodConfig.cmake.in
  ${PROJECT_BINARY_DIR}/core/premodConfig.cmake INSTALL_DESTINATION ${premod_config})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/core/premodConfigVersion.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/core/premodConfig.cmake
  ${PROJECT_BINARY_DIR}/core/premodConfigVersion.cmake DESTINATION ${premod_config})

file(RELATIVE_PATH premod_pc_prefix
  ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig ${CMAKE_INSTALL_PREFIX})  # the package may be moved
configure_file(${CMAKE_CURRENT_LIST_DIR}/premod.pc.in ${PROJECT_BINARY_DIR}/core/premod.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/core/premod.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
