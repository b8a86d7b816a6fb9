#pragma once

#include <map>
#include <string>
#include <vector>

#include "grammar/trie.hpp"
#include "quantity/decimal.hpp"

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
  std::vector<std::string> moving;  ///< kinds and symbols of units in which markets are quoted; they move by the minute
  std::string draft, release;       ///< how evidence names a draft and the release it is held against
  double report_from = 1;           ///< confidence from which on numbers that differ are a conflict
  double undetermined_from = 1;     ///< … are kept as undetermined; below it nothing is said
  double agree_from = 1;            ///< … numbers that agree are the same fact
  double counts_from = 1;           ///< SlotPair::local from which on numbers count for the articles as a whole
  double alone_from = 1;  ///< … from which on two numbers that no slip and no number besides ties together conflict
  double twin_from = 1;   ///< … from which on sentences are twins; less, and the words around the numbers found them
  double verbatim_whole = 1;    ///< … of two sentences that are one but for a few words, at least
  double verbatim_local = 1;    ///< … of the words around a number of such a sentence, at least
  double verbatim_foreign = 0;  ///< … of words of such a sentence that the other article has nowhere, at most
  double verbatim_matched = 0;  ///< weight of the words that such sentences have in common, at least
  double sure_from = 1;         ///< sureness by the fitted signs alone from which on a slip of few digits is no chance
  int slip_digits = 2;          ///< written digits that a number must have for a slip in it to be no chance
  int one_digit_digits = 3;     ///< … for one wrong digit
  int moment_digits = 4;        ///< … to be the price of one minute only
  int drift_digits = 4;         ///< … to be no other price when more than `drift` apart
  Rational drift = 0;           ///< share of a price by which it moves within days at most
  Rational conversions_differ = 0;  ///< … of a converted amount by which the rates of two outlets differ at most
  Rational plain_rounding = 0;      ///< … by which a rounding moves a number that needs no editor's look
  int revised_days = 0;  ///< days; articles on a topic more than so many apart may speak of two states of a plan
  SignWeights fitted;    ///< of the signs that two numbers in the same place are one fact; see PairSigns
  SignWeights weights;   ///< of what their values say, set by hand
};

}  // namespace geomsan
