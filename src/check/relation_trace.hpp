#pragma once
/// @file
/// Why relation rules do or do not speak of a text, for the editor who writes them.

#include <string_view>

#include "check/match_trace.hpp"
#include "check/relation_match.hpp"

namespace geomsan {

/// A pattern that matches, and what became of it.
struct TracedMatch {
  const RelationRule* rule = nullptr;
  const Pattern* pattern = nullptr;
  Field field = Field::body;
  PatternMatch match;
  Judgement judgement;
  const RelationRule* taken_by = nullptr;  ///< an earlier rule that binds the same numbers and speaks instead
};

/// A pattern that matches nowhere in a sentence or paragraph.
struct TracedMiss {
  const RelationRule* rule = nullptr;
  const Pattern* pattern = nullptr;
  Span view;  ///< of the body
  NearMiss miss;
};

struct RelationTrace {
  ReadDocument read;
  std::vector<TracedMatch> matches;  ///< in the order in which rules look
  std::vector<TracedMiss> misses;    ///< nearest first
};

/// Runs all relation rules over the body of `document`, those of house styles as well. Of the rule with the id `only`,
/// or of every rule when that is empty, it keeps all matches, and the nearest miss for each pattern that matches
/// nowhere.
[[nodiscard]] RelationTrace trace_relations(Document document, const Ruleset& rules, std::string_view only = {});

}  // namespace geomsan
