#pragma once

// Private to align/: which sentences are worth laying side by side.

#include "align/masked_sentence.hpp"
#include "align/term_weights.hpp"

namespace geomsan {

/// Keys of a weighed sentence: hashes of a kind of number with words right beside it, and of a kind of number with the
/// two rarest words near it. Sentences that say the same thing share some key; few others do. Sorted, each once.
[[nodiscard]] std::vector<std::uint64_t> block_keys(const MaskedSentence& sentence, const TermWeights& weights);

/// A sentence as the listing of candidates sees it.
struct KeyedSentence {
  std::size_t document = 0;
  int day = 0;  ///< day_number of the article's date
  bool dated = false;
  std::vector<std::uint64_t> keys;
};

struct CandidatePairs {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;  ///< indexes of sentences, first < second, sorted
  std::size_t crowded_sentences = 0;  ///< sentences not held against all that share a key with them
};

/// Pairs of sentences of different documents that share a key and lie within `kMostDays` of one another (or have no
/// date). Of a key that very many share only neighbours in time are paired.
[[nodiscard]] CandidatePairs candidate_pairs(const std::vector<KeyedSentence>& sentences);

}  // namespace geomsan
