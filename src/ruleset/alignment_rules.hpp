#pragma once

#include <map>
#include <string>
#include <vector>

#include "grammar/trie.hpp"

namespace geomsan {

/// How sentences of different articles are held together; from rules/lexicon/claims/alignment.yaml.
struct AlignmentRules {
  Trie endings;                       ///< ends of words that change nothing of what they mean: 됐다, 됐습니다
  std::vector<std::string> versions;  ///< marks of a later state of one story in a headline: 종합, 2보
  std::vector<std::string> gauges;    ///< words of amounts that differ by the minute: 순매수
  std::string draft, release;         ///< how evidence names a draft and the release it is held against
  double report_from = 1;             ///< confidence from which on numbers that differ are a conflict
  double undetermined_from = 1;       ///< … are kept as undetermined; below it nothing is said
  double agree_from = 1;              ///< … numbers that agree are the same fact
  /// Weight of each sign that two numbers speak of the same thing, by the sign's name; see PairSigns.
  std::map<std::string, double, std::less<>> weights;

  /// 0 for a sign without a weight.
  [[nodiscard]] double weight(std::string_view sign) const {
    const auto found = weights.find(sign);
    return found == weights.end() ? 0.0 : found->second;
  }
};

}  // namespace geomsan
