#pragma once

// Private to check/: what keeps two numbers that differ from contradicting one another.

#include <string_view>
#include <vector>

#include "claim/claim.hpp"

namespace geomsan {

/// One number of each of two articles.
struct ClaimPair {
  const ReadDocument& a;
  const Claim& a_claim;
  const ReadDocument& b;
  const Claim& b_claim;

  [[nodiscard]] const Quantity& first() const { return a.mentions[a_claim.mention].quantity; }
  [[nodiscard]] const Quantity& second() const { return b.mentions[b_claim.mention].quantity; }
};

/// The first thing that tells two numbers apart by what their articles say of them: `time`, `basis`, `aggregation`,
/// `modality`, `direction`, `scope`; empty when nothing does. The words around them are read last, for their cost.
[[nodiscard]] std::string_view gate_between(const ClaimPair& pair, const Ruleset& rules);

/// True when each article has the other one's subject nowhere: two companies in one template.
[[nodiscard]] bool of_other_subjects(const ClaimPair& pair);

/// True for what is yet to come. It is no statement of what is, and whose it is is part of it: two brokers may set two
/// targets.
[[nodiscard]] bool is_prospective(std::string_view modality);

/// True when both gloss a foreign amount and differ by no more than the rates of two days do.
[[nodiscard]] bool convert_alike(const ClaimPair& pair, const AlignmentRules& rules);

/// True when another number of its sentence, which the other sentence lacks, makes one number the other: 9명 and 2명,
/// 11명.
[[nodiscard]] bool part_and_whole(const ClaimPair& pair);

/// True when the article prints the number, too: it speaks of both.
[[nodiscard]] bool prints(const ReadDocument& read, const Quantity& number, const RetellingWords& words);

/// True when the number stands beside a word of an amount that differs by the minute.
[[nodiscard]] bool is_gauge(const ReadDocument& read, const Claim& claim, const AlignmentRules& rules);

/// True for what is quoted on markets, and for bare numbers.
[[nodiscard]] bool moves_with_markets(const Quantity& quantity, const AlignmentRules& rules);

/// For each claim of an article whether it speaks of a market that is open: its sentence says so, or says neither and
/// the sentences before it do.
[[nodiscard]] std::vector<bool> market_open(const ReadDocument& read);

}  // namespace geomsan
