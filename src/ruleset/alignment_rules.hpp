#pragma once

#include <map>
#include <string>
#include <vector>

#include "grammar/trie.hpp"

namespace geomsan {

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
  double thin_below = 0;  ///< SentencePair::whole below which a lone pair may speak of two things in the same words
  double twin_from = 1;   ///< … from which on sentences are twins; less, and the words around the numbers found them
  /// Weight of each sign that two numbers speak of the same thing, by the sign's name; see PairSigns.
  std::map<std::string, double, std::less<>> weights;

  /// 0 for a sign without a weight.
  [[nodiscard]] double weight(std::string_view sign) const {
    const auto found = weights.find(sign);
    return found == weights.end() ? 0.0 : found->second;
  }
};

}  // namespace geomsan
