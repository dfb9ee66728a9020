# The folder is the registry: core/rules/AREA/NAME.cpp defines `premod::rules::AREA_NAME`, and the
# table below names them all. A file whose symbol does not match its path fails the link.
file(GLOB files CONFIGURE_DEPENDS RELATIVE ${CMAKE_CURRENT_SOURCE_DIR}/rules
  ${CMAKE_CURRENT_SOURCE_DIR}/rules/*/*.cpp)
list(SORT files)
set(declarations "")
set(entries "")
foreach(file IN LISTS files)
  string(REGEX REPLACE "\\.cpp$" "" symbol "${file}")
  string(REPLACE "/" "_" symbol "${symbol}")
  string(REPLACE "_" "-" id "${symbol}")
  string(APPEND declarations "extern const Rule ${symbol};\n")
  string(APPEND entries "    {\"${id}\", &${symbol}},\n")
endforeach()
set(PREMOD_RULE_TABLE ${CMAKE_CURRENT_BINARY_DIR}/generated/rule_table.cpp)
file(CONFIGURE OUTPUT ${PREMOD_RULE_TABLE} @ONLY NEWLINE_STYLE UNIX CONTENT
[[// Made by core/cmake/rules.cmake from the folder core/rules.
#include "rule/table.hpp"

namespace premod::rules {
@declarations@}  // namespace premod::rules

namespace premod {
namespace {
using namespace rules;
constexpr RuleEntry entries[] = {
@entries@};
}  // namespace

std::span<const RuleEntry> rule_table() { return entries; }
}  // namespace premod
]])
