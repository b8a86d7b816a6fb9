#pragma once

// Private to check/: two numbers of different articles that may be the same fact.

#include <optional>
#include <string>
#include <vector>

#include "align/align.hpp"
#include "check/compare.hpp"
#include "check/finding.hpp"

namespace geomsan {

/// What speaks for and against two numbers being the same fact. Every sign has its weight in
/// rules/lexicon/claims/alignment.yaml under the name it has here.
struct PairSigns {
  float local = 0;         ///< SlotPair::local
  float whole = 0;         ///< SentencePair::whole
  float foreign = 0;       ///< SentencePair::foreign
  float matched = 0;       ///< SentencePair::matched
  float articles = 0;      ///< SentencePair::articles
  int beside = 0;          ///< 1 for SlotPair::before and 1 for SlotPair::behind
  int siblings_equal = 0;  ///< other numbers of the two sentences that fall together and agree
  int siblings_other = 0;  ///< … and do not
  int articles_equal = 0;  ///< numbers of the two articles that fall together and agree, those of the sentences too
  int articles_other = 0;  ///< … and do not
  int days = 0;            ///< between the articles; 0 when one has no date
  int digits = 0;          ///< digits written, of the number with fewer
  bool undated = false;    ///< an article has no date
  bool gauge = false;      ///< of an amount that differs by the minute (AlignmentRules::gauges)
  bool same_outlet = false;
};

/// Two numbers of different articles in the same place of two sentences.
struct CrossPair {
  ClaimRef a, b;  ///< a in the earlier document
  Verdict verdict = Verdict::undetermined;
  PairSigns signs;
  std::string slip;       ///< that makes one of the other; empty when none does or they agree
  double confidence = 0;  ///< that they are the same fact, 0 to 1
};

/// What is known of the articles that are held against one another.
enum class Kinship {
  open,    ///< articles of any outlets and days
  source,  ///< a draft and the release it was written from: one story, whatever their dates
};

/// All pairs of numbers that fall together, each number with the best one of every other article; with the verdict and
/// the signs, but no confidence yet. Sorted by documents and claims.
[[nodiscard]] std::vector<CrossPair> cross_pairs(const std::vector<ReadDocument>& read,
                                                 const std::vector<SentencePair>& sentences, Kinship kinship,
                                                 const Ruleset& rules, unsigned jobs);

/// Whether two printed numbers may be one told twice; see compare_retold. % and %p with the same number conflict.
[[nodiscard]] Verdict compare_across(const Mention& a, const Mention& b, const RetellingWords& words);

/// The one slip that makes one number of the other: `power-of-ten`, `digit-swap`, `one-digit`, or `unit` for the same
/// number of another unit that is easily put for it; empty when none does or the numbers hold.
[[nodiscard]] std::string slip_between(const Mention& a, const Mention& b, const RetellingWords& words);

/// True for `agree`, `rounding` and `hedged`.
[[nodiscard]] bool holds(Verdict verdict);

/// True for what is yet to come. It is no statement of what is, and whose it is is part of it: two brokers may set two
/// targets.
[[nodiscard]] bool is_open(std::string_view modality);

/// True when both gloss a foreign amount and differ by no more than the rates of two days do.
[[nodiscard]] bool convert_alike(const ReadDocument& a, const Claim& a_claim, const ReadDocument& b,
                                 const Claim& b_claim);

/// True when another number of its sentence makes one number the other: 9명 and 2명, 11명.
[[nodiscard]] bool part_and_whole(const ReadDocument& a, const Claim& a_claim, const ReadDocument& b,
                                  const Claim& b_claim);

/// True when the number stands beside a word of an amount that differs by the minute.
[[nodiscard]] bool is_gauge(const ReadDocument& read, const Claim& claim, const AlignmentRules& rules);

/// For each claim of an article whether it speaks of a market that is open: its sentence says so, or says neither and
/// the sentences before it do.
[[nodiscard]] std::vector<bool> open_market(const ReadDocument& read);

/// True when nothing that the articles say of the two numbers tells them apart: time, basis, aggregation, modality,
/// phase, direction, scope.
[[nodiscard]] bool may_be_same_fact(const ReadDocument& a, const Claim& a_claim, const ReadDocument& b,
                                    const Claim& b_claim, const Ruleset& rules);

/// 1 / (1 + e^-z) of the weighed signs.
[[nodiscard]] double confidence_of(const CrossPair& pair, const AlignmentRules& rules, Kinship kinship = Kinship::open);

}  // namespace geomsan
