#pragma once

// Private to ruleset/: relations, topics, boilerplate, word forms and claim cues from their YAML files.

#include "ruleset/ruleset.hpp"
#include "ruleset/yaml_file.hpp"

namespace geomsan {

/// The cue of words that hold a cue word and are none (매각, 투자자), and in topics of numbers without a cue.
inline constexpr std::string_view kNoCue = "none";

void load_relation(YamlMap& root, Ruleset& rules);
void load_topic(YamlMap& root, Ruleset& rules);
void load_boilerplate(YamlMap& root, Ruleset& rules);
void load_forms(YamlMap& root, Ruleset& rules);
void load_slots(YamlMap& root, Ruleset& rules);
void load_cues(YamlMap& root, Ruleset& rules);

/// `severity:`, required.
[[nodiscard]] RuleSeverity read_severity(YamlMap& root);
/// `id:`, which must begin with `prefix`.
[[nodiscard]] std::string read_id(YamlMap& root, const std::string& prefix);
/// Every non-empty line of `pattern:` as a pattern; what cannot be read is reported.
[[nodiscard]] std::vector<Pattern> read_pattern_lines(YamlMap& root);
/// Reports slots of a type that the rule's kind of pattern does not take.
void check_slot_types(YamlMap& root, const std::vector<PatternItem>& items, bool (*allowed)(SlotType));
/// `examples:`, both sides required: texts, `date: text`, or mappings of several articles.
[[nodiscard]] RuleExamples read_examples(YamlMap& root, const std::string& right = "correct",
                                         const std::string& wrong = "incorrect");

}  // namespace geomsan
