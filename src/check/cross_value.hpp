#pragma once

// Private to check/: two printed numbers of different articles by their values alone.

#include <string>
#include <string_view>
#include <vector>

#include "align/align.hpp"
#include "check/finding.hpp"
#include "claim/claim.hpp"

namespace geomsan {

/// A number of an article as it is printed there.
struct PrintedNumber {
  const Mention& mention;
  std::string_view surface;
};
[[nodiscard]] PrintedNumber printed(const ReadDocument& read, const Mention& mention);
[[nodiscard]] PrintedNumber printed(const std::vector<ReadDocument>& read, ClaimRef ref);

/// Whether two printed numbers may be one told twice; see compare_retold. The same number in a unit that is written for
/// its own by mistake conflicts, if it has two digits or a scale word, or if the units are %, and %p. A number that is
/// written as none can be (8조667조원) conflicts with one that a scale word makes of it, and is undetermined else.
[[nodiscard]] Verdict compare_across(const PrintedNumber& a, const PrintedNumber& b, const Ruleset& rules);

/// The one slip that makes one number of the other: `power-of-ten` (another scale word, too), `digit-swap`,
/// `one-digit`, or that of confusions.yaml for the same number in another unit; empty when none does.
/// @pre compare_across finds a conflict
[[nodiscard]] std::string slip_across(const PrintedNumber& a, const PrintedNumber& b, const Ruleset& rules);

/// 약 2800개 and 약 3800개: what the words leave open they leave open alike.
[[nodiscard]] bool hedged_alike(const Quantity& a, const Quantity& b);

/// True when the two may be one value, cut off in one article and rounded in the other: 235.48 and 235.49, both written
/// to the same decimal place or scale word and one apart in it.
[[nodiscard]] bool rounded_otherwise(const Quantity& a, const Quantity& b);

/// True for a slip that leaves the digits as they are: of a power of ten or a unit.
[[nodiscard]] bool changes_scale(std::string_view slip);

/// How little a slip is chance.
enum class SlipStrength {
  none,
  weak,          ///< digits that differ by chance often enough
  telling,       ///< enough digits are the same
  beyond_drift,  ///< and no market moves from one number to the other between two minutes or days
};
[[nodiscard]] SlipStrength strength_of(std::string_view slip, const Quantity& a, const Quantity& b,
                                       const AlignmentRules& rules);

/// True for `agree`, `rounding` and `hedged`.
[[nodiscard]] bool holds(Verdict verdict);

}  // namespace geomsan
