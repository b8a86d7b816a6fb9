#pragma once
/// @file
/// Claims that speak of the same thing, and articles that are copies of one another.
///
/// This is the first stage that looks at more than one document, and the first that uses Eigen.

#include <string>
#include <vector>

#include "claim/claim.hpp"
#include "corpus/parallel.hpp"

namespace geomsan {

/// A claim of a corpus: which document, which of its claims.
struct ClaimRef {
  std::size_t document = 0;
  std::size_t claim = 0;
  friend constexpr auto operator<=>(const ClaimRef&, const ClaimRef&) = default;
};

/// Claims that speak of the same thing, with the rule that says so.
struct ClaimGroup {
  const TopicRule* topic = nullptr;
  std::vector<ClaimRef> claims;  ///< in reading order
};

/// One group for each topic that at least two claims are bound to, or one when its value is known. Order follows the
/// rules.
[[nodiscard]] std::vector<ClaimGroup> group_by_topic(const std::vector<ReadDocument>& documents,
                                                     const std::vector<TopicRule>& topics);

/// Two numbers that stand in the same place of two sentences.
struct SlotPair {
  ClaimRef a, b;
  float local = 0;      ///< share of the weighed words around them that both have, 0 to 1
  bool before = false;  ///< the same word stands right before both
  bool behind = false;  ///< … right behind both
};

/// Two sentences of different articles laid side by side.
struct SentencePair {
  std::size_t a_sentence = 0;  ///< number of the sentence among all; pairs of one sentence share it
  std::size_t b_sentence = 0;
  float whole = 0;          ///< share of the weighed words of both that both have, numbers masked, 0 to 1
  float foreign = 0;        ///< share of words that the other article has nowhere; of the two sentences the smaller one
  float matched = 0;        ///< weight of the words of the first sentence that the second has in the same place
  float articles = 0;       ///< share of the weighed words of the shorter article that the other one has, too, 0 to 1
  bool same_date = false;   ///< a date in the same place means the same days
  bool told_apart = false;  ///< a date, time or ordinal in the same place is another
  std::vector<SlotPair> slots;
};

struct SentencePairs {
  std::vector<SentencePair> pairs;    ///< in reading order; those with no number in the same place are left out
  std::size_t crowded_sentences = 0;  ///< sentences said so often that they were not held against all of their like
};

/// Sentences of different articles that may say the same thing with other numbers. The work is in three steps that do
/// not know of one another: keys of each sentence (block_keys), pairs that share a key (candidate_pairs), and laying
/// those side by side (align_pair). Articles of the same words as an earlier one are passed over.
/// @param documents the first `count` of `read` take part
[[nodiscard]] SentencePairs align_sentences(const std::vector<ReadDocument>& read, std::size_t count,
                                            const Ruleset& rules, const Workers& workers);

/// Every sentence of each of the first `drafts` articles held against every one of the others, the releases they were
/// written from; of a draft and a release with more than a million such pairs only those that share a key.
[[nodiscard]] SentencePairs align_sources(const std::vector<ReadDocument>& read, std::size_t drafts,
                                          const Ruleset& rules, const Workers& workers);

/// For every document the number (from 1) of its lineage: near-copies of one story share a number and count as one
/// witness. Two documents are near-copies when at least half of the shorter one's word 4-grams stand in the other.
/// Numbers follow document order. Work grows with the number of shared 4-grams; those in more than `kCommonShingle`
/// documents are left out.
[[nodiscard]] std::vector<std::size_t> find_lineages(const std::vector<ReadDocument>& documents,
                                                     const Workers& workers);

}  // namespace geomsan
