#pragma once

// Private to ruleset/: words of damage from rules/corpus/.

#include "ruleset/damage_words.hpp"
#include "ruleset/yaml_file.hpp"

namespace geomsan {

/// Adds what the file says; several files add up.
void load_damage(YamlMap& root, DamageWords& words);

}  // namespace geomsan
