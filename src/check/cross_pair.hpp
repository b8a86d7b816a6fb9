#pragma once

// Private to check/: two numbers of different articles that may be the same fact.

#include <string>
#include <vector>

#include "align/align.hpp"
#include "check/finding.hpp"
#include "check/pair_signs.hpp"

namespace geomsan {

/// Two numbers of different articles in the same place of two sentences.
struct CrossPair {
  ClaimRef a, b;  ///< a in the earlier document
  Verdict verdict = Verdict::undetermined;
  std::string_view
      gate;  ///< what keeps two numbers that differ from contradicting one another; empty when nothing does
  PairSigns signs;
  std::string slip;       ///< that makes one of the other; empty when none does or they do not conflict
  double confidence = 0;  ///< that they are the same fact, 0 to 1
};

/// All pairs of numbers that fall together, each number with the best one of every other article. Sorted by documents
/// and claims.
[[nodiscard]] std::vector<CrossPair> cross_pairs(const std::vector<ReadDocument>& read,
                                                 const std::vector<SentencePair>& sentences, Kinship kinship,
                                                 const Ruleset& rules, const Workers& workers);

}  // namespace geomsan
