#pragma once

// Private to align/: two sentences laid side by side.

#include "align/align.hpp"
#include "align/masked_sentence.hpp"

namespace geomsan {

/// All words of an article.
struct ArticleTerms {
  std::vector<std::uint64_t> terms;  ///< sorted, each once
  std::vector<float> weights;        ///< of each term
  float all = 0;                     ///< sum of the weights
};

/// Lays two weighed sentences side by side so that the words in common weigh as much as possible (weighted longest
/// common subsequence), and pairs the numbers that fall together. Cost: the product of their lengths.
/// @param a_terms, b_terms of the two articles: a word that the other article has nowhere may name another subject
[[nodiscard]] SentencePair align_pair(const MaskedSentence& a, const ReadDocument& a_read, const ArticleTerms& a_terms,
                                      const MaskedSentence& b, const ReadDocument& b_read, const ArticleTerms& b_terms);

}  // namespace geomsan
