#pragma once

// Private to check/: pairs of numbers gathered into facts, and what their witnesses are worth.

#include <map>
#include <vector>

#include "align/union_find.hpp"
#include "check/cross_pair.hpp"

namespace geomsan {

/// Claims that were found to be the same fact with the same value.
class FactGroups {
 public:
  /// Those that agree, of the pairs that are sure enough.
  FactGroups(const std::vector<CrossPair>& pairs, const AlignmentRules& rules);

  /// @pre the claim is in one of the pairs
  [[nodiscard]] std::size_t group_of(const ClaimRef& claim) const { return group_.at(claim); }
  /// In reading order.
  [[nodiscard]] const std::vector<ClaimRef>& members(std::size_t group) const { return members_.at(group); }

 private:
  std::map<ClaimRef, std::size_t> group_;
  std::map<std::size_t, std::vector<ClaimRef>> members_;
};

/// Two values of one fact, with the surest pair of numbers for each two witnesses.
struct Dispute {
  const CrossPair* surest = nullptr;            ///< of two stories
  const CrossPair* update = nullptr;            ///< the surest of two versions of one story by its own outlet
  std::map<std::size_t, double> first, second;  ///< sureness by lineage, of those who print either value; no versions

  /// @param swapped the pair's second number has the first value
  void add(const CrossPair& pair, bool swapped, const std::vector<std::size_t>& lineages);
  void add_update(const CrossPair& pair);

  /// That of the surest pair. Each further witness of either value takes away half of what it says of the rest: they
  /// are independent sources, but often of like sentences. @pre surest
  [[nodiscard]] double confidence() const;
};

}  // namespace geomsan
