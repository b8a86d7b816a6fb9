#pragma once

// Private to ruleset/: can the sides of a check be compared at all, as far as the slots' types tell?

#include <map>
#include <string>

#include "ruleset/ruleset.hpp"
#include "ruleset/yaml_file.hpp"

namespace geomsan {

/// Reports unknown functions, wrong numbers of arguments, and sums or comparisons of what can never be alike. `slots`
/// are those of one pattern by name.
void check_types(YamlMap& root, const char* key, const CheckExpression& check,
                 const std::map<std::string, SlotPattern>& slots);

}  // namespace geomsan
