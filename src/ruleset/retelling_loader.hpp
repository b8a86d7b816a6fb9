#pragma once

// Private to ruleset/: words of retelling from rules/lexicon/claims/.

#include "ruleset/retelling_words.hpp"
#include "ruleset/yaml_file.hpp"

namespace geomsan {

/// Adds what the file says; several files add up.
void load_retelling(YamlMap& root, RetellingWords& words);

}  // namespace geomsan
