#pragma once

// Private to check/: what speaks for and against two numbers being the same fact, weighed.

#include <string>

#include "check/finding.hpp"
#include "ruleset/alignment_rules.hpp"

namespace geomsan {

/// What is known of the articles that are held against one another.
enum class Kinship {
  open,    ///< articles of any outlets and days
  source,  ///< a draft and the release it was written from: one story, whatever their dates
};

/// Every sign has its weight in rules/lexicon/claims/alignment.yaml under the name it has here. Counts leave the two
/// numbers themselves out.
struct PairSigns {
  float local = 0;         ///< SlotPair::local
  float whole = 0;         ///< SentencePair::whole
  float foreign = 0;       ///< SentencePair::foreign
  float matched = 0;       ///< SentencePair::matched
  float articles = 0;      ///< SentencePair::articles
  int beside = 0;          ///< 1 for SlotPair::before and 1 for SlotPair::behind
  int siblings_equal = 0;  ///< other numbers of the two sentences that fall together and agree
  int siblings_other = 0;  ///< … and do not
  int articles_equal =
      0;  ///< other numbers of the two articles that fall together and agree, those of the sentences too
  int articles_other = 0;  ///< … and do not
  int days = 0;            ///< between the articles; 0 when one has no date
  int digits = 0;          ///< digits written, of the number with fewer
  bool undated = false;    ///< an article has no date
  bool gauge = false;      ///< of an amount that differs by the minute (AlignmentRules::gauges)
  bool same_outlet = false;
};

/// Two outlets print one sentence on one day word for word, but for a particle or two, and none of its other numbers
/// that fall together differs. Hardly ever does the number then (docs/evaluation). A template with another name in it
/// (서울의 낮 기온은, 부산의 낮 기온은) is not word for word. @pre articles of any outlets and days (Kinship::open)
[[nodiscard]] bool is_verbatim(const PairSigns& signs, const AlignmentRules& rules);

/// How sure it is that two numbers in the same place are one fact, whatever their values.
[[nodiscard]] double fact_of(const PairSigns& signs, const AlignmentRules& rules);

/// How sure it is that two numbers are one fact: 1 / (1 + e^-z) of what the signs say by the fitted weights, and of
/// what their values say by the others. Numbers that agree are mostly one fact, numbers that differ mostly two; a slip
/// that makes one of the other speaks against that, and so it is with amounts that differ by the minute.
/// @param slip that makes one number of the other; empty when none does
[[nodiscard]] double confidence_of(const PairSigns& signs, Verdict verdict, const std::string& slip, Kinship kinship,
                                   const AlignmentRules& rules);

}  // namespace geomsan
