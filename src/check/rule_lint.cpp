#include "check/rule_lint.hpp"

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>
#include <tuple>

#include "grammar/pattern_printer.hpp"
#include "text/message.hpp"

namespace geomsan {
namespace {

/// Points at the pattern line in the rule's file.
Diagnostic warning_at(const RelationRule& rule, const Pattern& pattern, std::string text) {
  std::ostringstream content;
  content << std::ifstream(rule.file, std::ios::binary).rdbuf();
  const std::string file = content.str();
  const std::string line = pattern.text.substr(std::min(pattern.text.find_first_not_of(" \t"), pattern.text.size()));
  Diagnostic diagnostic;
  if (const std::size_t at = file.find(line); at != std::string::npos) {
    const auto begin = static_cast<std::uint32_t>(at);
    diagnostic = diagnose(rule.file, file, {begin, begin + static_cast<std::uint32_t>(line.size())}, std::move(text));
  } else {
    diagnostic.file = rule.file;
    diagnostic.text = std::move(text);
  }
  diagnostic.warning = true;
  return diagnostic;
}

}  // namespace

Diagnostics shadowed_patterns(const Ruleset& rules) {
  Diagnostics warnings;
  std::map<std::tuple<std::string, bool, std::string>, const RelationRule*> known;
  for (const RelationRule& rule : rules.relations) {
    for (const Pattern& pattern : rule.patterns) {
      const auto [earlier, is_new] = known.emplace(std::tuple(shape_of(pattern), rule.paragraph, rule.profile), &rule);
      if (is_new || earlier->second == &rule) continue;
      const RelationRule& first = *earlier->second;
      // A rule that keeps silent under conditions of its own leaves room for another.
      if (!first.conditions.empty() || !first.unless.empty()) continue;
      warnings.push_back(warning_at(rule, pattern, message(MessageId::rules_same_pattern, first.id, first.file)));
    }
  }
  return warnings;
}

std::map<std::string, VerdictCounts> count_verdicts(const Report& report, const Ruleset& rules) {
  std::map<std::string, VerdictCounts> counts;
  for (const RelationRule& rule : rules.relations) counts[rule.id] = {};
  for (const TopicRule& rule : rules.topics) counts[rule.id] = {};
  for (const auto* findings : {&report.findings, &report.agreements}) {
    for (const Finding& finding : *findings) {
      const auto rule = counts.find(finding.rule);
      if (rule != counts.end()) ++rule->second.at(static_cast<std::size_t>(finding.verdict));
    }
  }
  return counts;
}

std::vector<std::string> profiles_of(const Ruleset& rules) {
  std::set<std::string> profiles;
  for (const RelationRule& rule : rules.relations) {
    if (!rule.profile.empty()) profiles.insert(rule.profile);
  }
  return {profiles.begin(), profiles.end()};
}

}  // namespace geomsan
