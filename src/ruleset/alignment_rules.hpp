#pragma once

#include <map>
#include <string>
#include <vector>

#include "grammar/trie.hpp"

namespace geomsan {

using SignWeights = std::map<std::string, double, std::less<>>;

/// 0 for a sign without a weight.
[[nodiscard]] inline double weight_of(const SignWeights& weights, std::string_view sign) {
  const auto found = weights.find(sign);
  return found == weights.end() ? 0.0 : found->second;
}

/// How sentences of different articles are held together; from rules/lexicon/claims/alignment.yaml.
struct AlignmentRules {
  Trie endings;                     ///< ends of words that change nothing of what they mean: 됐다, 됐습니다
  std::vector<std::string> gauges;  ///< words of amounts that differ by the minute: 순매수
  std::string draft, release;       ///< how evidence names a draft and the release it is held against
  double report_from = 1;           ///< confidence from which on numbers that differ are a conflict
  double undetermined_from = 1;     ///< … are kept as undetermined; below it nothing is said
  double agree_from = 1;            ///< … numbers that agree are the same fact
  double counts_from = 1;           ///< SlotPair::local from which on numbers count for the articles as a whole
  double alone_from = 1;  ///< … from which on two numbers that no slip and no number besides ties together conflict
  double twin_from = 1;   ///< … from which on sentences are twins; less, and the words around the numbers found them
  SignWeights fitted;     ///< of the signs that two numbers in the same place are one fact; see PairSigns
  SignWeights weights;    ///< of what their values say, set by hand
};

}  // namespace geomsan
