#pragma once

// Private to ruleset/.

#include "ruleset/ruleset.hpp"
#include "ruleset/yaml_file.hpp"

namespace geomsan {

/// Adds the names of a `kind: fields` file behind those already known.
void load_fields(YamlMap& root, Ruleset& rules);

}  // namespace geomsan
