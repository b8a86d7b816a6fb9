#pragma once

// Private to ruleset/: rules/lexicon/claims/alignment.yaml.

#include "ruleset/alignment_rules.hpp"
#include "ruleset/yaml_file.hpp"

namespace geomsan {

/// Adds what the file says; several files add up.
void load_alignment(YamlMap& root, AlignmentRules& rules);

}  // namespace geomsan
