#pragma once
/// @file
/// Claims that speak of the same thing, and articles that are copies of one another.
///
/// This is the first stage that looks at more than one document, and the first that uses Eigen.

#include <string>
#include <vector>

#include "claim/claim.hpp"

namespace geomsan {

/// A claim of a corpus: which document, which of its claims.
struct ClaimRef {
  std::size_t document = 0;
  std::size_t claim = 0;
  friend constexpr auto operator<=>(const ClaimRef&, const ClaimRef&) = default;
};

/// Claims that speak of the same thing, with the rule that says so.
struct ClaimGroup {
  const TopicRule* topic = nullptr;
  std::vector<ClaimRef> claims;  ///< in reading order
};

/// One group for each topic that at least two claims are bound to. Order follows the rules.
[[nodiscard]] std::vector<ClaimGroup> group_by_topic(const std::vector<ReadDocument>& documents,
                                                     const std::vector<TopicRule>& topics);

/// For every document the number (from 1) of its lineage: near-copies of one story share a number and count as one
/// witness. Two documents are near-copies when at least half of the shorter one's word 4-grams stand in the other.
/// Numbers follow document order. Work grows with the number of shared 4-grams; those in more than `kCommonShingle`
/// documents are left out.
[[nodiscard]] std::vector<std::size_t> find_lineages(const std::vector<ReadDocument>& documents);

}  // namespace geomsan
