#pragma once

// Private to ruleset/: relations, topics, word forms and claim cues from their YAML files.

#include "ruleset/ruleset.hpp"
#include "ruleset/yaml_file.hpp"

namespace geomsan {

void load_relation(YamlMap& root, Ruleset& rules);
void load_topic(YamlMap& root, Ruleset& rules);
void load_forms(YamlMap& root, Ruleset& rules);
void load_cues(YamlMap& root, Ruleset& rules);

/// The part of `examples:` under one key; texts, `date: text`, or mappings of several articles.
[[nodiscard]] RuleExamples read_examples(YamlMap& root);

}  // namespace geomsan
