#pragma once

// Private to align/: how much a word says.

#include <unordered_map>

#include "align/masked_sentence.hpp"

namespace geomsan {

/// Inverse document frequencies over a corpus: ln(1 + N / n) for a word of n out of N documents, at most `kRarest`. Of
/// a handful of articles the counts say little, so that N is never less than `kLeastDocuments`.
class TermWeights {
 public:
  static constexpr float kRarest = 6.0F;
  static constexpr float kMask = 1.0F;  ///< of a number
  static constexpr float kStop = 1.0F;  ///< at most, of a word that says nothing of what is measured
  static constexpr std::size_t kLeastDocuments = 500;

  /// Counts the terms of one document, each of which stands there once.
  void add(const std::vector<std::uint64_t>& terms);

  [[nodiscard]] float of(std::uint64_t term) const;
  /// In how many documents the term stands.
  [[nodiscard]] std::size_t documents_with(std::uint64_t term) const;
  void weigh(MaskedSentence& sentence) const;
  [[nodiscard]] std::vector<float> of_all(const std::vector<std::uint64_t>& terms) const;

 private:
  std::unordered_map<std::uint64_t, std::uint32_t> count_;
  std::size_t documents_ = 0;
};

}  // namespace geomsan
