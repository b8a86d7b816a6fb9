#include "align/term_weights.hpp"

#include <algorithm>
#include <cmath>

namespace geomsan {

void TermWeights::add(const std::vector<std::uint64_t>& terms) {
  if (terms.empty()) return;
  ++documents_;
  for (const std::uint64_t term : terms) ++count_[term];
}

std::size_t TermWeights::documents_with(std::uint64_t term) const {
  const auto found = count_.find(term);
  return found == count_.end() ? 0 : found->second;
}

float TermWeights::of(std::uint64_t term) const {
  const auto count = static_cast<float>(std::max<std::size_t>(1, documents_with(term)));
  return std::min(kRarest, std::log1p(static_cast<float>(std::max(documents_, kLeastDocuments)) / count));
}

void TermWeights::weigh(MaskedSentence& sentence) const {
  for (MaskedToken& token : sentence.tokens) {
    token.weight = !token.is_word() ? kMask : token.stop ? std::min(kStop, of(token.term)) : of(token.term);
  }
}

std::vector<float> TermWeights::of_all(const std::vector<std::uint64_t>& terms) const {
  std::vector<float> weights;
  weights.reserve(terms.size());
  for (const std::uint64_t term : terms) weights.push_back(of(term));
  return weights;
}

}  // namespace geomsan
