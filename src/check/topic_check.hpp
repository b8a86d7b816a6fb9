#pragma once

// Private to check/: agreement of the claims that a topic rule binds together.

#include "align/align.hpp"
#include "check/finding_builder.hpp"

namespace geomsan {

/// Compares the statements of one group pairwise. Claims of different time, aggregation or basis are not compared; a
/// claim without a time is held against the dated value it fits best.
[[nodiscard]] std::vector<Finding> check_topic(const ClaimGroup& group, const std::vector<ReadDocument>& documents,
                                               const Ruleset& rules);

}  // namespace geomsan
