#pragma once

// Private to align/: sentences with their numbers masked.

#include <cstdint>
#include <vector>

#include "claim/claim.hpp"

namespace geomsan {

/// A word or number of a sentence.
struct MaskedToken {
  std::uint64_t term = 0;     ///< hash of the word without its ending, or of the kind of number
  std::uint64_t surface = 0;  ///< of a number, hash of the number as printed
  Span span;
  float weight = 0;   ///< what it says of the sentence; rare words say more (TermWeights)
  bool stop = false;  ///< a word that says nothing of what is measured (RetellingWords::stop)
  int mention = -1;   ///< index into ReadDocument::mentions; -1 for a word
  int claim = -1;     ///< index into ReadDocument::claims; -1 for a word, date, time or ordinal

  [[nodiscard]] bool is_word() const { return mention < 0; }
};

/// A sentence that makes at least one claim.
struct MaskedSentence {
  std::size_t document = 0;
  Field field = Field::body;
  Span span;
  std::vector<MaskedToken> tokens;  ///< in reading order; of a very long sentence only the first ones
};

/// The sentences of one document that make claims, in reading order.
[[nodiscard]] std::vector<MaskedSentence> mask_sentences(const ReadDocument& read, std::size_t document,
                                                         const Ruleset& rules);

/// Terms of all words of the article, sorted, each once.
[[nodiscard]] std::vector<std::uint64_t> terms_of(const ReadDocument& read, const Ruleset& rules);

}  // namespace geomsan
