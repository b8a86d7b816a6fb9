#pragma once

// Private to check/: numbers in the same place of two sentences, each with its best one of another article.

#include <vector>

#include "align/align.hpp"
#include "check/finding.hpp"

namespace geomsan {

/// Two numbers with the sentences they were found in.
struct CrossSlot {
  const SentencePair* sentences = nullptr;
  SlotPair pair;
  Verdict verdict = Verdict::undetermined;  ///< by their values alone
};

/// For each two articles the slots in which each number is the other's best: by what the surroundings have in common,
/// and half as much again where the numbers agree. In the order of documents and claims.
/// @pre the sentence pairs outlive the slots
[[nodiscard]] std::vector<std::vector<CrossSlot>> best_slots(const std::vector<ReadDocument>& read,
                                                             const std::vector<SentencePair>& sentences,
                                                             const Ruleset& rules, const Workers& workers);

}  // namespace geomsan
