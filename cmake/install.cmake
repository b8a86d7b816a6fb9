# What `cmake --install` puts where, in two components, and what cpack makes a package of each: the program with all it
# needs to run (geomsan), and the libraries for other C++ programs (libgeomsan-dev).
include(CMakePackageConfigHelpers)

# The program describes itself: its manual and its completions cannot fall behind its options.
set(generated ${PROJECT_BINARY_DIR}/generated)
file(MAKE_DIRECTORY ${generated})
add_custom_command(TARGET geomsan POST_BUILD
  COMMAND geomsan --lang en man > geomsan.1
  COMMAND geomsan --lang ko man > geomsan.ko.1
  COMMAND gzip -9nf geomsan.1 geomsan.ko.1
  COMMAND geomsan completion bash > geomsan.bash
  COMMAND geomsan completion zsh > _geomsan
  COMMAND geomsan completion fish > geomsan.fish
  WORKING_DIRECTORY ${generated})

set(program COMPONENT program)
install(TARGETS geomsan RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} ${program})
install(DIRECTORY rules DESTINATION ${CMAKE_INSTALL_DATADIR}/geomsan ${program})
install(DIRECTORY reports/templates reports/schema DESTINATION ${CMAKE_INSTALL_DATADIR}/geomsan/reports ${program})
install(FILES ${generated}/geomsan.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 ${program})
install(FILES ${generated}/geomsan.ko.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/ko/man1 RENAME geomsan.1.gz ${program})
install(FILES ${generated}/geomsan.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME geomsan
  ${program})
install(FILES ${generated}/_geomsan DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions ${program})
install(FILES ${generated}/geomsan.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d ${program})
# Where a package of Debian says who may do what with it.
install(FILES cmake/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/geomsan ${program})
install(FILES cmake/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/libgeomsan-dev COMPONENT development)
install(FILES NOTICE DESTINATION ${CMAKE_INSTALL_DOCDIR} ${program})

set(development COMPONENT development)
set(config_folder ${CMAKE_INSTALL_LIBDIR}/cmake/geomsan)
get_property(libraries GLOBAL PROPERTY GEOMSAN_LIBRARIES)
install(TARGETS ${libraries} EXPORT geomsan-targets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} ${development})
install(EXPORT geomsan-targets NAMESPACE geomsan:: DESTINATION ${config_folder} ${development})
configure_package_config_file(cmake/geomsan-config.cmake.in ${PROJECT_BINARY_DIR}/geomsan-config.cmake
  INSTALL_DESTINATION ${config_folder} PATH_VARS CMAKE_INSTALL_DATADIR)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/geomsan-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/geomsan-config.cmake ${PROJECT_BINARY_DIR}/geomsan-config-version.cmake
  DESTINATION ${config_folder} ${development})
# Headers that say of themselves that they are private to a folder stay here.
file(GLOB headers RELATIVE ${PROJECT_SOURCE_DIR} CONFIGURE_DEPENDS src/*/*.hpp src/text/*.def grammar/*.hpp)
list(FILTER headers EXCLUDE REGEX ^src/cli/)
foreach(header ${headers})
  file(STRINGS ${header} private REGEX "[Pp]rivate to ")
  if(NOT private)
    get_filename_component(folder ${header} DIRECTORY)
    string(REGEX REPLACE ^src/ "" folder ${folder})
    install(FILES ${header} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/geomsan/${folder} ${development})
  endif()
endforeach()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_VENDOR geomsan)
set(CPACK_PACKAGE_CONTACT "geomsan maintainers")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "checks the numbers in Korean news before they are printed")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL program development)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME geomsan)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libgeomsan-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS "geomsan (= ${PROJECT_VERSION}), cmake, pkg-config, libboost1.81-dev, \
libicu-dev, libeigen3-dev, libfmt-dev, nlohmann-json3-dev, libyaml-cpp-dev, libxxhash-dev, libre2-dev, libgumbo-dev, \
libcsv-dev, libzip-dev, libexpat1-dev, libxlsxwriter-dev")
set(CPACK_COMPONENT_PROGRAM_DESCRIPTION "Reads the numbers in Korean news and checks whether they can all be right")
set(CPACK_COMPONENT_DEVELOPMENT_DESCRIPTION "Libraries and headers of geomsan for C++ programs")
include(CPack)
