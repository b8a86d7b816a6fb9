#pragma once
/// @file
/// What is wrong with rules that each load and pass their examples: they stand in one another's way, or never speak.

#include <array>
#include <map>
#include <string>

#include "check/check.hpp"

namespace geomsan {

/// Warnings for pattern lines that two rules of one scope and house style share.
[[nodiscard]] Diagnostics shadowed_patterns(const Ruleset& rules);

/// How often a rule came to each verdict, in the order of Verdict.
using VerdictCounts = std::array<std::size_t, 6>;

/// The verdicts of every relation and topic rule in a report, by id; all zero for a rule that spoke of nothing.
[[nodiscard]] std::map<std::string, VerdictCounts> count_verdicts(const Report& report, const Ruleset& rules);

/// House styles that rules belong to.
[[nodiscard]] std::vector<std::string> profiles_of(const Ruleset& rules);

}  // namespace geomsan
