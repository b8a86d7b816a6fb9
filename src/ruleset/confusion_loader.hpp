#pragma once

// Private to ruleset/: reads rules/lexicon/confusions.yaml.

#include "ruleset/ruleset.hpp"
#include "ruleset/yaml_file.hpp"

namespace geomsan {

/// @pre all units are loaded
void load_confusions(YamlMap& root, Ruleset& rules);

}  // namespace geomsan
